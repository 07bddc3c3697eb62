// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/itemlistmodel.h"

#include "models/tone.h"
#include "widgets/plaintip.h"
#include "widgets/timewords.h"

using namespace Qt::StringLiterals;

namespace flotilla {

ItemListModel::ItemListModel(const Clock &clock, QObject *parent) : QAbstractListModel(parent), m_clock(clock) {}

void ItemListModel::setItems(const QList<Item> &items, const Words &words)
{
    beginResetModel();
    m_words = &words;
    m_items = items;
    m_texts.clear();
    for (const Item &item : items) {
        QString text = item.title + u'\n' + item.id;
        for (const QString &value : item.values) {
            text += u'\n' + value;
        }
        m_texts.push_back({fold(text), {}, {}});
    }
    rebuild();
    endResetModel();
    emit chosenChanged();
}

void ItemListModel::setFilter(const QString &line)
{
    beginResetModel();
    m_query = FilterQuery(line);
    rebuild();
    endResetModel();
}

void ItemListModel::rebuild()
{
    m_index.rebuild(
        static_cast<int>(m_items.size()),
        [this](int row) { return m_query.matches(m_texts[static_cast<size_t>(row)]); }, {});
}

void ItemListModel::setChosen(const QSet<LaneId> &lanes)
{
    if (m_chosen != lanes) {
        m_chosen = lanes;
        retranslate();
        emit chosenChanged();
    }
}

void ItemListModel::retranslate()
{
    if (m_index.size() > 0) {
        emit dataChanged(index(0), index(m_index.size() - 1));
    }
}

QList<Item> ItemListModel::chosen() const
{
    QList<Item> result;
    for (const Item &item : m_items) {
        if (m_chosen.contains(LaneId{item.id})) {
            result.append(item);
        }
    }
    return result;
}

int ItemListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_index.size(); }

QVariant ItemListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Item &item = m_items.at(m_index.rowAt(index.row()));
    const QString title = item.title.isEmpty() ? item.id : item.title;
    switch (role) {
    case Qt::DisplayRole:
        return title;
    case Qt::CheckStateRole:
        return m_chosen.contains(LaneId{item.id}) ? Qt::Checked : Qt::Unchecked;
    case Qt::ToolTipRole: {
        QStringList parts{item.id, m_words->itemLine(item)};
        if (const Instant changed = m_words->itemChangedAt(item); isSet(changed)) {
            parts.append(m_words->itemChanged(absolute(changed)));
        }
        parts.removeAll(QString());
        return plainTip(parts.join(u" · "_s));
    }
    case Qt::AccessibleTextRole: {
        QStringList parts{title, m_words->itemLine(item), changedText(item)};
        parts.removeAll(QString());
        return listText(parts);
    }
    case IdRole:
        return item.id;
    case SecondRole:
        return m_words->itemLine(item);
    case ThirdRole:
        return changedText(item);
    case ToneRole:
        return static_cast<int>(Tone::Quiet);
    default:
        return {};
    }
}

QString ItemListModel::changedText(const Item &item) const
{
    const Instant changed = m_words->itemChangedAt(item);
    return isSet(changed) ? m_words->itemChanged(ago(changed, m_clock.now())) : QString();
}

bool ItemListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return false;
    }
    const LaneId id{m_items.at(m_index.rowAt(index.row())).id};
    if (value.toInt() == Qt::Checked && m_oneOnly) {
        setChosen({id});
        return true;
    }
    if (value.toInt() == Qt::Checked) {
        m_chosen.insert(id);
    } else {
        m_chosen.remove(id);
    }
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit chosenChanged();
    return true;
}

Qt::ItemFlags ItemListModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsUserCheckable | Qt::ItemNeverHasChildren : flags;
}

} // namespace flotilla

#include "moc_itemlistmodel.cpp"
