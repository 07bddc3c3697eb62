// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/sealedpush.h"

#include "randomtext.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <openssl/evp.h>

#include <algorithm>
#include <memory>

namespace flotilla::sandbox::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kBlock = 32; ///< of the padding, as the vendor's document says

QByteArray aes(const QByteArray &plain, const QByteArray &key)
{
    const std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)> context(EVP_CIPHER_CTX_new(), EVP_CIPHER_CTX_free);
    const auto *secret = reinterpret_cast<const unsigned char *>(key.constData());
    QByteArray result(plain.size() + kBlock, '\0');
    int length = 0;
    EVP_EncryptInit_ex(context.get(), EVP_aes_256_cbc(), nullptr, secret, secret);
    EVP_CIPHER_CTX_set_padding(context.get(), 0);
    EVP_EncryptUpdate(context.get(), reinterpret_cast<unsigned char *>(result.data()), &length,
                      reinterpret_cast<const unsigned char *>(plain.constData()), int(plain.size()));
    result.truncate(length); // whole blocks: nothing is left for the end
    return result;
}

} // namespace

SealedPush sealed(const QByteArray &message, const QByteArray &token, const QByteArray &key, const QByteArray &componentAppid, qint64 nowMs)
{
    QByteArray plain = randomText(16).toLatin1();
    const quint32 length = qToBigEndian(quint32(message.size()));
    plain.append(reinterpret_cast<const char *>(&length), sizeof length);
    plain += message + componentAppid;
    const qsizetype pad = kBlock - plain.size() % kBlock;
    plain.append(pad, char(pad));
    const QByteArray encrypted = aes(plain, QByteArray::fromBase64(key + '=')).toBase64();

    const QByteArray timestamp = QByteArray::number(nowMs / 1000);
    const QByteArray nonce = randomText(12).toLatin1();
    QList<QByteArray> parts{token, timestamp, nonce, encrypted};
    std::sort(parts.begin(), parts.end());
    const QByteArray signature = QCryptographicHash::hash(parts.join(), QCryptographicHash::Sha1).toHex();
    return {"<xml><AppId><![CDATA[" + componentAppid + "]]></AppId><Encrypt><![CDATA[" + encrypted + "]]></Encrypt></xml>",
            "signature=unused&timestamp=" + timestamp + "&nonce=" + nonce + "&encrypt_type=aes&msg_signature=" + signature};
}

} // namespace flotilla::sandbox::wechat
