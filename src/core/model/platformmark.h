// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace flotilla {

struct Platform;
class Platforms;

/// The name of a platform for people; of one that has none its id.
[[nodiscard]] QString platformName(const Platform &platform);
/// Its name in a letter or two that no other of the platforms has, for where there is no room: the first letter and the first in which
/// it differs from the names that begin alike, or in Chinese that one character.
[[nodiscard]] QString markOf(const Platform &platform, const Platforms &platforms);
/// The same for a name and those of the others.
[[nodiscard]] QString markOf(const QString &name, const QStringList &others);

} // namespace flotilla
