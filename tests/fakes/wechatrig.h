// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/fakewechat.h"
#include "fakes/rig.h"
#include "wechat/names.h"
#include "wechat/platform.h"

namespace flotilla::fakes {

/// An order of WeChat over the first `programs` mini programs of a rig.
inline Order wechatOrder(const Rig &rig, QLatin1StringView operation, const Values &options, int programs)
{
    Order o;
    o.connection = rig.connectionOf(wechat::platform().id);
    o.operation = operation;
    o.options = options;
    for (int n = 1; n <= programs; ++n) {
        o.targets.append(Rig::target(Rig::program(n).value, n));
    }
    return o;
}

inline Values publishOptions(const char *until)
{
    return {{wechat::opts::Template, QStringLiteral("7")}, {options::Label, QStringLiteral("2.0")},
            {wechat::opts::Until, QString::fromLatin1(until)}};
}

/// A workspace with a connection to WeChat, too.
struct WechatRig : Rig
{
    FakeWechat weixin{clock};

    WechatRig() { add(wechat::platform(), weixin, FakeWechat::connection()); }
    ~WechatRig() { board.reset(); }
    WechatRig(const WechatRig &) = delete;
    WechatRig &operator=(const WechatRig &) = delete;

    FakeWechat::Program &at(int n) { return weixin.programs[program(n)]; }

    /// Begins, and goes on as often as a look has seen something, until all is over or rests for good.
    BatchId publish(const Order &order, int rounds = 4)
    {
        const BatchId id = begin(order);
        run();
        for (int round = 0; round < rounds; ++round) {
            clock.advance(std::chrono::hours(6));
            if (!watch(true).isEmpty()) {
                again(id, &BatchBoard::resume);
                run();
            }
        }
        return id;
    }

    /// An order of one until it is released, whose process is gone after its look has seen the approval.
    BatchId leftReady()
    {
        const BatchId id = begin(wechatOrder(*this, wechat::operations::Publish, publishOptions("release"), 1));
        run();
        clock.advance(std::chrono::hours(6));
        watch(true);
        restart();
        return id;
    }
};

/// One that is open was submitted just now, one that is over long ago.
inline FakeWechat::Review reviewed(const WechatRig &rig, const char *version, const char *status)
{
    const bool open = qstrcmp(status, "2") == 0;
    return {77, QString::fromLatin1(version), QString::fromLatin1(status), open ? rig.clock.now() : fromEpochMillis(1'000)};
}

} // namespace flotilla::fakes
