// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/stages.h"

#include "wechat/names.h"
#include "wechat/seeing.h"

#include <QCoreApplication>

#include <algorithm>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSoakHours = 24;
constexpr qsizetype kMostStages = 20;
constexpr int kAll = 100;

/// Carries the translation context of everything in this file.
struct WechatStages
{
    Q_DECLARE_TR_FUNCTIONS(WechatStages)
};

QString percentText(int share)
{
    return u"%1 %"_s.arg(share);
}

/// The share behind this one; nothing: it is the last.
std::optional<int> shareAfter(const QList<int> &stages, int share)
{
    const auto next = std::find_if(stages.cbegin(), stages.cend(), [share](int one) { return one > share; });
    return next == stages.cend() ? std::nullopt : std::optional(*next);
}

bool thenReleases(const Values &options)
{
    return options.value(opts::ThenRelease) == "yes"_L1;
}

/// Somebody has the plan in hand: that is no failure, and nothing follows by itself. A word that nobody knows says nothing of that.
Sight takenBack(const Reply &reply)
{
    const bool isGone = reply.word == "4"_L1 || reply.word == words::None;
    if (!isGone && reply.word != "2"_L1 && reply.word != "3"_L1) {
        return {.seen = Seen::Strange};
    }
    const auto why = isGone ? reasons::PlanCancelled : reply.word == "2"_L1 ? reasons::PlanPaused : reasons::PlanReleased;
    return {.seen = Seen::Withdrawn, .reason = {why, {}, {}, {}}};
}

/// One that is paused goes on only after somebody let it.
bool runsOn(const Reply &reply)
{
    return reply.word == "1"_L1;
}

} // namespace

bool isStaged(const Values &options)
{
    return !options.value(opts::Stages).isEmpty();
}

QList<int> stagesOf(const Values &options)
{
    QList<int> all;
    const QStringList parts = options.value(opts::Stages).split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        bool isNumber = false;
        const int share = part.trimmed().toInt(&isNumber);
        if (!isNumber || share < 1 || share > kAll || (!all.isEmpty() && share <= all.constLast())) {
            return {};
        }
        all.append(share);
    }
    if (!all.isEmpty() && options.value(opts::TestersFirst) == "yes"_L1) {
        all.prepend(0);
    }
    return all;
}

QString stagesProblem(const Values &options)
{
    if (!isStaged(options)) {
        for (const auto name : {opts::SoakHours, opts::MaxErrors, opts::LogFilter}) {
            if (!options.value(name).isEmpty()) {
                return WechatStages::tr("A time to watch and a limit of errors need stages.");
            }
        }
        return thenReleases(options)                         ? WechatStages::tr("A release after the last stage needs stages.")
               : options.value(opts::Percent).isEmpty() ? WechatStages::tr("It needs a share in percent, or stages: several shares.")
                                                             : QString();
    }
    if (!options.value(opts::Percent).isEmpty()) {
        return WechatStages::tr("Name one share in percent or several stages, not both.");
    }
    const QList<int> all = stagesOf(options);
    if (all.isEmpty() || all.size() > kMostStages) {
        return WechatStages::tr("Stages are shares from 1 to 100 percent with commas between them, each greater than the one before: 1,5,20,50,100.");
    }
    if (options.value(opts::MaxErrors).isEmpty() && !options.value(opts::LogFilter).isEmpty()) {
        return WechatStages::tr("A mark of log lines needs a limit of errors.");
    }
    return {};
}

// A row that begins while a plan runs goes on where that stands. Later a plan that is not there any more was taken back by
// somebody: it is never begun anew.
Sight lookedAtStage(const Progress &p, const Reply &reply, const Plan &plan)
{
    const QList<int> all = stagesOf(plan.options);
    if (all.isEmpty()) {
        return failed(reasons::GrayRefused, u"85081"_s, plan.options.value(opts::Stages));
    }
    const int percent = reply.values.value(told::Percent).toInt();
    Values marks{{marks::GrayBefore, planOf(reply)}, {flotilla::marks::Already, {}}};
    if (!p.mark(marks::StageAt).isEmpty()) {
        if (!runsOn(reply)) {
            return takenBack(reply);
        }
        const bool reached = percent >= p.mark(marks::Stage).toInt();
        return {.seen = reached ? Seen::Ours : Seen::Done, .marks = marks};
    }
    int stage = all.constFirst();
    bool reached = false;
    for (const int share : all) {
        if (grayRuns(reply.word) && share <= percent) {
            stage = share;
            reached = true;
        }
    }
    marks.insert(marks::Stage, QString::number(stage));
    if (reached) {
        marks.insert(flotilla::marks::Already, u"1"_s);
    }
    return {.seen = reached ? Seen::Ours : Seen::Done, .marks = marks};
}

Values stageReached(const Progress &p, const Plan &plan, Instant now)
{
    const bool last = !shareAfter(stagesOf(plan.options), p.mark(marks::Stage).toInt());
    return {{marks::StageAt, instantText(now)}, {marks::Errors, {}}, {marks::Soaks, last && !thenReleases(plan.options) ? QString() : u"1"_s}};
}

namespace {

/// The time to watch this stage is not over.
bool soaks(const Progress &p, const Plan &plan, Instant now)
{
    const QString hours = plan.options.value(opts::SoakHours);
    return now - instantOf(p.mark(marks::StageAt)) < std::chrono::hours(hours.isEmpty() ? kSoakHours : hours.toInt());
}

} // namespace

Sight soaked(const Progress &p, const Reply &reply, const Plan &plan, Instant now)
{
    Values marks;
    const int stage = p.mark(marks::Stage).toInt();
    const QString most = plan.options.value(opts::MaxErrors);
    if (!most.isEmpty()) {
        const QString errors = reply.values.value(told::Errors);
        marks.insert(marks::Errors, errors);
        if (errors.toInt() > most.toInt()) {
            Sight over = failed(reasons::TooManyErrors, {}, u"%1 > %2, %3"_s.arg(errors, most, percentText(stage)));
            over.marks.insert(marks::Errors, errors);
            return over;
        }
    } else if (const bool settled = stage == kAll && reply.word == "3"_L1; !grayRuns(reply.word) && !settled) {
        Sight seen = takenBack(reply);
        if (seen.seen != Seen::Strange || soaks(p, plan, now)) {
            return seen;
        }
        // It has had its time to become one that is known; nothing goes on from it by itself.
        return {.seen = Seen::CannotTell, .reason = {flotilla::reasons::StrangeWord, reply.word, {}, {}}};
    }
    if (soaks(p, plan, now)) {
        return {.seen = Seen::Resting, .marks = marks};
    }
    const std::optional<int> next = shareAfter(stagesOf(plan.options), stage);
    if (!next) {
        return done(marks);
    }
    marks.insert(marks::Stage, QString::number(*next));
    marks.insert(marks::Errors, {});
    return {.seen = Seen::Again, .marks = marks};
}

} // namespace flotilla::wechat
