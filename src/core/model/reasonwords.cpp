// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/reasonwords.h"

#include "model/finding.h"
#include "model/progress.h"
#include "model/wordtable.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr WordRow kReasons[] = {
    {reasons::NoAnswer, QT_TRANSLATE_NOOP("Words", "The platform gave no usable answer, several times in a row."),
     QT_TRANSLATE_NOOP("Words", "It is not known whether the last call was carried out. Retry begins this mini program anew.")},
    {reasons::RefusedHere, QT_TRANSLATE_NOOP("Words", "Flotilla did not send it, because the platform could not use it."),
     QT_TRANSLATE_NOOP("Words", "A retry would be the same. Correct the list or what was filled in, then publish again to this mini program.")},
    {reasons::LookFailed, QT_TRANSLATE_NOOP("Words", "What the platform has could not be read."),
     QT_TRANSLATE_NOOP("Words", "Look at it in the platform's console, then decide, or resume to look again.")},
    {reasons::TimedOut, QT_TRANSLATE_NOOP("Words", "Timed out, still going on."),
     QT_TRANSLATE_NOOP("Words", "Nothing else is sent while it may be running. Resume or retry goes on following it.")},
    {reasons::StrangeWord, QT_TRANSLATE_NOOP("Words", "The platform keeps answering with a status that is not known."),
     QT_TRANSLATE_NOOP("Words", "Nothing else is sent while it may be running. Look at it in the platform's console; resume or retry asks again.")},
    {reasons::NewerPhase, QT_TRANSLATE_NOOP("Words", "A newer version of Flotilla wrote a state that this one does not know."),
     QT_TRANSLATE_NOOP("Words", "Nothing is done with it here. Update Flotilla, then go on.")},
    {reasons::SomebodyElse, QT_TRANSLATE_NOOP("Words", "Somebody else has changed this on the platform."),
     QT_TRANSLATE_NOOP("Words", "It is paused so that nobody's work is overwritten. Agree with whoever changed it, then resume.")},
    {reasons::Busy, QT_TRANSLATE_NOOP("Words", "The platform is still at work on something like it."),
     QT_TRANSLATE_NOOP("Words", "It is waited for and looked at; there is nothing to do.")},
    {reasons::Denied, QT_TRANSLATE_NOOP("Words", "The platform refused the credentials, or they lack a permission."),
     QT_TRANSLATE_NOOP("Words", "No mini program has failed because of it. Test the connection, correct the key or its permissions, then resume.")},
    {reasons::Unreachable, QT_TRANSLATE_NOOP("Words", "The platform cannot be reached."),
     QT_TRANSLATE_NOOP("Words", "No mini program has failed because of it. Check the network and the proxy, then resume.")},
    {reasons::Limited, QT_TRANSLATE_NOOP("Words", "The platform asked for fewer calls."),
     QT_TRANSLATE_NOOP("Words", "The call is repeated a little later; there is nothing to do.")},
    {reasons::NotStarted, QT_TRANSLATE_NOOP("Words", "The batch was not started, and nothing was sent."),
     QT_TRANSLATE_NOOP("Words", "The log of the batch says what stood in the way. Repair that, then resume the batch.")},
    {reasons::Stopped, QT_TRANSLATE_NOOP("Words", "The batch was stopped by a person."), QT_TRANSLATE_NOOP("Words", "Resume goes on where it stopped.")},
    {reasons::StoppedAfter, QT_TRANSLATE_NOOP("Words", "The batch stopped itself after too many failures in a row."),
     QT_TRANSLATE_NOOP("Words", "Look at what failed, correct the common cause, then resume.")},
    {reasons::AllAlike, QT_TRANSLATE_NOOP("Words", "The batch stopped itself: the platform refused the first mini programs all for the same reason."),
     QT_TRANSLATE_NOOP("Words", "The reason lies with the account or with what all of them share, not with a mini program. Correct it, then retry and resume.")},
    {reasons::JournalFailed, QT_TRANSLATE_NOOP("Words", "The journal could not be written, so nothing was sent."),
     QT_TRANSLATE_NOOP("Words", "See that the workspace can be written: that its disk has space left and you have the right to write there. Then resume.")},
    {reasons::DatabaseAway, QT_TRANSLATE_NOOP("Words", "The database of the team workspace could not be reached, so nothing was sent."),
     QT_TRANSLATE_NOOP("Words", "It is tried again by itself for half a minute. After that, resume when the server is back: what was under way is looked at first.")},
    {reasons::SecretNotKept, QT_TRANSLATE_NOOP("Words", "The platform told a new secret, but it could not be stored."),
     QT_TRANSLATE_NOOP("Words", "Unlock the keychain, then resume: it is stored then. Once Flotilla has ended it is lost, and a resume has a new one made.")},
    {reasons::AlreadySo, QT_TRANSLATE_NOOP("Words", "It was so already; nothing had to be changed."), QT_TRANSLATE_NOOP("Words", "There is nothing to do.")},
    {reasons::TakenAsDone, QT_TRANSLATE_NOOP("Words", "A person decided that it was accepted."), QT_TRANSLATE_NOOP("Words", "The platform was not asked again about it.")},
    {reasons::SkippedByPerson, QT_TRANSLATE_NOOP("Words", "A person left this mini program out."),
     QT_TRANSLATE_NOOP("Words", "Start a new batch to publish to it.")},
    {"freeze"_L1, QT_TRANSLATE_NOOP("Words", "The connection is frozen, so the next wave does not begin."),
     QT_TRANSLATE_NOOP("Words", "Resume when the freeze is over, or lift it for this batch.")},
    {reasons::Gate, QT_TRANSLATE_NOOP("Words", "The next wave waits at its gate."),
     QT_TRANSLATE_NOOP("Words", "Look at the wave that is over. Open the gate to go on, or stop the batch.")},
};

