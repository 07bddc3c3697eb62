// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/words.h"

#include "model/batch.h"
#include "model/call.h"
#include "model/finding.h"
#include "model/usualid.h"
#include "weda/names.h"

#include <QCoreApplication>

namespace flotilla::weda {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kContext = "WedaWords";

constexpr auto kBindingHint = QT_TRANSLATE_NOOP("WedaWords", "As before: what this workspace last bound it to. The platform cannot be asked what is bound.");

} // namespace

QString WedaWords::platform() const
{
    return QCoreApplication::translate("WedaWords", "WeDa");
}

QString WedaWords::operation(const QString &name) const
{
    return name == "publish"_L1 ? QCoreApplication::translate("WedaWords", "Publish") : name;
}

QString WedaWords::lane() const
{
    return QCoreApplication::translate("WedaWords", "App");
}

QString WedaWords::step(const QString &name) const
{
    static constexpr Entry table[] = {
        {steps::Settle, QT_TRANSLATE_NOOP("WedaWords", "Look for an earlier build")},
        {steps::Unbind, QT_TRANSLATE_NOOP("WedaWords", "Unbind")},
        {steps::LastUnbind, QT_TRANSLATE_NOOP("WedaWords", "Unbind")},
        {steps::Bind, QT_TRANSLATE_NOOP("WedaWords", "Bind")},
        {steps::Look, QT_TRANSLATE_NOOP("WedaWords", "Look before the deploy")},
        {steps::Deploy, QT_TRANSLATE_NOOP("WedaWords", "Deploy")},
        {steps::Build, QT_TRANSLATE_NOOP("WedaWords", "Build")},
    };
    return wordIn(table, kContext, name);
}

QString WedaWords::mark(const QString &name) const
{
    return name == marks::BuildId ? QCoreApplication::translate("WedaWords", "Build id") : name;
}

QString WedaWords::field(const QString &name) const
{
    static constexpr Entry table[] = {
        {fields::SecretId, QT_TRANSLATE_NOOP("WedaWords", "SecretId")},
        {fields::SecretKey, QT_TRANSLATE_NOOP("WedaWords", "SecretKey")},
        {fields::Token, QT_TRANSLATE_NOOP("WedaWords", "Session token")},
        {fields::Environment, QT_TRANSLATE_NOOP("WedaWords", "Environment")},
        {fields::Endpoint, QT_TRANSLATE_NOOP("WedaWords", "Endpoint")},
        {fields::SignedHost, QT_TRANSLATE_NOOP("WedaWords", "Host to sign")},
        {fields::Region, QT_TRANSLATE_NOOP("WedaWords", "Region")},
        {flotilla::options::Label, QT_TRANSLATE_NOOP("WedaWords", "Version, for your own records")},
        {flotilla::options::Note, QT_TRANSLATE_NOOP("WedaWords", "Description")},
        {opts::Mode, QT_TRANSLATE_NOOP("WedaWords", "Mode")},
        {opts::Binding, QT_TRANSLATE_NOOP("WedaWords", "Afterwards the app is")},
        {opts::BuildType, QT_TRANSLATE_NOOP("WedaWords", "Build type")},
    };
    return wordIn(table, kContext, name);
}

QString WedaWords::fieldHint(const QString &name) const
{
    static constexpr Entry table[] = {
        {fields::SecretId, QT_TRANSLATE_NOOP("WedaWords", "AKID…, from the API keys of the mainland site of Tencent Cloud")},
        {fields::Token, QT_TRANSLATE_NOOP("WedaWords", "Only for temporary keys")},
        {fields::Environment, QT_TRANSLATE_NOOP("WedaWords", "The id of the environment of the apps, e.g. lowcode-…")},
        {fields::Endpoint, QT_TRANSLATE_NOOP("WedaWords", "Empty: the vendor's own hosts")},
        {fields::SignedHost, QT_TRANSLATE_NOOP("WedaWords", "Behind a relay: the vendor's host, e.g. {service}.tencentcloudapi.com")},
        {fields::Region, QT_TRANSLATE_NOOP("WedaWords", "Empty: the usual one")},
        {flotilla::options::Label, QT_TRANSLATE_NOOP("WedaWords", "Kept here and in reports. The platform gives the real version number itself.")},
        {opts::Mode, QT_TRANSLATE_NOOP("WedaWords", "A version must be submitted for review after it was uploaded; from a preview nothing can be released.")},
        {opts::Binding, kBindingHint},
    };
    return textIn(table, kContext, name);
}

