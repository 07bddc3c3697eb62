// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httprequest.h"

#include <QByteArray>

namespace flotilla::sandbox::wechat {

/// The bytes of that field of a multipart/form-data body; empty if there is none or the body is not one.
[[nodiscard]] QByteArray multipartField(const HttpRequest &request, const QByteArray &name);

} // namespace flotilla::sandbox::wechat
