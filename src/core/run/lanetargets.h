// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/lanehost.h"

#include <QSet>

namespace flotilla {

/// The targets of one lane in the order in which they are driven, and what was learnt from them.
class LaneTargets
{
public:
    /// `targets`: indices in Batch::targets.
    LaneTargets(LaneHost &host, const Operation &operation, const LaneKey &lane, QList<int> targets);

    /// Moves on to the next one that is not over; false if there is none.
    [[nodiscard]] bool pick();
    [[nodiscard]] int current() const { return m_targets.at(m_at); }
    [[nodiscard]] int open() const; ///< how many are not over
    [[nodiscard]] bool anyStarted() const;

    /// The middle of the times known for this lane, and the shortest; 0: none.
    [[nodiscard]] Millis usualTime() const;
    [[nodiscard]] Millis shortestTime() const;
    [[nodiscard]] const QSet<QString> &ourIds() const { return m_ourIds; } ///< identities that this batch got on the lane
    /// The row whose Once call was given up: its work may still go on.
    [[nodiscard]] std::optional<Progress> leftBehind() const;
    /// Distance to a call whose outcome stayed unknown.
    [[nodiscard]] Instant quietUntil() const { return m_quietUntil; }

    void learnId(const Progress &row);
    void finished(int index);
    void keepDistance(const Progress &row);
    void leftIsOver() { m_left = -1; }
    /// A person has changed a row: what was left behind may be another one now.
    void findLeftBehind();

private:
    LaneHost &m_host;
    const Operation &m_operation;
    QList<int> m_targets;
    qsizetype m_at = 0;
    int m_left = -1;
    QSet<QString> m_ourIds;
    QList<Millis> m_times; ///< newest first
    Instant m_quietUntil;
};

} // namespace flotilla
