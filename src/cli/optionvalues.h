// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "verbrules.h"

class QCommandLineParser;

namespace flotilla {

/// Error Usage with this text.
/// The same for the value of an option; good where there is no problem.
[[nodiscard]] Status refusal(const QString &option, const QString &problem);

/// A variable of the shell that is not set and not quoted vanishes, and the option before it would take the next word as its
/// value: `--note $NOTE --dry-run` would publish for real. So a value that stands apart from its option is none when it looks
/// like an option itself; `--note=--x` is unmistakable and stays possible. Error Usage names the option whose value is missing.
/// `takingValue`: the names, without dashes, of all options that have a value.
[[nodiscard]] Status checkValuesAreThere(const QStringList &arguments, const QStringList &takingValue);

/// What the connection's platform says of the AppIDs of --only.
[[nodiscard]] Status checkOnly(const Platform &platform, const QList<MiniProgramId> &only);
/// Which options the verb knows and needs; none of them may be empty.
[[nodiscard]] Status checkOptions(const Platforms &platforms, const VerbRule &rule, const QCommandLineParser &parser);
/// What a value may hold, since it is stored or shown. Paths are free, --secret-source names no text of its own, and what a platform
/// declares is checked as that platform wants it.
[[nodiscard]] Status checkTexts(const Platforms &platforms, const VerbRule &rule, const QCommandLineParser &parser);
/// The name of a new connection.
[[nodiscard]] Status checkName(const VerbRule &rule, const QString &name);
/// Options that take one of a few words.
[[nodiscard]] Status checkWords(const Platforms &platforms, const QCommandLineParser &parser);
[[nodiscard]] Status checkEncoding(const QString &encoding);
/// Standard output carries one thing: the report, or what --json tells about it.
[[nodiscard]] Status checkOutput(const Arguments &arguments);

} // namespace flotilla
