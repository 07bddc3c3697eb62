// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/centre/pushinbox.h"

#include "wechat/centre/pushcrypt.h"
#include "wechat/centre/pushxml.h"

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

bool PushInbox::isFresh(const QByteArray &timestamp, Instant now) const
{
    bool isNumber = false;
    const qint64 seconds = timestamp.toLongLong(&isNumber);
    const qint64 here = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
    const qint64 most = std::chrono::duration_cast<std::chrono::seconds>(kFresh).count();
    return isNumber && seconds >= here - most && seconds <= here + most;
}

// A signature is remembered for as long as its time could count as fresh.
void PushInbox::dropOld(Instant now)
{
    m_arrived.removeIf([now](const QHash<QByteArray, Instant>::iterator &it) { return it.value() + 2 * kFresh < now; });
}

PushInbox::Opened PushInbox::open(const PushMarks &marks, const QByteArray &body, Instant now)
{
    dropOld(now);
    const auto envelope = body.size() > kMostBytes ? std::nullopt : pushedFields(body);
    const QByteArray encrypted = envelope ? envelope->value(u"Encrypt"_s).toUtf8() : QByteArray();
    if (encrypted.isEmpty() || marks.nonce.isEmpty()
        || !isSameText(pushSignature(m_keys.token, marks.timestamp, marks.nonce, encrypted), marks.signature) || !isFresh(marks.timestamp, now)) {
        return {};
    }
    if (m_arrived.contains(marks.signature)) {
        return {Verdict::Again};
    }
    for (const Secret &key : m_keys.keys) {
        const auto message = unsealed(key, encrypted, m_keys.appid.toUtf8());
        const auto fields = message ? pushedFields(*message) : std::nullopt;
        if (fields) {
            m_arrived.insert(marks.signature, now);
            return {Verdict::Good, *fields, marks.signature, fromEpochMillis(marks.timestamp.toLongLong() * 1000)};
        }
    }
    return {Verdict::Broken};
}

} // namespace flotilla::wechat
