// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QWidget;

namespace flotilla {

/// Tab goes through these in this order; through what takes the keyboard in one that does not take it itself, in the order in
/// which that was made.
void orderTabs(const QList<QWidget *> &widgets);

} // namespace flotilla
