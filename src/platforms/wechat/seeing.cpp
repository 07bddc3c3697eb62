// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/seeing.h"

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kSubmissionsKept = 8;

} // namespace

Sight done(Values marks)
{
    return {.seen = Seen::Done, .marks = std::move(marks)};
}
Sight goingOn()
{
    return {.seen = Seen::GoingOn};
}
Sight change(bool needed)
{
    return done({{marks::Change, needed ? u"1"_s : QString()}, {flotilla::marks::Already, needed ? QString() : u"1"_s}});
}
Sight carriedOut(const Reply &reply, Values marks)
{
    static const QStringList kAlready{u"85004"_s, u"85052"_s, u"89404"_s};
    marks.insert(flotilla::marks::Already, kAlready.contains(reply.word) ? u"told"_s : QString());
    return done(std::move(marks));
}
Sight failed(QLatin1StringView kind, const QString &code, const QString &text)
{
    return {.seen = Seen::Failed, .marks = {{flotilla::marks::Alone, u"1"_s}}, .reason = {kind, code, text, {}}};
}
QString quotaText(int rest, const Values &options)
{
    const QString reserve = options.value(opts::Reserve);
    return u"rest %1"_s.arg(rest) + (reserve.isEmpty() ? QString() : u", reserve "_s + reserve);
}
QString wanted(const Progress &p, const Plan &plan)
{
    const QString version = plan.options.value(flotilla::options::Label);
    return version.isEmpty() ? p.mark(marks::Version) : version;
}

int wantedPercent(const Progress &p, const Plan &plan)
{
    if (const QString stage = p.mark(marks::Stage); !stage.isEmpty()) {
        return stage.toInt();
    }
    const QString percent = plan.options.value(opts::Percent);
    return (percent.isEmpty() ? plan.options.value(opts::Gray) : percent).toInt();
}

QString trialOf(const Reply &reply)
{
    return reply.values.value(told::TrialVersion) + u'|' + reply.values.value(told::TrialAt);
}

bool isOpen(const Reply &reply)
{
    return review(reply.word) == Review::Open;
}

Sight foreignAudit(const Reply &reply, const QString &wanted)
{
    const QString version = reply.values.value(told::AuditVersion);
    return failed(version == wanted ? reasons::SubmittedAnew : reasons::ForeignAudit, u"85009"_s, version);
}

void noteSubmission(Values &memory, const QString &auditId, const Plan &plan, const QString &version)
{
    QStringList lines = memory.value(lane::Submissions).split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([&auditId](const QString &line) { return line.section(u' ', 0, 0) == auditId; });
    lines.prepend(auditId + u' ' + instantText(plan.batchCreated) + u' ' + version);
    put(memory, lane::Submissions, lines.mid(0, kSubmissionsKept).join(u'\n'));
}

Sight replacedAudit(const Reply &reply, const QString &wanted, const Plan &plan)
{
    const QString id = reply.values.value(marks::AuditId);
    const QStringList lines = plan.lane.memory.value(lane::Submissions).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const Instant ordered = instantOf(line.section(u' ', 1, 1));
        if (line.section(u' ', 0, 0) == id && isSet(plan.batchCreated) && ordered > plan.batchCreated) {
            const QString when = toDateTime(ordered).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
            return {.seen = Seen::Withdrawn, .reason = {reasons::OwnNewerAudit, {}, line.section(u' ', 2) + u", "_s + when, {}}};
        }
    }
    return foreignAudit(reply, wanted);
}

Values itsAudit(const Reply &reply)
{
    return {{marks::AuditId, reply.values.value(marks::AuditId)}, {marks::Version, reply.values.value(told::AuditVersion)}};
}

bool isBefore(const QString &one, const QString &other)
{
    const Instant first = instantOf(one);
    const Instant second = instantOf(other);
    return isSet(first) && isSet(second) && first < second;
}

bool isOnline(const Progress &p, const Reply &reply, const Plan &plan)
{
    // The same version may have been approved anew since, with other code.
    const bool older = isBefore(reply.values.value(told::OnlineAt), p.mark(marks::SubmittedAt));
    return !wanted(p, plan).isEmpty() && reply.values.value(told::OnlineVersion) == wanted(p, plan) && !older;
}

QString planOf(const Reply &reply)
{
    return reply.word + u'|' + reply.values.value(told::Percent) + u'|' + reply.values.value(told::GrayAt);
}

bool graySeen(const Progress &p, const Reply &reply, const Plan &plan)
{
    const bool finished = reply.word == "3"_L1 && planOf(reply) != p.mark(marks::GrayBefore);
    return (grayRuns(reply.word) || finished) && reply.values.value(told::Percent).toInt() >= wantedPercent(p, plan);
}

// Another version than the one it was to go back to is somebody's release.
bool cameBack(const Progress &p, const Reply &reply)
{
    const QString to = p.mark(marks::Version);
    if (!to.isEmpty() && reply.values.value(told::OnlineVersion) != to) {
        return false;
    }
    const QString now = reply.values.value(told::OnlineVersion) + u'|' + reply.values.value(told::OnlineAt);
    return now != p.mark(marks::OnlineBefore);
}

} // namespace flotilla::wechat
