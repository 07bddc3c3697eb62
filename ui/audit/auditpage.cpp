// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/auditpage.h"

#include "audit/auditdetails.h"
#include "audit/auditfilters.h"
#include "models/auditmodel.h"
#include "overview/operationbuttons.h"
#include "pagenames.h"
#include "run/auditwatch.h"
#include "settings/overdue.h"
#include "widgets/actionbutton.h"
#include "widgets/calmtable.h"
#include "widgets/columnfit.h"
#include "widgets/drawer.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/readerguard.h"
#include "widgets/selectionkeeper.h"
#include "widgets/showrows.h"
#include "widgets/timewords.h"
#include "widgets/tonedelegate.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {
const QLatin1StringView kConsole{"https://mp.weixin.qq.com/"};
constexpr int kGatherMs = 250;
constexpr int kUnseenMs = 3000; // a running batch tells of its rows every second, and out of sight only the badge shows them
constexpr int kMinuteMs = 60'000;
} // namespace

AuditPage::AuditPage(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : Page(parent), m_connection(currentConnection(context.workspace).id), m_context(context), m_bulletin(bulletin), m_model(new AuditModel(context.workspace.platforms, this))
{
    build();
    wire();
    retranslate();
    // The badge needs the rows, but not before the window is up.
    QTimer::singleShot(0, this, &AuditPage::load);
}

AuditPage::~AuditPage() = default;

QString AuditPage::title() const
{
    return tr("Audits");
}

void AuditPage::setConnection(const Connection &connection)
{
    if (connection.id == m_connection) {
        return;
    }
    m_connection = connection.id;
    m_table->clearSelection();
    m_model->release(); // what waited was of the other one
    load();
}

int AuditPage::badge() const
{
    return m_badge;
}

void AuditPage::focusFilter()
{
    m_filter->focusAll();
}

void AuditPage::refresh()
{
    load(); // another process may have published
    if (m_refresh->isEnabled()) {
        m_context.audits.refresh(m_connection);
        showProgress();
    }
}

void AuditPage::activatePrimary()
{
    refresh();
}

void AuditPage::showPrograms(const QList<MiniProgramId> &ids)
{
    load();
    m_model->release();
    showRows({m_table, m_filter, m_model}, ids, [this](int row) { return m_model->at(row).program; }, [this] {
        m_filters->chooseState(std::nullopt);
        m_filters->chooseReason({});
    });
}

void AuditPage::shown()
{
    load();
}

QList<QAction *> AuditPage::commands() const { return {m_refresh, m_stop, m_console}; }

void AuditPage::build()
{
    m_refresh = new QAction(this);
    m_stop = new QAction(this);
    m_console = new QAction(this);
    makeWriting(m_refresh); // what is told is kept for all
    m_filter = new FilterEdit(this);
    m_progress = plainLabel(this);
    m_problem = new MessageBar(this);
    m_problem->setClosable(true);
    showProblem({});
    auto *refresh = new ActionButton(m_refresh, this);
    refresh->setDefault(true);
    auto *top = new QHBoxLayout;
    top->addWidget(m_filter, 1);
    m_heldBack = new QPushButton(this);
    m_heldBack->setAutoDefault(false);
    m_heldBack->hide();
    top->addWidget(m_heldBack);
    top->addWidget(m_progress);
    top->addWidget(new ActionButton(m_stop, this));
    top->addWidget(refresh);

    m_filters = new AuditFilters(this); // made in the order of the Tab key
    auto *area = new QWidget(this); // the details lie over the table, never over what acts
    m_table = new QTableView(area);
    makeCalm(m_table);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(int(AuditModel::Column::State), Qt::AscendingOrder);
    m_table->setItemDelegate(new ToneDelegate(AuditModel::ToneRole, m_table));
    m_table->setObjectName(u"audit-fitted"_s);
    using Column = AuditModel::Column; // beside open details there is not room for all: those tell the rest in full
    (new ColumnFit(m_table))->setUp({{int(Column::Reason), 12}, {int(Column::Age), 6}, {int(Column::Lane), 10}, {int(Column::Program), 22}}, int(Column::Reason));
    new SelectionKeeper(m_table, AuditModel::IdRole);
    m_table->viewport()->installEventFilter(this);
    m_empty = new EmptyState(m_table);

    auto *inside = new QVBoxLayout(area);
    inside->setContentsMargins({});
    inside->addWidget(m_table);
    m_details = new AuditDetails(m_context.workspace.platforms, area);
    m_drawer = new Drawer(m_details, area);
    auto *both = new QHBoxLayout;
    both->addWidget(m_filters);
    both->addWidget(area, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_problem);
    column->addLayout(both, 1);
}

void AuditPage::wire()
{
    m_soon.setSingleShot(true);
    m_minute.setInterval(kMinuteMs);
    m_minute.start();
    connect(&m_soon, &QTimer::timeout, this, &AuditPage::load);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            showNow();
        }
    });
    connect(m_refresh, &QAction::triggered, this, &AuditPage::refresh);
    connect(m_stop, &QAction::triggered, this, [this] {
        m_context.audits.stop();
        m_stop->setEnabled(false);
    });
    connect(m_console, &QAction::triggered, this, [] { QDesktopServices::openUrl(QUrl(kConsole)); });
    connect(m_filter, &FilterEdit::changed, this, [this](const QString &line) { m_model->setFilter(line); });
    connect(m_filter, &FilterEdit::leftDownwards, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_filters, &AuditFilters::stateChosen, m_model, &AuditModel::setStateFilter);
    connect(m_filters, &AuditFilters::reasonChosen, m_model, &AuditModel::setReasonFilter);
    connect(m_filters, &AuditFilters::supersededShown, m_model, &AuditModel::setShowSuperseded);
    connect(m_heldBack, &QPushButton::clicked, m_model, &AuditModel::release);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        showEmptyState();
        showHeldBack();
        showSelection();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AuditPage::showSelection);
    connect(m_empty, &EmptyState::clicked, this, [this] {
        if (m_model->total() == 0) {
            emit m_bulletin.showPage(pages::Publish);
            return;
        }
        m_filter->clear();
        m_filters->chooseState(std::nullopt);
        m_filters->chooseReason({});
    });
    connect(m_details, &AuditDetails::openConsole, m_console, &QAction::trigger);
    connect(m_details, &AuditDetails::copy, this, &AuditPage::copy);
    connect(m_details, &AuditDetails::ticked, this, &AuditPage::tick);
    connect(&m_context.audits, &AuditWatch::progressed, this, [this] {
        showProgress();
        loadSoon(kGatherMs);
    });
    connect(&m_context.audits, &AuditWatch::finished, this, &AuditPage::ended);
    connect(&m_bulletin, &Bulletin::publicationsChanged, this, [this] { isVisible() ? load() : loadSoon(kUnseenMs); });
    connect(&m_bulletin, &Bulletin::settingsChanged, this, &AuditPage::showNow);
}