QString WedaWords::choice(const QString &field, const QString &value) const
{
    static constexpr Entry table[] = {
        {"upload"_L1, QT_TRANSLATE_NOOP("WedaWords", "Upload a version")},
        {"preview"_L1, QT_TRANSLATE_NOOP("WedaWords", "Preview only")},
        {"unbind"_L1, QT_TRANSLATE_NOOP("WedaWords", "bound to nothing")},
        {"keep"_L1, QT_TRANSLATE_NOOP("WedaWords", "bound to the last one")},
        {"restore"_L1, QT_TRANSLATE_NOOP("WedaWords", "bound as before")},
        {"mp"_L1, QT_TRANSLATE_NOOP("WedaWords", "WeChat mini program")},
    };
    Q_UNUSED(field)
    return wordIn(table, kContext, value);
}

QString WedaWords::tick(const QString &name) const
{
    static constexpr Entry table[] = {
        {"submitted"_L1, QT_TRANSLATE_NOOP("WedaWords", "Submitted")},
        {"approved"_L1, QT_TRANSLATE_NOOP("WedaWords", "Approved")},
        {"released"_L1, QT_TRANSLATE_NOOP("WedaWords", "Released")},
    };
    return wordIn(table, kContext, name);
}

QString WedaWords::phase(Phase phase) const
{
    return phase == Phase::Resting ? QCoreApplication::translate("WedaWords", "in review", "target") : Words::phase(phase);
}

QString WedaWords::cell(CellMark mark) const
{
    return mark == CellMark::StillGoing ? QCoreApplication::translate("WedaWords", "still building", "cell") : Words::cell(mark);
}

// From a preview nothing can be released: that must not be called publishing.
QString WedaWords::action(const QString &, const Values &options, int programs) const
{
    if (options.value(opts::Mode) != "preview"_L1) {
        return {};
    }
    return QCoreApplication::translate("WedaWords", "Make a preview for %n mini programs", nullptr, programs);
}

QString WedaWords::laneState(const LaneState &lane) const
{
    const QString bound = lane.memory.value(lane::Bound);
    const bool certain = lane.memory.contains(lane::Certain);
    if (bound.isEmpty() && !certain) {
        return QCoreApplication::translate("WedaWords", "not known", "what an app is bound to");
    }
    const QString id = bound.isEmpty() ? QCoreApplication::translate("WedaWords", "nothing", "what an app is bound to") : bound;
    return certain ? id : QCoreApplication::translate("WedaWords", "%1 (not confirmed)", "what an app is bound to").arg(id);
}

QString WedaWords::laneSentence(const QString &title, const LaneState &lane) const
{
    const QString bound = lane.memory.value(lane::Bound);
    const bool certain = lane.memory.contains(lane::Certain);
    if (!bound.isEmpty()) {
        return (certain ? QCoreApplication::translate("WedaWords", "%1 is bound to %2.")
                        : QCoreApplication::translate("WedaWords", "%1 is probably bound to %2; the last answer was lost."))
            .arg(title, bound);
    }
    return (certain ? QCoreApplication::translate("WedaWords", "%1 is bound to nothing.")
                    : QCoreApplication::translate("WedaWords", "What %1 is bound to is not known."))
        .arg(title);
}

QString WedaWords::part(const QString &name) const
{
    static constexpr Entry table[] = {
        {calls::WhoAmI, QT_TRANSLATE_NOOP("WedaWords", "Credentials")},
        {calls::ListApps, QT_TRANSLATE_NOOP("WedaWords", "Apps")},
        {calls::ListEnvironments, QT_TRANSLATE_NOOP("WedaWords", "Environment")},
        {"Credentials"_L1, QT_TRANSLATE_NOOP("WedaWords", "Credentials")}, // as older programs stored it
        {"Apps"_L1, QT_TRANSLATE_NOOP("WedaWords", "Apps")},
    };
    const QString text = textIn(table, kContext, name);
    return text.isEmpty() ? Words::part(name) : text;
}

QString WedaWords::itemLine(const Item &item) const
{
    const QString environment = item.values.value(app::Environment);
    return environment.isEmpty() ? QString() : QCoreApplication::translate("WedaWords", "env %1").arg(environment);
}

Instant WedaWords::itemChangedAt(const Item &item) const
{
    return instantOf(item.values.value(app::LastDeploy));
}

QString WedaWords::wrongId(const MiniProgramId &id) const
{
    return usualIdProblem(id);
}

