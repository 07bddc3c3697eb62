// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wechat/world.h"

#include <QJsonObject>
#include <QString>

namespace flotilla::sandbox::wechat {

/// The object "wechat" of the line by which a parent finds this sandbox.
[[nodiscard]] QJsonObject firstLine(const World &world, const QString &url);

} // namespace flotilla::sandbox::wechat
