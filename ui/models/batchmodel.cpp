// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/batchmodel.h"

#include "widgets/timewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

// About thirty repaints a second: faster is not seen, slower feels late.
constexpr int kFlushMillis = 33;
// Beyond this many separate runs one signal for the whole range is cheaper than many.
constexpr size_t kMaxRuns = 16;
// It is "nearly there" until the platform says so, never "100 %".
constexpr double kMaxShare = 0.97;

} // namespace

BatchModel::BatchModel(const Clock &clock, Platforms platforms, QObject *parent)
    : QAbstractTableModel(parent), m_clock(clock), m_platforms(std::move(platforms)), m_platform(&m_platforms.of(Batch())),
      m_operation(&m_platforms.operationOf(Batch()))
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(kFlushMillis);
    connect(&m_flush, &QTimer::timeout, this, &BatchModel::flush);
}

BatchModel::Column BatchModel::columnAt(int section) const
{
    const int behind = kBeforeSteps + static_cast<int>(m_steps.size());
    if (section < kBeforeSteps) {
        return static_cast<Column>(section);
    }
    return section < behind ? Column::Step : static_cast<Column>(static_cast<int>(Column::Audit) + section - behind);
}

int BatchModel::sectionOf(Column column, int step) const
{
    if (column < Column::Step) {
        return static_cast<int>(column);
    }
    const int behind = kBeforeSteps + static_cast<int>(m_steps.size());
    return column == Column::Step ? kBeforeSteps + step : behind + static_cast<int>(column) - static_cast<int>(Column::Audit);
}

void BatchModel::show(const StoredBatch &stored)
{
    beginResetModel();
    m_flush.stop();
    m_dirty.clear();
    m_batch = stored.batch;
    m_platform = &m_platforms.of(m_batch);
    m_operation = &m_platforms.operationOf(m_batch);
    const QStringList steps = shownSteps(*m_operation);
    if (steps != m_steps) {
        m_steps = steps;
        m_sortColumn = -1; // the column of before is another one now
    }
    m_progress = stored.state.targets;
    m_progress.resize(m_batch.targets.size());
    m_audits.clear();
    m_titles = m_batch.titles();
    m_isDirty.assign(static_cast<size_t>(m_progress.size()), false);
    m_texts.assign(static_cast<size_t>(m_progress.size()), {});
    for (int i = 0; i < m_progress.size(); ++i) {
        foldRow(i);
    }
    foldStates();
    rebuild();
    endResetModel();
}

void BatchModel::setProgress(int index, const Progress &progress)
{
    if (index < 0 || index >= m_progress.size() || m_progress.at(index) == progress) {
        return;
    }
    m_progress[index] = progress;
    markDirty(index);
}

void BatchModel::setLive(bool live)
{
    if (m_live != live) {
        m_live = live;
        for (int i = 0; i < m_progress.size(); ++i) {
            if (!isOver(m_progress.at(i).phase)) {
                markDirty(i);
            }
        }
    }
}

void BatchModel::setAudits(const QHash<int, AuditSeen> &audits)
{
    m_audits = audits;
    for (auto it = audits.cbegin(); it != audits.cend(); ++it) {
        markDirty(it.key());
    }
}

void BatchModel::setFilter(const QString &line)
{
    beginResetModel();
    m_query = FilterQuery(line);
    rebuild();
    endResetModel();
}

void BatchModel::tick()
{
    for (int i = 0; i < m_progress.size(); ++i) {
        if (isMoving(m_progress.at(i))) {
            markDirty(i);
        }
    }
}

void BatchModel::retranslate()
{
    foldStates();
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (m_index.size() > 0) {
        emit dataChanged(index(0, 0), index(m_index.size() - 1, columnCount() - 1));
    }
}

void BatchModel::markDirty(int index)
{
    const auto at = static_cast<size_t>(index);
    if (at >= m_isDirty.size() || m_isDirty[at]) {
        return;
    }
    m_isDirty[at] = true;
    m_dirty.push_back(index);
    if (!m_flush.isActive()) {
        m_flush.start();
    }
}

void BatchModel::flush()
{
    std::vector<int> rows;
    std::vector<int> coming;
    for (const int index : m_dirty) {
        m_isDirty[static_cast<size_t>(index)] = false;
        const int row = m_index.visibleOf(index);
        if (row >= 0) {
            rows.push_back(row); // a row that no longer matches stays until the filter is changed: nothing jumps
        } else if (shows(index)) {
            coming.push_back(index);
        }
    }
    m_dirty.clear();
    std::sort(rows.begin(), rows.end());
    size_t runs = rows.empty() ? 0 : 1;
    for (size_t i = 1; i < rows.size(); ++i) {
        runs += rows[i] != rows[i - 1] + 1 ? 1 : 0;
    }
    size_t from = 0;
    for (size_t i = 0; i < rows.size(); ++i) {
        const bool last = i + 1 == rows.size();
        if (last || (runs <= kMaxRuns && rows[i + 1] != rows[i] + 1)) {
            emit dataChanged(index(rows[from], 0), index(rows[i], columnCount() - 1));
            from = i + 1;
        }
    }
    if (!coming.empty()) {
        beginInsertRows({}, m_index.size(), m_index.size() + static_cast<int>(coming.size()) - 1);
        for (const int index : coming) {
            m_index.append(index);
        }
        endInsertRows();
    }
}

