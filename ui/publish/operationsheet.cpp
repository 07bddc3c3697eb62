// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/operationsheet.h"

#include "buttonlook.h"
#include "publish/checkpanel.h"
#include "publish/confirmdialog.h"
#include "publish/liftfreeze.h"
#include "publish/offers.h"
#include "publish/optionscolumn.h"
#include "publish/optiontext.h"
#include "publish/orderstart.h"
#include "publish/picked.h"
#include "publish/publishwords.h"
#include "publish/runplace.h"
#include "publish/sheetparts.h"
#include "publish/typednumber.h"
#include "publish/waveoptions.h"
#include "theme.h"
#include "widgets/ask.h"
#include "widgets/columnscroll.h"
#include "widgets/messagebar.h"
#include "widgets/openoverpage.h"
#include "widgets/plainlabel.h"
#include "widgets/readerguard.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kSheetLines = 8; // of what is filled in, in sight at once

} // namespace

OperationSheet *openOperationSheet(const UiContext &context, Bulletin &bulletin, QWidget *parent, const SheetOrder &what)
{
    const Operation *operation = context.workspace.platforms.of(what.connection.platform).operation(what.operation);
    if (!operation || needsPublishPage(*operation)) {
        return nullptr;
    }
    auto *sheet = new OperationSheet(context, bulletin, what, parent);
    openOverPage(sheet);
    return sheet;
}

OperationSheet::OperationSheet(const UiContext &context, Bulletin &bulletin, const SheetOrder &what, QWidget *parent)
    : QDialog(parent), m_context(context), m_bulletin(bulletin), m_what(what), m_platform(context.workspace.platforms.of(what.connection.platform)),
      m_operation(*m_platform.operation(what.operation)), m_actsOn(context.workspace, what.connection, m_operation), m_check(context.workspace), m_bar(new MessageBar(this)), m_question(addLine()),
      m_names(addLine()), m_place(addLine()), m_remarks(addLine()), m_why(addLine()), m_options(new OptionsColumn(this)),
      m_panel(new CheckPanel(context.workspace.clock, this)), m_parts(new SheetParts(context.workspace, m_operation, !what.ofList, this)), m_start(new QPushButton(this)), m_safe(new QPushButton(this))
{
    m_number = new TypedNumber(m_start, this);
    m_lift = new LiftFreeze(this);
    connect(m_lift, &LiftFreeze::changed, this, &OperationSheet::showState);
    if (!m_operation.targetField.isEmpty()) {
        m_targets.append(ownTarget(m_operation, m_what.connection));
    }
    for (const MiniProgram &program : std::as_const(m_what.programs)) {
        if (program.frozen) {
            ++m_frozen;
        } else if (m_operation.targetField.isEmpty()) {
            m_targets.append(targetOf(program, m_operation));
            putAll(m_targets.last().values, m_what.own.value(program.id));
        }
    }
    m_parts->ask(m_what.connection, m_targets);
    m_parts->take(m_what.options, m_what.own.isEmpty() ? Values() : *m_what.own.cbegin());
    connect(m_parts, &SheetParts::leaveOutRequested, this, &OperationSheet::leaveOut);
    connect(m_parts, &SheetParts::insteadRequested, this, &OperationSheet::openInstead);
    build();
    m_options->readDefaults(m_context.workspace.catalogue);
    m_options->setRunnerLabels(runnerLabelsFor(m_context, m_what.connection.id));
    Operation fields = m_operation;
    fields.options.removeIf([this](const Field &field) { return field.name == m_operation.lists.option; }); // it has an editor of its own
    m_options->setOperation(fields, *m_platform.words);
    if (!m_operation.planUsual.isEmpty() && !m_what.options.contains(m_operation.planOption)) {
        put(m_what.options, m_operation.planOption, m_operation.planUsual); // what nearly everybody wants, in sight and to be changed
    }
    if (!m_what.options.isEmpty()) {
        m_options->set(m_what.options, m_options->limits());
    }
    if (!m_operation.offers.isEmpty()) {
        new Offers(m_context.workspace, m_what.connection, m_operation, m_targets, m_options);
    }
    m_check.takeFacts(m_what.programs);
    connect(m_options, &OptionsColumn::changed, this, &OperationSheet::orderChanged);
    connect(m_parts, &SheetParts::changed, this, &OperationSheet::partsChanged);
    connect(&m_actsOn, &ActsOn::changed, this, &OperationSheet::showState);
    connect(m_options, &OptionsColumn::textRequested, this, [this](const QString &option) { editOption(m_context.workspace, order(), option, *m_options); });
    connect(&m_check, &PublishCheck::changed, this, &OperationSheet::showState);
    connect(m_number, &TypedNumber::changed, this, &OperationSheet::showState);
    connect(m_panel, &CheckPanel::checkAgainRequested, &m_check, [this] { m_check.recheck(); });
    m_panel->followLooks(m_check);
    connect(m_panel, &CheckPanel::untickRequested, this, &OperationSheet::leaveOut);
    connect(m_panel, &CheckPanel::batchRequested, this, &OperationSheet::reject);
    connect(m_panel, &CheckPanel::batchRequested, &m_bulletin, &Bulletin::showBatch);
    connect(m_start, &QPushButton::clicked, this, &OperationSheet::start);
    connect(m_safe, &QPushButton::clicked, this, &OperationSheet::reject);
    retranslate();
    (m_number->isAsked() ? static_cast<QWidget *>(m_number) : m_safe)->setFocus();
    m_actsOn.refresh(m_targets);
}

