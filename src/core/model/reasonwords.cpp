// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Carries the translation context of everything in this file.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

/// What the platform itself said, if anything: "message (Code)".
QString vendorSaid(const Reason &reason)
{
    if (reason.text.isEmpty() || reason.text == reason.code) {
        return reason.code;
    }
    return reason.code.isEmpty() ? reason.text : Words::tr("%1 (%2)", "message, code").arg(reason.text, reason.code);
}

QString plainReason(const Reason &reason)
{
    switch (reason.kind) {
    case ReasonKind::None:
        return {};
    case ReasonKind::UnbindRefused:
        return Words::tr("The platform refused to unbind what was bound before.");
    case ReasonKind::BindRefused:
        return Words::tr("The platform refused to bind this mini program to the app.");
    case ReasonKind::DeployRefused:
        return Words::tr("The platform refused to start a build for this mini program.");
    case ReasonKind::BuildFailed:
        return Words::tr("The build for this mini program failed on the platform.");
    case ReasonKind::AuditRejected:
        return Words::tr("The build is finished, but the review refused it.");
    case ReasonKind::NoAnswer:
        return Words::tr("The platform gave no usable answer, several times in a row.");
    case ReasonKind::DeployUnclear:
        return Words::tr("The answer to the deploy was lost, and the platform does not tell whether it was accepted.");
    case ReasonKind::IdNotTrusted:
        return Words::tr("The answer to the deploy was lost, and the newest build that is listed cannot be told to be ours.");
    case ReasonKind::LookFailed:
        return Words::tr("The newest build of the app could not be read.");
    case ReasonKind::AppMissing:
        return Words::tr("The platform no longer lists this app.");
    case ReasonKind::SomebodyElse:
        return Words::tr("Somebody else has published this app: its newest build is not ours.");
    case ReasonKind::BuildTimedOut:
        return Words::tr("Timed out, still building.");
    case ReasonKind::StrangeWord:
        return Words::tr("The platform keeps answering with a status that is not known.");
    case ReasonKind::Denied:
        return Words::tr("The platform refused the credentials, or they lack a permission.");
    case ReasonKind::Unreachable:
        return Words::tr("The platform cannot be reached.");
    case ReasonKind::Limited:
        return Words::tr("The platform asked for fewer calls.");
    case ReasonKind::NotStarted:
        return Words::tr("The batch was not started, and nothing was sent.");
    case ReasonKind::Stopped:
        return Words::tr("The batch was stopped by a person.");
    case ReasonKind::StoppedAfter:
        return Words::tr("The batch stopped itself after too many failures in a row.");
    case ReasonKind::JournalFailed:
        return Words::tr("The journal could not be written, so nothing was sent.");
    case ReasonKind::TakenAsDone:
        return Words::tr("A person decided that the deploy was accepted.");
    case ReasonKind::SkippedByPerson:
        return Words::tr("A person left this mini program out.");
    case ReasonKind::EarlierBuild:
        return Words::tr("An earlier build of this app may still be running.");
    case ReasonKind::NothingRemembered:
        return Words::tr("No earlier binding is remembered, so the app was left unbound.");
    }
    return {};
}

/// Help for what the platform refused or could not do.
QString helpForPlatform(ReasonKind kind)
{
    switch (kind) {
    case ReasonKind::UnbindRefused:
        return Words::tr("Usually nothing was bound. The bind that follows decides; there is nothing to do.");
    case ReasonKind::BindRefused:
        return Words::tr("Often the mini program has not authorised WeDa in full-hosting mode, or belongs to another "
                         "account. Authorise it in the WeDa console, then retry.");
    case ReasonKind::DeployRefused:
        return Words::tr("Nothing was built. Check in the WeDa console that the mini program is authorised in "
                         "full-hosting mode and that the app can be published, then retry.");
    case ReasonKind::BuildFailed:
        return Words::tr("The platform gives the reason only in its console. Open the app's publish records in the WeDa "
                         "console, correct what they name, then retry.");
    case ReasonKind::AuditRejected:
        return Words::tr("Read the reason in the console of the mini program, correct the app and publish again. Retry "
                         "leaves this mini program as it is.");
    case ReasonKind::NoAnswer:
        return Words::tr("It is not known whether the last call was carried out. Retry starts this mini program from a "
                         "known binding.");
    case ReasonKind::Denied:
        return Words::tr("No mini program has failed because of it. Test the connection, correct the key or its "
                         "permissions, then resume.");
    case ReasonKind::Unreachable:
        return Words::tr("No mini program has failed because of it. Check the network and the proxy, then resume.");
    case ReasonKind::Limited:
        return Words::tr("The call is repeated a little later; there is nothing to do.");
    default:
        return {};
    }
}

