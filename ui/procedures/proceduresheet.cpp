// SPDX-License-Identifier: GPL-3.0-or-later
#include "procedures/proceduresheet.h"

#include "model/consolelink.h"
#include "run/programsecrets.h"
#include "run/secretcheck.h"
#include "widgets/ask.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/timewords.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

ProcedureSheet::ProcedureSheet(const UiContext &context, const Connection &connection, const MiniProgram &program, const Procedure &procedure,
                               QWidget *parent)
    : QDialog(parent), m_context(context), m_connection(connection), m_program(program), m_procedure(procedure),
      m_words(*context.workspace.platforms.of(connection.platform).words), m_of{connection.id, program.id, procedure.name},
      m_bar(new MessageBar(this)), m_about(plainLabel(this)), m_link(plainLabel(this)), m_open(new QPushButton(this)),
      m_copy(new QPushButton(this)), m_before(plainLabel(this)), m_end(new QPushButton(this)), m_close(new QPushButton(this))
{
    build();
    read();
    look();
    retranslate();
    m_close->setFocus();
}

void ProcedureSheet::build()
{
    m_bar->setClosable(true);
    m_bar->setMessage({}, Tone::Quiet);
    m_before->setForegroundRole(QPalette::PlaceholderText);
    m_link->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QLabel *label : {m_about, m_before}) {
        label->setWordWrap(true);
    }
    auto *link = new QHBoxLayout;
    link->addWidget(m_link, 1);
    link->addWidget(m_open);
    link->addWidget(m_copy);
    auto *steps = new QGridLayout;
    steps->setColumnStretch(1, 1);
    steps->setHorizontalSpacing(8);
    steps->setVerticalSpacing(8);
    for (const QString &name : std::as_const(m_procedure.steps)) {
        const Step step{name, new QCheckBox(this), plainLabel(this), plainLabel(this)};
        step.text->setWordWrap(true);
        step.text->setBuddy(step.box);
        step.who->setForegroundRole(QPalette::PlaceholderText);
        const int row = static_cast<int>(m_steps.size());
        steps->addWidget(step.box, row, 0, Qt::AlignTop);
        steps->addWidget(step.text, row, 1);
        steps->addWidget(step.who, row, 2, Qt::AlignTop);
        connect(step.box, &QCheckBox::clicked, this, [this, step](bool done) { tick(step, done); });
        m_steps.append(step);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_before, 1);
    buttons->addWidget(m_end);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(m_bar);
    column->addWidget(m_about);
    column->addLayout(link);
    column->addLayout(steps);
    if (m_procedure.secret) {
        column->addWidget(makeSecret());
    }
    column->addStretch(1);
    column->addLayout(buttons);
    for (QPushButton *button : {m_open, m_copy, m_end}) {
        button->setAutoDefault(false);
    }
    keepFromEnter(m_end);
    m_close->setDefault(true);
    connect(m_open, &QPushButton::clicked, this, &ProcedureSheet::openConsole);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_link->text()); });
    connect(m_end, &QPushButton::clicked, this, &ProcedureSheet::end);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    resize(680, 460);
}

QWidget *ProcedureSheet::makeSecret()
{
    auto *part = new QWidget(this);
    m_secretLabel = plainLabel(part);
    m_secret = new QLineEdit(part);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setMaxLength(m_procedure.secret->longest);
    m_secretLabel->setBuddy(m_secret);
    m_store = new QPushButton(part);
    m_store->setAutoDefault(false);
    keepFromEnter(m_store);
    m_heldLabel = plainLabel(part);
    m_heldLabel->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_secretLabel);
    line->addWidget(m_secret, 1);
    line->addWidget(m_store);
    if (!m_procedure.checkCall.isEmpty()) {
        m_check = new QPushButton(part);
        m_check->setAutoDefault(false);
        keepFromEnter(m_check);
        line->addWidget(m_check);
        connect(m_check, &QPushButton::clicked, this, &ProcedureSheet::check);
    }
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins({});
    column->addLayout(line);
    column->addWidget(m_heldLabel);
    connect(m_secret, &QLineEdit::textChanged, this, &ProcedureSheet::showState);
    connect(m_store, &QPushButton::clicked, this, &ProcedureSheet::store);
    return part;
}

QString ProcedureSheet::place() const
{
    return m_connection.source == SecretSource::Memory ? tr("the memory of this run") : m_context.workspace.secrets.place();
}