OperationSheet::~OperationSheet() = default;

QLabel *OperationSheet::addLine()
{
    QLabel *label = plainLabel(this);
    label->setWordWrap(true);
    return label;
}

void OperationSheet::tint(QLabel *label, const QColor &colour) const
{
    QPalette coloured = palette();
    coloured.setColor(QPalette::WindowText, colour);
    label->setPalette(coloured);
}

void OperationSheet::build()
{
    m_question->setFont(sectionFont(font()));
    auto *whole = new QWidget(this);
    auto *body = new QHBoxLayout(whole);
    body->setContentsMargins({});
    body->setSpacing(24);
    body->addWidget(new ColumnScroll(m_options, whole), 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(16);
    if (!m_parts->isEmpty()) {
        right->addWidget(m_parts, m_parts->isWide() ? 3 : 2);
    }
    right->addWidget(m_panel, 1);
    right->addStretch(0); // what neither of them needs
    body->addLayout(right, m_parts->isWide() ? 3 : 1);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_start, QDialogButtonBox::ActionRole);
    buttons->addButton(m_safe, QDialogButtonBox::ActionRole);
    keepFromEnter(m_start);
    makeWriting(m_start);
    m_safe->setDefault(true);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_bar, m_question, m_names, m_place, m_remarks}) {
        column->addWidget(widget);
    }
    column->addSpacing(8);
    auto *scroll = new ColumnScroll(whole, this); // on a low screen; what it is about and its buttons stay in sight
    scroll->setMinimumHeight(kSheetLines * fontMetrics().lineSpacing());
    column->addWidget(scroll, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_lift, m_number, m_why, buttons}) {
        column->addWidget(widget);
    }
    m_parts->setVisible(!m_parts->isEmpty());
    resize(880, m_parts->isTall() ? 680 : 600);
}

void OperationSheet::retranslate()
{
    setWindowTitle(m_platform.words->operation(m_operation.name));
    m_options->retranslate();
    m_options->showIn(false, m_targets.size() > 1);
    m_panel->retranslate();
    m_parts->retranslate();
    m_place->setText(tr("Connection: %1 (%2)").arg(m_what.connection.name, purposeWord(m_what.connection.purpose)));
    tint(m_place, purposeColour(m_what.connection.purpose, palette()));
    orderChanged();
}

