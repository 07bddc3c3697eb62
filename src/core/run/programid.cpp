// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/programid.h"

#include "model/textrules.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Carries the translation context of everything in this file.
struct ProgramId
{
    Q_DECLARE_TR_FUNCTIONS(ProgramId)
};

bool isLetterOrDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// What is seen of it, and no key that was pasted into the wrong column.
QString shown(QString text)
{
    text.removeIf(isInvisible);
    return withoutKeys(text);
}

} // namespace

QString problemOf(const MiniProgramId &id)
{
    const QString &v = id.value;
    if (isWellFormed(id)) {
        return {};
    }
    if (v.isEmpty()) {
        return ProgramId::tr("The AppID is missing.");
    }
    if (const auto hidden = std::find_if(v.cbegin(), v.cend(), isInvisible); hidden != v.cend()) {
        return ProgramId::tr("“%1” has an invisible character (%2) at position %3. Type it again, without it.")
            .arg(shown(v), u"U+%1"_s.arg(uint(hidden->unicode()), 4, 16, QChar(u'0')).toUpper(), QString::number(hidden - v.cbegin() + 1));
    }
    if (v.startsWith("gh_"_L1, Qt::CaseInsensitive)) {
        return ProgramId::tr("“%1” is the original id of the account, not its AppID, which begins with “wx”.").arg(shown(v));
    }
    if (v.compare("touristappid"_L1, Qt::CaseInsensitive) == 0) {
        return ProgramId::tr("“%1” is a placeholder of the developer tool, not an AppID.").arg(v);
    }
    if (v.startsWith("wx"_L1) && std::all_of(v.cbegin(), v.cend(), isLetterOrDigit)) {
        const int length = int(v.size());
        return ProgramId::tr("“%1” is not an AppID: it has %n characters instead of 18.", nullptr, length).arg(shown(v));
    }
    return ProgramId::tr("“%1” is not an AppID: it must be “wx” followed by 16 letters or digits.").arg(shown(v));
}

QString warningOf(const MiniProgramId &id)
{
    const QString &v = id.value;
    for (qsizetype i = 2; i < v.size() && isWellFormed(id); ++i) {
        const QChar c = v.at(i);
        if (c.isUpper()) {
            return ProgramId::tr("“%1” has the capital letter “%2”; AppIDs are written in small letters. Look whether it is right.").arg(v, c);
        }
        if (c > u'f') {
            return ProgramId::tr("“%1” has the letter “%2”, which is in no known AppID: they have 0 to 9 and a to f. Look whether it is right.")
                .arg(v, c);
        }
    }
    return {};
}

bool isInvisible(QChar c)
{
    return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

QString trimmedInvisible(const QString &text)
{
    const auto isNothing = [](QChar c) { return c.isSpace() || isInvisible(c); };
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (begin < end && isNothing(text.at(begin))) {
        ++begin;
    }
    while (end > begin && isNothing(text.at(end - 1))) {
        --end;
    }
    return text.mid(begin, end - begin);
}

} // namespace flotilla
