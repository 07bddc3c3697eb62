// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"

#include <functional>
#include <memory>

namespace flotilla {

/// A pending wake-up. Destroying it cancels it.
class Alarm
{
public:
    virtual ~Alarm() = default;
};

/// Port: the time and wake-ups, so that rules and runners can be tested without waiting.
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
    /// Calls `wake` once from the event loop, not before `at`; never from inside this call.
    [[nodiscard]] virtual std::unique_ptr<Alarm> at(Instant at, std::function<void()> wake) = 0;
};

} // namespace flotilla
