// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/values.h"

#include <QByteArray>

#include <optional>

namespace flotilla::wechat {

/// The texts of the elements below the root of a pushed XML, by name; what has elements in it has the text of itself alone. Nothing for
/// what is not well-formed, for anything but `<xml>` and for a document type or an entity of its own: the platform sends neither.
[[nodiscard]] std::optional<Values> pushedFields(const QByteArray &xml);

} // namespace flotilla::wechat
