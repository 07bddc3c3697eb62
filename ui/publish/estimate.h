// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchboard.h"

namespace flotilla {

/// How long a batch takes if each target takes what its lane usually takes, without what people let it wait. Nothing as long
/// as nothing is known of one of its lanes. `width`: lanes that move at once; 0: all.
[[nodiscard]] std::optional<Millis> expectedTime(const Batch &batch, const QHash<LaneId, Millis> &usual, int width);
/// "≈ 1 h 20 min · ends about 16:40"; empty as long as nothing is known.
[[nodiscard]] QString expectedTimeText(std::optional<Millis> time, Instant now);

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