void AuditPage::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter: words, state:overdue"));
    m_filter->setAccessibleName(tr("Filter the audit table"));
    m_table->setAccessibleName(tr("Published mini programs"));
    m_stop->setText(tr("Stop"));
    setTip(m_stop, tr("Stops asking the platform; what was answered stays"));
    m_console->setText(tr("Open console"));
    m_model->retranslate();
    m_filters->setWhole(tr("published"));
    m_filters->retranslate();
    m_details->retranslate();
    showProblem({}); // said in the language of before
    showEmptyState();
    showHeldBack();
    showProgress();
}

void AuditPage::load()
{
    const Result<QList<Publication>> rows = m_context.workspace.catalogue.publications();
    if (!rows) {
        showProblem(tr("The audit board could not be read: %1").arg(rows.error().text));
        return;
    }
    m_model->setNow(m_context.workspace.clock.now(), overdueDays());
    QList<Publication> mine;
    for (const Publication &row : rows.value()) {
        if (row.connection == m_connection) {
            mine.append(row);
        }
    }
    Connection connection;
    connection.id = m_connection;
    m_model->setTags(mine.isEmpty() || !isVisibleTo(window()) ? QHash<MiniProgramId, QStringList>() : programTags(m_context.workspace, connection));
    m_model->setPublications(mine, m_pointedAt);
    m_table->setColumnHidden(int(AuditModel::Column::Lane), m_model->total() > 0 && !m_model->hasLanes());
    showCounts();
    showHeldBack();
    showSelection();
    showProgress();
}

void AuditPage::showCounts()
{
    m_filters->setRows(m_model->counts(), reasonGroups(m_model->current()), m_model->superseded());
    if (const int waiting = m_model->waiting(); waiting != m_badge) {
        m_badge = waiting;
        emit badgeChanged();
    }
}