QString WedaWords::oddId(const MiniProgramId &id) const
{
    return usualIdWarning(id);
}

QString WedaWords::itemChanged(const QString &when) const
{
    return QCoreApplication::translate("WedaWords", "last build %1").arg(when);
}

QString WedaWords::laneStateTitle() const
{
    return QCoreApplication::translate("WedaWords", "Bound to");
}

namespace {

constexpr WordRow kReasons[] = {
    {reasons::UnbindRefused,
     QT_TRANSLATE_NOOP("WedaWords", "The platform refused to unbind what was bound before."),
     QT_TRANSLATE_NOOP("WedaWords", "Usually nothing was bound. The bind that follows decides; there is nothing to do.")},
    {reasons::BindRefused,
     QT_TRANSLATE_NOOP("WedaWords", "The platform refused to bind this mini program to the app."),
     QT_TRANSLATE_NOOP("WedaWords", "Often the mini program has not authorised WeDa in full-hosting mode, or belongs to another account. Authorise it in the WeDa console, then retry.")},
    {reasons::DeployRefused,
     QT_TRANSLATE_NOOP("WedaWords", "The platform refused to start a build for this mini program."),
     QT_TRANSLATE_NOOP("WedaWords", "Nothing was built. Check in the WeDa console that the mini program is authorised in full-hosting mode and that the app can be published, then retry.")},
    {reasons::BuildFailed,
     QT_TRANSLATE_NOOP("WedaWords", "The build for this mini program failed on the platform."),
     QT_TRANSLATE_NOOP("WedaWords", "The platform gives the reason only in its console. Open the app's publish records in the WeDa console, correct what they name, then retry.")},
    {reasons::AuditRejected,
     QT_TRANSLATE_NOOP("WedaWords", "The build is finished, but the review refused it."),
     QT_TRANSLATE_NOOP("WedaWords", "Read the reason in the console of the mini program, correct the app and publish again. Retry leaves this mini program as it is.")},
    {reasons::DeployUnclear,
     QT_TRANSLATE_NOOP("WedaWords", "The answer to the deploy was lost, and the platform does not tell whether it was accepted."),
     QT_TRANSLATE_NOOP("WedaWords", "Look at the app's publish records in the WeDa console. If a build for this mini program is there, choose “accepted” and it counts as published; if not, choose “not accepted” and it is deployed again.")},
    {reasons::IdNotTrusted,
     QT_TRANSLATE_NOOP("WedaWords", "The answer to the deploy was lost, and the newest build that is listed cannot be told to be ours."),
     QT_TRANSLATE_NOOP("WedaWords", "Look at the app's publish records in the WeDa console. If a build for this mini program is there, choose “accepted” and it counts as published; if not, choose “not accepted” and it is deployed again.")},
    {reasons::AppMissing,
     QT_TRANSLATE_NOOP("WedaWords", "The platform no longer lists this app."),
     QT_TRANSLATE_NOOP("WedaWords", "It was deleted, or these credentials no longer see it. Check the app in the WeDa console, then resume.")},
    {reasons::EarlierBuild,
     QT_TRANSLATE_NOOP("WedaWords", "An earlier build of this app may still be running."),
     QT_TRANSLATE_NOOP("WedaWords", "Nothing is sent to the app while it runs. This mini program starts by itself once that build has ended.")},
    {reasons::BuildNotTold,
     QT_TRANSLATE_NOOP("WedaWords", "The platform does not tell how this build stands."),
     QT_TRANSLATE_NOOP("WedaWords", "It is asked again for five minutes, then you are asked. Look at the build in the WeDa console; nothing else is sent to the app. Resume or retry asks again.")},
    {reasons::NothingRemembered,
     QT_TRANSLATE_NOOP("WedaWords", "No earlier binding is remembered, so the app was left unbound."),
     QT_TRANSLATE_NOOP("WedaWords", "Bind the app by hand in the WeDa console if it should be bound.")},
    {flotilla::reasons::NoAnswer,
     QT_TRANSLATE_NOOP("WedaWords", "The platform gave no usable answer, several times in a row."),
     QT_TRANSLATE_NOOP("WedaWords", "It is not known whether the last call was carried out. Retry starts this mini program from a known binding.")},
    {flotilla::reasons::LookFailed,
     QT_TRANSLATE_NOOP("WedaWords", "The newest build of the app could not be read."),
     QT_TRANSLATE_NOOP("WedaWords", "Look at the app's publish records in the WeDa console. If a build for this mini program is there, choose “accepted” and it counts as published; if not, choose “not accepted” and it is deployed again.")},
    {reasons::TimedOut,
     QT_TRANSLATE_NOOP("WedaWords", "Timed out, still building."),
     QT_TRANSLATE_NOOP("WedaWords", "Nothing else is sent to this app while the build may be running. Resume or retry goes on following the same build.")},
    {flotilla::reasons::StrangeWord,
     QT_TRANSLATE_NOOP("WedaWords", "The platform keeps answering with a status that is not known."),
     QT_TRANSLATE_NOOP("WedaWords", "Nothing else is sent to this app while the build may be running. Look at the build in the WeDa console; resume or retry asks again.")},
    {flotilla::reasons::SomebodyElse,
     QT_TRANSLATE_NOOP("WedaWords", "Somebody else has published this app: its newest build is not ours."),
     QT_TRANSLATE_NOOP("WedaWords", "This app is paused so that nobody's build goes to the wrong mini program. Agree with whoever publishes it, then resume.")},
    {flotilla::reasons::TakenAsDone,
     QT_TRANSLATE_NOOP("WedaWords", "A person decided that the deploy was accepted."),
     QT_TRANSLATE_NOOP("WedaWords", "The platform was not asked again about this build.")},
};

constexpr WordRow kChecks[] = {
    {checks::AppMissing,
     QT_TRANSLATE_NOOP("WedaWords", "The app does not exist"),
     QT_TRANSLATE_NOOP("WedaWords", "Pick the app from the list, or check its id in the WeDa console.")},
    {checks::WrongEnvironment,
     QT_TRANSLATE_NOOP("WedaWords", "The app belongs to another environment"),
     QT_TRANSLATE_NOOP("WedaWords", "Use a connection with the environment of this app.")},
    {checks::BuildRunning,
     QT_TRANSLATE_NOOP("WedaWords", "A build of the app is running"),
     QT_TRANSLATE_NOOP("WedaWords", "Wait until it has finished, then check again.")},
    {checks::TwoApps,
     QT_TRANSLATE_NOOP("WedaWords", "The mini program gets two apps"),
     QT_TRANSLATE_NOOP("WedaWords", "The app that is published last wins. Go on only if this is meant.")},
    {checks::NoApp,
     QT_TRANSLATE_NOOP("WedaWords", "No app is selected"),
     QT_TRANSLATE_NOOP("WedaWords", "Pick the app that is to be published.")},
    {flotilla::checks::Credentials,
     QT_TRANSLATE_NOOP("WedaWords", "The credentials could not be confirmed"),
     QT_TRANSLATE_NOOP("WedaWords", "Test the connection; correct the SecretId, or store the SecretKey again.")},
    {flotilla::checks::Permission,
     QT_TRANSLATE_NOOP("WedaWords", "A permission is missing"),
     QT_TRANSLATE_NOOP("WedaWords", "Ask the owner of the account to allow the actions of the low-code service for this key.")},
    {flotilla::checks::LaneLeased,
     QT_TRANSLATE_NOOP("WedaWords", "The app is being published elsewhere"),
     QT_TRANSLATE_NOOP("WedaWords", "Wait until the other run has finished, or stop it there.")},
    {flotilla::checks::OlderBatch,
     QT_TRANSLATE_NOOP("WedaWords", "An older batch on this app is not finished"),
     QT_TRANSLATE_NOOP("WedaWords", "Resume the older batch, or stop it for good.")},
    {flotilla::checks::MalformedId,
     QT_TRANSLATE_NOOP("WedaWords", "The AppID is malformed"),
     QT_TRANSLATE_NOOP("WedaWords", "An AppID is “wx” followed by 16 letters or digits. Correct it in the list.")},
};

} // namespace

QString WedaWords::reasonText(const QString &kind) const
{
    const QString own = textIn(kReasons, kContext, kind);
    return own.isNull() ? Words::reasonText(kind) : own;
}

QString WedaWords::reasonHelp(const QString &kind) const
{
    const QString own = helpIn(kReasons, kContext, kind);
    return own.isNull() ? Words::reasonHelp(kind) : own;
}

QString WedaWords::checkTitle(const QString &check) const
{
    const QString own = textIn(kChecks, kContext, check);
    return own.isNull() ? Words::checkTitle(check) : own;
}

QString WedaWords::checkHelp(const QString &check) const
{
    const QString own = helpIn(kChecks, kContext, check);
    return own.isNull() ? Words::checkHelp(check) : own;
}

} // namespace flotilla::weda
