// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla::weda {

/// SecretId and SecretKey of Tencent Cloud's mainland site, the session token of temporary keys, and the EnvId.
[[nodiscard]] QList<Field> connectionFields();

/// Publishes one app to one mini program after the other: unbind, bind, deploy, follow the build. The lane is the app: it can be
/// bound to one mini program at a time.
[[nodiscard]] Operation publish();

} // namespace flotilla::weda
