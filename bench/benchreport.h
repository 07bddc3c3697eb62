// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace flotilla::bench {

/// What the figures were measured on: processor, cores, memory, load, kernel, Qt, compiler, kind of build.
[[nodiscard]] QJsonObject machine();
/// The middle of the values; 0 for none.
[[nodiscard]] double median(QList<double> values);
/// Prints one JSON object with the machine's description. `goal`: the largest value that is good. Returns the exit code: 0 met.
int print(const QString &benchmark, double value, double goal, QJsonObject details);

} // namespace flotilla::bench
