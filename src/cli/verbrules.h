// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla {

/// A verb with the options that it understands and those that it cannot do without.
struct VerbRule
{
    QString verb;
    QStringList required;
    QStringList optional;
    bool takesName = false;
    QList<Field> fields = {}; ///< declared by the platforms, each option once; which of them the connection's has is known only later
    bool isOperation = false;
    bool isQuery = false;
    bool ofConnection = false; ///< an operation on the connection itself: it takes no list of mini programs
    bool needsPrograms = false; ///< a query that wants to be told which mini programs
    bool isOverview = false;
    bool isService = false;
};

/// The verbs of the program and those that the platforms declare.
[[nodiscard]] QList<VerbRule> verbRules(const Platforms &platforms);
/// The options that take a value, of whatever verb.
[[nodiscard]] QStringList valueOptions(const Platforms &platforms);
/// The declared options that take none.
[[nodiscard]] QStringList flagOptions(const Platforms &platforms);
/// What a lane is called on the command line, by any platform; a platform whose lanes are the mini programs has no such option.
[[nodiscard]] QStringList laneOptions(const Platforms &platforms);

/// The verb among the arguments, also where the rest of them is wrong; empty: there is none. For errors of the command line.
[[nodiscard]] QString verbIn(const Platforms &platforms, const QStringList &arguments);

} // namespace flotilla
