// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario.h"

#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace flotilla::sandbox {

/// What the command line asks for.
struct Options {
    Scenario scenario;
    std::optional<quint16> port; ///< none: the one of the state file if it is free, else any free one
    QString stateFile; ///< empty: nothing is kept
    QUrl pushUrl; ///< where what WeChat pushes goes; empty: nothing is pushed
    QString logFile; ///< empty: no log
    bool exitWithStdin = false;
};

/// Reads the command line. Prints help or version and exits with 0 where asked; nothing and a reason in *error where the
/// command line or the scenario file is wrong.
[[nodiscard]] std::optional<Options> parseOptions(const QStringList &arguments, QString *error);

} // namespace flotilla::sandbox
