// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wechat/centre/pushcrypt.h"
#include "wechat/centre/pushinbox.h"

#include <QByteArray>
#include <QString>
#include <QtEndian>

#include <openssl/evp.h>

#include <memory>

/// The platform's side of a push, with everything that somebody could make wrong about it.
namespace pushseal {

inline const QByteArray kToken = "pushtoken";
inline const QByteArray kKey = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
inline const QByteArray kAppid = "wx1234567890abcdef";
inline constexpr qint64 kSeconds = 1'800'000'000;

inline QByteArray encrypted(const QByteArray &plain, const QByteArray &key = kKey)
{
    const QByteArray bytes = QByteArray::fromBase64(key + '=');
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    QByteArray sealed(plain.size() + 32, '\0');
    auto *const out = reinterpret_cast<unsigned char *>(sealed.data());
    const auto *const secret = reinterpret_cast<const unsigned char *>(bytes.constData());
    int first = 0;
    int last = 0;
    EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_cbc(), nullptr, secret, secret);
    EVP_CIPHER_CTX_set_padding(cipher.get(), 0);
    EVP_EncryptUpdate(cipher.get(), out, &first, reinterpret_cast<const unsigned char *>(plain.constData()), static_cast<int>(plain.size()));
    EVP_EncryptFinal_ex(cipher.get(), out + first, &last);
    return sealed.left(first + last).toBase64();
}

inline QByteArray padded(const QByteArray &plain)
{
    const qsizetype pad = 32 - plain.size() % 32;
    return plain + QByteArray(pad, static_cast<char>(pad));
}

inline QByteArray framed(const QByteArray &message, const QByteArray &appid = kAppid)
{
    QByteArray length(4, '\0');
    qToBigEndian(static_cast<quint32>(message.size()), length.data());
    return "0123456789abcdef" + length + message + appid;
}

inline QByteArray envelope(const QByteArray &cipher)
{
    return "<xml><AppId><![CDATA[" + kAppid + "]]></AppId><Encrypt><![CDATA[" + cipher + "]]></Encrypt></xml>";
}

inline flotilla::wechat::PushMarks pushMarks(const QByteArray &cipher, qint64 seconds = kSeconds, const QByteArray &nonce = "1320562132", const QByteArray &token = kToken)
{
    const QByteArray time = QByteArray::number(seconds);
    return {time, nonce, flotilla::wechat::pushSignature(flotilla::Secret(token), time, nonce, cipher)};
}

/// What stands behind the ? of the address.
inline QString query(const flotilla::wechat::PushMarks &marks)
{
    return QString::fromLatin1("timestamp=" + marks.timestamp + "&nonce=" + marks.nonce + "&encrypt_type=aes&msg_signature=" + marks.signature);
}

} // namespace pushseal
