// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/versiontext.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace flotilla::sandbox::tcsas {

using namespace Qt::StringLiterals;

bool isVersionText(const QString &text)
{
    static const QRegularExpression pattern(u"^[0-9A-Za-z][0-9A-Za-z._-]{0,31}$"_s);
    return pattern.match(text).hasMatch();
}

int compareVersions(const QString &a, const QString &b)
{
    const QStringList left = a.section(u'-', 0, 0).split(u'.');
    const QStringList right = b.section(u'-', 0, 0).split(u'.');
    for (qsizetype i = 0; i < std::max(left.size(), right.size()); ++i) {
        bool leftIsNumber = true;
        bool rightIsNumber = true;
        const QString leftPart = left.value(i, u"0"_s);
        const QString rightPart = right.value(i, u"0"_s);
        const qlonglong leftNumber = leftPart.toLongLong(&leftIsNumber);
        const qlonglong rightNumber = rightPart.toLongLong(&rightIsNumber);
        if (!leftIsNumber || !rightIsNumber) {
            if (const int order = leftPart.compare(rightPart); order != 0)
                return order;
        } else if (leftNumber != rightNumber) {
            return leftNumber < rightNumber ? -1 : 1;
        }
    }
    const QString leftTail = a.section(u'-', 1);
    const QString rightTail = b.section(u'-', 1);
    if (leftTail.isEmpty() != rightTail.isEmpty())
        return leftTail.isEmpty() ? 1 : -1;
    return leftTail.compare(rightTail);
}

} // namespace flotilla::sandbox::tcsas
