// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "httprequest.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace flotilla::sandbox::wechat {

/// Reads the JSON object of a POST: 0, or 44002 for no body, 47001 for anything but an object, 40033 for text that is
/// written in \u escapes although it is no control character.
[[nodiscard]] int readBody(const HttpRequest &request, QJsonObject *body);

/// errmsg of each errcode.
[[nodiscard]] QHash<int, QString> errorTexts();

/// The errcode that a fault of kind Error means: its number, or the vendor's code for what the words stand for.
[[nodiscard]] int errcodeOf(const ApiError &error);
/// The message, where the scenario gave one of its own.
[[nodiscard]] QString ownText(const ApiError &error);

} // namespace flotilla::sandbox::wechat
