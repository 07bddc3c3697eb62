// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace flotilla {

/// “vip, north” → its tags: split at commas, semicolons (Chinese ones too), trimmed, each once, letter case kept.
[[nodiscard]] QStringList splitTags(const QString &text);
[[nodiscard]] QString joinTags(const QStringList &tags);
/// `tags` with `add` behind it and without `remove`; letter case makes no difference.
[[nodiscard]] QStringList changedTags(const QStringList &tags, const QStringList &add, const QStringList &remove);

} // namespace flotilla
