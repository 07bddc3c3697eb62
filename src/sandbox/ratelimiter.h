// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QQueue>
#include <QString>

namespace flotilla::sandbox {

/// Counts arrivals in a window of one second that moves with the clock (doc 1278/109059: the limit counts at arrival).
class RateLimiter
{
public:
    /// Counts one arrival under that key (SecretId and action). False: over the limit, to be refused and not counted.
    [[nodiscard]] bool allow(const QString &key, int perSecond, qint64 nowMs)
    {
        QQueue<qint64> &arrivals = m_arrivals[key];
        while (!arrivals.isEmpty() && arrivals.head() <= nowMs - 1000)
            arrivals.dequeue();
        if (arrivals.size() >= perSecond)
            return false;
        arrivals.enqueue(nowMs);
        return true;
    }

private:
    QHash<QString, QQueue<qint64>> m_arrivals;
};

} // namespace flotilla::sandbox
