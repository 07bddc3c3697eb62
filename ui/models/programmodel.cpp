// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/programmodel.h"

#include "models/ranks.h"
#include "models/tags.h"
#include "models/tone.h"
#include "widgets/plaintip.h"
#include "widgets/timewords.h"

#include <QFontDatabase>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

bool isPublished(const MiniProgram &program)
{
    return isSet(program.lastPublishedAt) || program.lastPhase != Phase::Ready;
}

} // namespace

ProgramModel::ProgramModel(Platforms platforms, QObject *parent)
    : QAbstractTableModel(parent), m_platforms(std::move(platforms)), m_fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont))
{
}

void ProgramModel::setConnections(const QList<Connection> &connections)
{
    m_connections.clear();
    for (const Connection &connection : connections) {
        m_connections.insert(connection.id, connection);
    }
}

const Platform &ProgramModel::platformOf(const MiniProgram &program) const
{
    return m_platforms.of(m_connections.value(program.connection).platform);
}

QString ProgramModel::connectionName(const MiniProgram &program) const
{
    if (program.connection.isEmpty()) {
        return tr("(none)", "connection of a mini program");
    }
    const QString name = m_connections.value(program.connection).name;
    return name.isEmpty() ? program.connection.value : name;
}

void ProgramModel::setPrograms(const QList<MiniProgram> &programs)
{
    const bool sameRows = std::equal(programs.cbegin(), programs.cend(), m_programs.cbegin(), m_programs.cend(),
                                     [](const MiniProgram &a, const MiniProgram &b) { return a.connection == b.connection && a.id == b.id; });
    if (sameRows) {
        m_programs = programs;
        fillTexts();
        m_ranks.clear(); // sorted anew at the next filter or click, never under the reader's eyes
        if (rowCount() > 0) {
            emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
        }
        return;
    }
    beginResetModel();
    m_programs = programs;
    fillTexts();
    m_ranks.clear();
    rebuild();
    endResetModel();
}

void ProgramModel::fillTexts()
{
    m_texts.clear();
    m_texts.reserve(static_cast<size_t>(m_programs.size()));
    for (const MiniProgram &program : std::as_const(m_programs)) {
        FilterText text;
        text.text = fold(QStringList{program.name, program.id.value, program.tags.join(u'\n'), program.note, program.lastLabel,
                                     program.lastLane.value, connectionName(program)}
                             .join(u'\n'));
        for (const QString &tag : program.tags) {
            text.tags += fold(tag);
        }
        if (isPublished(program)) {
            text.states = {phaseName(program.lastPhase).toLower(), fold(platformOf(program).words->phase(program.lastPhase))};
            for (const Operation &operation : platformOf(program).operations) {
                text.states += jsonState(program.lastPhase, operation);
            }
        } else {
            text.states = {u"never"_s, fold(tr("never"))};
        }
        if (program.frozen) {
            text.states += {u"frozen"_s, fold(tr("frozen"))};
        }
        m_texts.push_back(std::move(text));
    }
}

void ProgramModel::setFilter(const QString &line)
{
    beginResetModel();
    m_query = FilterQuery(line);
    rebuild();
    endResetModel();
}

void ProgramModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= kColumns) {
        return;
    }
    beginResetModel();
    m_sortColumn = Column(column);
    m_sortOrder = order;
    m_ranks.clear();
    rebuild();
    endResetModel();
}

void ProgramModel::rebuild()
{
    if (m_ranks.empty()) {
        m_ranks = ranksOf(total(), less());
    }
    const auto shows = [this](int row) { return m_query.matches(m_texts[static_cast<size_t>(row)]); };
    const auto before = [this](int a, int b) { return m_ranks[static_cast<size_t>(a)] < m_ranks[static_cast<size_t>(b)]; };
    m_index.rebuild(total(), m_query.isEmpty() ? FilterIndex::Shows() : shows, before);
}

