// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPalette>

namespace flotilla {

/// An icon of resources/icons by its name, drawn in the palette's text colours. Ask again when the palette changes.
[[nodiscard]] QIcon icon(const QString &name, const QPalette &palette);
/// The same in one colour.
[[nodiscard]] QIcon icon(const QString &name, const QColor &colour);

} // namespace flotilla
