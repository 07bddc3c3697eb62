// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace flotilla::wechat {

/// What the platform cannot do for a program, as sentences.
[[nodiscard]] QStringList limits();

} // namespace flotilla::wechat
