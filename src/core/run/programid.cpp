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

/// What is seen of it, and no key that was pasted into the wrong column.
QString shown(QString text)
{
    text.removeIf(isInvisible);
    return withoutKeys(text);
}

} // namespace

QString problemOf(const MiniProgramId &id, const Platform &platform)
{
    if (platform.isWellFormed && platform.isWellFormed(id)) {
        return {};
    }
    if (QString problem = problemOfBareId(id.value); !problem.isEmpty()) {
        return problem;
    }
    return platform.isWellFormed ? platform.words->wrongId(id) : QString();
}

QString problemOfBareId(const QString &id)
{
    if (id.isEmpty()) {
        return ProgramId::tr("The AppID is missing.");
    }
    if (const auto hidden = std::find_if(id.cbegin(), id.cend(), isInvisible); hidden != id.cend()) {
        return ProgramId::tr("“%1” has an invisible character (%2) at position %3. Type it again, without it.")
            .arg(shown(id), u"U+%1"_s.arg(uint(hidden->unicode()), 4, 16, QChar(u'0')).toUpper(), QString::number(hidden - id.cbegin() + 1));
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
