// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "model/error.h"
#include "model/time.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUrlQuery>

namespace flotilla::wechat {

/// Whose token a call takes (61014 and 61015 otherwise).
enum class TokenKind { Authorizer, Component, Nobody };

/// One call as it goes to the vendor, but for the token.
struct Request
{
    QByteArray method = "POST";
    QString path;
    QUrlQuery query = {};
    QJsonObject body = {}; ///< of a POST; without members it is still `{}` (44002)
    TokenKind token = TokenKind::Authorizer;
    bool file = false; ///< the answer is a picture, or JSON where there is none
    QByteArray media = {}; ///< set: it goes as the field `media` of a form, and not the body
    QString mediaName = {};
    Instant leaveBy = {}; ///< as in Call
    Secret secret = {};       ///< set: it stands in the body as well, under this name …
    QString secretName = {};  ///< … and nowhere else
    bool changes = false; ///< it is sent at most once, also where the vendor uses GET
};

[[nodiscard]] inline Request get(const QString &path, const QUrlQuery &query = {})
{
    return {.method = "GET", .path = path, .query = query};
}
[[nodiscard]] inline Request post(const QString &path, const QJsonObject &body = {})
{
    return {.path = path, .body = body};
}
[[nodiscard]] inline Request changing(Request request)
{
    request.changes = true;
    return request;
}
[[nodiscard]] inline Request byComponent(Request request)
{
    request.token = TokenKind::Component;
    return request;
}

/// The reply of a call that tells nothing but errcode and errmsg.
struct NoReply
{
    [[nodiscard]] static Result<NoReply> parse(const QJsonObject &) { return NoReply{}; }
};

} // namespace flotilla::wechat
