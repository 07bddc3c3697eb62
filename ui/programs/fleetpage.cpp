// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/fleetpage.h"

#include "models/programmodel.h"
#include "overview/overviewbar.h"
#include "overview/overviewfeed.h"
#include "pagenames.h"
#include "programs/fleetactions.h"
#include "programs/fleetcolumns.h"
#include "programs/fleetdetails.h"
#include "programs/fleetedits.h"
#include "programs/fleetreader.h"
#include "programs/operationbar.h"
#include "programs/programtabs.h"
#include "programs/tagdelegate.h"
#include "run/batchboard.h"
#include "run/batchrunner.h"
#include "widgets/actionbutton.h"
#include "widgets/calmtable.h"
#include "widgets/columnfit.h"
#include "widgets/drawer.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/savedviews.h"
#include "widgets/selectionkeeper.h"
#include "widgets/showrows.h"
#include "widgets/tonedelegate.h"
#include "widgets/wraptabs.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

FleetPage::FleetPage(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : Page(parent), m_context(context), m_bulletin(bulletin), m_actions(new FleetActions(context, bulletin, this)),
      m_feed(new OverviewFeed(context, pages::Fleet, this)), m_reader(new FleetReader(context.workspace, this)),
      m_model(new ProgramModel(context.workspace.platforms, this))
{
    build();
    wire();
    m_later.setSingleShot(true);
    m_later.setInterval(std::chrono::seconds(2));
    retranslate();
    FleetPage::setConnection(currentConnection(m_context.workspace));
}

void FleetPage::wire()
{
    connect(m_filter, &FilterEdit::changed, this, [this](const QString &line) {
        m_model->setFilter(line);
        updateEmptyState();
    });
    connect(m_filter, &FilterEdit::leftDownwards, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &QTableView::activated, m_actions->edit(), &QAction::trigger);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FleetPage::updateSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FleetPage::updateSelection); // which comes without that signal
    connect(m_empty, &EmptyState::clicked, this, [this] { m_model->total() == 0 ? m_actions->import()->trigger() : m_filter->clear(); });
    connect(&m_bulletin, &Bulletin::programsChanged, this, &FleetPage::loadIfShown);
    connect(&m_bulletin, &Bulletin::publicationsChanged, this, &FleetPage::loadIfShown);
    connect(m_actions, &FleetActions::told, this, [this](const QString &trouble) { m_problem->setMessage(trouble, Tone::Bad); });
    connect(m_actions, &FleetActions::operationsChanged, this, &FleetPage::showOverview);
    connect(m_feed, &OverviewFeed::changed, this, &FleetPage::takeTold);
    connect(m_feed, &OverviewFeed::learned, &m_bulletin, &Bulletin::programsChanged);
    connect(m_feed, &OverviewFeed::changed, this, &FleetPage::updateEmptyState);
    connect(m_feed, &OverviewFeed::progressed, this, &FleetPage::updateEmptyState);
    connect(m_reader, &FleetReader::changed, this, [this] {
        showAge();
        showDetails();
    });
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            m_feed->isThere() ? m_feed->refreshIfOld() : m_reader->refreshIfOld();
        }
    });
    auto *minute = new QTimer(this); // "3 min ago" grows old
    minute->start(std::chrono::minutes(1));
    connect(minute, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            m_model->setNow(m_context.workspace.clock.now());
            m_reader->readCache();
            m_told->follow();
        }
    });
}

FleetPage::~FleetPage() = default;

QString FleetPage::title() const { return tr("Fleet"); }

// A dialog that is open goes on with the connection that it was opened for.
void FleetPage::setConnection(const Connection &connection)
{
    const bool another = connection.id != m_connection.id;
    m_connection = connection;
    m_actions->setConnection(connection);
    m_feed->setConnection(connection);
    m_reader->setConnection(m_feed->isThere() ? Connection() : connection);
    showOverview();
    if (another) {
        m_table->clearSelection();
    }
    loadIfShown();
}

