// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/clock.h"

#include <QTimer>

namespace flotilla::fakes {

/// Time stands still at 2026-01-01 00:00 UTC until it is moved; pauses end at once, long limits never.
class StillClock : public Clock
{
public:
    Instant time = fromEpochMillis(1'767'225'600'000);
    [[nodiscard]] Instant now() const override { return time; }
    [[nodiscard]] std::unique_ptr<Alarm> at(Instant at, std::function<void()> wake) override
    {
        auto alarm = std::make_unique<Soon>();
        if (at - now() < Millis{5'000}) {
            QTimer::singleShot(0, &alarm->context, std::move(wake));
        }
        return alarm;
    }

private:
    struct Soon : Alarm
    {
        QObject context;
    };
};

} // namespace flotilla::fakes
