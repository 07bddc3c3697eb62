// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/manualclock.h"
#include "run/gateway.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QSet>

#include <deque>
#include <utility>

namespace flotilla::fakes {

/// A platform in memory with the believed rules, answering when the test delivers. Faults by verb and call number.
class FakePlatform
{
public:
    enum class Fault { None, LostBefore, LostAfter, Internal, Refuse, Limit, Deny, NotSent };
    struct App
    {
        MiniProgramId bound;
        QString lastBuild;
        Instant readyAt;
    };
    struct Build
    {
        MiniProgramId program;
        Instant readyAt;
    };

    explicit FakePlatform(ManualClock &clock) : m_clock(clock) {}

    QMap<QPair<Verb, int>, Fault> faults; ///< verb and its call number from 1
    QHash<Verb, Fault> always;             ///< for every call of a verb
    QHash<MiniProgramId, QString> words;   ///< final status word per mini program, default success
    QSet<MiniProgramId> refuseBind, refuseDeploy;
    Millis buildTime{2000};
    QSet<Verb> waitForTurn; ///< calls of these stay in the queue of the rate limit until letGo()
    bool reportsOtherIds = false; ///< newest build never equals our BuildId
    int holdAfter = -1;           ///< call number from which answers are held back for ever
    QHash<AppId, App> apps;
    QHash<QString, Build> builds;
    QList<MiniProgramId> deployed; ///< effect log: each accepted deploy
    QHash<Verb, int> calls;
    int arrivals = 0;
    int underABuild = 0; ///< calls that change something while a build of that app runs: must never happen

    std::shared_ptr<Gateway> gateway() { return std::make_shared<Door>(*this); }

    /// Delivers the oldest answer that is due. False if there is none.
    bool deliver()
    {
        while (!m_queue.empty()) {
            auto [token, done, reply] = std::move(m_queue.front());
            m_queue.pop_front();
            if (!token.expired()) {
                done(reply);
                return true;
            }
        }
        return false;
    }

    /// The turn of the queued calls has come: those that nobody took back are sent.
    void letGo()
    {
        waitForTurn.clear();
        for (auto &[token, call, done] : std::exchange(m_waiting, {})) {
            if (!token.expired()) {
                m_queue.push_back({token, std::move(done), answer(call)});
            }
        }
    }

private:
    struct Queued
    {
        std::weak_ptr<int> token;
        Call call;
        Gateway::Callback done;
    };
    struct Waiting
    {
        std::weak_ptr<int> token;
        Gateway::Callback done;
        Reply reply;
    };
    class Handle : public PendingCall
    {
    public:
        Handle(std::shared_ptr<int> token, bool left) : m_token(std::move(token)), m_left(left) {}
        [[nodiscard]] bool hasLeft() const override { return m_left; }

    private:
        std::shared_ptr<int> m_token;
        bool m_left;
    };
    class Door : public Gateway
    {
    public:
        explicit Door(FakePlatform &platform) : m_platform(platform) {}
        [[nodiscard]] std::unique_ptr<PendingCall> send(const Call &call, Callback done) override
        {
            auto token = std::make_shared<int>(0);
            if (m_platform.waitForTurn.contains(call.verb)) {
                m_platform.m_waiting.push_back({token, call, std::move(done)});
                return std::make_unique<Handle>(token, false);
            }
            const Reply reply = m_platform.answer(call);
            if (m_platform.holdAfter < 0 || m_platform.arrivals <= m_platform.holdAfter) {
                m_platform.m_queue.push_back({token, std::move(done), reply});
            }
            return std::make_unique<Handle>(token, true);
        }

    private:
        FakePlatform &m_platform;
    };

    static Reply failure(Outcome outcome, const QString &code)
    {
        Reply r;
        r.outcome = outcome;
        r.error = {outcome == Outcome::Refused ? ErrorKind::Refused : ErrorKind::Unknown, QStringLiteral("said no"), code,
                   QStringLiteral("req"), {}};
        r.requestId = QStringLiteral("req");
        return r;
    }

