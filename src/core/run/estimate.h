// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchboard.h"
#include "workflow/estimate.h"

namespace flotilla {

/// How long a target of this lane usually takes, from what the journal has of the last ones; 0: not known.
[[nodiscard]] Millis usualTime(History &history, const LaneKey &lane);

/// How long orders take, from what the journal knows of their lanes.
class Estimate
{
public:
    explicit Estimate(const Workspace &workspace) : m_workspace(workspace) {}

    [[nodiscard]] std::optional<Millis> of(const Order &order);
    /// The journal may know more now.
    void forget() { m_usual.clear(); }

private:
    Workspace m_workspace;
    QHash<QString, Millis> m_usual; ///< by lane key; 0: not known
};

} // namespace flotilla