/// Help where a person must look or decide.
QString helpForPerson(ReasonKind kind)
{
    switch (kind) {
    case ReasonKind::DeployUnclear:
    case ReasonKind::IdNotTrusted:
    case ReasonKind::LookFailed:
        return Words::tr("Look at the app's publish records in the WeDa console. If a build for this mini program is "
                         "there, choose “accepted” and it counts as published; if not, choose “not accepted” and it is "
                         "deployed again.");
    case ReasonKind::AppMissing:
        return Words::tr("It was deleted, or these credentials no longer see it. Check the app in the WeDa console, then "
                         "resume.");
    case ReasonKind::SomebodyElse:
        return Words::tr("This app is paused so that nobody's build goes to the wrong mini program. Agree with whoever "
                         "publishes it, then resume.");
    case ReasonKind::BuildTimedOut:
        return Words::tr("Nothing else is sent to this app while the build may be running. Resume or retry goes on "
                         "following the same build.");
    case ReasonKind::StrangeWord:
        return Words::tr("Nothing else is sent to this app while the build may be running. Look at the build in the WeDa "
                         "console; resume or retry asks again.");
    case ReasonKind::NotStarted:
        return Words::tr("The log of the batch says what stood in the way. Repair that, then resume the batch.");
    case ReasonKind::Stopped:
        return Words::tr("Resume goes on where it stopped.");
    case ReasonKind::StoppedAfter:
        return Words::tr("Look at what failed, correct the common cause, then resume.");
    case ReasonKind::JournalFailed:
        return Words::tr("Free some space on the disk of the workspace, or make it writable, then resume.");
    case ReasonKind::TakenAsDone:
        return Words::tr("The platform was not asked again about this build.");
    case ReasonKind::SkippedByPerson:
        return Words::tr("Start a new batch to publish to it.");
    case ReasonKind::EarlierBuild:
        return Words::tr("Nothing is sent to the app while it runs. This mini program starts by itself once that build has ended.");
    case ReasonKind::NothingRemembered:
        return Words::tr("Bind the app by hand in the WeDa console if it should be bound.");
    default:
        return {};
    }
}

} // namespace

QString reasonText(const Reason &reason)
{
    QString sentence = plainReason(reason);
    const QString said = vendorSaid(reason);
    if (sentence.isEmpty() || said.isEmpty()) {
        return sentence;
    }
    sentence.chop(1); // the full stop, in either language
    return Words::tr("%1: %2", "what happened, what the platform said").arg(sentence, said);
}

QString reasonHelp(const Reason &reason)
{
    const QString help = helpForPlatform(reason.kind);
    return help.isEmpty() ? helpForPerson(reason.kind) : help;
}

QString checkTitle(Check check)
{
    switch (check) {
    case Check::Clock:
        return Words::tr("The clock of this computer is off");
    case Check::Credentials:
        return Words::tr("The credentials could not be confirmed");
    case Check::Permission:
        return Words::tr("A permission is missing");
    case Check::Reachable:
        return Words::tr("The platform could not be reached");
    case Check::AppMissing:
        return Words::tr("The app does not exist");
    case Check::WrongEnvironment:
        return Words::tr("The app belongs to another environment");
    case Check::BuildRunning:
        return Words::tr("A build of the app is running");
    case Check::LaneLeased:
        return Words::tr("The app is being published elsewhere");
    case Check::OlderBatch:
        return Words::tr("An older batch on this app is not finished");
    case Check::MalformedId:
        return Words::tr("The AppID is malformed");
    case Check::DuplicateTarget:
        return Words::tr("The mini program is listed twice");
    case Check::TwoApps:
        return Words::tr("The mini program gets two apps");
    case Check::RecentlyPublished:
        return Words::tr("The mini program was published in the last 24 hours");
    case Check::Frozen:
        return Words::tr("The mini program is frozen");
    case Check::NothingSelected:
        return Words::tr("No mini program is selected");
    case Check::NoApp:
        return Words::tr("No app is selected");
    case Check::Journal:
        return Words::tr("The journal could not be read");
    }
    return {};
}

QString checkHelp(Check check)
{
    switch (check) {
    case Check::Clock:
        return Words::tr("Flotilla corrects for it. Set the clock of this computer, so that other times are right too.");
    case Check::Credentials:
        return Words::tr("Test the connection; correct the SecretId, or store the SecretKey again.");
    case Check::Permission:
        return Words::tr("Ask the owner of the account to allow the actions of the low-code service for this key.");
    case Check::Reachable:
        return Words::tr("Check the network, the proxy and the endpoint of the connection, then check again.");
    case Check::AppMissing:
        return Words::tr("Pick the app from the list, or check its id in the WeDa console.");
    case Check::WrongEnvironment:
        return Words::tr("Use a connection with the environment of this app.");
    case Check::BuildRunning:
        return Words::tr("Wait until it has finished, then check again.");
    case Check::LaneLeased:
        return Words::tr("Wait until the other run has finished, or stop it there.");
    case Check::OlderBatch:
        return Words::tr("Resume the older batch, or stop it for good.");
    case Check::MalformedId:
        return Words::tr("An AppID is “wx” followed by 16 letters or digits. Correct it in the list.");
    case Check::DuplicateTarget:
        return Words::tr("Remove one of the two.");
    case Check::TwoApps:
        return Words::tr("The app that is published last wins. Go on only if this is meant.");
    case Check::RecentlyPublished:
        return Words::tr("Go on if it should be published again.");
    case Check::Frozen:
        return Words::tr("Leave it out, or lift the freeze on the Mini programs page.");
    case Check::NothingSelected:
        return Words::tr("Tick at least one mini program, or import a list.");
    case Check::NoApp:
        return Words::tr("Pick the app that is to be published.");
    case Check::Journal:
        return Words::tr("Nothing is sent while nobody can tell who else publishes. Try again in a moment.");
    }
    return {};
}

} // namespace flotilla
