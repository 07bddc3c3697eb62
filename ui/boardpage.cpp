// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardpage.h"

#include "models/filteredtable.h"
#include "widgets/calmtable.h"
#include "widgets/drawer.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/messagebar.h"
#include "widgets/namedelegate.h"
#include "widgets/plainlabel.h"
#include "widgets/selectionkeeper.h"
#include "widgets/tonedelegate.h"

#include <QEvent>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

BoardPage::BoardPage(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : Page(parent), m_connection(currentConnection(context.workspace)), m_context(context), m_bulletin(bulletin), m_filter(new FilterEdit(this)),
      m_problem(new MessageBar(this)), m_told(plainLabel(this))
{
    m_told->setWordWrap(true);
    m_problem->setClosable(true);
    m_problem->setMessage({}, Tone::Bad);
    m_later.setSingleShot(true);
    m_later.setInterval(std::chrono::seconds(2));
    connect(&m_later, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            askIfOld();
        }
    });
    auto *minute = new QTimer(this); // "3 min ago" grows old
    minute->start(std::chrono::minutes(1));
    connect(minute, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            showNow();
        }
    });
}

BoardPage::~BoardPage() = default;

void BoardPage::makeBoard(const Board &board, QWidget *parent)
{
    m_rows = board.model;
    m_table = new QTableView(parent);
    makeCalm(m_table);
    m_table->setModel(m_rows);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(board.sortedBy, Qt::AscendingOrder);
    m_table->setItemDelegate(new ToneDelegate(FilteredTable::ToneRole, m_table));
    m_table->setItemDelegateForColumn(board.program, new NameDelegate(FilteredTable::ToneRole, board.programRole, m_table));
    NameDelegate::giveRoom(m_table);
    m_table->setObjectName(board.name);
    m_keeper = new SelectionKeeper(m_table, FilteredTable::IdRole);
    m_empty = new EmptyState(m_table);
    auto *inside = new QVBoxLayout(parent);
    inside->setContentsMargins({});
    inside->addWidget(m_table);
    connect(m_filter, &FilterEdit::changed, this, [this](const QString &line) {
        m_gone = false;
        m_rows->setFilter(line);
        showSelection();
    });
    connect(m_filter, &FilterEdit::leftDownwards, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_rows, &QAbstractItemModel::modelReset, this, [this] {
        showEmptyState();
        showSelection();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { showSelection(); });
}

void BoardPage::begin()
{
    retranslate();
    QTimer::singleShot(0, this, [this] { setConnection(m_connection); }); // the badge needs the rows, but not before the window is up
}

void BoardPage::setConnection(const Connection &connection)
{
    const bool another = connection.id != m_connection.id;
    if (another) {
        forgetSelection(); // the same id on another connection is another mini program
        m_later.start();
    }
    m_connection = connection;
    connectionChosen(another);
}

void BoardPage::forgetSelection()
{
    m_table->clearSelection();
    m_keeper->forget();
    m_gone = false;
}

void BoardPage::focusFilter()
{
    m_filter->focusAll();
}

void BoardPage::shown()
{
    m_gone = false; // whoever comes here anew expects nothing of what was selected before
    showSelection();
    m_later.start();
}

void BoardPage::setBadge(int waiting)
{
    if (waiting != m_badge) {
        m_badge = waiting;
        emit badgeChanged();
    }
}

void BoardPage::present(qsizetype rows, const MiniProgramId &first)
{
    m_drawer->present(rows == 0 ? QString() : u"%1 %2 %3"_s.arg(m_connection.id.value, first.value).arg(rows));
}

QString BoardPage::selectionText(qsizetype selected) const
{
    return m_gone           ? tr("What was selected is not shown any more. Select again, or filter, to go on.")
           : m_rows->total() == 0 ? QString() // there is nothing that a button could be for
           : selected == 0  ? tr("Nothing is selected: the buttons are for all that the table shows, %n row(s).", nullptr, m_rows->rowCount())
                            : tr("%1 of %2", "selected, all").arg(selected).arg(m_rows->total());
}

bool BoardPage::hasSelection() const
{
    return m_table->selectionModel()->hasSelection();
}

void BoardPage::noteGone(bool hadSelection)
{
    m_gone = (m_gone || hadSelection) && !hasSelection();
}

void BoardPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace flotilla

#include "moc_boardpage.cpp"
