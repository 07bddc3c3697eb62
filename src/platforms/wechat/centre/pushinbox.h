// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "model/error.h"
#include "model/time.h"
#include "model/values.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace flotilla::wechat {

/// What stands in the address of a push.
struct PushMarks
{
    QByteArray timestamp;
    QByteArray nonce;
    QByteArray signature; ///< msg_signature; `signature` covers nothing of the message
};

/// Opens what the platform pushes: signature first, then age and repetition, then the seal. Whoever is not the platform learns nothing
/// but that it was refused.
class PushInbox
{
public:
    static constexpr Millis kFresh = std::chrono::minutes(5); ///< by the sender's clock, either way
    static constexpr qsizetype kMostBytes = qsizetype{64} * 1024;

    struct Keys
    {
        Secret token;
        QList<Secret> keys; ///< unpacked; the present one and perhaps the one before: messages on their way have that one
        QString appid;      ///< of the third-party platform
    };
    enum class Verdict {
        Good,
        Again,    ///< it was kept before: the platform did not get the answer, or somebody repeats it
        Foreign,  ///< not from the platform, or too old
        Broken,   ///< from the platform, and not to be understood
    };
    struct Opened
    {
        Verdict verdict = Verdict::Foreign;
        Values fields = {};       ///< of the message, when it is good
        QByteArray mark = {};     ///< for forget()
        Instant sentAt = {};      ///< by the sender's clock
    };

    explicit PushInbox(Keys keys) : m_keys(std::move(keys)) {}

    /// One that is good counts as arrived from now on.
    [[nodiscard]] Opened open(const PushMarks &marks, const QByteArray &body, Instant now);
    /// It could not be kept: when it comes again it is as new.
    void forget(const QByteArray &mark) { m_arrived.remove(mark); }

private:
    [[nodiscard]] bool isFresh(const QByteArray &timestamp, Instant now) const;
    void dropOld(Instant now);

    Keys m_keys;
    QHash<QByteArray, Instant> m_arrived; ///< by signature; only those that were good, so nobody else can fill it
};

} // namespace flotilla::wechat
