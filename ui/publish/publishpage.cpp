// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/publishpage.h"

#include "pagenames.h"
#include "publish/lanecolumn.h"
#include "publish/checkpanel.h"
#include "publish/confirmdialog.h"
#include "publish/optionscolumn.h"
#include "publish/optiontext.h"
#include "publish/orderstart.h"
#include "publish/picked.h"
#include "publish/programcolumn.h"
#include "publish/publishrail.h"
#include "publish/publishsteps.h"
#include "publish/runplace.h"
#include "publish/waveoptions.h"
#include "widgets/columnscroll.h"
#include "widgets/filteredit.h"
#include "widgets/messagebar.h"
#include "widgets/openoverpage.h"

#include <QEvent>
#include <QLineEdit>
#include <QPointer>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

PublishPage::PublishPage(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : Page(parent), m_context(context), m_bulletin(bulletin), m_check(context.workspace), m_estimate(context.workspace)
{
    build();
    wire();
    m_options->readDefaults(m_context.workspace.catalogue);
    PublishPage::setConnection(currentConnection(m_context.workspace));
}

PublishPage::~PublishPage() = default;

void PublishPage::build()
{
    m_bar = new MessageBar(this);
    m_lanes = new LaneColumn(m_context, this);
    m_programs = new ProgramColumn(m_context, this);
    m_options = new OptionsColumn(this);
    m_panel = new CheckPanel(m_context.workspace.clock, this);
    m_lanes->setMinimumWidth(170); // the other steps need what their buttons and labels need
    auto *last = new QWidget(this); // the options scroll, so that the check beneath them stays in sight
    auto *options = new ColumnScroll(m_options, last);
    connect(m_options, &OptionsColumn::choicesReset, options, [options] { options->verticalScrollBar()->setValue(0); });
    auto *lastColumn = new QVBoxLayout(last);
    lastColumn->setContentsMargins(0, 0, 0, 0);
    lastColumn->setSpacing(8);
    lastColumn->addWidget(options, 3);
    lastColumn->addWidget(m_panel, 2);
    m_steps = new PublishSteps(this);
    m_steps->addStep(m_lanes, 200);
    m_steps->addStep(m_programs, 430);
    m_steps->addStep(last, 240);
    m_publish = new PublishRail(this);
    m_publishAction = new QAction(this);
    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    m_body->setSpacing(16);
    m_body->addWidget(m_steps, 1);
    m_body->addWidget(m_publish);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addWidget(m_bar);
    column->addLayout(m_body, 1);
    showTitles();
}

void PublishPage::showTitles() { m_steps->setTitles({tr("1  What"), tr("2  To whom"), tr("3  Options and check")}); }

// Beside the steps there is room for the rail as long as the page is high enough to show it whole, and wide enough for the names in them.
void PublishPage::resizeEvent(QResizeEvent *event)
{
    constexpr QSize kBesideRail(165, 34); // letters, lines
    Page::resizeEvent(event);
    const bool bar = height() < kBesideRail.height() * fontMetrics().lineSpacing() || width() < kBesideRail.width() * fontMetrics().averageCharWidth();
    m_publish->setBar(bar);
    m_body->setDirection(bar ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void PublishPage::wire()
{
    connect(m_lanes, &LaneColumn::lanesChanged, this, &PublishPage::orderChanged);
    connect(m_programs, &ProgramColumn::tickedChanged, this, &PublishPage::orderChanged);
    connect(m_programs, &ProgramColumn::filterChanged, this, &PublishPage::showHidden);
    // The step comes to the front where there is room for one only.
    connect(m_publish, &PublishRail::showAllRequested, this, [this] { m_steps->showStep(1); });
    connect(m_publish, &PublishRail::showAllRequested, m_programs, &ProgramColumn::showAll);
    connect(m_publish, &PublishRail::checkRequested, this, [this] { m_steps->showStep(2); });
    connect(m_publish, &PublishRail::checkRequested, m_panel, qOverload<>(&QWidget::setFocus));
    connect(m_programs, &ProgramColumn::catalogueChanged, &m_bulletin, &Bulletin::programsChanged);
    connect(m_options, &OptionsColumn::changed, this, &PublishPage::orderChanged);
    connect(m_options, &OptionsColumn::textRequested, this, [this](const QString &option) { editOption(m_context.workspace, order(), option, *m_options); });
    connect(m_panel, &CheckPanel::checkAgainRequested, this, [this] { readAgain(); });
    m_panel->followLooks(m_check);
    connect(m_panel, &CheckPanel::batchRequested, &m_bulletin, &Bulletin::showBatch);
    connect(m_panel, &CheckPanel::untickRequested, m_programs, &ProgramColumn::untick);
    connect(&m_check, &PublishCheck::changed, this, [this] {
        showState();
        emit connectionChanged();
    });
    connect(m_publish, &PublishRail::publishRequested, this, &PublishPage::ask);
    connect(m_publishAction, &QAction::triggered, this, &PublishPage::activatePrimary);
    connect(m_options, &OptionsColumn::choicesReset, m_steps, &PublishSteps::fitSoon);
    connect(m_options, &OptionsColumn::startChosen, this, [this] { m_steps->showStep(2); });
    connect(&m_bulletin, &Bulletin::connectionsChanged, this, [this] {
        setConnection(stored(m_lanes->connection().id)); // it may have been edited or deleted
        if (!m_lanes->error().isEmpty() || m_check.isRefused()) { // a secret that was missing may be there now
            m_lanes->reloadLanes();
            m_check.recheck();
        }
    });
    connect(&m_bulletin, &Bulletin::programsChanged, m_programs, &ProgramColumn::reloadIfSeen);
    connect(m_programs, &ProgramColumn::reloaded, this, [this] { m_check.takeFacts(m_programs->model().programs()); });
    connect(&m_bulletin, &Bulletin::settingsChanged, this, [this] { m_options->readDefaults(m_context.workspace.catalogue); });
    auto *minute = new QTimer(this); // "3 min ago" grows old
    minute->start(std::chrono::minutes(1));
    connect(minute, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            showTimes();
        }
    });
    // An app that was busy until now is free again, or the other way round.
    connect(&m_context.board, &BatchBoard::batchChanged, this, [this] { readAgain(PublishCheck::Answers::Kept); });
}

void PublishPage::readAgain(PublishCheck::Answers answers)
{
    m_programs->reloadIfSeen();
    m_estimate.forget();
    m_check.recheck(answers);
}

QString PublishPage::title() const { return tr("Publish"); }
void PublishPage::focusFilter()
{
    m_steps->showStep(1);
    m_programs->filter()->focusAll();
}
const Connection &PublishPage::connection() const { return m_lanes->connection(); }

void PublishPage::refresh()
{
    m_lanes->reloadLanes();
    readAgain();
}

void PublishPage::activatePrimary()
{
    if (m_publish->isOpen()) {
        ask();
    }
}

void PublishPage::shown()
{
    m_options->setRunnerLabels(runnerLabelsFor(m_context, m_lanes->connection().id));
    showState();
    showTimes();
}

QList<QAction *> PublishPage::commands() const { return {m_publishAction, m_options->laterAction()}; }

Order PublishPage::order() const
{
    Order order;
    order.connection = m_lanes->connection();
    order.operation = m_lanes->operation().name;
    order.options = m_options->options();
    putAll(order.options, m_lanes->sourceOptions());
    order.limits = m_options->limits();
    addTargets(order, m_lanes->operation(), m_lanes->chosenLanes(), m_programs->model());
    arrangeWaves(order, m_options->waves().first(), m_options->waves().gate());
    return order;
}

const Platform &PublishPage::platform() const { return m_context.workspace.platforms.of(m_lanes->connection().platform); }

// What can be chosen and ticked belongs to the connection.
void PublishPage::setConnection(const Connection &connection)
{
    m_lanes->setConnection(connection);
    if (!connection.id.isEmpty()) {
        m_options->setOperation(m_lanes->operation(), m_lanes->words(), connection.id);
        m_options->setRunnerLabels(runnerLabelsFor(m_context, connection.id));
    }
    m_programs->setConnection(connection);
    orderChanged();
    emit connectionChanged();
}

Connection PublishPage::stored(const ConnectionId &id) const
{
    const auto connections = m_context.workspace.catalogue.connections();
    for (const Connection &connection : connections ? connections.value() : QList<Connection>()) {
        if (connection.id == id) {
            return connection;
        }
    }
    return {};
}

LeftOut PublishPage::leftOut() const { return leftOutOf(m_lanes->operation(), m_lanes->chosenLanes(), m_programs->model(), [this](const LaneId &lane) { return m_lanes->titleOf(lane); }); }

PublishSituation PublishPage::situation() const
{
    PublishSituation s;
    s.order = order();
    s.words = platform().words;
    s.operation = m_lanes->operation();
    s.findings = m_check.all();
    s.readingLanes = m_lanes->isReading();
    s.lanesError = m_lanes->error();
    s.chosenLanes = static_cast<int>(m_lanes->chosenLanes().size());
    s.tickedPrograms = m_programs->model().checkedCount();
    s.asking = m_check.isAsking();
    s.starting = m_starting;
    s.readsOnly = !mayChange(m_context);
    return s;
}

void PublishPage::orderChanged()
{
    QList<LaneId> apps;
    const QList<Item> rows = m_lanes->chosenLanes();
    for (const Item &app : rows) {
        apps.append(LaneId{app.id});
    }
    m_check.setOrder(order(), apps); // tells `changed`, which shows the state
}

void PublishPage::showState()
{
    const PublishSituation now = situation();
    QString why = startProblem(now.order, m_context.workspace.clock.now());
    why = why.isEmpty() ? whyNotPublish(now) : why;
    // Free of reasons the line says who is left out: the number on the button is smaller than that of the ticks.
    RailFacts facts = railFacts(now.order, platform(), now.findings, m_lanes->sourceName());
    facts.ready = isUnasked(m_check, now.operation.laneField) ? QString() : facts.ready;
    facts.open = why.isEmpty();
    const std::optional<Frozen> freeze = frozenAtStart(m_context.workspace, now.order);
    facts.remark = !why.isEmpty() ? why : freeze ? frozenText(*freeze) : leftOutText(leftOut());
    facts.time = expectedTimeText(m_estimate.of(now.order), m_context.workspace.clock.now());
    m_publish->show(facts);
    m_publishAction->setText(m_publish->buttonText());
    m_publishAction->setEnabled(why.isEmpty());
    showHidden();
    m_panel->show(now.order, m_check, platform());
}

void PublishPage::showHidden()
{
    const QSet<MiniProgramId> hidden = m_programs->model().hiddenIds();
    m_publish->showHidden(hidden.isEmpty() ? QString() : hiddenText(order(), hidden),
                          tickedText(m_programs->model().checkedCount(), static_cast<int>(hidden.size())));
}

void PublishPage::showTimes()
{
    m_lanes->showTimes();
    m_programs->showTimes();
    m_panel->showTimes(m_check);
}

void PublishPage::ask()
{
    const Order order = this->order();
    QList<Finding> warnings;
    const QList<Finding> found = m_check.all();
    std::copy_if(found.cbegin(), found.cend(), std::back_inserter(warnings), [](const Finding &finding) { return finding.level == Level::Warn; });
    QStringList remarks{leftOutText(leftOut()), hiddenText(order, m_programs->model().hiddenIds()), secondPersonRemark(m_context.workspace, order)};
    remarks += noteLines(found, *platform().words) + emptiedLines(m_context.workspace, order);
    remarks.removeAll(QString());
    auto *dialog = new ConfirmDialog(order, platform(), warnings, this, remarks,
                                     expectedTimeText(m_estimate.of(order), m_context.workspace.clock.now()), m_lanes->sourceName());
    dialog->askToLift(frozenAtStart(m_context.workspace, order), liftDenied(m_context.workspace));
    connect(dialog, &QDialog::accepted, this, [this, dialog, order, warnings] { startConfirmed(order, warnings, dialog->liftReason()); });
    openOverPage(dialog);
}

void PublishPage::startConfirmed(const Order &order, const QList<Finding> &told, const QString &lift)
{
    if (m_starting) {
        return;
    }
    m_bar->setMessage({}, Tone::Quiet);
    const Result<BatchId> created = m_context.board.create(order);
    if (!created) {
        m_bar->setMessage(tr("The batch could not be written to the journal, so nothing was sent. %1").arg(created.error().text), Tone::Bad);
        return;
    }
    if (waitsForItsTime(m_context.workspace, m_bulletin, created.value(), order, lift)) {
        forgetSent(order);
        return;
    }
    m_starting = true;
    showState();
    const QPointer<PublishPage> page(this); // the board outlives this page
    m_context.board.start(created.value(), [page, order, told](const Result<BatchRunner *> &runner, const QList<Finding> &found) {
        if (page) {
            page->started(runner, found, order, told);
        }
    });
}

void PublishPage::forgetSent(const Order &order)
{
    QSet<MiniProgramId> sent; // only these: others may have been ticked meanwhile
    for (const Target &target : order.targets) {
        sent.insert(target.program);
    }
    m_programs->finish(sent);
    if (m_options->limits() == order.limits) { // else somebody is at the next one already
        m_options->forgetTouches(m_context.workspace.catalogue);
    }
    showState();
}

void PublishPage::started(const Result<BatchRunner *> &runner, const QList<Finding> &found, const Order &order, const QList<Finding> &told)
{
    m_starting = false;
    if (runner) {
        forgetSent(order);
        emit m_bulletin.showBatch(runner.value()->batch().id);
        if (const QStringList lines = newWarnings(found, told, order.targets, *platform().words); !lines.isEmpty()) {
            emit m_bulletin.warn(tr("Started, with a warning: %1").arg(lines.join(u' ')));
        }
        return;
    }
    m_bar->setMessage(notStartedText(runner.error(), found, order, *platform().words), Tone::Bad);
    m_check.recheck();
    showState();
}

void PublishPage::publishAgain(const BatchId &id)
{
    const auto stored = m_context.workspace.history.load(id);
    if (!stored) {
        m_bar->setMessage(tr("The batch could not be read: %1").arg(stored.error().text), Tone::Bad);
        return;
    }
    const Batch &batch = stored->batch;
    const QList<LaneId> appList = batch.lanes();
    const QSet<LaneId> apps(appList.cbegin(), appList.cend());
    QStringList lines;
    setConnection(this->stored(batch.connection));
    const QString source = batch.options.value(m_lanes->operation().sourceOption);
    const bool isOfOne = !m_lanes->operation().sourceOption.isEmpty();
    m_lanes->choose(!isOfOne ? apps : source.isEmpty() ? QSet<LaneId>() : QSet<LaneId>{LaneId{source}});
    m_lanes->setSourceOptions(batch.options);
    const Wave wave = batch.waves.isEmpty() ? Wave() : batch.waves.constFirst();
    m_options->set(batch.options, batch.limits, programCount(batch.targets.first(std::min<qsizetype>(wave.targets, batch.targets.size()))),
                   wave.gate);
    // A batch of the command line may name mini programs that the catalogue does not have.
    const std::optional<int> fresh = m_programs->addMissing(programsOf(batch));
    const OwnLanes own = ownLanesOf(batch);
    const QList<MiniProgramId> programs = own.keys();
    const bool allAlike = !source.isEmpty() || std::all_of(own.cbegin(), own.cend(), [&apps](const QSet<LaneId> &one) { return one == apps; });
    m_programs->tick(QSet<MiniProgramId>(programs.cbegin(), programs.cend()), allAlike ? OwnLanes() : own, ownValuesOf(batch));
    const int missing = static_cast<int>(programs.size()) - m_programs->model().checkedCount();
    if (!fresh) {
        lines.append(tr("%n mini programs of that batch are not in the catalogue.", nullptr, missing));
    } else if (*fresh > 0) {
        lines.append(tr("%n mini programs of that batch were not in the catalogue and have been added.", nullptr, *fresh));
    }
    m_bar->setMessage(lines.join(u'\n'), Tone::Attention);
}

void PublishPage::publishSource(const QString &id) { m_lanes->choose({LaneId{id}}); }
void PublishPage::publishPrograms(const QList<MiniProgramId> &programs) { m_programs->tick({programs.cbegin(), programs.cend()}); }

void PublishPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_bar->setMessage({}, Tone::Quiet); // it speaks the language of before
        m_lanes->retranslate();
        m_programs->retranslate();
        m_options->retranslate();
        m_panel->retranslate();
        m_publish->retranslate();
        showTitles();
        if (!m_lanes->error().isEmpty()) { // errors come as sentences of the language of before
            m_lanes->reloadLanes();
        }
        m_check.recheck();
    }
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        showState();
    }
    Page::changeEvent(event);
}

} // namespace flotilla

#include "moc_publishpage.cpp"