void AuditPage::showHeldBack()
{
    const int held = m_model->heldBack();
    m_heldBack->setText(tr("%n new", "rows of the table", held));
    setTip(m_heldBack, tr("They wait while the mouse is over the table, so that no row moves away under it."));
    m_heldBack->setVisible(held > 0);
}

void AuditPage::setPointedAt(bool pointedAt)
{
    m_pointedAt = pointedAt;
    if (!pointedAt) {
        m_model->release();
        showHeldBack();
    }
}

bool AuditPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Enter) {
        setPointedAt(true);
    } else if (event->type() == QEvent::Leave || event->type() == QEvent::Hide) {
        setPointedAt(false);
    }
    return Page::eventFilter(watched, event);
}

void AuditPage::showNow()
{
    m_model->setNow(m_context.workspace.clock.now(), overdueDays());
    showSelection();
    showProgress();
}

int AuditPage::overdueDays() const
{
    return overdueDaysOf(m_context.workspace.catalogue);
}

void AuditPage::showProgress()
{
    const AuditWatch &audits = m_context.audits;
    const bool running = audits.isRunning();
    m_refresh->setText(tr("Refresh %n", nullptr, m_model->total()));
    m_refresh->setEnabled(!running && m_model->total() > 0);
    m_refresh->setStatusTip(running                  ? tr("The platform is being asked already.")
                            : m_model->total() == 0 ? tr("Nothing has been published yet.")
                                                    : QString());
    m_stop->setVisible(running);
    if (running) {
        m_progress->setText(tr("asking the platform: %1 of %2").arg(audits.answered()).arg(audits.asked()));
        return;
    }
    m_stop->setEnabled(true);
    QStringList parts;
    if (const int overdue = m_model->overdue()) {
        parts += tr("%n overdue", nullptr, overdue);
    }
    Instant newest;
    for (const Publication &row : m_model->latest()) {
        newest = std::max(newest, row.checkedAt);
    }
    if (isSet(newest)) {
        parts += tr("asked %1").arg(ago(newest, m_context.workspace.clock.now()));
    }
    m_progress->setText(parts.join(u" · "_s));
}

void AuditPage::ended(const QStringList &problems)
{
    m_soon.stop();
    showProblem(problems.join(u'\n'));
    emit m_bulletin.publicationsChanged(); // this page reads again, too
}

QList<Publication> AuditPage::selected() const
{
    QList<Publication> rows;
    const QList<int> chosen = selectedRows(m_table);
    rows.reserve(chosen.size());
    for (const int row : chosen) {
        rows += m_model->at(row);
    }
    return rows;
}

void AuditPage::showSelection()
{
    const QList<Publication> rows = selected();
    m_details->setRows(rows, m_context.workspace.clock.now());
    const Publication first = rows.value(0);
    m_drawer->present(rows.isEmpty() ? QString()
                                     : u"%1 %2 %3 %4"_s.arg(m_connection.value, first.program.value, first.lane.value).arg(rows.size()));
}

void AuditPage::showEmptyState()
{
    if (m_model->total() == 0) {
        m_empty->setTexts(tr("Nothing has been published yet. What you publish appears here, with what is left to do for its review."),
                          tr("Go to Publish"));
    } else {
        m_empty->setTexts(tr("No row matches what you chose."), tr("Show all"));
    }
}

void AuditPage::tick(const QString &stage, bool on)
{
    const Tick tick{m_context.workspace.self.user, m_context.workspace.clock.now()};
    QList<Publication> rows = selected();
    rows.removeIf([&stage, on](const Publication &row) { return row.ticks.contains(stage) == on; }); // the first tick stays
    const Status status = m_context.workspace.catalogue.tick(rows, stage, on ? std::optional(tick) : std::nullopt);
    if (!status) {
        showProblem(tr("The tick was not stored: %1").arg(status.error().text));
    }
    emit m_bulletin.publicationsChanged();
}

void AuditPage::copy(const QString &text, const QString &said)
{
    QGuiApplication::clipboard()->setText(text);
    emit m_bulletin.say(said);
}

void AuditPage::showProblem(const QString &text)
{
    m_problem->setMessage(text, Tone::Bad);
}

void AuditPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace flotilla

#include "moc_auditpage.cpp"
