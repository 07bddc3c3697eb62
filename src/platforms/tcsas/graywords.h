// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tcsas/graytask.h"

namespace flotilla::tcsas {

[[nodiscard]] QString grayStateWord(const QString &state);
[[nodiscard]] QString grayObjectWord(const QString &kind); ///< in the plural; empty: whoever fits the rest
[[nodiscard]] QString grayNetworkWord(const QString &network);
/// "from 2.0 to 3.1", "from 2.0", "up to 3.1", "all versions".
[[nodiscard]] QString rangeWords(const VersionRange &range);

/// One of the conditions that must all hold for somebody who gets the version.
struct GrayCondition
{
    QString what;
    QString which;
    bool narrows = true; ///< false: it holds for everybody
};
/// In the order in which they narrow; the number of users is the last.
[[nodiscard]] QList<GrayCondition> conditionsOf(const GrayTask &task);

/// What a person enters in the console, which is at `console`, line by line, with the mini program that it is for.
[[nodiscard]] QString grayChecklist(const GrayTask &task, const QString &program, const QString &id, const QString &console);

/// What the time says about a task in this state, as a sentence; empty: nothing.
[[nodiscard]] QString grayTimeHint(const GrayTask &task, const QString &state, Instant now);

} // namespace flotilla::tcsas
