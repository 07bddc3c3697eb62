// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/fleetpage.h"

#include "models/programmodel.h"
#include "programs/fleetdetails.h"
#include "programs/fleetedits.h"
#include "programs/fleetreader.h"
#include "programs/tagdelegate.h"
#include "widgets/actionbutton.h"
#include "widgets/calmtable.h"
#include "widgets/drawer.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/savedviews.h"
#include "widgets/selectionkeeper.h"
#include "widgets/timewords.h"
#include "widgets/tonedelegate.h"

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
    : Page(parent), m_connection(currentConnection(context.workspace)), m_context(context), m_bulletin(bulletin),
      m_edits(new FleetEdits(context, bulletin, this)), m_reader(new FleetReader(context.workspace, this)),
      m_model(new ProgramModel(context.workspace.platforms, this))
{
    m_reader->setConnection(m_connection);
    makeActions();
    build();
    connect(m_filter, &FilterEdit::changed, this, [this](const QString &line) {
        m_model->setFilter(line);
        updateEmptyState();
    });
    connect(m_filter, &FilterEdit::leftDownwards, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table, &QTableView::activated, m_edit, &QAction::trigger);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FleetPage::updateSelection);
    connect(m_model, &QAbstractItemModel::modelReset, this, &FleetPage::updateSelection); // which comes without that signal
    connect(m_empty, &EmptyState::clicked, this, [this] { m_model->total() == 0 ? m_import->trigger() : m_filter->clear(); });
    connect(&m_bulletin, &Bulletin::programsChanged, this, &FleetPage::loadIfShown);
    connect(&m_bulletin, &Bulletin::publicationsChanged, this, &FleetPage::loadIfShown);
    connect(m_edits, &FleetEdits::told, this, [this](const QString &trouble) { m_problem->setMessage(trouble, Tone::Bad); });
    connect(m_reader, &FleetReader::changed, this, [this] {
        showAge();
        showDetails();
    });
    m_later.setSingleShot(true);
    m_later.setInterval(std::chrono::seconds(2));
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            m_reader->refreshIfOld();
        }
    });
    auto *minute = new QTimer(this); // "3 min ago" grows old
    minute->start(std::chrono::minutes(1));
    connect(minute, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            m_model->setNow(m_context.workspace.clock.now());
            m_reader->readCache();
        }
    });
    retranslate();
}

FleetPage::~FleetPage() = default;

QString FleetPage::title() const
{
    return tr("Fleet");
}

// A dialog that is open goes on with the connection that it was opened for.
void FleetPage::setConnection(const Connection &connection)
{
    const bool another = connection.id != m_connection.id;
    m_connection = connection;
    m_reader->setConnection(connection);
    if (another) {
        m_table->clearSelection();
    }
    loadIfShown();
}

void FleetPage::focusFilter()
{
    m_filter->focusAll();
}

void FleetPage::refresh()
{
    load();
    m_reader->refresh();
}

void FleetPage::activatePrimary()
{
    m_publish->trigger();
}

void FleetPage::shown()
{
    m_model->setNow(m_context.workspace.clock.now());
    if (m_stale) {
        load();
    }
    m_later.start();
}

QList<QAction *> FleetPage::commands() const
{
    return {m_publish, m_add, m_edit, m_tags, m_freeze, m_unfreeze, m_remove, m_import, m_paste};
}

void FleetPage::showProgram(const MiniProgramId &id)
{
    load();
    const auto find = [this, &id] {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->at(row).id == id) {
                return row;
            }
        }
        return -1;
    };
    if (find() < 0) {
        m_filter->clear();
    }
    const int row = find();
    if (row < 0) {
        m_problem->setMessage(tr("%1 was removed from the catalogue meanwhile.").arg(id.value), Tone::Bad);
        return;
    }
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
    m_table->setFocus();
}

QAction *FleetPage::makeAction(const std::function<void()> &what)
{
    auto *action = new QAction(this);
    connect(action, &QAction::triggered, this, what);
    return action;
}

void FleetPage::makeActions()
{
    m_add = makeAction([this] { m_edits->add(m_connection); });
    m_edit = makeAction([this] { m_edits->edit(m_connection, selected()); });
    m_tags = makeAction([this] { m_edits->changeTags(m_connection, selected()); });
    m_freeze = makeAction([this] { m_edits->freeze(m_connection, selected(), true); });
    m_unfreeze = makeAction([this] { m_edits->freeze(m_connection, selected(), false); });
    m_remove = makeAction([this] { m_edits->remove(selected()); });
    m_import = makeAction([this] { m_edits->importFile(m_connection); });
    m_paste = makeAction([this] { m_edits->importClipboard(m_connection); });
    m_publish = makeAction([this] { publishSelected(); });
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
    auto *publish = new ActionButton(m_publish, this);
    publish->setDefault(true);

    auto *top = new QHBoxLayout;
    auto *views = new SavedViews(m_context.workspace.catalogue, m_filter, this);
    connect(views, &SavedViews::failed, this, [this](const QString &text) { m_problem->setMessage(text, Tone::Bad); });
    top->addWidget(views);
    top->addWidget(m_filter, 1);
    top->addWidget(m_shown);
    for (QAction *action : {m_add, m_import, m_paste}) {
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
    m_table->setObjectName(u"programs"_s);
    setColumnWidths(m_table, {24, 24, 18, 0, 11, 15, 12, 10});
    new SelectionKeeper(m_table, ProgramModel::IdRole);
    m_empty = new EmptyState(m_table);
    auto *inside = new QVBoxLayout(area);
    inside->setContentsMargins({});
    inside->addWidget(m_table);
    m_details = new FleetDetails;
    m_drawer = new Drawer(m_details, area);
    m_table->addActions({m_publish, m_edit, m_tags, m_freeze, m_unfreeze, m_remove});
    m_remove->setShortcut(QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetShortcut);
    m_paste->setShortcut(QKeySequence::Paste);
    m_paste->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_paste);

    // What is selected and how old it is has a line of its own: beside the buttons it would make the window wide.
    auto *told = new QHBoxLayout;
    told->addWidget(m_selected, 1);
    told->addWidget(m_age);
    auto *bottom = new QHBoxLayout;
    for (QAction *action : {m_edit, m_tags, m_freeze, m_unfreeze, m_remove}) {
        bottom->addWidget(new ActionButton(action, this));
    }
    bottom->addStretch(1);
    bottom->addWidget(publish);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_problem);
    column->addWidget(area, 1);
    column->addLayout(told);
    column->addLayout(bottom);
}

