// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace flotilla {

/// What a step does to the platform, and so what a lost reply means.
enum class Effect {
    Reads,
    Absolute, ///< repeating it is harmless
    Once,     ///< repeating it blindly is not: look first
};

/// What a clear "no" of the platform does to the target.
enum class OnRefused { Fail, GoOn, AskPerson, LookAgain };
/// What an unknown outcome does.
enum class OnUnknown {
    StartOver, ///< wait, then begin again at `restartAt`; after `tries` of them the target fails
    Probe,     ///< never repeat blindly: look what is there with `probe`
    LookAgain, ///< a read: ask again later, for as long as the time limit allows
    AskPerson, ///< nothing can tell: a person looks
};

/// How a step looks at something until it is over.
struct Follow
{
    bool on = false;
    Millis interval{0};     ///< between two looks; 0: from how long it has taken so far (workflow/polling.h)
    Millis first{0};        ///< set: looks begin so far apart and double up to `interval`, at a resting row up to `restInterval`
    Millis unreadable{0};   ///< a person is asked when it could not be read for so long; 0: only the time limit counts
    bool silent = false;    ///< no part of what the target itself does: it has no first look and no time of its own
    Millis restInterval = std::chrono::minutes(10); ///< between two looks at a resting row
};

/// When a step is part of the way: all conditions must hold.
struct Condition
{
    enum class Of { Option, LaneMark, Mark, LeftBehind };
    Of of = Of::Option;
    QString name = {};       ///< of the option or mark
    QStringList values = {}; ///< one of these; none: it must be set
    bool holdsNot = false;   ///< the opposite
};

/// One step of an operation. The rules of workflow/ read these fields and never ask which step it is.
struct StepRule
{
    QString name;
    QString call;
    QString probe = {};  ///< the call that tells what is there after a lost reply
    QString shownAs = {};///< name under which it is shown, which several may share; empty: its own
    Effect effect = Effect::Reads;
    OnRefused onRefused = OnRefused::Fail;
    QString refusal = {};    ///< the reason noted when refused
    OnUnknown onUnknown = OnUnknown::StartOver;
    QString unclear = {};    ///< with Probe and AskPerson: the reason of "may have been accepted or not"
    QString restartAt = {};  ///< where the target begins again after StartOver, or another round after Again; empty: here
    QString repeatAt = {};   ///< where it goes on after a call that was certainly not executed, with only reads in between; empty: here
    QString recoverAt = {};  ///< where it goes on after a pause, a restart or a stranger; empty: here
    int tries = 3;
    Millis pause{2000};  ///< before starting over: a late first call must not overtake the second
    QString spends = {}; ///< set: each call takes one of the batch's Budget, and this is the reason of rows that wait for more of it
    bool internalErrorRefuses = false; ///< internal error at every try counts as a refusal
    Millis showsAfter{0}; ///< with Probe: what a lost call made may only show so long after it, or after the time known of what is followed
    Millis staleAfter{0}; ///< what this step made certain is old after so long: before a Once step the target goes back to recoverAt
    Follow follow = {};
    QString timedOut = {};   ///< with follow: the reason at the time limit; empty: reasons::TimedOut
    QList<Condition> when = {};
    bool shown = true;       ///< false: belongs to no visible step (shownAs is empty)
};

} // namespace flotilla
