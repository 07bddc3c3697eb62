// SPDX-License-Identifier: GPL-3.0-or-later
#include "tencentcloud/permission.h"

#include <QRegularExpression>

namespace flotilla {

using namespace Qt::StringLiterals;

std::optional<MissingPermission> missingPermission(const QString &message)
{
    static const QRegularExpression action(u"(?<![A-Za-z0-9_:/.-])([a-z][a-z0-9_-]{1,30}:(?:[A-Z][A-Za-z0-9]{1,60}|\\*))"
                                           "(?![A-Za-z0-9_:/-])"_s);
    static const QRegularExpression resource(u"(?<![A-Za-z0-9_:/-])(qcs::[A-Za-z0-9_:/.*-]{1,300})"_s);
    const QRegularExpressionMatch wanted = action.match(message);
    if (!wanted.hasMatch())
        return std::nullopt;
    MissingPermission missing{wanted.captured(1), resource.match(message).captured(1)};
    while (missing.resource.endsWith(u'.')) // of the sentence
        missing.resource.chop(1);
    return missing;
}

} // namespace flotilla