void FleetPage::showOverview()
{
    const bool before = m_model->hasOverview();
    m_model->setOverview(m_feed->platform().words, m_feed->isThere() ? m_feed->platform().overview(pages::Fleet) : nullptr);
    if (before != m_model->hasOverview()) {
        arrangeFleetColumns(m_table, *m_model, *m_fit);
        m_model->setFilter(m_filter->text()); // it may have other keys now
    }
    showPlaceholder();
    m_told->setVisible(m_model->hasOverview());
    m_trouble->setVisible(m_model->hasOverview() && !m_trouble->text().isEmpty());
    m_age->setVisible(!m_model->hasOverview());
    m_operations->setActions(m_actions->operations());
    m_tabs->setActions(m_actions->operations(), m_actions->procedures());
    const QList<QAction *> old = m_table->actions();
    for (QAction *action : old) {
        m_table->removeAction(action);
    }
    m_table->addActions(QList<QAction *>{m_actions->publish()} + m_actions->operations() + m_actions->procedures() + m_actions->edits() + QList<QAction *>{m_actions->paste(), m_actions->exporting()});
    takeTold();
}

void FleetPage::showPlaceholder()
{
    const QString example = m_model->filterExample();
    m_filter->setPlaceholderText(example.isEmpty() ? tr("Filter: words, tag:vip, state:failed, -state:frozen")
                                                   : tr("Filter: words, tag:vip, %1, -frozen").arg(example));
}

void FleetPage::takeTold()
{
    if (m_model->hasOverview()) {
        const auto before = m_model->told();
        m_model->setTold(m_feed->rows());
        m_filter->setCompletions(m_model->completions());
        const auto &now = m_model->told();
        const bool left = std::any_of(before.keyBegin(), before.keyEnd(), [&now](const QString &id) { return !now.contains(id); });
        if (!m_stale && (left || m_model->lacks(m_feed->rows()))) {
            emit m_bulletin.programsChanged(); // the platform has named new ones, or has some no more
        }
    }
    updateSelection();
}

void FleetPage::focusFilter() { m_filter->focusAll(); }

void FleetPage::refresh()
{
    load();
    m_feed->isThere() ? m_feed->refresh() : m_reader->refresh();
}

void FleetPage::activatePrimary() { m_actions->publish()->trigger(); }

void FleetPage::shown()
{
    m_model->setNow(m_context.workspace.clock.now());
    if (m_stale) {
        load();
    }
    m_feed->readWhenShown();
    m_later.start();
}

QList<QAction *> FleetPage::commands() const { return m_actions->all(); }

void FleetPage::showPrograms(const QList<MiniProgramId> &ids)
{
    load();
    if (!showRows({m_table, m_filter, m_model}, ids, [this](int row) { return m_model->at(row).id; }, [] {})) {
        m_problem->setMessage(tr("%1 was removed from the catalogue meanwhile.").arg(ids.value(0).value), Tone::Bad);
    }
}