constexpr WordRow kChecks[] = {
    {checks::Clock, QT_TRANSLATE_NOOP("Words", "The clock of this computer is off"),
     QT_TRANSLATE_NOOP("Words", "Flotilla corrects for it. Set the clock of this computer, so that other times are right too.")},
    {checks::Credentials, QT_TRANSLATE_NOOP("Words", "The credentials could not be confirmed"),
     QT_TRANSLATE_NOOP("Words", "Test the connection; correct its fields, or store its secret again.")},
    {checks::Permission, QT_TRANSLATE_NOOP("Words", "A permission is missing"),
     QT_TRANSLATE_NOOP("Words", "Ask the owner of the account to allow what the platform names.")},
    {checks::Reachable, QT_TRANSLATE_NOOP("Words", "The platform could not be reached"),
     QT_TRANSLATE_NOOP("Words", "Check the network, the proxy and the endpoint of the connection, then check again.")},
    {checks::LaneLeased, QT_TRANSLATE_NOOP("Words", "It is being published elsewhere"),
     QT_TRANSLATE_NOOP("Words", "Wait until the other run has finished, or stop it there.")},
    {"planned_order"_L1, QT_TRANSLATE_NOOP("Words", "Another order has yet to begin"),
     QT_TRANSLATE_NOOP("Words", "It does the same mini program later, and what it was checked against may be changed by this one. Take it back if it is not wanted any more.")},
    {checks::OlderBatch, QT_TRANSLATE_NOOP("Words", "An older batch is not finished"),
     QT_TRANSLATE_NOOP("Words", "Resume the older batch, or stop it for good.")},
    {checks::MalformedId, QT_TRANSLATE_NOOP("Words", "The AppID is malformed"), QT_TRANSLATE_NOOP("Words", "Correct it in the list.")},
    {checks::DuplicateTarget, QT_TRANSLATE_NOOP("Words", "The mini program is listed twice"),
     QT_TRANSLATE_NOOP("Words", "Remove one of the two.")},
    {checks::RecentlyPublished, QT_TRANSLATE_NOOP("Words", "The mini program was published in the last 24 hours"),
     QT_TRANSLATE_NOOP("Words", "Go on if it should be published again.")},
    {checks::Frozen, QT_TRANSLATE_NOOP("Words", "The mini program is frozen"),
     QT_TRANSLATE_NOOP("Words", "Leave it out, or lift the freeze on the Fleet page.")},
    {checks::NothingSelected, QT_TRANSLATE_NOOP("Words", "No mini program is selected"),
     QT_TRANSLATE_NOOP("Words", "Tick at least one mini program, or import a list.")},
    {checks::JournalUnreadable, QT_TRANSLATE_NOOP("Words", "The journal could not be read"),
     QT_TRANSLATE_NOOP("Words", "Check the disk of the workspace, then check again.")},
    {checks::NotLookedAt, QT_TRANSLATE_NOOP("Words", "Not asked about before the start"),
     QT_TRANSLATE_NOOP("Words", "Each of them is looked at before its own calls. What is refused then fails alone.")},
    {checks::NoPlaceForSecret, QT_TRANSLATE_NOOP("Words", "A new secret could be kept nowhere"),
     QT_TRANSLATE_NOOP("Words", "Keep the secrets of this connection in the keychain or in memory, or use the command line, which can tell the new one.")},
};

std::optional<SharedSentences> sentencesIn(WordTable table, const QString &name)
{
    return rowIn(table, name) ? std::optional(SharedSentences{textIn(table, "Words", name), helpIn(table, "Words", name)}) : std::nullopt;
}

} // namespace

std::optional<SharedSentences> sharedReason(const QString &kind)
{
    return sentencesIn(kReasons, kind);
}

std::optional<SharedSentences> sharedCheck(const QString &check)
{
    return sentencesIn(kChecks, check);
}

} // namespace flotilla