FilterIndex::Less ProgramModel::less() const
{
    if (m_sortColumn == Column::Name) {
        QStringList names;
        names.reserve(m_programs.size());
        for (const MiniProgram &program : m_programs) {
            names += program.name;
        }
        return naturalLess(names, m_sortOrder);
    }
    const auto compare = [this](int a, int b) {
        const MiniProgram &left = m_programs.at(a);
        const MiniProgram &right = m_programs.at(b);
        switch (m_sortColumn) {
        case Column::Name:
            break; // above
        case Column::Program:
            return QString::compare(left.id.value, right.id.value);
        case Column::Tags:
            return QString::compare(left.tags.join(u','), right.tags.join(u','), Qt::CaseInsensitive);
        case Column::Note:
            return QString::compare(left.note, right.note, Qt::CaseInsensitive);
        case Column::Label:
            return QString::compare(left.lastLabel, right.lastLabel, Qt::CaseInsensitive);
        case Column::Published:
            return left.lastPublishedAt < right.lastPublishedAt ? -1 : int(left.lastPublishedAt > right.lastPublishedAt);
        case Column::State:
            return int(left.lastPhase) - int(right.lastPhase);
        case Column::Frozen:
            return int(right.frozen) - int(left.frozen);
        case Column::Connection:
            return QString::compare(connectionName(left), connectionName(right), Qt::CaseInsensitive);
        }
        return 0;
    };
    if (m_sortOrder == Qt::AscendingOrder) {
        return [compare](int a, int b) { return compare(a, b) < 0; };
    }
    return [compare](int a, int b) { return compare(b, a) < 0; };
}

void ProgramModel::setNow(Instant now)
{
    m_now = now;
    if (rowCount() > 0) {
        emit dataChanged(index(0, int(Column::Published)), index(rowCount() - 1, int(Column::Published)), {Qt::DisplayRole});
    }
}

void ProgramModel::retranslate()
{
    fillTexts();
    emit headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

int ProgramModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_index.size();
}

int ProgramModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QString ProgramModel::text(const MiniProgram &program, Column column) const
{
    switch (column) {
    case Column::Name:
        return program.name.isEmpty() ? tr("(no name)") : program.name;
    case Column::Program:
        return program.id.value;
    case Column::Tags:
        return joinTags(program.tags);
    case Column::Note:
        return program.note.simplified();
    case Column::Label:
        return program.lastLabel;
    case Column::Published:
        return ago(program.lastPublishedAt, m_now);
    case Column::State:
        return isPublished(program) ? platformOf(program).words->phase(program.lastPhase) : tr("never");
    case Column::Frozen:
        return program.frozen ? tr("frozen") : QString();
    case Column::Connection:
        return connectionName(program);
    }
    return {};
}

QString ProgramModel::toolTip(const MiniProgram &program, Column column) const
{
    switch (column) {
    case Column::Note:
        return program.note;
    case Column::Published:
        return absolute(program.lastPublishedAt);
    case Column::State:
        return isPublished(program) && !program.lastLane.isEmpty() && program.lastLane.value != program.id.value ? tr("%1: %2", "what a lane is, which").arg(platformOf(program).words->lane(), program.lastLane.value) : QString();
    case Column::Frozen:
        return program.frozen ? tr("A person said: leave this one out of every batch.") : QString();
    default:
        return text(program, column);
    }
}

QVariant ProgramModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const MiniProgram &program = at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(program, column);
    case Qt::ToolTipRole:
        return plainTip(toolTip(program, column));
    case Qt::FontRole:
        return column == Column::Program || column == Column::Label ? QVariant(m_fixed) : QVariant();
    case IdRole:
        return QString(program.connection.value + u'|' + program.id.value);
    case TagsRole:
        return program.tags;
    case ToneRole:
        if (column == Column::State && isPublished(program)) {
            return int(phaseTone(program.lastPhase));
        }
        if (program.frozen || column == Column::Note || column == Column::State || (column == Column::Name && program.name.isEmpty())) {
            return int(Tone::Quiet);
        }
        return {};
    default:
        return {};
    }
}

QVariant ProgramModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (Column(section)) {
    case Column::Name:
        return tr("Name");
    case Column::Program:
        return tr("AppID");
    case Column::Tags:
        return tr("Tags");
    case Column::Note:
        return tr("Note");
    case Column::Label:
        return tr("Version");
    case Column::Published:
        return tr("Published");
    case Column::State:
        return tr("State");
    case Column::Frozen:
        return tr("Frozen");
    case Column::Connection:
        return tr("Connection");
    }
    return {};
}

} // namespace flotilla