void FleetPage::build()
{
    m_filter = new FilterEdit(this);
    m_shown = plainLabel(this);
    m_selected = plainLabel(this);
    m_age = plainLabel(this);
    m_age->setForegroundRole(QPalette::PlaceholderText);
    m_problem = new MessageBar(this);
    m_problem->setClosable(true);
    m_problem->setMessage({}, Tone::Bad);
    m_trouble = new MessageBar(this);
    m_trouble->setMessage({}, Tone::Attention);
    m_told = new OverviewBar(*m_feed, *m_trouble, this);
    m_operations = new OperationBar(this);
    m_actions->setSelection([this] { return FleetSelection{selected(), {}, m_model->hasOverview() ? &m_model->told() : nullptr}; });
    auto *publish = new ActionButton(m_actions->publish(), this);
    publish->setDefault(true);

    auto *top = new QHBoxLayout;
    auto *views = new SavedViews(m_context.workspace.catalogue, m_filter, this);
    connect(views, &SavedViews::failed, this, [this](const QString &text) { m_problem->setMessage(text, Tone::Bad); });
    top->addWidget(views);
    top->addWidget(m_filter, 1);
    top->addWidget(m_shown);
    for (QAction *action : m_actions->sources()) {
        top->addWidget(new ActionButton(action, this));
    }

    auto *area = new QWidget(this); // the details lie over the table, never over what acts
    m_table = new QTableView(area);
    makeCalm(m_table);
    m_table->setModel(m_model);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(int(ProgramModel::Column::Name), Qt::AscendingOrder);
    m_table->setItemDelegate(new ToneDelegate(ProgramModel::ToneRole, m_table));
    m_table->setItemDelegateForColumn(int(ProgramModel::Column::Tags), new TagDelegate(ProgramModel::TagsRole, m_table));
    searchShownColumns(m_table, m_model);
    m_fit = new ColumnFit(m_table);
    arrangeFleetColumns(m_table, *m_model, *m_fit);
    new SelectionKeeper(m_table, ProgramModel::IdRole);
    m_empty = new EmptyState(m_table);
    auto *inside = new QVBoxLayout(area);
    inside->setContentsMargins({});
    inside->addWidget(m_table);
    m_details = new FleetDetails;
    m_tabs = new ProgramTabs(m_context.workspace, m_details);
    m_details->setTabs(m_tabs->bar(), m_tabs);
    connect(m_tabs, &ProgramTabs::changed, this, [this] { m_details->showLines(m_tabs->isFirst()); });
    m_drawer = new Drawer(m_details, area);
    m_tabs->stepFrom(this);
    connect(&m_context.board, &BatchBoard::runnerAdded, this, [this](BatchRunner *runner) {
        connect(runner, &BatchRunner::ended, m_tabs, [this, runner] {
            if (runner->batch().connection == m_connection.id) {
                m_tabs->forgetAnswers();
            }
        });
    });

    // What is selected and how old it is has a line of its own: beside the buttons it would make the window wide.
    auto *told = new QHBoxLayout;
    told->addWidget(m_selected, 1);
    told->addWidget(m_age);
    told->addWidget(m_told);
    auto *bottom = new QHBoxLayout;
    for (QAction *action : m_actions->edits()) {
        bottom->addWidget(new ActionButton(action, this));
    }
    bottom->addStretch(1);
    bottom->addWidget(publish);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_problem);
    column->addWidget(m_trouble);
    column->addWidget(area, 1);
    column->addLayout(told);
    column->addWidget(m_operations);
    column->addLayout(bottom);
}

void FleetPage::retranslate()
{
    showPlaceholder();
    m_filter->setAccessibleName(tr("Filter the mini programs"));
    m_table->setAccessibleName(tr("Mini programs"));
    m_actions->retranslate();
    m_operations->retranslate();
    m_tabs->retranslate();
    m_told->follow();
    m_problem->setMessage({}, Tone::Bad); // said in the language of before
    m_model->retranslate();
    m_model->setFilter(m_filter->text()); // keys are words, too
    showAge();
    updateSelection();
    updateEmptyState();
}

void FleetPage::load()
{
    const Result<QList<MiniProgram>> programs = m_context.workspace.catalogue.programs();
    m_stale = false;
    if (!programs) {
        m_problem->setMessage(tr("The catalogue could not be read: %1").arg(programs.error().text), Tone::Bad);
        return;
    }
    m_model->setNow(m_context.workspace.clock.now());
    if (const auto connections = m_context.workspace.catalogue.connections(); connections.ok()) {
        m_model->setConnections(connections.value());
    }
    QList<MiniProgram> mine;
    for (const MiniProgram &program : programs.value()) {
        if (program.connection == m_connection.id || program.connection.isEmpty()) {
            mine.append(program);
        }
    }
    m_model->setPrograms(mine);
    // All rows have the same one, but for those that nobody has assigned yet.
    const bool mixed = std::any_of(mine.cbegin(), mine.cend(), [](const MiniProgram &p) { return p.connection.isEmpty(); });
    m_table->setColumnHidden(int(ProgramModel::Column::Connection), !mixed);
    updateEmptyState();
    updateSelection();
}

