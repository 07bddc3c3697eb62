// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/tcsas/grayscalepage.h"

#include "model/consolelink.h"
#include "overview/overviewbar.h"
#include "overview/overviewfeed.h"
#include "platforms/tcsas/grayfunnel.h"
#include "platforms/tcsas/grayramp.h"
#include "programs/operationbar.h"
#include "tcsas/graywords.h"
#include "tcsas/names.h"
#include "tcsas/versions.h"
#include "widgets/ask.h"
#include "widgets/calmtable.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/messagebar.h"
#include "widgets/openoverpage.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/readerguard.h"
#include "widgets/selectionkeeper.h"
#include "widgets/tonedelegate.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QHash>
#include <QLabel>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr auto kUsualSpan = std::chrono::hours(24);

/// The start of the next hour: nobody plans for a second.
Instant nextHour(Instant now)
{
    return std::chrono::ceil<std::chrono::hours>(now + Millis{1});
}

} // namespace

GrayscalePage::GrayscalePage(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : Page(parent), m_connection(currentConnection(context.workspace)), m_context(context), m_feed(new OverviewFeed(context, u"fleet"_s, this)),
      m_model(new GrayModel(this))
{
    build();
    connect(m_feed, &OverviewFeed::changed, this, &GrayscalePage::load);
    connect(m_filter, &FilterEdit::changed, this, [this](const QString &line) {
        m_model->setFilter(line);
        showEmptyState();
    });
    connect(m_filter, &FilterEdit::leftDownwards, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &GrayscalePage::showSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &GrayscalePage::showSelection);
    connect(m_empty, &EmptyState::clicked, this, [this] { m_model->total() > 0 ? m_filter->clear() : m_new->trigger(); });
    connect(&bulletin, &Bulletin::publicationsChanged, this, [this] {
        if (isVisible() || m_due > 0) { // shown() reads it anyway; what was released may have ended what the badge counts
            m_feed->readCache();
        }
    });
    m_later.setSingleShot(true);
    m_later.setInterval(std::chrono::seconds(2));
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            m_feed->refreshIfOld();
        }
    });
    auto *minute = new QTimer(this); // starts and ends pass
    minute->start(std::chrono::minutes(1));
    connect(minute, &QTimer::timeout, this, [this] {
        m_bar->follow();
        m_due > 0 ? m_feed->readCache() : load(); // another page may have asked meanwhile
    });
    m_feed->setConnection(m_connection);
    retranslate();
}

GrayscalePage::~GrayscalePage() = default;

QString GrayscalePage::title() const
{
    return tr("Grayscale");
}

void GrayscalePage::setConnection(const Connection &connection)
{
    if (connection.id != m_connection.id) {
        m_table->clearSelection();
        m_keeper->forget();
        m_later.start();
    }
    m_connection = connection;
    m_feed->setConnection(connection);
    showConsole();
}

void GrayscalePage::showConsole()
{
    setTip(m_console, tr("Opens %1. A console at another address is a field of the connection.").arg(consoleLink(m_connection, tcsas::kConsole)));
}

void GrayscalePage::focusFilter() { m_filter->focusAll(); }

void GrayscalePage::refresh() { m_bar->refreshAction()->trigger(); }

void GrayscalePage::activatePrimary() { m_new->trigger(); }

void GrayscalePage::shown()
{
    m_feed->readWhenShown();
    m_later.start();
}

QList<QAction *> GrayscalePage::commands() const
{
    return QList<QAction *>{m_new, m_next, m_edit, m_copy, m_console} + m_states + QList<QAction *>{m_remove, m_bar->refreshAction()};
}

void GrayscalePage::build()
{
    m_filter = new FilterEdit(this);
    m_problem = new MessageBar(this);
    m_problem->setClosable(true);
    m_problem->setMessage({}, Tone::Bad);
    m_bar = new OverviewBar(*m_feed, *m_problem, this);
    auto *top = new QHBoxLayout;
    top->addWidget(m_filter, 1);
    top->addWidget(m_bar);
    m_table = new QTableView(this);
    makeCalm(m_table);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(int(GrayModel::Column::Time), Qt::AscendingOrder);
    m_table->setItemDelegate(new ToneDelegate(GrayModel::ToneRole, m_table));
    m_table->setObjectName(u"grayscale"_s);
    setColumnWidths(m_table, {26, 18, 10, 12, 33, 11, 0});
    m_keeper = new SelectionKeeper(m_table, GrayModel::IdRole);
    m_empty = new EmptyState(m_table);
    m_told = plainLabel(this);
    m_told->setWordWrap(true);
    m_ramp = new GrayRamp(this);
    m_funnel = new GrayFunnel(this);
    makeActions();
    m_buttons = new OperationBar(this);
    m_buttons->setActions(QList<QAction *>{m_new, m_copy, m_console} + m_states + QList<QAction *>{m_next, m_edit, m_remove});
    auto *pictures = new QHBoxLayout;
    pictures->setSpacing(16);
    pictures->addWidget(m_ramp, 3);
    pictures->addWidget(m_funnel, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_problem);
    column->addWidget(m_table, 1);
    column->addWidget(m_told);
    column->addLayout(pictures);
    column->addWidget(m_buttons);
}

