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

/// A vendor in memory, answering when the test delivers. Faults by call and its number. What a call does is up to the platform.
class FakeVendor
{
public:
    enum class Fault { None, LostBefore, LostAfter, Internal, Refuse, RefuseAll, Limit, Deny, NotSent, Busy };

    explicit FakeVendor(ManualClock &clock) : m_clock(clock) {}
    virtual ~FakeVendor() = default;
    FakeVendor(const FakeVendor &) = delete;
    FakeVendor &operator=(const FakeVendor &) = delete;

    QMap<QPair<QString, int>, Fault> faults; ///< name of a call and its number from 1
    QHash<QString, Fault> always;            ///< for every call of a name
    QSet<QString> waitForTurn; ///< calls of these stay in the queue of the rate limit until letGo()
    int holdAfter = -1;        ///< call number from which answers are held back for ever
    int loseAt = -1;           ///< number of the call whose answer is lost: one that is carried out …
    bool losesCalls = false;   ///< … or one that never arrived
    QHash<QString, int> calls; ///< how often each arrived
    int arrivals = 0;
    Millis clockAhead{0};      ///< the vendor's clock minus ours; told with each answer
    QMap<QPair<QString, MiniProgramId>, int> effects; ///< what was really done: per call and mini program

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
                const bool late = isSet(call.leaveBy) && m_clock.now() > call.leaveBy;
                m_queue.push_back({token, std::move(done), late ? failure(Outcome::Limited, {}) : answer(call)});
            }
        }
    }

protected:
    /// What the vendor does and says when nothing is in the way.
    virtual Reply effect(const Call &call) = 0;

    [[nodiscard]] Instant vendorNow() const { return m_clock.now() + clockAhead; }
    [[nodiscard]] Instant now() const { return m_clock.now(); }
    [[nodiscard]] Reply accepted() const
    {
        Reply r;
        r.outcome = Outcome::Accepted;
        r.requestId = QStringLiteral("req-%1").arg(arrivals);
        return r;
    }
    static Reply failure(Outcome outcome, const QString &code)
    {
        Reply r;
        r.outcome = outcome;
        r.error = {outcome == Outcome::Refused ? ErrorKind::Refused : ErrorKind::Unknown, QStringLiteral("said no"), code,
                   QStringLiteral("req"), {}};
        r.requestId = QStringLiteral("req");
        return r;
    }
    static Reply no() { return failure(Outcome::Refused, QStringLiteral("FailedOperation")); }
    void did(const QString &call, const MiniProgramId &program) { ++effects[{call, program}]; }

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
        explicit Door(FakeVendor &vendor) : m_vendor(vendor) {}
        [[nodiscard]] std::unique_ptr<PendingCall> send(const Call &call, Callback done) override
        {
            auto token = std::make_shared<int>(0);
            if (m_vendor.waitForTurn.contains(call.name)) {
                m_vendor.m_waiting.push_back({token, call, std::move(done)});
                return std::make_unique<Handle>(token, false);
            }
            const Reply reply = m_vendor.answer(call);
            if (m_vendor.holdAfter < 0 || m_vendor.arrivals <= m_vendor.holdAfter) {
                m_vendor.m_queue.push_back({token, std::move(done), reply});
            }
            return std::make_unique<Handle>(token, true);
        }

    private:
        FakeVendor &m_vendor;
    };

    Reply answer(const Call &call)
    {
        ++arrivals;
        const int number = ++calls[call.name];
        const Fault usual = always.value(call.name, Fault::None);
        Reply reply = answerTo(call, arrivals == loseAt ? (losesCalls ? Fault::LostBefore : Fault::LostAfter) : faults.value({call.name, number}, usual));
        if (clockAhead.count() != 0) {
            reply.clockOffset = clockAhead;
        }
        return reply;
    }

    Reply answerTo(const Call &call, Fault fault)
    {
        switch (fault) {
        case Fault::LostBefore:
            return failure(Outcome::Unknown, {});
        case Fault::Internal: {
            Reply r = failure(Outcome::Unknown, QStringLiteral("InternalError"));
            r.internalError = true;
            return r;
        }
        case Fault::Refuse:
            return no();
        case Fault::RefuseAll: { // what is wrong for all, for example a plan that has run out
            Reply r = no();
            r.scope = RefusalScope::Batch;
            return r;
        }
        case Fault::Limit:
            return failure(Outcome::Limited, QStringLiteral("RequestLimitExceeded"));
        case Fault::Deny:
            return failure(Outcome::Denied, QStringLiteral("AuthFailure.TokenFailure"));
        case Fault::NotSent:
            return failure(Outcome::NotSent, {});
        case Fault::Busy:
            return failure(Outcome::Busy, QStringLiteral("ResourceInUse"));
        case Fault::None:
        case Fault::LostAfter:
            break;
        }
        const Reply done = effect(call);
        return fault == Fault::LostAfter ? failure(Outcome::Unknown, {}) : done;
    }

    ManualClock &m_clock;
    std::deque<Waiting> m_queue;
    std::deque<Queued> m_waiting;
};

/// Opens the door of each platform's vendor.
class FakeGateways : public GatewayFactory
{
public:
    FakeGateways() = default;
    /// One vendor for every platform that has none of its own.
    explicit FakeGateways(FakeVendor &vendor) : m_usual(&vendor) {}
    void add(const QString &platform, FakeVendor &vendor) { m_vendors.insert(platform, &vendor); }
    Result<std::shared_ptr<Gateway>> open(const Connection &connection, const Secrets &) override
    {
        if (FakeVendor *vendor = m_vendors.value(connection.platform, m_usual)) {
            return vendor->gateway();
        }
        return Error{ErrorKind::Usage, QStringLiteral("no such platform"), {}, {}, {}};
    }

private:
    QHash<QString, FakeVendor *> m_vendors;
    FakeVendor *m_usual = nullptr;
};

} // namespace flotilla::fakes
