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

/// Reads the command line without the program's name, after QApplication has taken out the options of Qt itself
/// (-style, -platform …).
[[nodiscard]] WindowArguments parseWindowArguments(const QStringList &arguments);
/// Only whether help or the version is asked for (else Window), of a command line that nobody has taken anything out of:
/// that is answered without a display.
[[nodiscard]] WindowArguments::Ask asksForText(const QStringList &arguments);
/// Whether the command line names the display or the platform itself.
[[nodiscard]] bool namesDisplay(const QStringList &arguments);
[[nodiscard]] QString windowHelp();

} // namespace flotilla