Order OperationSheet::order() const
{
    Order order;
    order.connection = m_what.connection;
    order.operation = m_operation.name;
    order.targets = m_targets;
    order.options = m_options->options();
    if (!m_operation.targetField.isEmpty()) {
        put(order.options, m_operation.itemOption, m_what.options.value(m_operation.itemOption));
    }
    put(order.options, m_operation.sourceOption, m_what.options.value(m_operation.sourceOption)); // it was chosen before, and is no field here
    order.limits = m_options->limits();
    m_parts->complete(order);
    arrangeWaves(order, m_options->waves().first(), m_options->waves().gate());
    return order;
}

PublishSituation OperationSheet::situation() const
{
    PublishSituation s;
    s.order = order();
    s.words = m_platform.words;
    s.operation = m_operation;
    s.findings = m_check.all();
    s.asking = m_check.isAsking();
    s.starting = !m_starting.isEmpty();
    s.readsOnly = !mayChange(m_context);
    return s;
}

void OperationSheet::leaveOut(const QSet<MiniProgramId> &programs)
{
    m_targets.removeIf([&programs](const Target &target) { return programs.contains(target.program); });
    m_options->showIn(false, m_targets.size() > 1);
    m_parts->keepOnly(m_targets);
    orderChanged();
}

// They leave this order, whatever becomes of the other one.
void OperationSheet::openInstead(const QSet<MiniProgramId> &programs)
{
    QList<MiniProgram> these;
    for (const MiniProgram &program : std::as_const(m_what.programs)) {
        if (programs.contains(program.id)) {
            these.append(program);
        }
    }
    leaveOut(programs);
    (void)openOperationSheet(m_context, m_bulletin, this, {m_what.connection, m_operation.instead, these});
}

void OperationSheet::orderChanged()
{
    m_parts->follow(m_options->options());
    partsChanged();
}

void OperationSheet::partsChanged()
{
    const Order now = order();
    QList<LaneId> lanes;
    for (const Target &target : now.targets) {
        lanes.append(target.lane);
    }
    m_check.setOrder(now, lanes); // tells `changed`, which shows the state
}

void OperationSheet::showState()
{
    const PublishSituation now = situation();
    const QString past = startProblem(now.order, m_context.workspace.clock.now());
    QString why = past.isEmpty() ? whyNotStart(now) : past;
    if (const QString open = m_parts->problem(); !open.isEmpty() && !now.starting) {
        why = open; // what is to be filled in there is what is missing, whatever the rules call it
    }
    makeDangerous(m_start, m_parts->removes());
    m_start->setText(m_parts->startText(publishButtonText(now.order, m_platform)));
    m_question->setText(now.order.targets.isEmpty() ? m_platform.words->operation(m_operation.name) : confirmationText(now.order, m_platform));
    const bool isChosen = !m_what.own.isEmpty() && m_operation.name == m_platform.inbox.decide; // the remarks say which versions
    m_names->setText(QStringList{firstNames(m_targets), isChosen || !actsOnVersion(m_operation, now.order.options) ? QString() : m_actsOn.text(m_targets)}.join(u'\n').trimmed());
    m_names->setVisible(!m_targets.isEmpty());
    const QString source = now.order.options.value(m_operation.sourceOption);
    QStringList remarks{m_platform.words->consequence(m_operation.name)};
    remarks += m_what.remarks;
    if (!source.isEmpty()) {
        remarks.append(tr("%1: %2", "what it is done with, which").arg(m_platform.words->field(m_operation.sourceOption), source));
    }
    remarks += QStringList{m_frozen > 0 ? tr("%n frozen mini programs are left out.", nullptr, m_frozen) : QString(), hiddenText(now.order, m_what.hidden), secondPersonRemark(m_context.workspace, now.order), wavesText(now.order)};
    remarks += noteLines(m_check.all(), *m_platform.words);
    remarks.removeAll(QString());
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
    tint(m_remarks, toneColour(Tone::Attention, palette()));
    askToType();
    m_lift->show(frozenAtStart(m_context.workspace, now.order), liftDenied(m_context.workspace));
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_start->setEnabled(why.isEmpty() && m_number->isRight() && m_lift->isOpen());
    m_start->setAccessibleDescription(why);
    m_safe->setText(m_starting.isEmpty() ? tr("Back") : tr("Stop"));
    m_options->setEnabled(m_starting.isEmpty());
    m_panel->show(now.order, m_check, m_platform, m_parts->impossible());
    setAccessibleDescription(text());
}

