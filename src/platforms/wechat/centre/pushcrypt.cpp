// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/centre/pushcrypt.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QList>
#include <QtEndian>

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <memory>

namespace flotilla::wechat {

namespace {

constexpr qsizetype kKeyBytes = 32;
constexpr qsizetype kVectorBytes = 16;
constexpr qsizetype kPadBlock = 32; ///< not the 16 of AES: the vendor's own
constexpr qsizetype kEncodedKey = 43;
constexpr qsizetype kHead = 20; ///< 16 random bytes, 4 of the length

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

const unsigned char *bytesOf(const QByteArray &text)
{
    return reinterpret_cast<const unsigned char *>(text.constData());
}

std::optional<QByteArray> decrypted(const Secret &key, const QByteArray &cipherText)
{
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    QByteArray plain(cipherText.size() + kVectorBytes, '\0');
    auto *const out = reinterpret_cast<unsigned char *>(plain.data());
    int first = 0;
    int last = 0;
    const unsigned char *const secret = bytesOf(key.reveal());
    const bool good = cipher && EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_cbc(), nullptr, secret, secret) == 1
                      && EVP_CIPHER_CTX_set_padding(cipher.get(), 0) == 1
                      && EVP_DecryptUpdate(cipher.get(), out, &first, bytesOf(cipherText), static_cast<int>(cipherText.size())) == 1
                      && EVP_DecryptFinal_ex(cipher.get(), out + first, &last) == 1;
    plain.truncate(first + last);
    return good ? std::optional(plain) : std::nullopt;
}

/// Without its padding, all of which is looked at.
std::optional<QByteArray> unpadded(const QByteArray &plain)
{
    const qsizetype pad = plain.isEmpty() ? 0 : static_cast<unsigned char>(plain.back());
    if (pad < 1 || pad > kPadBlock || pad > plain.size() || plain.last(pad) != QByteArray(pad, static_cast<char>(pad))) {
        return std::nullopt;
    }
    return plain.chopped(pad);
}

} // namespace

QByteArray pushSignature(const Secret &token, const QByteArray &timestamp, const QByteArray &nonce, const QByteArray &encrypted)
{
    QList<QByteArray> parts{token.reveal(), timestamp, nonce, encrypted};
    std::sort(parts.begin(), parts.end());
    return QCryptographicHash::hash(parts.join(), QCryptographicHash::Sha1).toHex();
}

bool isSameText(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.constData(), b.constData(), static_cast<size_t>(a.size())) == 0;
}

Result<Secret> pushKey(const Secret &encoded)
{
    // The last of its characters may have bits that belong to no byte: the vendor's own are made so.
    const auto bytes = QByteArray::fromBase64Encoding(encoded.reveal() + '=', QByteArray::AbortOnBase64DecodingErrors);
    if (encoded.reveal().size() != kEncodedKey || !bytes || bytes.decoded.size() != kKeyBytes) {
        return usage(QCoreApplication::translate("TokenCentre", "The EncodingAESKey is not what the platform's console shows: 43 letters and digits."));
    }
    return Secret(bytes.decoded);
}

std::optional<QByteArray> unsealed(const Secret &key, const QByteArray &encrypted, const QByteArray &appid)
{
    const auto bytes = QByteArray::fromBase64Encoding(encrypted, QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes || key.reveal().size() != kKeyBytes || bytes.decoded.isEmpty() || bytes.decoded.size() % kPadBlock != 0) {
        return std::nullopt;
    }
    const auto padded = decrypted(key, bytes.decoded);
    const auto plain = padded ? unpadded(*padded) : std::nullopt;
    if (!plain || plain->size() < kHead) {
        return std::nullopt;
    }
    const quint32 length = qFromBigEndian<quint32>(plain->constData() + kHead - 4);
    if (length > static_cast<quint32>(plain->size() - kHead) || plain->mid(kHead + length) != appid) {
        return std::nullopt;
    }
    return plain->mid(kHead, length);
}

} // namespace flotilla::wechat
