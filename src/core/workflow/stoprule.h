// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla {

/// Where a batch stops by itself: after too many failures in a row, when the first targets are refused one like the other, or when some
/// in a row fail for the same that nobody knows.
class StopRule
{
public:
    /// `limit`: failures in a row; 0: never for failures that are known. What nobody knows stops it all the same.
    StopRule(const Operation &operation, int limit, const QList<Progress> &rows);
    /// Counts a target that has ended in this run. The reason to stop now; empty: none.
    [[nodiscard]] QString ended(const QList<Progress> &rows, int index);
    /// The failures that it had stopped for are paid for.
    void countAnew() { m_failuresInARow = 0; }

private:
    [[nodiscard]] bool refusedToAll(const QList<Progress> &rows, const Progress &row);
    [[nodiscard]] bool refusedAlike(const QList<Progress> &rows) const;

    const Operation &m_operation;
    int m_limit = 0;
    int m_failuresInARow = 0;
    int m_alike = 0; ///< failures in a row for m_code, which nobody knows
    QString m_code;
    QList<int> m_first; ///< the first targets that ended in this run, in order
};

} // namespace flotilla
