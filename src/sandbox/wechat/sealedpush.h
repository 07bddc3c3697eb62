// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

namespace flotilla::sandbox::wechat {

/// A message as WeChat pushes it in safe mode: signed and encrypted.
struct SealedPush {
    QByteArray body;
    QByteArray query;
};

/// key: EncodingAESKey, 43 characters.
[[nodiscard]] SealedPush sealed(const QByteArray &message, const QByteArray &token, const QByteArray &key, const QByteArray &componentAppid,
                                qint64 nowMs);

} // namespace flotilla::sandbox::wechat
