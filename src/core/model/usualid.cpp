// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/usualid.h"

#include "model/textrules.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

bool isOfUsualId(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

} // namespace

QString idProblem(const MiniProgramId &id, const QString &platform)
{
    const QString shown = withoutKeys(id.value);
    return platform.isEmpty() ? QCoreApplication::translate("Words", "“%1” is not an AppID.").arg(shown)
                              : QCoreApplication::translate("Words", "“%1” is not an AppID of %2.", "platform").arg(shown, platform);
}

bool isUsualId(const MiniProgramId &id)
{
    const QString &v = id.value;
    return v.size() == 18 && v.startsWith("wx"_L1) && std::all_of(v.cbegin() + 2, v.cend(), isOfUsualId);
}

QString usualIdProblem(const MiniProgramId &id)
{
    const QString &v = id.value;
    if (v.startsWith("gh_"_L1, Qt::CaseInsensitive)) {
        return QCoreApplication::translate("ProgramId", "“%1” is the original id of the account, not its AppID, which begins with “wx”.")
            .arg(withoutKeys(v));
    }
    if (v.compare("touristappid"_L1, Qt::CaseInsensitive) == 0) {
        return QCoreApplication::translate("ProgramId", "“%1” is a placeholder of the developer tool, not an AppID.").arg(v);
    }
    if (v.startsWith("wx"_L1) && std::all_of(v.cbegin(), v.cend(), isOfUsualId)) {
        const auto length = static_cast<int>(v.size());
        return QCoreApplication::translate("ProgramId", "“%1” is not an AppID: it has %n characters instead of 18.", nullptr, length)
            .arg(withoutKeys(v));
    }
    return QCoreApplication::translate("ProgramId", "“%1” is not an AppID: it must be “wx” followed by 16 letters or digits.")
        .arg(withoutKeys(v));
}

QString usualIdWarning(const MiniProgramId &id)
{
    const QString &v = id.value;
    for (qsizetype i = 2; i < v.size(); ++i) {
        const QChar c = v.at(i);
        if (c.isUpper()) {
            return QCoreApplication::translate("ProgramId",
                                               "“%1” has the capital letter “%2”; AppIDs are written in small letters. Look whether it is right.")
                .arg(v, c);
        }
        if (c > u'f') {
            return QCoreApplication::translate(
                       "ProgramId",
                       "“%1” has the letter “%2”, which is in no known AppID: they have 0 to 9 and a to f. Look whether it is right.")
                .arg(v, c);
        }
    }
    return {};
}

} // namespace flotilla
