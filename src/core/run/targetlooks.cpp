// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/targetlooks.h"

#include "run/onecall.h"

#include <algorithm>

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kSideBySide = 5;
constexpr qsizetype kMostLooks = 200; // some calls each: more would hold the check up for minutes
constexpr Millis kLookLives = std::chrono::minutes(5);
constexpr Millis kShortestRest = std::chrono::seconds(1);
constexpr int kLimitedTimes = 3;
constexpr int kUnsentInARow = 3;

QStringList lookCalls(const Platform &platform, const Batch &batch)
{
    return platform.look.calls ? platform.look.calls(batch) : QStringList();
}

/// Each once, and only who has something left to do.
QList<Target> openTargets(const Batch &batch, const BatchState &state)
{
    QList<Target> open;
    QSet<MiniProgramId> seen;
    for (qsizetype i = 0; i < batch.targets.size(); ++i) {
        const Target &target = batch.targets.at(i);
        if (!isOver(state.targets.value(i).phase) && !seen.contains(target.program)) {
            seen.insert(target.program);
            open.append(target);
        }
    }
    return open;
}

bool isAnswer(const Reply &reply)
{
    return reply.outcome == Outcome::Accepted || reply.outcome == Outcome::Refused;
}

bool isAnswered(const LookedAt &looked, const QStringList &calls, Instant now)
{
    if (!isSet(looked.at) || now - looked.at >= kLookLives || now < looked.at) {
        return false;
    }
    for (const QString &call : calls) {
        const auto told = looked.told.constFind(call);
        if (told == looked.told.cend() || !isAnswer(*told)) {
            return false;
        }
        if (told->outcome == Outcome::Refused && call == calls.constFirst()) { // it ends there
            return true;
        }
    }
    return true;
}

} // namespace

LookReport lookReport(const Platform &platform, const Batch &batch, const BatchState &state, const LookMemory &memory, Instant now)
{
    LookReport report;
    const QStringList calls = lookCalls(platform, batch);
    if (calls.isEmpty()) {
        return report;
    }
    const QList<Target> targets = openTargets(batch, state);
    report.wanted = static_cast<int>(targets.size());
    for (const Target &target : targets) {
        const LookedAt looked = memory.value(target.program);
        if (!isAnswered(looked, calls, now)) {
            continue;
        }
        ++report.looked;
        report.oldest = isSet(report.oldest) ? std::min(report.oldest, looked.at) : looked.at;
        report.findings += platform.look.findings(looked.told, batch, target);
        if (looked.told.value(calls.constFirst()).outcome == Outcome::Accepted) {
            report.known.insert(target.program);
        }
    }
    if (report.looked < report.wanted) {
        report.findings.append({Level::Note, checks::NotLookedAt, {}, {}, u"%1 / %2"_s.arg(report.wanted - report.looked).arg(report.wanted)});
    }
    return report;
}

QList<Finding> withoutOlder(QList<Finding> findings, const Platform &platform, const LookReport &report)
{
    findings.removeIf([&platform, &report](const Finding &finding) {
        return platform.look.replaces.contains(finding.check) && report.known.contains(finding.program);
    });
    return findings;
}

/// Asks about one mini program after the other.
struct TargetLooks::Asker
{
    OneCall call;
    std::unique_ptr<Alarm> alarm;
    MiniProgramId program;
    qsizetype step = 0;
    int limited = 0;
};

TargetLooks::TargetLooks(Clock &clock, const Platform &platform, const Batch &batch, const BatchState &state, std::shared_ptr<Gateway> gateway,
                         LookMemory &memory, QObject *parent)
    : QObject(parent), m_clock(clock), m_calls(lookCalls(platform, batch)), m_gateway(std::move(gateway)), m_memory(memory)
{
    const QList<Target> targets = openTargets(batch, state).mid(0, kMostLooks);
    for (const Target &target : m_calls.isEmpty() ? QList<Target>() : targets) {
        if (!isAnswered(m_memory.value(target.program), m_calls, m_clock.now())) {
            m_programs.append(target.program);
        }
    }
}

TargetLooks::~TargetLooks() = default;

bool TargetLooks::start()
{
    const std::size_t width = std::min(kSideBySide, static_cast<std::size_t>(m_programs.size()));
    m_open = static_cast<int>(width);
    for (std::size_t i = 0; i < width; ++i) {
        m_askers.push_back(std::make_unique<Asker>());
    }
    for (const auto &asker : m_askers) { // answers come later, from the event loop
        next(*asker);
    }
    return width > 0;
}

void TargetLooks::stop()
{
    m_gaveUp = true;
    m_open = 0;
    m_askers.clear();
}

void TargetLooks::next(Asker &asker)
{
    if (m_gaveUp || m_next >= m_programs.size()) {
        if (--m_open == 0) {
            emit finished();
        }
        return;
    }
    asker.program = m_programs.at(m_next++);
    asker.step = 0;
    m_memory.remove(asker.program); // else one look would have answers of two times
    ask(asker);
}

void TargetLooks::ask(Asker &asker)
{
    Call call;
    call.name = m_calls.at(asker.step);
    call.program = asker.program;
    call.lane = {asker.program.value};
    asker.call.make(false, [this, call](Gateway::Callback done) { return m_gateway->send(call, std::move(done)); },
                    [this, &asker, name = call.name](const Reply &reply) { told(asker, name, reply); });
}

// What was not answered is no answer: the next check asks again.
void TargetLooks::told(Asker &asker, const QString &call, const Reply &reply)
{
    if (reply.outcome == Outcome::Limited && asker.limited < kLimitedTimes) {
        ++asker.limited;
        asker.alarm = m_clock.at(m_clock.now() + std::max(kShortestRest, reply.error.retryAfter), [this, &asker] { ask(asker); });
        return;
    }
    asker.limited = 0;
    m_unsent = reply.outcome == Outcome::NotSent ? m_unsent + 1 : 0;
    m_gaveUp = m_gaveUp || reply.outcome == Outcome::Denied || reply.scope == RefusalScope::Batch || m_unsent >= kUnsentInARow;
    if (!isAnswer(reply) || m_gaveUp) { // what is meant for all says nothing of this one
        oneDone(asker);
        return;
    }
    LookedAt &looked = m_memory[asker.program];
    looked.at = isSet(looked.at) ? looked.at : m_clock.now();
    looked.told.insert(call, reply);
    const bool ends = reply.outcome == Outcome::Refused && asker.step == 0;
    if (ends || ++asker.step == m_calls.size()) {
        oneDone(asker);
    } else {
        ask(asker);
    }
}

void TargetLooks::oneDone(Asker &asker)
{
    ++m_answered;
    emit progressed();
    if (isLooking()) {
        next(asker);
    }
}

} // namespace flotilla

#include "moc_targetlooks.cpp"
