// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"
#include "httprequest.h"
#include "tcsas/world.h"

#include <QMap>
#include <QString>

#include <optional>

namespace flotilla::sandbox::tcsas {

/// What a request to the object store names in its Authorization header.
[[nodiscard]] QString cosSecretId(const HttpRequest &request);

/// Checks the signature of the object store as its page "Request signature" (COS XML API, doc 436/7778) describes it:
/// q-sign-algorithm=sha1, the temporary key, its token in x-cos-security-token, and the one path it is for.
/// Nothing if the request may go on. As with TC3, the host may be signed with or without its port.
[[nodiscard]] std::optional<ApiError> verifyCos(const HttpRequest &request, const QMap<QString, Grant> &grants, qint64 nowMs);

} // namespace flotilla::sandbox::tcsas
