// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/columnroom.h"

#include "widgets/columnfit.h"
#include "widgets/plaintip.h"

#include <QAbstractItemDelegate>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMap>
#include <QPointer>
#include <QSet>
#include <QStyleOptionViewItem>
#include <QTableView>
#include <QTimer>
#include <QToolTip>

#include <algorithm>
#include <numeric>

namespace flotilla {

namespace {

// tests/ui/look knows it by this name.
constexpr const char *kTitlesCutShort = "flotillaCutShort";
constexpr int kMostRows = 40; // in sight
constexpr int kAir = 4;
constexpr int kAirOfSpare = 16; // other rows may be longer than those in sight

class ColumnRoom : public QObject
{
public:
    explicit ColumnRoom(QTableView *table) : QObject(table), m_table(table), m_viewport(table->viewport())
    {
        m_soon.setSingleShot(true);
        m_soon.setInterval(0); // rows come in many pieces
        connect(&m_soon, &QTimer::timeout, this, &ColumnRoom::fit);
        connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section) {
            if (QGuiApplication::mouseButtons() != Qt::NoButton) {
                m_dragged.insert(section);
            }
        });
        table->viewport()->installEventFilter(this);
        table->horizontalHeader()->viewport()->installEventFilter(this);
        table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
        table->horizontalHeader()->setProperty(kTitlesCutShort, true);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (watched != m_viewport) {
            return event->type() == QEvent::ToolTip && tellTitle(static_cast<QHelpEvent *>(event));
        }
        if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
            watch();
            m_soon.start();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    // A title that ends with an ellipsis is told in full.
    bool tellTitle(const QHelpEvent *event) const
    {
        const QHeaderView *header = m_table->horizontalHeader();
        const int section = header->logicalIndexAt(event->pos());
        if (section < 0 || header->sectionSize(section) >= header->sectionSizeHint(section)) {
            return false;
        }
        QToolTip::showText(event->globalPos(), plainTip(header->model()->headerData(section, Qt::Horizontal).toString()), m_table);
        return true;
    }

    // A table gets its model after it was made calm, and may get another one.
    void watch()
    {
        QAbstractItemModel *model = m_table->model();
        if (model == m_watched) {
            return;
        }
        m_watched = model;
        if (model) {
            const auto start = qOverload<>(&QTimer::start);
            connect(model, &QAbstractItemModel::modelReset, &m_soon, start);
            connect(model, &QAbstractItemModel::rowsInserted, &m_soon, start);
            connect(model, &QAbstractItemModel::layoutChanged, &m_soon, start);
            connect(model, &QAbstractItemModel::columnsInserted, &m_soon, start);
        }
    }

    [[nodiscard]] int wanted(int column) const
    {
        QStyleOptionViewItem option;
        option.initFrom(m_table);
        option.font = m_table->font();
        option.fontMetrics = m_table->fontMetrics();
        const QAbstractItemModel *model = m_table->model();
        const int first = std::max(0, m_table->rowAt(0));
        const int last = std::min(model->rowCount(), first + kMostRows);
        int most = m_table->horizontalHeader()->sectionSizeHint(column);
        for (int row = first; row < last; ++row) {
            const QModelIndex index = model->index(row, column);
            most = std::max(most, m_table->itemDelegateForIndex(index)->sizeHint(option, index).width() + kAir);
        }
        return most;
    }

    [[nodiscard]] bool stretches(int column) const
    {
        const QHeaderView *header = m_table->horizontalHeader();
        return header->sectionResizeMode(column) == QHeaderView::Stretch
               || (header->stretchLastSection() && header->visualIndex(column) == header->count() - 1);
    }

    void fit()
    {
        const QHeaderView *header = m_table->horizontalHeader();
        if (hasFittedColumns(m_table) || !m_table->isVisible() || !m_table->model() || m_table->model()->rowCount() == 0) {
            return;
        }
        int room = m_table->viewport()->width() - header->length();
        QMap<int, int> lacking; // column, how much
        QMap<int, int> spare;
        for (int column = 0; column < header->count(); ++column) {
            if (header->isSectionHidden(column)) {
                continue;
            }
            const int more = header->sectionSize(column) - wanted(column);
            if (stretches(column)) {
                // Its sentences may end with an ellipsis; names and ids come first, its title and a quarter of the table stay.
                const int least = std::max(header->sectionSizeHint(column), m_table->viewport()->width() / 4);
                room += header->sectionSize(column) - std::min(wanted(column), least);
            } else if (!m_dragged.contains(column)) {
                (more < 0 ? lacking : spare)[column] = std::abs(more);
            }
        }
        const int all = std::accumulate(lacking.cbegin(), lacking.cend(), 0);
        for (auto it = spare.cbegin(); it != spare.cend() && room < all; ++it) {
            room += take(it.key(), std::max(0, std::min(it.value() - kAirOfSpare, all - room)));
        }
        for (auto it = lacking.cbegin(); it != lacking.cend() && room > 0; ++it) {
            room += take(it.key(), -std::min(it.value(), room));
        }
    }

    // What is given is negative.
    int take(int column, int pixels)
    {
        if (pixels != 0) {
            m_table->setColumnWidth(column, m_table->columnWidth(column) - pixels);
        }
        return pixels;
    }

    QTableView *m_table;
    QWidget *m_viewport; ///< still gets events while the table itself is going
    QPointer<QAbstractItemModel> m_watched;
    QSet<int> m_dragged;
    QTimer m_soon;
};

} // namespace

void fitColumns(QTableView *table)
{
    new ColumnRoom(table);
}

} // namespace flotilla
