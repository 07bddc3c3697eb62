// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinebars.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace flotilla {

namespace {

// Something that was taken up again, or a call whose answer was looked for much later: nobody was there in between.
constexpr Millis kUnattended = std::chrono::minutes(5);

/// When something was done for this bar.
QList<TimeSpan> busyTimes(const Bar &bar, const Progress &progress)
{
    QList<TimeSpan> times;
    for (const BarPart &part : bar.parts) {
        const Instant back = part.followed ? std::clamp(progress.watchSince, part.from, part.to) : part.to;
        if (back - part.from > kUnattended) {
            times.append({part.from, part.from});
            times.append({back, part.to});
        } else {
            times.append({part.from, part.to});
        }
    }
    return times;
}

std::optional<Bar> barOf(const Progress &progress, const Operation &operation, Instant now, bool live)
{
    Bar bar;
    bar.phase = progress.phase;
    bar.open = live && !isOver(progress.phase) && progress.phase != Phase::Ready && isSet(progress.startedAt);
    for (const StepRule &rule : operation.steps) {
        const StepSpan span = progress.span(rule.name);
        if (!rule.shown || !isSet(span.from)) {
            continue;
        }
        const bool current = rule.name == progress.step;
        Instant to = span.to;
        if (!isSet(to) || to < span.from) {
            to = current && bar.open ? now : isSet(progress.finishedAt) ? progress.finishedAt : span.from;
        }
        bar.parts.append({shownStep(operation, rule.name), span.from, std::max(to, span.from), current && rule.follow.on});
    }
    if (bar.parts.isEmpty()) {
        return std::nullopt;
    }
    std::stable_sort(bar.parts.begin(), bar.parts.end(),
                     [](const BarPart &a, const BarPart &b) { return a.from < b.from; });
    return bar;
}

Bar barOf(const Attempt &attempt, const Operation &operation)
{
    Bar bar;
    bar.phase = attempt.failed() ? Phase::Failed : Phase::Cancelled;
    bar.earlier = attempt.reason;
    for (const AttemptPart &part : attempt.parts) {
        bar.parts.append({shownStep(operation, part.step), part.from, part.to});
    }
    return bar;
}

} // namespace

TimelineBars timelineBars(const StoredBatch &stored, const Operation &operation, Instant now, bool live,
                          const QHash<int, QList<Attempt>> &earlier)
{
    TimelineBars result;
    QList<TimeSpan> busy;
    QHash<LaneId, int> lanes;
    const QList<LaneId> ids = stored.batch.lanes();
    const QHash<LaneId, QString> titles = stored.batch.titles();
    for (int lane = 0; lane < ids.size(); ++lane) {
        lanes.insert(ids.at(lane), lane);
        result.lanes.append({titles.value(ids.at(lane))});
    }
    const qsizetype count = std::min(stored.batch.targets.size(), stored.state.targets.size());
    const auto add = [&](Bar bar, int target) {
        bar.target = target;
        bar.lane = lanes.value(stored.batch.targets.at(target).lane);
        busy.append(busyTimes(bar, stored.state.targets.at(target)));
        result.bars.append(bar);
    };
    for (int i = 0; i < count; ++i) {
        LaneRow &lane = result.lanes[lanes.value(stored.batch.targets.at(i).lane)];
        ++lane.all;
        lane.done += isOver(stored.state.targets.at(i).phase) ? 1 : 0;
        for (const Attempt &attempt : earlier.value(i)) {
            add(barOf(attempt, operation), i);
        }
        if (const std::optional<Bar> bar = barOf(stored.state.targets.at(i), operation, now, live)) {
            add(*bar, i);
        }
    }
    std::stable_sort(result.bars.begin(), result.bars.end(), [](const Bar &a, const Bar &b) {
        return a.lane != b.lane ? a.lane < b.lane : a.from() < b.from();
    });
    if (live && !busy.isEmpty()) {
        busy.append({now, now});
    }
    result.axis = TimeAxis(std::move(busy));
    return result;
}

Millis axisStep(Millis minimum)
{
    constexpr std::array seconds{1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800};
    for (const int step : seconds) {
        if (std::chrono::seconds(step) >= minimum) {
            return std::chrono::seconds(step);
        }
    }
    return std::chrono::hours(24);
}

} // namespace flotilla
