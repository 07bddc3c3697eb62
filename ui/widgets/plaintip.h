// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace flotilla {

/// `text` as a tool tip that shows it letter by letter. Qt takes every tool tip that looks like HTML for HTML, and names,
/// notes and answers come from outside: `<img src="file:///dev/zero">` in a note would be loaded. Wraps long lines and cuts
/// what nobody reads in a tip. For Qt::ToolTipRole and QToolTip::showText(); widgets and actions take setTip().
[[nodiscard]] QString plainTip(const QString &text);

/// Gives a widget, an action or an item a tool tip; see plainTip().
template <typename Thing>
void setTip(Thing *thing, const QString &text)
{
    thing->setToolTip(plainTip(text));
}

} // namespace flotilla