void FleetPage::loadIfShown()
{
    m_stale = true;
    if (isVisible()) {
        load();
    }
}

QList<MiniProgram> FleetPage::selected() const
{
    QList<MiniProgram> programs;
    const QList<int> rows = selectedRows(m_table);
    programs.reserve(rows.size());
    for (const int row : rows) {
        programs += m_model->at(row);
    }
    return programs;
}

void FleetPage::updateSelection()
{
    const QList<MiniProgram> rows = selected();
    const int count = int(rows.size());
    const int frozen = int(std::count_if(rows.cbegin(), rows.cend(), [](const MiniProgram &p) { return p.frozen; }));
    QString text = tr("%1 of %2 selected").arg(count).arg(m_model->total()) + (mayChange(m_context) ? QString() : u" · "_s + tr("you may only read: you are the viewer"));
    if (frozen > 0 && frozen < count) {
        text += u" · "_s + tr("%n of them frozen, left out of a publish", nullptr, frozen);
    }
    m_selected->setText(text);
    m_actions->follow();
    showDetails();
}

void FleetPage::showDetails()
{
    const QList<MiniProgram> rows = selected();
    const Platform &platform = m_context.workspace.platforms.of(m_connection.platform);
    if (rows.size() == 1) {
        const bool wide = m_model->hasOverview();
        m_details->showOne(rows.constFirst(), platform, m_reader->about(rows.constFirst()), m_context.workspace.clock.now());
        m_details->addTold(wide ? m_model->toldLines(selectedRows(m_table).constFirst()) : QList<QPair<QString, QString>>(), m_feed->at(),
                           m_context.workspace.clock.now());
    } else if (!rows.isEmpty()) {
        m_details->showSeveral(rows, platform);
    }
    const MiniProgramId one = rows.size() == 1 ? rows.constFirst().id : MiniProgramId();
    m_tabs->setProgram(m_connection, one, m_model->told().value(one.value), m_feed->at());
    m_details->showLines(rows.size() != 1 || m_tabs->isFirst());
    m_drawer->present(rows.isEmpty() ? QString() : u"%1 %2 %3"_s.arg(m_connection.id.value, rows.constFirst().id.value).arg(rows.size()));
}

void FleetPage::showAge()
{
    m_age->setText(m_reader->sentence());
    setTip(m_age, m_reader->error().text);
}

void FleetPage::previewImport(const ListFile &file, const QString &from)
{
    m_actions->catalogue().previewImport(m_connection, file, from);
}

void FleetPage::updateEmptyState()
{
    if (m_model->total() == 0 && m_feed->isThere() && m_feed->isReading()) {
        m_empty->setTexts(tr("The platform is being asked which mini programs there are. They appear here as it names them."));
    } else if (m_model->total() == 0) {
        m_empty->setTexts(tr("No mini programs yet. Import a list with a column “appid”, paste AppIDs, or add one by hand."),
                          tr("Import a list…"));
    } else {
        m_empty->setTexts(tr("No mini program matches this filter."), tr("Clear the filter"));
    }
    m_shown->setText(m_model->rowCount() == m_model->total()
                         ? tr("%n mini program(s)", nullptr, m_model->total())
                         : tr("%1 of %2 shown").arg(m_model->rowCount()).arg(m_model->total()));
}

void FleetPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_tabs->forgetAnswers(); // they are kept as text
    }
}

} // namespace flotilla

#include "moc_fleetpage.cpp"
