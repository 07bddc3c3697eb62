// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tags.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace flotilla {

QStringList splitTags(const QString &text)
{
    static const QRegularExpression separators(u"[,;，；、\\n]"_s);
    QStringList tags;
    const QStringList parts = text.split(separators, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const QString tag = part.simplified();
        if (!tag.isEmpty() && !tags.contains(tag, Qt::CaseInsensitive)) {
            tags += tag;
        }
    }
    return tags;
}

QString joinTags(const QStringList &tags)
{
    return tags.join(u", "_s);
}

QStringList changedTags(const QStringList &tags, const QStringList &add, const QStringList &remove)
{
    QStringList changed;
    const QStringList wanted = tags + add;
    for (const QString &tag : wanted) {
        if (!remove.contains(tag, Qt::CaseInsensitive) && !changed.contains(tag, Qt::CaseInsensitive)) {
            changed += tag;
        }
    }
    return changed;
}

} // namespace flotilla
