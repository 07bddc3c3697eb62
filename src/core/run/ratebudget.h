// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"

#include <QString>

#include <optional>

namespace flotilla {

/// Port: the calls of all processes of a workspace together, counted per account and action, since the platform counts them so.
class RateBudget
{
public:
    virtual ~RateBudget() = default;
    /// Takes one call, if there were less than `most` in the `window` before `now`, and answers nothing; else, and then nothing is
    /// taken, when it is worth asking again. Where the budget cannot be read or written it stands in nobody's way.
    virtual std::optional<Instant> take(const QString &account, const QString &action, int most, Millis window, Instant now) = 0;
};

} // namespace flotilla
