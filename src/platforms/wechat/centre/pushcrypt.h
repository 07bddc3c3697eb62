// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "model/error.h"

#include <QByteArray>

#include <optional>

namespace flotilla::wechat {

/// How the platform seals what it pushes (Before_Develop/Message_encryption_and_decryption): AES-256-CBC with the first half of the key
/// as initialisation vector, PKCS#7 with blocks of 32 bytes, the AppID of the third-party platform behind the message.

/// Lower-case hex SHA-1 of the sorted texts.
[[nodiscard]] QByteArray pushSignature(const Secret &token, const QByteArray &timestamp, const QByteArray &nonce, const QByteArray &encrypted);
/// Takes the same time wherever they differ; how long they are is no secret.
[[nodiscard]] bool isSameText(const QByteArray &a, const QByteArray &b);
/// The 32 bytes of an EncodingAESKey; error Usage for anything but its 43 characters.
[[nodiscard]] Result<Secret> pushKey(const Secret &encoded);
/// The message in this Base64 text, or nothing: wrong length, padding or AppID. Only for what carries a good signature: an answer
/// that tells these apart would open anything.
[[nodiscard]] std::optional<QByteArray> unsealed(const Secret &key, const QByteArray &encrypted, const QByteArray &appid);

} // namespace flotilla::wechat