    Reply answer(const Call &call)
    {
        ++arrivals;
        const int number = ++calls[call.verb];
        const Fault fault = faults.value({call.verb, number}, always.value(call.verb, Fault::None));
        switch (fault) {
        case Fault::LostBefore:
            return failure(Outcome::Unknown, {});
        case Fault::Internal: {
            Reply r = failure(Outcome::Unknown, QStringLiteral("InternalError"));
            r.internalError = true;
            return r;
        }
        case Fault::Refuse:
            return failure(Outcome::Refused, QStringLiteral("FailedOperation"));
        case Fault::Limit:
            return failure(Outcome::Limited, QStringLiteral("RequestLimitExceeded"));
        case Fault::Deny:
            return failure(Outcome::Denied, QStringLiteral("AuthFailure.TokenFailure"));
        case Fault::NotSent:
            return failure(Outcome::NotSent, {});
        default:
            break;
        }
        const Reply done = effect(call);
        return fault == Fault::LostAfter ? failure(Outcome::Unknown, {}) : done;
    }

    Reply effect(const Call &call)
    {
        Reply r;
        r.outcome = Outcome::Accepted;
        r.requestId = QStringLiteral("req-%1").arg(arrivals);
        App &app = apps[call.app];
        const bool building = app.readyAt > m_clock.now();
        underABuild += building && (call.verb == Verb::Unbind || call.verb == Verb::Bind || call.verb == Verb::Deploy) ? 1 : 0;
        switch (call.verb) {
        case Verb::Unbind:
            if (app.bound.isEmpty()) {
                return failure(Outcome::Refused, QStringLiteral("FailedOperation"));
            }
            app.bound = {};
            break;
        case Verb::Bind:
            if (!app.bound.isEmpty() || refuseBind.contains(call.program)) {
                return failure(Outcome::Refused, QStringLiteral("FailedOperation"));
            }
            app.bound = call.program;
            break;
        case Verb::Deploy: {
            if (app.bound.isEmpty() || building || refuseDeploy.contains(app.bound)) {
                return failure(Outcome::Refused, QStringLiteral("FailedOperation"));
            }
            r.buildId = QStringLiteral("build-%1").arg(deployed.size() + 1);
            deployed.append(app.bound);
            app.lastBuild = reportsOtherIds ? QStringLiteral("ci-%1").arg(deployed.size()) : r.buildId;
            app.readyAt = m_clock.now() + buildTime;
            builds.insert(r.buildId, {app.bound, app.readyAt});
            break;
        }
        case Verb::ReadApp:
            r.apps = {AppRow{call.app, QStringLiteral("App"), QStringLiteral("env-1"), {}, app.lastBuild,
                             building ? BuildState::Building : BuildState::Built,
                             app.lastBuild.isEmpty() ? QString() : building ? QStringLiteral("building") : QStringLiteral("success"), {}}};
            break;
        case Verb::CheckBuild: {
            if (!builds.contains(call.buildId)) {
                return failure(Outcome::Refused, QStringLiteral("FailedOperation"));
            }
            const Build build = builds.value(call.buildId);
            r.word = build.readyAt > m_clock.now() ? QStringLiteral("building") : words.value(build.program, QStringLiteral("success"));
            r.build = stateOf(r.word);
            break;
        }
        default:
            r.identity = QStringLiteral("account 1");
            break;
        }
        return r;
    }

    static BuildState stateOf(const QString &word)
    {
        static const QHash<QString, BuildState> known{{QStringLiteral("building"), BuildState::Building},
                                                      {QStringLiteral("success"), BuildState::Built},
                                                      {QStringLiteral("underReview"), BuildState::InReview},
                                                      {QStringLiteral("reviewFail"), BuildState::Rejected},
                                                      {QStringLiteral("releaseSuccess"), BuildState::Released},
                                                      {QStringLiteral("fail"), BuildState::Failed}};
        return known.value(word, BuildState::Strange);
    }

    ManualClock &m_clock;
    std::deque<Waiting> m_queue;
    std::deque<Queued> m_waiting;
};

/// Opens the doors of one FakePlatform.
class FakeGateways : public GatewayFactory
{
public:
    explicit FakeGateways(FakePlatform &platform) : m_platform(platform) {}
    Result<std::shared_ptr<Gateway>> open(const Connection &, const Credentials &) override { return m_platform.gateway(); }

private:
    FakePlatform &m_platform;
};

} // namespace flotilla::fakes