// What stops working is named where it is one, and counted where there are many.
void OperationSheet::askToType()
{
    const qsizetype many = m_targets.size();
    const bool final = m_operation.risk == Risk::Final && m_operation.targetField.isEmpty();
    if ((m_operation.stopsUse || final) && many == 1) {
        const Target &one = m_targets.constFirst();
        m_number->askName(one.name.isEmpty() ? one.program.value : one.name);
        return;
    }
    const bool typed = many > ConfirmDialog::typedBeyond(m_what.connection.purpose, m_operation.risk) && m_operation.targetField.isEmpty();
    m_number->ask(typed || m_operation.stopsUse ? many : 0);
}

QString OperationSheet::text() const
{
    QStringList lines;
    for (const QLabel *label : {m_question, m_names, m_place, m_remarks, m_why}) {
        if (!label->text().isEmpty()) {
            lines.append(label->text());
        }
    }
    return lines.join(u'\n');
}

void OperationSheet::start()
{
    if (!m_starting.isEmpty() || !m_start->isEnabled()) {
        return;
    }
    m_bar->setMessage({}, Tone::Quiet);
    const Order order = this->order();
    const QList<Finding> told = m_check.all();
    const Result<BatchId> created = m_context.board.create(order);
    if (!created) {
        m_bar->setMessage(tr("The batch could not be written to the journal, so nothing was sent. %1").arg(created.error().text), Tone::Bad);
        return;
    }
    if (waitsForItsTime(m_context.workspace, m_bulletin, created.value(), order, m_lift->reason())) {
        accept();
        return;
    }
    m_starting = created.value();
    m_safe->setFocus();
    showState();
    const QPointer<OperationSheet> sheet(this); // the board outlives it
    m_context.board.start(created.value(), [sheet, order, told](const Result<BatchRunner *> &runner, const QList<Finding> &found) {
        if (sheet) {
            sheet->started(runner, found, order, told);
        }
    });
}

void OperationSheet::started(const Result<BatchRunner *> &runner, const QList<Finding> &found, const Order &order, const QList<Finding> &told)
{
    const BatchId id = std::exchange(m_starting, {});
    if (runner) {
        accept();
        emit m_bulletin.showBatch(id);
        if (const QStringList lines = newWarnings(found, told, order.targets, *m_platform.words); !lines.isEmpty()) {
            emit m_bulletin.warn(tr("Started, with a warning: %1").arg(lines.join(u' ')));
        }
        return;
    }
    m_bar->setMessage(notStartedText(runner.error(), found, order, *m_platform.words), Tone::Bad);
    m_check.recheck();
}

// What is being checked before its first call can be taken back.
void OperationSheet::reject()
{
    if (!m_starting.isEmpty()) {
        (void)m_context.board.stop(m_starting); // its answer comes to started(), or nobody waits for it any more
        return;
    }
    QDialog::reject();
}

// A dialog's Enter presses its default button wherever the keyboard is: here it would close the sheet over what was filled in.
void OperationSheet::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || focusWidget() == m_safe) {
        QDialog::keyPressEvent(event);
    } else if (m_number->isAsked()) {
        m_number->judge(true);
    }
}

void OperationSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_bar->setMessage({}, Tone::Quiet); // it speaks the language of before
        m_number->retranslate();
        m_lift->retranslate();
        retranslate();
        m_check.recheck();
    }
    QDialog::changeEvent(event);
}

} // namespace flotilla

#include "moc_operationsheet.cpp"
