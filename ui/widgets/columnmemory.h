// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTableView;
class QWidget;

namespace flotilla {

/// How a person arranged the columns (width, order, hidden or not) of every table below `parent` that has an object name,
/// as one line of text for the settings. The sorting is left out: a table starts in its own order.
[[nodiscard]] QString columnsOf(const QWidget *parent);

/// Arranges the columns as columnsOf() told. A table that is not in the text, or has other columns by now, is left alone;
/// so is everything if the text is not one of ours.
void arrangeColumns(QWidget *parent, const QString &text);

} // namespace flotilla
