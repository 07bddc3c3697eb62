// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/batchmodel.h"

#include "pinyin.h"
#include "widgets/timewords.h"

using namespace Qt::StringLiterals;

namespace flotilla {

BatchModel::BatchModel(const Clock &clock, Platforms platforms, QObject *parent)
    : FilteredTable(parent), m_clock(clock), m_platforms(std::move(platforms)), m_platform(&m_platforms.of(Batch())),
      m_operation(&m_platforms.operationOf(Batch()))
{
    setUpColumns();
}

void BatchModel::setUpColumns()
{
    const auto of = [this](auto ask) { return [this, ask](int row) { return ask(cells(row)); }; };
    const auto number = [](auto value) { return QVariant(static_cast<qlonglong>(value)); };
    setColumns({
        {.title = [] { return tr("Mini program"); },
         .text = of([](const BatchCells &c) { return c.target.name.isEmpty() ? c.target.program.value : c.target.name; }),
         .tip = of([](const BatchCells &c) { return c.target.program.value; })},
        {.title = [this] { return words().lane(); },
         .text = of([this](const BatchCells &c) { return m_titles.value(c.target.lane); }),
         .tip = of([](const BatchCells &c) { return c.target.lane.value; })},
        {.title = [] { return tr("Steps"); },
         .text = of([](const BatchCells &c) { return c.signs(); }),
         .key = of([number](const BatchCells &c) { return number(c.stepsKey()); }),
         .tip = of([](const BatchCells &c) { return c.stepsTip(); }),
         .spoken = of([](const BatchCells &c) { return c.spokenSteps(); }),
         .raw = of([](const BatchCells &c) {
             QVariantList marks;
             for (const CellMark mark : c.marks()) {
                 marks.append(static_cast<int>(mark));
             }
             return QVariant(marks);
         })},
        {.title = [] { return tr("State"); },
         .text = of([](const BatchCells &c) { return c.stateText(); }),
         .key = of([number](const BatchCells &c) { return number(c.state()); }),
         .tip = of([](const BatchCells &c) { return c.stateTip(); }),
         .tone = of([](const BatchCells &c) { return std::optional(cellTone(c.state())); }),
         .raw = of([](const BatchCells &c) { return QVariant(static_cast<int>(c.state())); })},
        {.title = [] { return tr("Audit"); },
         .text = of([](const BatchCells &c) { return c.auditText(); }),
         .key = of([number](const BatchCells &c) { return number(c.audit()); }),
         .tip = of([](const BatchCells &c) { return c.auditTip(); }),
         .tone = of([](const BatchCells &c) { return std::optional(auditTone(c.audit())); })},
        {.title = [] { return tr("Tries"); },
         .text = of([](const BatchCells &c) { return c.progress.starts > 0 ? QString::number(c.progress.starts) : QString(); }),
         .key = of([number](const BatchCells &c) { return number(c.progress.starts); }),
         .tip = of([](const BatchCells &c) {
             const int starts = c.progress.starts;
             return tr("Started %n times.", nullptr, starts);
         }),
         .tone = of([](const BatchCells &) { return std::optional(Tone::Quiet); }),
         .number = true},
        {.title = [] { return tr("Took"); },
         .text = of([](const BatchCells &c) { return c.took() ? duration(*c.took()) : QString(); }),
         .key = of([number](const BatchCells &c) { return number(c.took().value_or(Millis(-1)).count()); }),
         .tip = of([](const BatchCells &c) {
             return isSet(c.progress.startedAt) ? tr("Started %1").arg(absolute(c.progress.startedAt)) : QString();
         }),
         .tone = of([](const BatchCells &) { return std::optional(Tone::Quiet); }),
         .number = true},
        {.title = [] { return tr("Why"); },
         .text = of([](const BatchCells &c) { return c.why(); }),
         .tone = of([](const BatchCells &c) { return std::optional(phaseTone(c.progress.phase)); })},
    });
}

void BatchModel::show(const StoredBatch &stored)
{
    QStringList ids;
    ids.reserve(stored.batch.targets.size());
    for (const Target &target : stored.batch.targets) {
        ids.append(target.lane.value + u'|' + target.program.value);
    }
    resetRows(ids, [this, &stored] {
        m_batch = stored.batch;
        m_platform = &m_platforms.of(m_batch);
        m_operation = &m_platforms.operationOf(m_batch);
        m_progress = stored.state.targets;
        m_progress.resize(m_batch.targets.size());
        m_audits.clear();
        m_titles = m_batch.titles();
        m_lanes.clear();
        const QList<LaneId> lanes = m_batch.lanes();
        for (const LaneId &lane : lanes) {
            m_lanes.insert(lane, static_cast<int>(m_lanes.size()));
        }
    });
}

void BatchModel::setProgress(int index, const Progress &progress)
{
    if (index >= 0 && index < m_progress.size() && m_progress.at(index) != progress) {
        m_progress[index] = progress;
        rowChanged(index);
    }
}

void BatchModel::setLive(bool live)
{
    if (m_live == live) {
        return;
    }
    m_live = live;
    for (int i = 0; i < m_progress.size(); ++i) {
        if (!isOver(m_progress.at(i).phase)) {
            rowChanged(i);
        }
    }
}

void BatchModel::setAudits(const QHash<int, AuditSeen> &audits)
{
    m_audits = audits;
    for (auto it = audits.cbegin(); it != audits.cend(); ++it) {
        rowChanged(it.key());
    }
}

void BatchModel::tick()
{
    for (int i = 0; i < m_progress.size(); ++i) {
        if (cells(i).isMoving()) {
            rowChanged(i);
        }
    }
}

BatchCells BatchModel::cells(int index) const
{
    const Target &target = m_batch.targets.at(index);
    return {target,      m_progress.at(index), *m_operation,    words(), m_audits.value(index), hasAudits(), m_live,
            m_usual.value(target.lane), m_clock.now()};
}

FilterText BatchModel::filterText(int row) const
{
    const Target &target = m_batch.targets.at(row);
    const Phase phase = m_progress.at(row).phase;
    FilterText folded;
    folded.text = fold(target.name + u'\n' + target.program.value + u'\n' + target.lane.value + u'\n' + m_titles.value(target.lane));
    folded.sounds = soundsOf(target.name);
    for (const QString &tag : target.tags) {
        folded.tags.append(fold(tag));
    }
    folded.states = {fold(phaseName(phase)), fold(words().phase(phase)), fold(jsonState(phase, *m_operation))};
    return folded;
}

int BatchModel::groupOf(int row) const { return m_lanes.value(m_batch.targets.at(row).lane); }

QVariant BatchModel::extra(int row, int column, int role) const
{
    if (role == IndexRole) {
        return row;
    }
    if (role == SecondRole) {
        return m_batch.targets.at(row).program.value;
    }
    if (role == ShareRole && column == static_cast<int>(Column::State)) {
        const std::optional<double> share = cells(row).share();
        return share ? QVariant(*share) : QVariant();
    }
    return {};
}

} // namespace flotilla

#include "moc_batchmodel.cpp"
