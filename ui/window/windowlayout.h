// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace flotilla {

class Catalogue;

/// Gives the window the size and place that it had, and the tables in it their columns.
void recallLayout(QWidget *window, Catalogue &catalogue);
/// Remembers them. A window that cannot keep its size still closes.
void keepLayout(const QWidget *window, Catalogue &catalogue);

} // namespace flotilla