void FleetPage::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter: words, tag:vip, state:failed, -state:frozen"));
    m_filter->setAccessibleName(tr("Filter the mini programs"));
    m_table->setAccessibleName(tr("Mini programs"));
    m_add->setText(tr("Add…"));
    m_import->setText(tr("Import CSV…"));
    m_paste->setText(tr("Paste"));
    setTip(m_paste, tr("Import AppIDs from the clipboard, one a line, or a table with a column “appid”"));
    m_edit->setText(tr("Edit…"));
    m_tags->setText(tr("Tags…"));
    m_freeze->setText(tr("Freeze"));
    setTip(m_freeze, tr("Leave the selected mini programs out of every batch"));
    m_unfreeze->setText(tr("Unfreeze"));
    m_remove->setText(tr("Remove…"));
    m_problem->setMessage({}, Tone::Bad); // said in the language of before
    m_model->retranslate();
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
    QString text = tr("%1 of %2 selected").arg(count).arg(m_model->total());
    if (frozen > 0 && frozen < count) {
        text += u" · "_s + tr("%n of them frozen, left out of a publish", nullptr, frozen);
    }
    m_selected->setText(text);
    const int free = count - frozen;
    m_publish->setText(free > 0 ? tr("Publish these %n…", nullptr, free) : tr("Publish…"));
    m_publish->setEnabled(free > 0);
    m_publish->setStatusTip(count == 0 ? tr("Select mini programs first.") : free == 0 ? tr("All selected ones are frozen.") : QString());
    const auto allow = [](QAction *action, bool possible, const QString &why) {
        action->setEnabled(possible);
        action->setStatusTip(possible ? QString() : why);
    };
    const QString none = tr("Select mini programs first.");
    allow(m_edit, count == 1, count == 0 ? none : tr("Select just one to edit it."));
    allow(m_tags, count > 0, none);
    allow(m_freeze, free > 0, count == 0 ? none : tr("All selected ones are frozen already."));
    allow(m_unfreeze, frozen > 0, count == 0 ? none : tr("None of the selected ones is frozen."));
    allow(m_remove, count > 0, none);
    showDetails();
}

void FleetPage::showDetails()
{
    const QList<MiniProgram> rows = selected();
    const Platform &platform = m_context.workspace.platforms.of(m_connection.platform);
    if (rows.size() == 1) {
        m_details->showOne(rows.constFirst(), platform, m_reader->about(rows.constFirst()), m_context.workspace.clock.now());
    } else if (!rows.isEmpty()) {
        m_details->showSeveral(rows, platform);
    }
    m_drawer->present(rows.isEmpty() ? QString() : u"%1 %2 %3"_s.arg(m_connection.id.value, rows.constFirst().id.value).arg(rows.size()));
}

void FleetPage::showAge()
{
    QString text;
    const QString trouble = m_reader->error().text;
    if (m_reader->isReading()) {
        text = tr("asking the platform…");
    } else if (m_reader->error().kind != ErrorKind::None) {
        text = isSet(m_reader->at()) ? tr("platform not read since %1", "3 min ago").arg(ago(m_reader->at(), m_context.workspace.clock.now()))
                                     : tr("platform could not be read");
    } else if (isSet(m_reader->at())) {
        text = tr("platform read %1", "3 min ago").arg(ago(m_reader->at(), m_context.workspace.clock.now()));
    } else if (m_reader->canAsk()) {
        text = tr("platform not read yet (F5)");
    }
    m_age->setText(text);
    setTip(m_age, trouble);
}

void FleetPage::previewImport(const ListFile &file, const QString &from)
{
    m_edits->previewImport(m_connection, file, from);
}

void FleetPage::publishSelected()
{
    QList<MiniProgramId> ids;
    const QList<MiniProgram> rows = selected();
    for (const MiniProgram &program : rows) {
        if (!program.frozen) {
            ids += program.id;
        }
    }
    if (!ids.isEmpty()) {
        emit m_bulletin.publishPrograms(ids);
    }
}

void FleetPage::updateEmptyState()
{
    if (m_model->total() == 0) {
        m_empty->setTexts(tr("No mini programs yet. Import a list with a column “appid”, paste AppIDs, or add one by hand."),
                          tr("Import CSV…"));
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
    }
}

} // namespace flotilla