void GrayscalePage::makeActions()
{
    const auto make = [this](const std::function<void()> &what) {
        auto *action = new QAction(this);
        connect(action, &QAction::triggered, this, what);
        return action;
    };
    m_new = make([this] { plan(begun()); });
    m_next = make([this] { planNext(); });
    m_edit = make([this] { plan({chosen()->record.program, chosen()->task, chosen()->record}); });
    m_copy = make([this] {
        QGuiApplication::clipboard()->setText(tcsas::grayChecklist(chosen()->task, chosen()->program, chosen()->record.program.value, consoleLink(m_connection, tcsas::kConsole)));
        m_problem->setMessage(tr("The checklist is in the clipboard."), Tone::Good);
    });
    m_console = make([this] { openConsole(); });
    m_remove = make([this] { askRemove(); });
    for (const auto state : {tcsas::gray::Pending, tcsas::gray::Delivering, tcsas::gray::Suspended, tcsas::gray::Ended}) {
        QAction *action = make([this, state] { record(state); });
        action->setData(QString(state));
        m_states.append(action);
    }
    for (QAction *action : QList<QAction *>{m_new, m_next, m_edit, m_remove} + m_states) {
        makeWriting(action);
    }
}

QList<GrayProgram> GrayscalePage::programs() const
{
    return grayPrograms(m_context.workspace, m_connection.id, m_feed->rows(), m_model->all());
}

void GrayscalePage::load()
{
    auto rows = grayRows(m_context.workspace, m_connection.id, m_feed->rows());
    if (rows) {
        const Result<bool> ended = endOvertaken(m_context.workspace, m_connection.id, *rows);
        if (!ended) {
            say(ended.error());
        }
        rows = ended && *ended ? grayRows(m_context.workspace, m_connection.id, m_feed->rows()) : rows;
    }
    if (!rows) {
        m_problem->setMessage(tr("The plans could not be read: %1").arg(rows.error().text), Tone::Bad);
        return;
    }
    m_model->setTasks(*rows);
    if (const int due = grayDue(*rows, m_context.workspace.clock.now()); due != m_due) {
        m_due = due;
        emit badgeChanged();
    }
    showEmptyState();
    showSelection();
}

const GrayRow *GrayscalePage::chosen() const
{
    const QList<int> rows = selectedRows(m_table);
    return rows.size() == 1 ? &m_model->at(rows.constFirst()) : nullptr;
}

void GrayscalePage::showSelection()
{
    const GrayRow *row = chosen();
    const Instant now = m_context.workspace.clock.now();
    QList<GrayRamp::Bar> bars;
    for (const GrayRow &one : m_model->all()) {
        if (row && one.record.program == row->record.program) {
            bars.append({one.task.name, tcsas::grayStateWord(one.record.state()), one.task.from, one.task.to, one.task.users,
                         one.record.state() == tcsas::gray::Ended, one.record.state() == tcsas::gray::Planned, one.record.id == row->record.id});
        }
    }
    m_ramp->setBars(bars, now);
    m_funnel->setConditions(row ? tcsas::conditionsOf(row->task) : QList<tcsas::GrayCondition>());
    m_ramp->setVisible(row);
    m_funnel->setVisible(row);
    m_told->setText(row ? QStringList{tcsas::grayTimeHint(row->task, row->record.state(), now), grayHistory(*row, now)}.join(u'\n').trimmed()
                        : tr("The platform has no API for grayscale releases: a task is planned here and entered in the console. Its state is what people recorded."));
    const QString none = tr("Select a task first.");
    const auto allow = [&none](QAction *action, bool can, const QString &why = {}) {
        action->setEnabled(can);
        action->setStatusTip(can ? QString() : why.isEmpty() ? none : why);
    };
    const bool ended = row && row->record.state() == tcsas::gray::Ended;
    allow(m_next, row);
    allow(m_edit, row && !ended, ended ? tr("It has ended.") : QString());
    allow(m_copy, row && !ended, ended ? tr("It has ended.") : QString());
    const bool inConsole = row && !ended && row->record.state() != tcsas::gray::Planned;
    allow(m_remove, row && !inConsole, inConsole ? tr("It is in the console. End it there first.") : QString());
    const QStringList next = row ? tcsas::statesAfter(row->record.state()) : QStringList();
    for (QAction *action : std::as_const(m_states)) {
        const bool can = next.contains(action->data().toString());
        allow(action, can, row ? tr("That does not follow from “%1”.", "a state").arg(tcsas::grayStateWord(row->record.state())) : QString());
    }
}

