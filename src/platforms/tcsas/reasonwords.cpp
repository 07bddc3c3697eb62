// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/reasonwords.h"

#include "model/finding.h"
#include "model/reasons.h"
#include "model/wordtable.h"
#include "tcsas/checks.h"
#include "tcsas/names.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace flotilla::tcsas {

namespace {

constexpr auto kReasonContext = "TcsasWords";

constexpr WordRow kReasons[] = {
    {reasons::TimedOut, QT_TRANSLATE_NOOP("TcsasWords", "Timed out, still going on."),
     QT_TRANSLATE_NOOP("TcsasWords", "Nothing else is sent while it may be running. Resume or retry goes on following it.")},
    {reasons::ReadRefused, QT_TRANSLATE_NOOP("TcsasWords", "The platform refused to tell how things are."),
     QT_TRANSLATE_NOOP("TcsasWords", "Read the message of the platform, correct what it names, then retry.")},
    {reasons::VersionExists, QT_TRANSLATE_NOOP("TcsasWords", "There is a version of this name already."),
     QT_TRANSLATE_NOOP("TcsasWords", "Take another version, or submit the one that is there.")},
    {reasons::NotHigher, QT_TRANSLATE_NOOP("TcsasWords", "The version is not higher than the one online."),
     QT_TRANSLATE_NOOP("TcsasWords", "Only a higher version can be released. 1.10.0 is higher than 1.9.0.")},
    {reasons::UploadRefused, QT_TRANSLATE_NOOP("TcsasWords", "The file could not be uploaded."),
     QT_TRANSLATE_NOOP("TcsasWords", "Check the file and the COS endpoint of the connection, then retry.")},
    {reasons::CreateRefused, QT_TRANSLATE_NOOP("TcsasWords", "The platform refused to create the version."),
     QT_TRANSLATE_NOOP("TcsasWords", "Read the message of the platform, correct what it names, then retry.")},
    {reasons::CreateUnclear, QT_TRANSLATE_NOOP("TcsasWords", "The answer to the creation was lost, and the platform does not list the version."),
     QT_TRANSLATE_NOOP("TcsasWords", "Look into the console. If it was done, choose “accepted”; if not, choose “not accepted” and it is sent again.")},
    {reasons::BuildFailed, QT_TRANSLATE_NOOP("TcsasWords", "The platform could not build the package."),
     QT_TRANSLATE_NOOP("TcsasWords", "Read its message, correct the package, and publish again.")},
    {reasons::BuildNotTold, QT_TRANSLATE_NOOP("TcsasWords", "The platform does not tell how the build stands."),
     QT_TRANSLATE_NOOP("TcsasWords", "Resume asks again.")},
    {reasons::VersionNotListed, QT_TRANSLATE_NOOP("TcsasWords", "The build has ended, but the platform does not list the version."),
     QT_TRANSLATE_NOOP("TcsasWords", "Resume asks again.")},
    {reasons::NoVersion, QT_TRANSLATE_NOOP("TcsasWords", "There is no such version."),
     QT_TRANSLATE_NOOP("TcsasWords", "Publish a version first, or look at the versions in the console.")},
    {reasons::SubmitRefused, QT_TRANSLATE_NOOP("TcsasWords", "The platform refused the submission."),
     QT_TRANSLATE_NOOP("TcsasWords", "Read the message of the platform, correct what it names, then retry.")},
    {reasons::SubmitUnclear, QT_TRANSLATE_NOOP("TcsasWords", "The answer to the submission was lost, and the platform does not tell of an approval."),
     QT_TRANSLATE_NOOP("TcsasWords", "Look into the console. If it was done, choose “accepted”; if not, choose “not accepted” and it is sent again.")},
    {reasons::ApprovalRejected, QT_TRANSLATE_NOOP("TcsasWords", "The approval was rejected."),
     QT_TRANSLATE_NOOP("TcsasWords", "Correct what the note names, then publish a new version.")},
    {reasons::ApprovalWithdrawn, QT_TRANSLATE_NOOP("TcsasWords", "The approval was withdrawn."),
     QT_TRANSLATE_NOOP("TcsasWords", "Submit it again if that was not meant.")},
    {reasons::OtherApproval, QT_TRANSLATE_NOOP("TcsasWords", "The approval that this order submitted is over, and the version was submitted again outside of it."),
     QT_TRANSLATE_NOOP("TcsasWords", "The order leaves the new approval alone. Once it is approved, release the version from Fleet.")},
    {reasons::Overtaken, QT_TRANSLATE_NOOP("TcsasWords", "A newer version took its place, so the platform tells nothing of it any more."),
     QT_TRANSLATE_NOOP("TcsasWords", "Its approval may still be decided in the inbox, but this order does not follow it. Go on with the newer version.")},
    {reasons::NoPending, QT_TRANSLATE_NOOP("TcsasWords", "Nothing of it waits for a decision."),
     QT_TRANSLATE_NOOP("TcsasWords", "It was decided already, or nothing was submitted.")},
    {reasons::ApproveRefused, QT_TRANSLATE_NOOP("TcsasWords", "The platform refused the decision."),
     QT_TRANSLATE_NOOP("TcsasWords", "Read the message of the platform, correct what it names, then retry.")},
    {reasons::ApproveUnclear, QT_TRANSLATE_NOOP("TcsasWords", "The answer to the decision was lost, and it is still pending."),
     QT_TRANSLATE_NOOP("TcsasWords", "Look into the console. If it was done, choose “accepted”; if not, choose “not accepted” and it is sent again.")},
    {reasons::DecidedOtherwise, QT_TRANSLATE_NOOP("TcsasWords", "It was decided otherwise by somebody else."),
     QT_TRANSLATE_NOOP("TcsasWords", "Look at the approval in the console, and speak to whoever decided.")},
    {reasons::NoOpenApproval, QT_TRANSLATE_NOOP("TcsasWords", "No approval of it is open."),
     QT_TRANSLATE_NOOP("TcsasWords", "There is nothing to withdraw.")},
    {reasons::WithdrawRefused, QT_TRANSLATE_NOOP("TcsasWords", "The platform refused to withdraw it."),
     QT_TRANSLATE_NOOP("TcsasWords", "Read the message of the platform, correct what it names, then retry.")},
    {reasons::WithdrawUnclear, QT_TRANSLATE_NOOP("TcsasWords", "The answer to the withdrawal was lost, and the approval is still open."),
     QT_TRANSLATE_NOOP("TcsasWords", "Look into the console. If it was done, choose “accepted”; if not, choose “not accepted” and it is sent again.")},
    {reasons::NotApproved, QT_TRANSLATE_NOOP("TcsasWords", "The version is not approved."),
     QT_TRANSLATE_NOOP("TcsasWords", "Submit it and wait for the approval, then release.")},
    {reasons::ReleaseRefused, QT_TRANSLATE_NOOP("TcsasWords", "The platform refused the release."),
     QT_TRANSLATE_NOOP("TcsasWords", "Read the message of the platform, correct what it names, then retry.")},
    {reasons::ReleaseUnclear, QT_TRANSLATE_NOOP("TcsasWords", "The answer to the release was lost, and the version is not online."),
     QT_TRANSLATE_NOOP("TcsasWords", "Look into the console. If it was done, choose “accepted”; if not, choose “not accepted” and it is sent again.")},
    {reasons::NothingOnline, QT_TRANSLATE_NOOP("TcsasWords", "No version is online."),
     QT_TRANSLATE_NOOP("TcsasWords", "There is nothing to roll back.")},
    {reasons::OnlineNotRead, QT_TRANSLATE_NOOP("TcsasWords", "What is online was not read yet."),
     QT_TRANSLATE_NOOP("TcsasWords", "Read the table of the mini programs again.")},
    {reasons::NoHistory, QT_TRANSLATE_NOOP("TcsasWords", "There is no such released version to go back to."),
     QT_TRANSLATE_NOOP("TcsasWords", "Look at the released versions.")},
    {reasons::RolledBackAlready, QT_TRANSLATE_NOOP("TcsasWords", "What is online came by a rollback, and the platform rolls back only once."),
     QT_TRANSLATE_NOOP("TcsasWords", "Release a higher version instead.")},
    {reasons::RollbackRefused, QT_TRANSLATE_NOOP("TcsasWords", "The platform refused the rollback."),
     QT_TRANSLATE_NOOP("TcsasWords", "Read the message of the platform, correct what it names, then retry.")},
    {reasons::RollbackUnclear, QT_TRANSLATE_NOOP("TcsasWords", "The answer to the rollback was lost, and the version is not online."),
     QT_TRANSLATE_NOOP("TcsasWords", "Look into the console. If it was done, choose “accepted”; if not, choose “not accepted” and it is sent again.")},
    {reasons::NoProgram, QT_TRANSLATE_NOOP("TcsasWords", "The platform does not know this mini program."),
     QT_TRANSLATE_NOOP("TcsasWords", "It was deleted, or belongs to another platform. Check its id and the PlatformId of the connection.")},
    {reasons::OffShelfRefused, QT_TRANSLATE_NOOP("TcsasWords", "The platform refused to take it off the shelf."),
     QT_TRANSLATE_NOOP("TcsasWords", "Read the message of the platform, correct what it names, then retry.")},
    {reasons::DeleteRefused, QT_TRANSLATE_NOOP("TcsasWords", "The platform refused to delete it."),
     QT_TRANSLATE_NOOP("TcsasWords", "Read the message of the platform, correct what it names, then retry.")},
    {reasons::DeleteUnclear, QT_TRANSLATE_NOOP("TcsasWords", "The answer to the deletion was lost, and the mini program is still there."),
     QT_TRANSLATE_NOOP("TcsasWords", "Look into the console. If it was done, choose “accepted”; if not, choose “not accepted” and it is sent again.")},
    {reasons::PreviewRefused, QT_TRANSLATE_NOOP("TcsasWords", "The platform refused the trial version."),
     QT_TRANSLATE_NOOP("TcsasWords", "Read the message of the platform, correct what it names, then retry.")},
    {reasons::PreviewUnclear, QT_TRANSLATE_NOOP("TcsasWords", "The answer was lost, and the trial version is not as it should be."),
     QT_TRANSLATE_NOOP("TcsasWords", "Look into the console. If it was done, choose “accepted”; if not, choose “not accepted” and it is sent again.")},
    {reasons::NoSecret, QT_TRANSLATE_NOOP("TcsasWords", "No AppSecret was generated yet."),
     QT_TRANSLATE_NOOP("TcsasWords", "Generate it first.")},
    {reasons::SecretExists, QT_TRANSLATE_NOOP("TcsasWords", "There is an AppSecret already."),
     QT_TRANSLATE_NOOP("TcsasWords", "Reset makes a new one; the old one stops working then.")},
    {reasons::SecretRefused, QT_TRANSLATE_NOOP("TcsasWords", "The platform refused to change the AppSecret."),
     QT_TRANSLATE_NOOP("TcsasWords", "Read the message of the platform, correct what it names, then retry.")},
    {reasons::SecretLost, QT_TRANSLATE_NOOP("TcsasWords", "A key was made, its value was lost on the way. The old one no longer works. Reset again makes a new one."),
     QT_TRANSLATE_NOOP("TcsasWords", "Stop this order first, then reset.")},
    {reasons::SecretPerhapsLost,
     QT_TRANSLATE_NOOP("TcsasWords", "The answer was lost. Perhaps a key was made and its value was lost on the way; then the old one no longer works. Reset again makes a new one."),
     QT_TRANSLATE_NOOP("TcsasWords", "Stop this order first. Try the old key, and reset again if it does not work or a new one is still wanted.")},
    {reasons::SecretNotReset, QT_TRANSLATE_NOOP("TcsasWords", "The answer was lost. The platform tells of no new key; the old one probably still works."),
     QT_TRANSLATE_NOOP("TcsasWords", "Stop this order first. Try the old key, and reset again if a new one is still wanted.")},
    {reasons::SecretNotMade, QT_TRANSLATE_NOOP("TcsasWords", "The answer was lost. The platform tells of no key."),
     QT_TRANSLATE_NOOP("TcsasWords", "It is never asked again by itself. Resume looks again; stop this order and generate anew if there is still none.")},
    {reasons::SecretUnclear, QT_TRANSLATE_NOOP("TcsasWords", "The platform does not tell the state that was asked for."),
     QT_TRANSLATE_NOOP("TcsasWords", "Resume asks again.")},
    {reasons::DomainsRefused, QT_TRANSLATE_NOOP("TcsasWords", "The platform refused the domains."),
     QT_TRANSLATE_NOOP("TcsasWords", "Read the message of the platform, correct what it names, then retry.")},
    {reasons::DomainsNotSeen, QT_TRANSLATE_NOOP("TcsasWords", "The platform does not list the domains as they were sent."),
     QT_TRANSLATE_NOOP("TcsasWords", "Resume asks again.")},
    {reasons::NoApi, QT_TRANSLATE_NOOP("TcsasWords", "There is no such sensitive API for this mini program."),
     QT_TRANSLATE_NOOP("TcsasWords", "Look at the list of its sensitive APIs.")},
    {reasons::ApplyRefused, QT_TRANSLATE_NOOP("TcsasWords", "The platform refused the application."),
     QT_TRANSLATE_NOOP("TcsasWords", "Read the message of the platform, correct what it names, then retry.")},
    {reasons::ApplyUnclear, QT_TRANSLATE_NOOP("TcsasWords", "The answer to the application was lost, and the platform does not tell of it."),
     QT_TRANSLATE_NOOP("TcsasWords", "Look into the console. If it was done, choose “accepted”; if not, choose “not accepted” and it is sent again.")},
    {reasons::ApiRejected, QT_TRANSLATE_NOOP("TcsasWords", "The application was rejected."),
     QT_TRANSLATE_NOOP("TcsasWords", "Read the reason, then apply again.")},
    {reasons::MessageRefused, QT_TRANSLATE_NOOP("TcsasWords", "The platform refused the message template."),
     QT_TRANSLATE_NOOP("TcsasWords", "Read the message of the platform, correct what it names, then retry.")},
    {reasons::MessageUnclear, QT_TRANSLATE_NOOP("TcsasWords", "The answer was lost, and the message templates are not as they should be."),
     QT_TRANSLATE_NOOP("TcsasWords", "Look into the console. If it was done, choose “accepted”; if not, choose “not accepted” and it is sent again.")},
    {reasons::NoKeyword, QT_TRANSLATE_NOOP("TcsasWords", "The library template has no such keyword."),
     QT_TRANSLATE_NOOP("TcsasWords", "Look at the keywords of the template in the library.")},
    {reasons::EditRefused, QT_TRANSLATE_NOOP("TcsasWords", "The platform refused the change."),
     QT_TRANSLATE_NOOP("TcsasWords", "Read the message of the platform, correct what it names, then retry.")},
    {reasons::EditNotSeen, QT_TRANSLATE_NOOP("TcsasWords", "The platform does not tell the mini program as it was sent."),
     QT_TRANSLATE_NOOP("TcsasWords", "Resume asks again.")},
    {reasons::NameTaken, QT_TRANSLATE_NOOP("TcsasWords", "There is a mini program of this name already."),
     QT_TRANSLATE_NOOP("TcsasWords", "Take another name, or edit the one that is there.")},
    {reasons::CreateProgramRefused, QT_TRANSLATE_NOOP("TcsasWords", "The platform refused to create the mini program."),
     QT_TRANSLATE_NOOP("TcsasWords", "Read the message of the platform, correct what it names, then retry.")},
    {reasons::CreateProgramUnclear, QT_TRANSLATE_NOOP("TcsasWords", "The answer to the creation was lost, and the platform does not list the mini program."),
     QT_TRANSLATE_NOOP("TcsasWords", "Look into the console. If it was done, choose “accepted”; if not, choose “not accepted” and it is sent again.")},
    {reasons::NoCategory, QT_TRANSLATE_NOOP("TcsasWords", "The platform has no such category."),
     QT_TRANSLATE_NOOP("TcsasWords", "Write it as the platform does, for example “Logistics Services->2_Search”.")},
    {flotilla::reasons::SecretNotKept, QT_TRANSLATE_NOOP("TcsasWords", "The platform told a new key, but the keychain did not take it."),
     QT_TRANSLATE_NOOP("TcsasWords", "The value is in the memory of the program that made the key. While that program runs, unlock the keychain and resume there; "
                                     "once it has ended the value is lost, and only another reset makes a new one.")},
};

constexpr WordRow kChecks[] = {
    {checks::PlanExpired, QT_TRANSLATE_NOOP("TcsasWords", "The plan has run out"),
     QT_TRANSLATE_NOOP("TcsasWords", "Renew it in the console; until then nothing is accepted.")},
    {checks::PlatformId, QT_TRANSLATE_NOOP("TcsasWords", "The platform does not accept the PlatformId"),
     QT_TRANSLATE_NOOP("TcsasWords", "Check the PlatformId of the connection in the console.")},
    {checks::Package, QT_TRANSLATE_NOOP("TcsasWords", "The package cannot be used"),
     QT_TRANSLATE_NOOP("TcsasWords", "Choose another file.")},
    {checks::VersionExists, QT_TRANSLATE_NOOP("TcsasWords", "There is a version of this name already"),
     QT_TRANSLATE_NOOP("TcsasWords", "This mini program fails alone. Take another version for it.")},
    {checks::NotHigher, QT_TRANSLATE_NOOP("TcsasWords", "The version is not higher than the one online"),
     QT_TRANSLATE_NOOP("TcsasWords", "This mini program fails alone. Only a higher version can be released.")},
    {checks::OffShelf, QT_TRANSLATE_NOOP("TcsasWords", "The mini program is off the shelf"),
     QT_TRANSLATE_NOOP("TcsasWords", "The platform may refuse to release for it.")},
    {checks::DomainsGo, QT_TRANSLATE_NOOP("TcsasWords", "Domains are taken away"),
     QT_TRANSLATE_NOOP("TcsasWords", "What is not in the list of a sort is removed from it, and the mini program no longer reaches it.")},
    {checks::DomainsDiff, QT_TRANSLATE_NOOP("TcsasWords", "What becomes of the domains"),
     QT_TRANSLATE_NOOP("TcsasWords", "Nothing is taken away.")},
    {checks::RolledBack, QT_TRANSLATE_NOOP("TcsasWords", "This version was rolled back here"),
     QT_TRANSLATE_NOOP("TcsasWords", "The platform may refuse to release it a second time; if it does not, what was wrong with it is online again. Leave the mini program out, or release a newer version.")},
    {checks::NoProgram, QT_TRANSLATE_NOOP("TcsasWords", "The platform does not know this mini program"),
     QT_TRANSLATE_NOOP("TcsasWords", "This mini program fails alone. Check its id.")},
    {checks::Unfit, QT_TRANSLATE_NOOP("TcsasWords", "The platform refuses to tell of this mini program"),
     QT_TRANSLATE_NOOP("TcsasWords", "The order will not succeed for it. Leave it out, or correct what the platform names.")},
    {flotilla::checks::Credentials, QT_TRANSLATE_NOOP("TcsasWords", "The credentials could not be confirmed"),
     QT_TRANSLATE_NOOP("TcsasWords", "Test the connection; correct the SecretId, or store the SecretKey again.")},
    {flotilla::checks::Permission, QT_TRANSLATE_NOOP("TcsasWords", "A permission is missing"),
     QT_TRANSLATE_NOOP("TcsasWords", "Ask the owner of the account to allow the actions of TCSAS for this key.")},
    {flotilla::checks::MalformedId, QT_TRANSLATE_NOOP("TcsasWords", "The id of the mini program is malformed"),
     QT_TRANSLATE_NOOP("TcsasWords", "It begins with “mp” and has letters and digits behind. Correct it in the list.")},
};

/// What each code means, in English and in Chinese.
const QHash<QString, QStringList> &meanings()
{
    static const QHash<QString, QStringList> all = [] {
        QHash<QString, QStringList> read;
        QFile file(QStringLiteral(":/flotilla/tcsas/errors.json"));
        if (file.open(QIODevice::ReadOnly)) { // built in; a test sees that it is there
            const QJsonArray codes = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1StringView("codes")).toArray();
            for (const auto &value : codes) {
                const QJsonObject row = value.toObject();
                read.insert(row.value(QLatin1StringView("code")).toString(),
                            {row.value(QLatin1StringView("en")).toString(), row.value(QLatin1StringView("zh")).toString()});
            }
        }
        return read;
    }();
    return all;
}

} // namespace

QString reasonSentence(const QString &kind) { return textIn(kReasons, kReasonContext, kind); }
QString reasonWayOut(const QString &kind) { return helpIn(kReasons, kReasonContext, kind); }
QString checkSentence(const QString &check) { return textIn(kChecks, kReasonContext, check); }
QString checkWayOut(const QString &check) { return helpIn(kChecks, kReasonContext, check); }

QString wayOutOf(const QString &code, const QString &usual)
{
    const bool chinese = QCoreApplication::translate(kReasonContext, "en", "the language of this translation: en or zh_CN").startsWith(u"zh");
    const QString meaning = meanings().value(code).value(chinese ? 1 : 0);
    return isPlanExpired(code) ? meaning : (meaning + u' ' + usual).trimmed();
}

} // namespace flotilla::tcsas
