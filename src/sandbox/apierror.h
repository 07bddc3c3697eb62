// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace flotilla::sandbox {

/// An error as the platform words it: `Response.Error{Code, Message}`, always with HTTP status 200.
/// Codes: cloud.tencent.com doc 1592/76198 (common ones) and the error lists of each action's page.
struct ApiError {
    QString code;
    QString message;

    friend bool operator==(const ApiError &, const ApiError &) = default;
};

} // namespace flotilla::sandbox
