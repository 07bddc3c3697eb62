// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace flotilla::look {

/// What somebody who hears the window instead of seeing it would miss in `top`, one line each: controls without a name or a
/// role, cells of tables that read nothing though something is shown.
[[nodiscard]] QStringList unspoken(QWidget &top);

/// Steps of the Tab key that go against the reading order (left to right in a row, rows and groups from above), one line each.
[[nodiscard]] QStringList stepsBack(QWidget &top);

} // namespace flotilla::look
