// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinebars.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace flotilla {

namespace {

std::optional<Bar> barOf(const Progress &progress, Instant now, bool live)
{
    Bar bar;
    bar.phase = progress.phase;
    bar.open = live && !isFinal(progress.phase) && progress.phase != Phase::Ready && isSet(progress.startedAt);
    for (const Step step : {Step::Unbind, Step::Bind, Step::Look, Step::Deploy, Step::Build}) {
        const StepSpan &span = progress.span(step);
        if (!isSet(span.from)) {
            continue;
        }
        Instant to = span.to;
        if (!isSet(to) || to < span.from) {
            to = step == progress.step && bar.open ? now : isSet(progress.finishedAt) ? progress.finishedAt : span.from;
        }
        // Looking before the deploy is a part of the deploy for people.
        bar.parts.append({step == Step::Look ? Step::Deploy : step, span.from, std::max(to, span.from)});
    }
    if (bar.parts.isEmpty()) {
        return std::nullopt;
    }
    std::stable_sort(bar.parts.begin(), bar.parts.end(),
                     [](const BarPart &a, const BarPart &b) { return a.from < b.from; });
    return bar;
}

} // namespace

TimelineBars timelineBars(const StoredBatch &stored, Instant now, bool live)
{
    TimelineBars result;
    QHash<AppId, int> lanes;
    const QList<AppId> apps = stored.batch.apps();
    for (int lane = 0; lane < apps.size(); ++lane) {
        lanes.insert(apps.at(lane), lane);
    }
    const qsizetype count = std::min(stored.batch.targets.size(), stored.state.targets.size());
    for (int i = 0; i < count; ++i) {
        std::optional<Bar> bar = barOf(stored.state.targets.at(i), now, live);
        if (!bar) {
            continue;
        }
        bar->target = i;
        bar->lane = lanes.value(stored.batch.targets.at(i).app);
        result.from = isSet(result.from) ? std::min(result.from, bar->from()) : bar->from();
        result.to = std::max(result.to, bar->to());
        result.bars.append(*bar);
    }
    std::stable_sort(result.bars.begin(), result.bars.end(), [](const Bar &a, const Bar &b) {
        return a.lane != b.lane ? a.lane < b.lane : a.from() < b.from();
    });
    if (live && isSet(result.from)) {
        result.to = std::max(result.to, now);
    }
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
