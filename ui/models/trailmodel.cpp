// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trailmodel.h"

#include "models/trailwords.h"
#include "widgets/plaintip.h"
#include "widgets/timewords.h"

namespace flotilla {

namespace {

bool continues(const QList<TrailEntry> &longer, const QList<TrailEntry> &shorter)
{
    if (shorter.isEmpty() || longer.size() < shorter.size()) {
        return false;
    }
    const TrailEntry &known = shorter.last();
    const TrailEntry &there = longer.at(shorter.size() - 1);
    return known.when == there.when && known.what == there.what && known.program == there.program
           && known.batch == there.batch && longer.first().when == shorter.first().when;
}

} // namespace

void TrailModel::setTrail(const QList<TrailEntry> &trail)
{
    if (!continues(trail, m_trail)) {
        beginResetModel();
        m_trail = trail;
        endResetModel();
    } else if (trail.size() > m_trail.size()) {
        beginInsertRows({}, static_cast<int>(m_trail.size()), static_cast<int>(trail.size()) - 1);
        m_trail = trail;
        endInsertRows();
    }
}

void TrailModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (!m_trail.isEmpty()) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

int TrailModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_trail.size());
}

int TrailModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant TrailModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const TrailEntry &entry = m_trail.at(index.row());
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::ToolTipRole) {
        return plainTip(column == Column::When ? absolute(entry.when) : data(index, Qt::DisplayRole).toString());
    }
    if (role == ToneRole) {
        const std::optional<Tone> tone = trailTone(entry);
        return tone ? QVariant(static_cast<int>(*tone)) : QVariant();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (column) {
    case Column::When:
        return timeOfDay(entry.when);
    case Column::Program: {
        const QString name = m_names.value(entry.program);
        return name.isEmpty() ? entry.program.value : name;
    }
    case Column::Lane:
        return m_lanes.value(entry.lane, entry.lane.value);
    case Column::What:
        return trailText(entry, *m_words);
    case Column::Detail:
        return trailDetail(entry, *m_words);
    case Column::Who:
        return entry.who;
    case Column::Code:
        return entry.code;
    case Column::RequestId:
        return entry.requestId;
    }
    return {};
}

QVariant TrailModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Column::When:
        return tr("When");
    case Column::Program:
        return tr("Mini program");
    case Column::Lane:
        return m_words ? m_words->lane() : QString();
    case Column::What:
        return tr("What happened");
    case Column::Detail:
        return tr("Detail");
    case Column::Who:
        return tr("Who");
    case Column::Code:
        return tr("Code");
    case Column::RequestId:
        return tr("Request id");
    }
    return {};
}

} // namespace flotilla

#include "moc_trailmodel.cpp"
