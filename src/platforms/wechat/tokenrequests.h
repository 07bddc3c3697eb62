// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "transport/httpchannel.h"

#include <QJsonObject>

#include <optional>

namespace flotilla::wechat {

[[nodiscard]] inline Error sourceError(ErrorKind kind, const QString &text, const QString &code = {})
{
    return {kind, text, code, {}, {}};
}
/// What a reply of a token source that is none says; nothing for one that is.
[[nodiscard]] std::optional<Error> sourceProblem(const HttpAnswer &answer);
/// `path`: names with dots.
[[nodiscard]] QJsonValue valueAt(const QJsonObject &object, const QString &path);
[[nodiscard]] HttpPost sourceRequest(const QByteArray &method, const QUrl &url, const QByteArray &bearer, const QByteArray &body = {});

} // namespace flotilla::wechat
