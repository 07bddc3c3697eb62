// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QMimeData;
class QWidget;

namespace flotilla {

/// The one file that is dragged; empty: it is none, or there are several.
[[nodiscard]] QString draggedFile(const QMimeData *data);

/// Hands over the path of a table or a workbook that is dropped onto the widget.
void takeDroppedList(QWidget *onto, const std::function<void(const QString &path)> &take);

} // namespace flotilla
