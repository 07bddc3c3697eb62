// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/clock.h"

namespace flotilla {

/// The machine's clock and QTimer wake-ups.
class SystemClock : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] std::unique_ptr<Alarm> at(Instant at, std::function<void()> wake) override;
};

} // namespace flotilla
