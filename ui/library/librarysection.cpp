// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/librarysection.h"

#include "overview/queryfeed.h"
#include "publish/operationsheet.h"
#include "widgets/actionbutton.h"
#include "widgets/calmtable.h"
#include "widgets/emptystate.h"
#include "widgets/heading.h"
#include "widgets/readerguard.h"
#include "widgets/selectionkeeper.h"
#include "widgets/tonedelegate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

LibrarySection::LibrarySection(const UiContext &context, Bulletin &bulletin, const Query &query, const Platform &platform, QWidget *page)
    : QWidget(page), m_context(context), m_bulletin(bulletin), m_query(query), m_platform(platform), m_page(page),
      m_feed(new QueryFeed(context.workspace, query.name, this)), m_model(new LibraryModel(this))
{
    makeActions();
    build();
    connect(m_feed, &QueryFeed::changed, this, &LibrarySection::load);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showActions();
        emit selectionChanged();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &LibrarySection::showActions);
    connect(m_empty, &EmptyState::clicked, m_feed, &QueryFeed::refresh);
    retranslate();
}

void LibrarySection::makeActions()
{
    for (const Operation &operation : m_platform.operations) {
        if (operation.sourceQuery == m_query.name) {
            m_publish = new QAction(this);
            makeWriting(m_publish);
            connect(m_publish, &QAction::triggered, this, [this] { emit m_bulletin.publishSource(chosen()->id); });
        } else if (operation.itemQuery == m_query.name) {
            auto *action = new QAction(this);
            makeWriting(action);
            action->setData(operation.name);
            connect(action, &QAction::triggered, this, [this, name = operation.name] { open(name); });
            m_actions.append(action);
        }
    }
}

void LibrarySection::build()
{
    m_heading = makeHeading(this);
    m_table = new QTableView(this);
    makeCalm(m_table);
    // Before the view hears of it, which would choose the next row: the buttons must not speak of another template by themselves.
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        if (const int row = m_table->currentIndex().row(); row >= first && row <= last) {
            m_keeper->forget();
        }
    });
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(int(LibraryModel::Column::Made), Qt::DescendingOrder);
    m_table->setItemDelegate(new ToneDelegate(LibraryModel::ToneRole, m_table));
    m_table->setObjectName(u"library-"_s + m_query.name);
    setColumnWidths(m_table, {16, 9, 17, 28, 0});
    m_keeper = new SelectionKeeper(m_table, LibraryModel::IdRole);
    m_empty = new EmptyState(m_table);
    auto *top = new QHBoxLayout;
    top->addWidget(m_heading);
    top->addStretch(1);
    for (QAction *action : std::as_const(m_actions)) {
        top->addWidget(new ActionButton(action, this));
    }
    if (m_publish) {
        auto *button = new ActionButton(m_publish, this);
        button->setDefault(true);
        top->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_table, 1);
}

void LibrarySection::setConnection(const Connection &connection)
{
    if (connection.id != m_connection.id) {
        m_table->clearSelection();
        m_keeper->forget(); // the same number there is another template
    }
    m_connection = connection;
    m_feed->setConnection(connection);
}

void LibrarySection::setUse(const LibraryUse &use)
{
    m_use = use;
    load();
}

void LibrarySection::load()
{
    m_model->setNow(m_context.workspace.clock.now());
    // Only what goes out can be with somebody: a draft of the same name is none of theirs.
    m_model->setEntries(m_query, m_feed->items(), isSource() ? m_use : LibraryUse());
    m_table->setColumnHidden(int(LibraryModel::Column::Use), !isSource());
    retranslate();
}

void LibrarySection::showNow()
{
    m_model->setNow(m_context.workspace.clock.now());
}

void LibrarySection::clearSelection()
{
    m_table->clearSelection();
}

std::optional<LibraryModel::Entry> LibrarySection::chosen() const
{
    const QList<int> rows = selectedRows(m_table);
    return rows.size() == 1 ? std::optional(m_model->at(rows.constFirst())) : std::nullopt;
}

void LibrarySection::open(const QString &operation)
{
    const Operation *one = m_platform.operation(operation);
    if (const auto entry = chosen(); entry && one) {
        QStringList remarks{tr("Version %1, ID %2", "of a template").arg(entry->version, entry->id), entry->description.simplified(),
                            !entry->use.isEmpty()         ? tr("Who has this version: %1").arg(entry->use.sentence())
                            : isSource() && !m_use.isRead ? tr("Who has this version is not known: the mini programs were not asked yet.")
                                                          : QString()};
        remarks.removeAll(QString());
        openOperationSheet(m_context, m_bulletin, m_page,
                           {.connection = m_connection, .operation = operation, .programs = {}, .options = {{one->itemOption, entry->id}}, .remarks = remarks});
    }
}

void LibrarySection::showActions()
{
    const auto entry = chosen();
    const QString none = tr("Choose one first.");
    for (QAction *action : std::as_const(m_actions)) {
        const QString name = m_platform.words->operation(action->data().toString());
        // What is taken away from under somebody is said before anything is asked.
        const bool used = isSource() && entry && !entry->use.isEmpty();
        action->setText(used ? tr("%1 (in use)…", "an operation").arg(name) : name + u'…'); // numbers there would read as so many that are deleted
        action->setEnabled(entry.has_value());
        action->setStatusTip(!entry ? none : used ? tr("Who has this version: %1").arg(entry->use.sentence()) : QString());
    }
    if (m_publish) {
        m_publish->setText(entry ? tr("Publish %1…", "a version").arg(entry->version) : tr("Publish…"));
        m_publish->setEnabled(entry.has_value());
        m_publish->setStatusTip(entry ? QString() : none);
    }
}

void LibrarySection::retranslate()
{
    const QString title = isSource() ? tr("In the library") : tr("Drafts");
    m_heading->setText(isSet(m_feed->at()) ? tr("%1: %2", "a list, how many").arg(title).arg(m_model->total()) : title);
    m_table->setAccessibleName(title);
    const Error &error = m_feed->error();
    if (m_feed->isReading()) {
        m_empty->setTexts(tr("The platform is being asked."));
    } else if (error.kind != ErrorKind::None) {
        m_empty->setTexts(tr("The list could not be read: %1").arg(error.text), tr("Try again"));
    } else if (isSet(m_feed->at())) {
        m_empty->setTexts(isSource() ? tr("The library is empty. Add a draft to it, then it can be published.")
                                     : tr("There are no drafts. One appears when a developer uploads to the platform's own development mini program."),
                          tr("Read again"));
    } else {
        m_empty->setTexts(tr("The platform has not been asked yet."), tr("Ask it now"));
    }
    m_model->retranslate();
    showActions();
}

} // namespace flotilla

#include "moc_librarysection.cpp"