void ProcedureSheet::retranslate()
{
    const QString name = m_program.name.isEmpty() ? m_program.id.value : m_program.name;
    setWindowTitle(tr("%1 · %2", "what is done, to which mini program").arg(m_words.procedure(m_procedure.name), name));
    m_about->setText(tr("The platform has no API for this. Do it in its console for %1 (%2) and tick each step: who did it and when is recorded.",
                        "name, AppID").arg(name, m_program.id.value));
    m_link->setText(consoleLink(m_connection, m_procedure, m_program.id));
    m_open->setText(tr("Open the console"));
    m_copy->setText(tr("Copy the link"));
    for (const Step &step : std::as_const(m_steps)) {
        step.text->setText(m_words.procedureStep(m_procedure.name, step.name));
        step.box->setAccessibleName(step.text->text());
    }
    if (m_secret) {
        m_secretLabel->setText(m_words.field(m_procedure.secret->name));
        m_secret->setAccessibleName(m_secretLabel->text());
        m_store->setText(canStore() ? tr("Store it in %1", "a keychain").arg(place()) : tr("Store it"));
    }
    if (m_check) {
        m_check->setText(tr("Check it"));
        setTip(m_check, tr("Asks the platform whether it is right: what is typed, or else what is stored."));
    }
    m_end->setText(tr("All done"));
    m_close->setText(tr("Close"));
    m_bar->setMessage({}, Tone::Quiet); // it speaks the language of before
    showState();
}

void ProcedureSheet::read()
{
    const Result<ProcedureState> state = stateOf(m_context.workspace, m_of);
    if (state) {
        m_state = state.value();
    } else {
        say(state.error());
    }
    showState();
}

void ProcedureSheet::showState()
{
    const Instant now = m_context.workspace.clock.now();
    const auto who = [now](const Tick &tick) { return tr("%1, %2", "who, 3 min ago").arg(tick.who, ago(tick.when, now)); };
    bool all = true;
    for (const Step &step : std::as_const(m_steps)) {
        const auto tick = m_state.steps.constFind(step.name);
        const bool done = tick != m_state.steps.cend();
        all = all && (done || step.name == m_procedure.checking); // nobody has to take that one
        const QSignalBlocker quiet(step.box);
        step.box->setChecked(done);
        step.who->setText(done ? who(*tick) : QString());
        step.box->setAccessibleDescription(step.who->text());
    }
    m_end->setEnabled(all && !m_storing && !m_checking);
    const QString open = tr("Tick all the steps first.");
    m_end->setAccessibleDescription(all ? QString() : open);
    setTip(m_end, all ? QString() : open);
    m_before->setText(isSet(m_state.ended.when) ? tr("Done the last time by %1.", "who, 3 days ago").arg(who(m_state.ended)) : QString());
    if (m_secret) {
        const QString typed = m_secret->text().trimmed();
        const bool idle = canStore() && !m_storing && !m_checking;
        const bool good = !typed.isEmpty() && problemOf(*m_procedure.secret, typed).isEmpty();
        m_secret->setEnabled(idle);
        m_store->setEnabled(idle && good);
        if (m_check) {
            m_check->setEnabled(idle && (good || (typed.isEmpty() && m_held && *m_held && m_held->value())));
        }
        m_heldLabel->setText(heldText());
    }
    setAccessibleDescription(text());
}

QString ProcedureSheet::heldText() const
{
    if (!canStore()) {
        return tr("This connection takes its secrets from environment variables, so none can be stored here. Keep it where your own services need it.");
    }
    const QString typed = m_secret->text().trimmed();
    if (QString problem = typed.isEmpty() ? QString() : problemOf(*m_procedure.secret, typed); !problem.isEmpty()) {
        return problem;
    }
    if (m_storing || m_checking) {
        return m_storing ? tr("It is being stored…") : tr("The platform is asked…");
    }
    if (!m_held) {
        return tr("Looking whether one is stored…");
    }
    if (!*m_held) {
        return tr("Whether one is stored cannot be seen: %1").arg(m_held->error().text);
    }
    if (!m_held->value()) {
        return tr("None is stored.");
    }
    const auto kept = programsWithSecrets(m_context.workspace, m_connection.id);
    const Tick last = kept ? kept->value(m_program.id.value) : Tick();
    return isSet(last.when) ? tr("One is stored in %1, put there by %2 %3.", "where, who, 3 min ago")
                                  .arg(place(), last.who, ago(last.when, m_context.workspace.clock.now()))
                            : tr("One is stored in %1.", "where").arg(place());
}

