// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/columnfit.h"

#include <QAbstractItemDelegate>
#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace flotilla {

namespace {

constexpr int kMostMeasured = 60;  // rows, spread over all: each costs time while a person waits
constexpr int kEmptyColumn = 5;    // characters: what holds nothing gives way before anything else
constexpr char kFollows[] = "columnsFollow"; // a property of the table

} // namespace

bool hasFittedColumns(const QObject *table) { return table->property(kFollows).toBool(); }

void leaveColumnsToPerson(QObject *table)
{
    if (hasFittedColumns(table)) {
        table->setProperty(kFollows, false);
    }
}

ColumnFit::ColumnFit(QTableView *table) : QObject(table), m_table(table), m_viewport(table->viewport())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0); // many changes come at once
    connect(&m_soon, &QTimer::timeout, this, [this] {
        measure();
        apply();
    });
    connect(table->model(), &QAbstractItemModel::modelReset, this, &ColumnFit::follow);
    connect(table->model(), &QAbstractItemModel::rowsInserted, this, &ColumnFit::follow);
    connect(table->model(), &QAbstractItemModel::layoutChanged, this, &ColumnFit::follow);
    connect(table->model(), &QAbstractItemModel::dataChanged, this, &ColumnFit::follow);
    connect(table->model(), &QAbstractItemModel::headerDataChanged, this, [this] {
        m_natural.clear(); // another language has other widths
        follow();
    });
    table->viewport()->installEventFilter(this);
    table->horizontalHeader()->viewport()->installEventFilter(this);
    table->setProperty(kFollows, true);
    const auto touched = [this] {
        if (!m_applying && m_isPressed) {
            leaveColumnsToPerson(m_table);
        }
    };
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, touched);
    connect(table->horizontalHeader(), &QHeaderView::sectionMoved, this, touched);
}

void ColumnFit::setUp(const QList<Yielding> &yielding, int rest)
{
    m_yielding = yielding;
    m_rest = rest;
    m_natural.clear();
    m_filled.clear();
    m_table->setProperty(kFollows, true);
    follow();
}

void ColumnFit::follow()
{
    if (!m_soon.isActive()) {
        m_soon.start();
    }
}

int ColumnFit::widthOf(int column)
{
    const QAbstractItemModel *model = m_table->model();
    QStyleOptionViewItem option;
    option.initFrom(m_table);
    option.widget = m_table;
    option.font = m_table->font();
    option.features = QStyleOptionViewItem::HasDisplay;
    const int rows = model->rowCount();
    const int step = std::max(1, rows / kMostMeasured);
    int width = m_table->horizontalHeader()->sectionSizeHint(column);
    for (int row = 0; row < rows; row += step) {
        const QModelIndex index = model->index(row, column);
        if (index.data().toString().isEmpty()) {
            continue;
        }
        m_filled.insert(column);
        width = std::max(width, m_table->itemDelegateForIndex(index)->sizeHint(option, index).width() + m_table->fontMetrics().averageCharWidth());
    }
    return width;
}

void ColumnFit::measure()
{
    if (!hasFittedColumns(m_table) || m_table->model()->rowCount() == 0) {
        return; // a filter that shows nothing says nothing of the widths
    }
    for (int column = 0; column < m_table->model()->columnCount(); ++column) {
        if (!m_table->isColumnHidden(column)) {
            m_natural[column] = std::max(m_natural.value(column), widthOf(column));
        }
    }
}

void ColumnFit::apply()
{
    if (!hasFittedColumns(m_table) || m_natural.isEmpty()) {
        return;
    }
    m_applying = true;
    QHash<int, int> widths;
    int room = m_table->viewport()->width();
    for (auto it = m_natural.cbegin(); it != m_natural.cend(); ++it) {
        if (!m_table->isColumnHidden(it.key())) {
            widths.insert(it.key(), it.value());
            room -= it.value();
        }
    }
    const int unit = m_table->fontMetrics().averageCharWidth();
    QList<Yielding> yielding;
    for (auto it = widths.cbegin(); it != widths.cend(); ++it) {
        if (!m_filled.contains(it.key())) {
            yielding.append({it.key(), kEmptyColumn});
        }
    }
    yielding += m_yielding;
    for (const Yielding &one : std::as_const(yielding)) {
        if (room < 0 && widths.contains(one.column)) {
            // Half of a title tells which column it is.
            const int least = std::max(one.characters * unit, m_table->horizontalHeader()->sectionSizeHint(one.column) / 2);
            const int given = std::min(-room, std::max(0, widths.value(one.column) - least));
            widths[one.column] -= given;
            room += given;
        }
    }
    if (room > 0 && widths.contains(m_rest)) {
        widths[m_rest] += room;
    }
    for (auto it = widths.cbegin(); it != widths.cend(); ++it) {
        m_table->setColumnWidth(it.key(), it.value());
    }
    m_applying = false;
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_viewport) {
        if (event->type() == QEvent::Resize) {
            apply();
        }
    } else if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick) {
        m_isPressed = true;
    } else if (event->type() == QEvent::MouseButtonRelease) {
        m_isPressed = false;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace flotilla

#include "moc_columnfit.cpp"
