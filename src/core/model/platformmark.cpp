// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platformmark.h"

#include "model/platform.h"
#include "model/words.h"

#include <algorithm>

namespace flotilla {

namespace {

qsizetype alikeAtFirst(const QString &a, const QString &b)
{
    const auto [first, second] = std::mismatch(a.cbegin(), a.cend(), b.cbegin(), b.cend(), [](QChar x, QChar y) { return x.toLower() == y.toLower(); });
    return std::distance(a.cbegin(), first);
}

} // namespace

QString platformName(const Platform &platform)
{
    const QString name = platform.words->platform();
    return name.isEmpty() ? platform.id.left(1).toUpper() + platform.id.mid(1) : name;
}

QString markOf(const Platform &platform, const Platforms &platforms)
{
    QStringList others;
    for (const Platform *other : platforms.all()) {
        if (other->id != platform.id) {
            others.append(platformName(*other));
        }
    }
    return markOf(platformName(platform), others);
}

QString markOf(const QString &name, const QStringList &others)
{
    qsizetype alike = 0;
    for (const QString &other : others) {
        alike = std::max(alike, alikeAtFirst(name, other));
    }
    const QString own = name.mid(alike).trimmed().left(1);
    const bool isHan = !name.isEmpty() && name.at(0).script() == QChar::Script_Han; // one character says as much as a word
    if (isHan || own.isEmpty()) {
        return own.isEmpty() ? name.left(2) : own;
    }
    return alike > 0 ? name.left(1) + own : name.left(2);
}

} // namespace flotilla
