// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/graywords.h"
#include "tcsas/names.h"
#include "tcsas/words.h"

#include <QCoreApplication>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

QString TcsasWords::procedure(const QString &name) const
{
    static constexpr Entry table[] = {
        {procedures::Privacy, QT_TRANSLATE_NOOP("TcsasWords", "Privacy agreement")},
        {procedures::SkipDomains, QT_TRANSLATE_NOOP("TcsasWords", "Skip the domain check")},
        {procedures::RealtimeLog, QT_TRANSLATE_NOOP("TcsasWords", "Real-time log")},
        {gray::Kind, QT_TRANSLATE_NOOP("TcsasWords", "Grayscale task")},
    };
    return wordIn(table, "TcsasWords", name);
}

QString TcsasWords::procedureStep(const QString &procedure, const QString &step) const
{
    if (procedure == gray::Kind) {
        return grayStateWord(step);
    }
    static constexpr Entry table[] = {
        {procedures::SignIn, QT_TRANSLATE_NOOP("TcsasWords", "Open the console with an account of the mini program's team, and there the mini program.")},
        {procedures::PrivacyFill, QT_TRANSLATE_NOOP("TcsasWords", "In its settings, under the privacy agreement, name what is collected, what for, and how users are told.")},
        {procedures::PrivacySave, QT_TRANSLATE_NOOP("TcsasWords", "Save it, and where the superapps ask for it, submit it.")},
        {procedures::PrivacyLook, QT_TRANSLATE_NOOP("TcsasWords", "Open the mini program in each superapp and look whether the agreement is the new one.")},
        {procedures::SkipApply, QT_TRANSLATE_NOOP("TcsasWords", "In its domain settings apply to skip the check, with the reason and until when it is needed.")},
        {procedures::SkipDecide, QT_TRANSLATE_NOOP("TcsasWords", "The superapp side has decided about it.")},
        {procedures::SkipEnd, QT_TRANSLATE_NOOP("TcsasWords", "The domains are configured, and the check is on again.")},
        {procedures::LogCode, QT_TRANSLATE_NOOP("TcsasWords", "Look whether the version online writes real-time logs; what it does not write cannot be queried.")},
        {procedures::LogQuery, QT_TRANSLATE_NOOP("TcsasWords", "Query the real-time log by time, level and user, and keep what was found where your team looks for it.")},
    };
    return wordIn(table, "TcsasWords", step);
}

} // namespace flotilla::tcsas
