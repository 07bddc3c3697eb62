// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "tcsas/chain.h"
#include "transport/httpcall.h"

namespace flotilla {
class HttpChannel;
}

namespace flotilla::tcsas {

/// Where one object of the store may be put, and the temporary keys for it.
struct CosPlace
{
    QUrl url;
    QString secretId;
    Secret secretKey;
    Secret token;
};

/// The Authorization of the object store: a signature of its own over method, path and host, valid from `now` on (COS doc 436/7778).
[[nodiscard]] QByteArray cosAuthorization(const QByteArray &method, const CosPlace &place, Instant now);

/// Puts a file there, read from disk as it is sent. The answer names the object's address as `file_url` if the store has exactly this
/// file. Doing it twice does no harm. `tell`: how far it is.
[[nodiscard]] Send putFile(HttpChannel &channel, const Clock &clock, const QString &file, const CosPlace &place,
                           const std::function<void(const Transfer &)> &tell);
/// Gets what is at this address.
[[nodiscard]] Send getFile(HttpChannel &channel, const QUrl &url);

} // namespace flotilla::tcsas
