// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

class QProcessEnvironment;

namespace flotilla::bench {

/// What the figures were measured on: processor, cores, memory, load, kernel, Qt, compiler, kind of build.
[[nodiscard]] QJsonObject machine();
/// The middle of the values; 0 for none.
[[nodiscard]] double median(QList<double> values);
/// Seconds that the process took, or a negative number with its words on standard error.
[[nodiscard]] double secondsOf(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment);
/// Prints one JSON object with the machine's description. `goal`: the largest value that is good. Returns the exit code: 0 met.
int print(const QString &benchmark, double value, double goal, QJsonObject details);

} // namespace flotilla::bench