// Of the selected mini program, else of the first that has a version to be tried.
GraySheet::Begin GrayscalePage::begun() const
{
    constexpr int kUsualUsers = 1000;
    const QList<GrayProgram> all = programs();
    const GrayRow *row = chosen();
    const auto fits = [row](const GrayProgram &one) {
        const bool tried = one.known.approval == tcsas::words::Approved && !tcsas::isNotAbove(one.known.platform, one.known.online);
        return row ? one.id == row->record.program : tried;
    };
    const auto found = std::find_if(all.cbegin(), all.cend(), fits);
    tcsas::GrayTask task;
    task.from = nextHour(m_context.workspace.clock.now());
    task.to = task.from + kUsualSpan;
    task.users = kUsualUsers;
    task.version = found == all.cend() ? QString() : found->known.platform;
    return {found == all.cend() ? MiniProgramId() : found->id, task, {}};
}

// The same people and more of them, from where the one before ends.
void GrayscalePage::planNext()
{
    constexpr int kTimesMore = 5;
    const GrayRow *row = chosen();
    tcsas::GrayTask task = row->task;
    const Millis span = task.to - task.from;
    task.from = std::max(task.to, nextHour(m_context.workspace.clock.now()));
    task.to = task.from + span;
    task.users = task.users > std::numeric_limits<int>::max() / kTimesMore ? task.users : task.users * kTimesMore;
    task.name.clear();
    plan({row->record.program, task, {}});
}

void GrayscalePage::plan(const GraySheet::Begin &begin)
{
    auto *sheet = new GraySheet(m_context, m_connection, programs(), begin, this);
    connect(sheet, &GraySheet::saved, this, [this](const QString &id) {
        load();
        const int row = m_model->rowOf(m_model->rowOfId(id));
        if (row >= 0) {
            m_table->selectRow(row);
        }
    });
    openOverPage(sheet);
}

void GrayscalePage::record(const QString &state)
{
    const GrayRow *row = chosen();
    m_table->setFocus(); // else the keyboard would go on to the button beside it, which records what did not happen yet
    say(keepRecord(m_context.workspace, {m_connection.id, row->record.program, tcsas::gray::Kind, row->record.id}, state, {}));
    load();
}

void GrayscalePage::askRemove()
{
    const RecordOf of{m_connection.id, chosen()->record.program, tcsas::gray::Kind, chosen()->record.id};
    ask(this, {tr("Remove a plan"), tr("Remove the task “%1” of %2 from this list?").arg(chosen()->task.name, chosen()->program),
               tr("The console is not touched. What was recorded stays in the log."), tr("Remove"), {}},
        [this, of] {
            say(dropRecord(m_context.workspace, of));
            load();
        });
}

void GrayscalePage::openConsole()
{
    const QString link = consoleLink(m_connection, tcsas::kConsole);
    if (!QDesktopServices::openUrl(QUrl(link))) {
        QGuiApplication::clipboard()->setText(link);
        m_problem->setMessage(tr("No browser could be opened. The link is in the clipboard."), Tone::Attention);
    }
}

void GrayscalePage::say(const Status &status)
{
    m_problem->setMessage(status ? QString() : tr("It was not recorded: %1").arg(status.error().text), Tone::Bad);
}

void GrayscalePage::showEmptyState()
{
    if (m_model->total() > 0) {
        m_empty->setTexts(tr("No task matches the filter."), tr("Show all"));
    } else {
        m_empty->setTexts(tr("No grayscale task is planned. Plan one here, enter it in the console from the checklist, and record how it goes."), tr("Plan a task…"));
    }
}

void GrayscalePage::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter: words of a mini program, a task, a state"));
    m_filter->setAccessibleName(tr("Filter the tasks"));
    m_table->setAccessibleName(tr("Grayscale tasks"));
    m_new->setText(tr("Plan a task…"));
    m_next->setText(tr("Next step of the ramp…"));
    m_edit->setText(tr("Edit…"));
    m_copy->setText(tr("Copy the checklist"));
    m_console->setText(tr("Open the console"));
    showConsole();
    m_remove->setText(tr("Remove…"));
    const QHash<QString, QString> words{{tcsas::gray::Pending, tr("Record: in the console, pending")}, {tcsas::gray::Delivering, tr("Record: delivering")},
                                        {tcsas::gray::Suspended, tr("Record: suspended")}, {tcsas::gray::Ended, tr("Record: ended")}};
    for (QAction *action : std::as_const(m_states)) {
        action->setText(words.value(action->data().toString()));
    }
    m_model->retranslate();
    m_ramp->retranslate();
    m_buttons->retranslate();
    m_bar->follow();
    showEmptyState();
    load();
}

void GrayscalePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace flotilla

#include "moc_grayscalepage.cpp"
