// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace flotilla {

/// What the command line of the window asks for.
struct WindowArguments
{
    enum class Ask { Window, Version, Help, Wrong };
    Ask ask = Ask::Window;
    bool practice = false;
    QString workspace; ///< folder; empty: the usual one
    QString wrong;     ///< with Wrong: one sentence
};

/// Reads the command line without the program's name. Options of Qt itself (-style, -platform …) are taken out before.
[[nodiscard]] WindowArguments parseWindowArguments(const QStringList &arguments);
[[nodiscard]] QString windowHelp();

} // namespace flotilla
