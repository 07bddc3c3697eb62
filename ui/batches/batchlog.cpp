// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchlog.h"

#include "batches/batchfeed.h"
#include "widgets/calmtable.h"

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr Millis kPace = std::chrono::seconds(2);

} // namespace

BatchLog::BatchLog(const Workspace &workspace, QWidget *parent) : QTableView(parent), m_workspace(workspace)
{
    setModel(&m_trail);
    makeCalm(this);
    setObjectName(u"batchLog"_s);
    setColumnWidths(this, {11, 20, 24, 24, 38, 40, 10});
}

void BatchLog::open(const Batch &batch)
{
    m_trail.setWords(*m_workspace.platforms.of(batch).words);
    QHash<MiniProgramId, QString> names;
    for (const Target &target : batch.targets) {
        names.insert(target.program, target.name);
    }
    m_trail.setNames(names);
    m_trail.setTrail({});
    m_shown = {};
    m_trouble.clear();
}

void BatchLog::follow(const BatchFeed &feed)
{
    if (!isVisible()) {
        return;
    }
    const Instant now = m_workspace.clock.now();
    if (feed.runsHere() && m_shown == feed.id() && now - m_at < kPace) {
        return;
    }
    m_shown = feed.id();
    m_at = now;
    const auto trail = m_workspace.history.trail(feed.id(), {}, {});
    if (trail) {
        m_trail.setTrail(trail.value());
        m_trouble.clear();
    } else {
        m_shown = {}; // it is tried again with the next look
        m_trouble = tr("The log could not be read: %1").arg(trail.error().text);
    }
}

void BatchLog::retranslate()
{
    m_trouble.clear(); // said in the language of before
    setAccessibleName(tr("Log of this batch"));
    m_trail.retranslate();
}

} // namespace flotilla

#include "moc_batchlog.cpp"
