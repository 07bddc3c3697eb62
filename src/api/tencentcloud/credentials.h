// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"

namespace flotilla {

/// What signs a request. The token is there with temporary keys only.
struct Credentials
{
    QString secretId;
    Secret secretKey;
    Secret token;
};

} // namespace flotilla
