// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QJsonObject>
#include <QQueue>
#include <QString>

namespace flotilla::sandbox::wechat {

struct Rules;

/// What the platform remembers of calls: how many there were of each API for each owner, and the refused ones by their rid.
class Diagnosis
{
public:
    /// Counts a call. 0, or the code of the limit that it runs into: 45011 for the minute, 45009 for the day.
    [[nodiscard]] int count(const QString &path, const QString &owner, const Rules &rules, qint64 nowMs);
    /// Calls of today.
    [[nodiscard]] int used(const QString &path, const QString &owner, qint64 nowMs) const;
    /// Starts the day's counters of that owner anew.
    void clear(const QString &owner);

    void remember(const QString &rid, const QJsonObject &request);
    /// What was remembered, empty if nothing.
    [[nodiscard]] QJsonObject recall(const QString &rid) const { return m_requests.value(rid); }

private:
    struct Counter {
        qint64 minute = 0;
        int inMinute = 0;
        QDate day;
        int onDay = 0;
    };

    QHash<QString, Counter> m_counters; ///< by owner and path
    QHash<QString, QJsonObject> m_requests;
    QQueue<QString> m_order; ///< of the remembered rids
};

} // namespace flotilla::sandbox::wechat
