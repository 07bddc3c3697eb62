// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/columnfit.h"

#include <QAbstractItemDelegate>
#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace flotilla {

namespace {

constexpr int kFewCharacters = 7;  // two of Chinese, an ellipsis and the margins
constexpr int kMostMeasured = 60;  // rows, spread over all: each costs time while a person waits
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
    connect(table->model(), &QAbstractItemModel::modelReset, this, &ColumnFit::follow);
    connect(table->model(), &QAbstractItemModel::rowsInserted, this, &ColumnFit::follow);
    connect(table->model(), &QAbstractItemModel::layoutChanged, this, &ColumnFit::follow);
    connect(table->model(), &QAbstractItemModel::dataChanged, this, &ColumnFit::follow);
    connect(table->model(), &QAbstractItemModel::headerDataChanged, this, [this] {
        forget(); // another language has other widths
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
    m_table->setProperty(kFollows, true);
    forget();
}

void ColumnFit::forget()
{
    m_natural.clear();
    m_held.clear();
    follow();
}

void ColumnFit::follow()
{
    if (m_willFollow) {
        return; // many changes come at once
    }
    m_willFollow = true;
    // A posted event comes before the next paint, a timer after it: the columns would be seen to jump.
    QMetaObject::invokeMethod(this, [this] {
        m_willFollow = false;
        measure();
        apply();
    }, Qt::QueuedConnection);
}

int ColumnFit::widthOf(int column) const
{
    const QAbstractItemModel *model = m_table->model();
    QStyleOptionViewItem option;
    option.initFrom(m_table);
    option.widget = m_table;
    option.font = m_table->font();
    option.features = QStyleOptionViewItem::HasDisplay;
    const int rows = model->rowCount();
    const int step = std::max(1, rows / kMostMeasured);
    int width = 0;
    for (int row = 0; row < rows; row += step) {
        const QModelIndex index = model->index(row, column);
        if (index.data().toString().isEmpty()) {
            continue;
        }
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
            const int held = widthOf(column);
            m_natural[column] = std::max({m_natural.value(column), held, m_table->horizontalHeader()->sectionSizeHint(column)});
            if (held > 0) {
                m_held[column] = std::max(m_held.value(column), held);
            }
        }
    }
}

void ColumnFit::apply()
{
    if (!hasFittedColumns(m_table) || m_natural.isEmpty()) {
        return;
    }
    m_applying = true;
    Widths fitted = arranged(true);
    if (fitted.room < 0) {
        fitted = arranged(false); // it scrolls sideways anyhow
    }
    if (fitted.room > 0 && fitted.of.contains(m_rest)) {
        fitted.of[m_rest] += fitted.room;
    }
    for (auto it = fitted.of.cbegin(); it != fitted.of.cend(); ++it) {
        m_table->setColumnWidth(it.key(), it.value());
    }
    m_applying = false;
}

ColumnFit::Widths ColumnFit::arranged(bool titlesYield) const
{
    Widths widths;
    widths.room = m_table->viewport()->width();
    for (auto it = m_natural.cbegin(); it != m_natural.cend(); ++it) {
        if (!m_table->isColumnHidden(it.key())) {
            widths.of.insert(it.key(), it.value());
            widths.room -= it.value();
        }
    }
    const int unit = m_table->fontMetrics().averageCharWidth();
    const auto titleOf = [this](int column) { return m_table->horizontalHeader()->sectionSizeHint(column); };
    // Half of a title tells which column it is; of a short one nothing would be left between the margins.
    const auto leastOf = [&titleOf, unit](int column) { return std::min(titleOf(column), std::max(titleOf(column) / 2, kFewCharacters * unit)); };
    const int columns = m_table->model()->columnCount();
    for (int column = columns - 1; column >= 0; --column) {
        if (!m_held.contains(column)) {
            yield(widths, column, leastOf(column));
        }
    }
    for (int column = columns - 1; titlesYield && column >= 0; --column) { // a title that is cut tells more than a name that is
        if (m_held.contains(column)) {
            yield(widths, column, std::max(m_held.value(column), leastOf(column)));
        }
    }
    for (const Yielding &one : m_yielding) {
        // What scrolls sideways anyhow need not be cut to where its title is lost.
        yield(widths, one.column, std::max(one.characters * unit, titlesYield ? leastOf(one.column) : titleOf(one.column)));
    }
    return widths;
}

void ColumnFit::yield(Widths &widths, int column, int least) const
{
    if (widths.room < 0 && widths.of.contains(column)) {
        const int given = std::min(-widths.room, std::max(0, widths.of.value(column) - least));
        widths.of[column] -= given;
        widths.room += given;
    }
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