void ProcedureSheet::look()
{
    if (!m_secret) {
        return;
    }
    lookForProgramSecret(m_context.workspace, m_connection, m_program.id, m_procedure.secret->name, this, [this](const Result<bool> &held) {
        m_held = held;
        showState();
    });
}

void ProcedureSheet::tick(const Step &step, bool done)
{
    say(recordStep(m_context.workspace, m_of, step.name, done));
    read(); // what was not recorded is not ticked
}

void ProcedureSheet::store()
{
    const QString typed = m_secret->text().trimmed();
    if (m_storing || typed.isEmpty() || !m_store->isEnabled()) {
        return;
    }
    m_storing = true;
    const Secrets secrets{{m_procedure.secret->name, Secret(typed.toUtf8())}};
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->text().trimmed() == typed) {
        clipboard->clear(); // else it would stand in the next thing that is pasted
    }
    m_secret->clear();
    keepProgramSecrets(m_context.workspace, m_connection.id, m_program.id, secrets, false, this, [this](const Status &status) { stored(status); });
    showState();
}

void ProcedureSheet::stored(const Status &status)
{
    m_storing = false;
    if (status) {
        say(recordStep(m_context.workspace, m_of, m_procedure.storing, true));
    } else {
        m_bar->setMessage(tr("It was not stored: %1 Enter it again once that is mended; it is not kept anywhere else.").arg(status.error().text), Tone::Bad);
        m_secret->setFocus();
    }
    read();
    look();
}

void ProcedureSheet::check()
{
    if (m_checking || !m_check->isEnabled()) {
        return;
    }
    m_checking = true;
    m_bar->setMessage({}, Tone::Quiet);
    checkProgramSecret(m_context.workspace, m_connection, m_program.id, m_procedure, Secret(m_secret->text().trimmed().toUtf8()), this,
                       [this](const SecretVerdict &verdict) { checked(verdict); });
    showState();
    m_handedTo = focusWidget(); // a button that is closed hands the keyboard on, as far as the console's
}

void ProcedureSheet::checked(const SecretVerdict &verdict)
{
    m_checking = false;
    const QString code = verdict.error.vendorCode.isEmpty() ? QString() : u" ["_s + verdict.error.vendorCode + u']';
    switch (verdict.says) {
    case SecretVerdict::Says::Right:
        if (const Status status = recordStep(m_context.workspace, m_of, m_procedure.checking, true); !status) {
            say(status);
        } else {
            m_bar->setMessage(tr("It is right: the platform takes it."), Tone::Good);
        }
        break;
    case SecretVerdict::Says::Wrong:
        m_bar->setMessage(tr("It is wrong: %1").arg(verdict.error.text) + code, Tone::Bad);
        break;
    case SecretVerdict::Says::CannotTell:
        m_bar->setMessage(tr("Whether it is right is not known: %1").arg(verdict.error.text) + code, Tone::Attention);
        break;
    }
    read();
    if (m_handedTo && focusWidget() == m_handedTo) {
        m_check->setFocus();
    }
}

void ProcedureSheet::openConsole()
{
    if (!QDesktopServices::openUrl(QUrl(m_link->text()))) {
        m_bar->setMessage(tr("No browser could be opened. Copy the link instead."), Tone::Attention);
    }
}

void ProcedureSheet::end()
{
    const Status recorded = recordEnd(m_context.workspace, m_of);
    say(recorded);
    if (recorded) {
        accept();
    }
}

void ProcedureSheet::say(const Status &status)
{
    m_bar->setMessage(status ? QString() : tr("It was not recorded: %1").arg(status.error().text), Tone::Bad);
}

QString ProcedureSheet::text() const
{
    QStringList lines{m_about->text(), m_link->text()};
    for (const Step &step : m_steps) {
        lines += step.who->text().isEmpty() ? step.text->text() : tr("%1 (%2)", "step, who and when").arg(step.text->text(), step.who->text());
    }
    lines += QStringList{m_heldLabel ? m_heldLabel->text() : QString(), m_before->text(), m_bar->isHidden() ? QString() : m_bar->text()};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QList<QCheckBox *> ProcedureSheet::steps() const
{
    QList<QCheckBox *> boxes;
    for (const Step &step : m_steps) {
        boxes.append(step.box);
    }
    return boxes;
}

// Enter in the field must not close the sheet over what was pasted.
void ProcedureSheet::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || focusWidget() == m_close) {
        QDialog::keyPressEvent(event);
    }
}

void ProcedureSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace flotilla

#include "moc_proceduresheet.cpp"