void BatchModel::rebuild()
{
    m_index.rebuild(static_cast<int>(m_progress.size()),
                    m_query.isEmpty() ? FilterIndex::Shows() : [this](int row) { return shows(row); }, lessBySort());
}

void BatchModel::foldRow(int index)
{
    const Target &target = m_batch.targets.at(index);
    FilterText &folded = m_texts[static_cast<size_t>(index)];
    folded.text = fold(target.name + u'\n' + target.program.value + u'\n' + target.lane.value + u'\n'
                       + m_titles.value(target.lane));
    for (const QString &tag : target.tags) {
        folded.tags.append(fold(tag));
    }
}

void BatchModel::foldStates()
{
    for (size_t i = 0; i < m_states.size(); ++i) {
        const Phase phase = static_cast<Phase>(i);
        m_states[i] = {fold(phaseName(phase)), fold(words().phase(phase)), fold(jsonState(phase, *m_operation))};
    }
}

bool BatchModel::shows(int index) const
{
    if (m_query.isEmpty()) {
        return true;
    }
    FilterText row = m_texts[static_cast<size_t>(index)];
    row.states = m_states[static_cast<size_t>(m_progress.at(index).phase)];
    return m_query.matches(row);
}

int BatchModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_index.size(); }
int BatchModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kBeforeSteps + static_cast<int>(m_steps.size()) + kBehindSteps; }

QVariant BatchModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const Column column = columnAt(section);
    if (role == Qt::TextAlignmentRole) {
        const bool number = column == Column::Tries || column == Column::Took;
        return QVariant::fromValue(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (column) {
    case Column::Program:
        return tr("Mini program");
    case Column::Lane:
        return words().lane();
    case Column::Step:
        return words().step(stepAt(section));
    case Column::Audit:
        return tr("Audit");
    case Column::Tries:
        return tr("Tries");
    case Column::Took:
        return tr("Took");
    case Column::Why:
        return tr("Why");
    }
    return {};
}

void BatchModel::sort(int column, Qt::SortOrder order)
{
    beginResetModel();
    m_sortColumn = column;
    m_order = order;
    rebuild();
    endResetModel();
}

FilterIndex::Less BatchModel::lessBySort() const
{
    if (m_sortColumn < 0) {
        return {};
    }
    // Keys are made once: comparing variants that are made anew in each comparison is what makes sorting slow.
    std::vector<QVariant> keys;
    keys.reserve(static_cast<size_t>(m_progress.size()));
    for (int i = 0; i < m_progress.size(); ++i) {
        keys.push_back(sortKey(i, m_sortColumn));
    }
    const bool numbers = !keys.empty() && keys.front().typeId() == QMetaType::LongLong;
    const bool down = m_order == Qt::DescendingOrder;
    return [keys = std::move(keys), numbers, down](int a, int b) {
        const QVariant &left = keys[static_cast<size_t>(down ? b : a)];
        const QVariant &right = keys[static_cast<size_t>(down ? a : b)];
        return numbers ? left.toLongLong() < right.toLongLong() : left.toString() < right.toString();
    };
}

bool BatchModel::isMoving(const Progress &progress) const
{
    return m_live && isSet(progress.startedAt) && !isSet(progress.finishedAt) && !isOver(progress.phase)
           && progress.phase != Phase::Ready && progress.phase != Phase::NeedsPerson;
}

bool BatchModel::isFollowed(const Progress &progress) const
{
    const StepRule *rule = findRule(m_operation->steps, progress.step);
    return rule && rule->follow.on && !rule->follow.silent && !isOver(progress.phase);
}

QVariant BatchModel::share(int index, int section) const
{
    const Progress &p = m_progress.at(index);
    const Millis usual = m_usual.value(m_batch.targets.at(index).lane);
    const bool looked = m_live && p.reason.kind != reasons::Unreachable; // without a look nothing is known
    if (!looked || !isFollowed(p) || stepAt(section) != shownStep(*m_operation, p.step) || usual.count() <= 0 || !isSet(p.beganAt)) {
        return {};
    }
    const double passed = static_cast<double>((m_clock.now() - p.beganAt).count());
    return std::clamp(passed / static_cast<double>(usual.count()), 0.0, kMaxShare);
}

} // namespace flotilla
