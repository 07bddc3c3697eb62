// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace flotilla {

/// One line of what became of a text.
struct DiffLine
{
    enum class Kind { Same, Added, Removed };
    Kind kind = Kind::Same;
    QString text;
    bool operator==(const DiffLine &) const = default;
};

/// What became of `before`, line by line: what was removed stands before what came in its place. Texts that differ in more than a few
/// thousand lines are told as replaced as a whole there.
[[nodiscard]] QList<DiffLine> lineDiff(const QString &before, const QString &after);

} // namespace flotilla
