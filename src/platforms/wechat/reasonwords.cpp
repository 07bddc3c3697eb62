// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/names.h"
#include "wechat/seeing.h"
#include "wechat/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace flotilla::wechat {

namespace {

constexpr auto kReasonContext = "WechatWords";

struct Sentences
{
    QLatin1StringView name;
    const char *text = nullptr;
    const char *help = nullptr;
};

constexpr Sentences kReasons[] = {
    {reasons::CommitRefused, QT_TRANSLATE_NOOP("WechatWords", "The platform refused the upload."),
     QT_TRANSLATE_NOOP("WechatWords", "Read its message, correct what it names, and try again.")},
    {reasons::CommitUnclear, QT_TRANSLATE_NOOP("WechatWords", "The upload may have been accepted or not."),
     QT_TRANSLATE_NOOP("WechatWords", "Look at the trial version in the console, then say here whether it is there.")},
    {reasons::NotOnTrial, QT_TRANSLATE_NOOP("WechatWords", "The uploaded version does not show as the trial version."),
     QT_TRANSLATE_NOOP("WechatWords", "Go on with the batch to look again, or look into the console.")},
    {reasons::ScanRefused, QT_TRANSLATE_NOOP("WechatWords", "The result of the privacy scan could not be read."),
     QT_TRANSLATE_NOOP("WechatWords", "Try again.")},
    {reasons::ScanFound, QT_TRANSLATE_NOOP("WechatWords", "The privacy scan found interfaces that are not declared or not allowed."),
     QT_TRANSLATE_NOOP("WechatWords", "Declare them, apply for them, or say with the option that they are not used.")},
    {reasons::ScanTooLong, QT_TRANSLATE_NOOP("WechatWords", "The privacy scan has not ended within the time limit."),
     QT_TRANSLATE_NOOP("WechatWords", "Go on with the batch to wait longer. Nothing is uploaded a second time.")},
    {reasons::SubmitRefused, QT_TRANSLATE_NOOP("WechatWords", "The platform refused the submission."),
     QT_TRANSLATE_NOOP("WechatWords", "Read its message, correct what it names, and submit again.")},
    {reasons::MediaRefused, QT_TRANSLATE_NOOP("WechatWords", "The platform did not take a picture or video of the audit profile."),
     QT_TRANSLATE_NOOP("WechatWords", "Pictures may have 2 MB (PNG, JPEG, GIF), videos 10 MB (MP4). Correct the audit profile, then submit again.")},
    {reasons::NoQuota, QT_TRANSLATE_NOOP("WechatWords", "No submission is left for it this month."),
     QT_TRANSLATE_NOOP("WechatWords", "Go on with the batch once there are some again: in the next month, or when the platform gives more.")},
    {reasons::NoSpeedups, QT_TRANSLATE_NOOP("WechatWords", "No speed-up is left for it this month."),
     QT_TRANSLATE_NOOP("WechatWords", "Go on with the batch in the next month; the review goes on as usual.")},
    {reasons::SubmitUnclear, QT_TRANSLATE_NOOP("WechatWords", "The submission may have been accepted or not."),
     QT_TRANSLATE_NOOP("WechatWords", "Look at the review in the console, then say here whether it is there.")},
    {reasons::ForeignAudit, QT_TRANSLATE_NOOP("WechatWords", "Another version is under review."),
     QT_TRANSLATE_NOOP("WechatWords", "Wait for that review or withdraw it, then try again.")},
    {reasons::NoTrial, QT_TRANSLATE_NOOP("WechatWords", "There is no trial version to submit."),
     QT_TRANSLATE_NOOP("WechatWords", "Publish a template to it first.")},
    {reasons::TrialReplaced, QT_TRANSLATE_NOOP("WechatWords", "While it waited, another version was put on trial, so nothing was submitted."),
     QT_TRANSLATE_NOOP("WechatWords", "Retry puts this order's version on trial again and submits it.")},
    {reasons::AuditRejected, QT_TRANSLATE_NOOP("WechatWords", "The review rejected it."),
     QT_TRANSLATE_NOOP("WechatWords", "Correct what it names and submit again.")},
    {reasons::AuditWithdrawn, QT_TRANSLATE_NOOP("WechatWords", "The review was withdrawn outside of this batch."),
     QT_TRANSLATE_NOOP("WechatWords", "Submit it again if that was not meant.")},
    {reasons::NoOpenAudit, QT_TRANSLATE_NOOP("WechatWords", "No version is in review."),
     QT_TRANSLATE_NOOP("WechatWords", "There is nothing to do.")},
    {reasons::UndoRefused, QT_TRANSLATE_NOOP("WechatWords", "The platform refused the withdrawal."),
     QT_TRANSLATE_NOOP("WechatWords", "Five withdrawals a day and ten a month are possible for each mini program.")},
    {reasons::UndoUnclear, QT_TRANSLATE_NOOP("WechatWords", "The review may have been withdrawn or not."),
     QT_TRANSLATE_NOOP("WechatWords", "Look at the review in the console, then say here what happened.")},
    {reasons::SpeedupRefused, QT_TRANSLATE_NOOP("WechatWords", "The platform refused to speed the review up."),
     QT_TRANSLATE_NOOP("WechatWords", "Read its message; the review goes on as usual.")},
    {reasons::NotApproved, QT_TRANSLATE_NOOP("WechatWords", "No approved version is there to release."),
     QT_TRANSLATE_NOOP("WechatWords", "Wait for the review, or submit the version again.")},
    {reasons::OtherApproved, QT_TRANSLATE_NOOP("WechatWords", "The approved version is another one, so nothing was released."),
     QT_TRANSLATE_NOOP("WechatWords", "Submit the wanted version again, or release the approved one with an order of its own.")},
    {reasons::ReleaseRefused, QT_TRANSLATE_NOOP("WechatWords", "The platform refused the release."),
     QT_TRANSLATE_NOOP("WechatWords", "Read its message, then try again.")},
    {reasons::ReleaseUnclear, QT_TRANSLATE_NOOP("WechatWords", "The release may have been accepted or not."),
     QT_TRANSLATE_NOOP("WechatWords", "Look at the online version in the console, then say here whether it is the new one.")},
    {reasons::NotOnline, QT_TRANSLATE_NOOP("WechatWords", "The released version does not show as the online version."),
     QT_TRANSLATE_NOOP("WechatWords", "Go on with the batch to look again, or look into the console.")},
    {reasons::ReleasedBefore, QT_TRANSLATE_NOOP("WechatWords", "This approved version was released before and is not online any more: another one is."),
     QT_TRANSLATE_NOOP("WechatWords", "An approval is released once. Submit the version again, then release it.")},
    {reasons::GrayRefused, QT_TRANSLATE_NOOP("WechatWords", "The platform refused the change of the grayscale release."),
     QT_TRANSLATE_NOOP("WechatWords", "Read its message, then try again.")},
    {reasons::GrayUnclear, QT_TRANSLATE_NOOP("WechatWords", "The grayscale release may have been changed or not."),
     QT_TRANSLATE_NOOP("WechatWords", "Look at the grayscale plan in the console, then say here what happened.")},
    {reasons::GrayLower, QT_TRANSLATE_NOOP("WechatWords", "The share of the grayscale release is higher already and cannot be lowered."),
     QT_TRANSLATE_NOOP("WechatWords", "Cancel the grayscale release, then begin a new one with the lower share.")},
    {reasons::GrayOlder, QT_TRANSLATE_NOOP("WechatWords", "The grayscale release that is running is about an older version."),
     QT_TRANSLATE_NOOP("WechatWords", "Cancel it first, or release the new version to everybody.")},
    {reasons::GrayRunning, QT_TRANSLATE_NOOP("WechatWords", "A grayscale release is running, so nothing can be rolled back."),
     QT_TRANSLATE_NOOP("WechatWords", "Cancel the grayscale release instead: its users return to the version before.")},
    {reasons::PlanEnded, QT_TRANSLATE_NOOP("WechatWords", "Somebody paused or ended the grayscale release between two stages, so it was not widened."),
     QT_TRANSLATE_NOOP("WechatWords", "Trying again goes on with the share that it has, or begins with the first stage where none is running.")},
    {reasons::PlanPaused, QT_TRANSLATE_NOOP("WechatWords", "Somebody paused the grayscale release between two stages, so it was not widened."),
     QT_TRANSLATE_NOOP("WechatWords", "Trying this one again goes on from the share that it has.")},
    {reasons::PlanReleased, QT_TRANSLATE_NOOP("WechatWords", "Somebody released the version to all users between two stages."),
     QT_TRANSLATE_NOOP("WechatWords", "Nothing is left to do. Only a rollback leads back.")},
    {reasons::PlanCancelled, QT_TRANSLATE_NOOP("WechatWords", "Somebody cancelled the grayscale release between two stages: its users have the version before."),
     QT_TRANSLATE_NOOP("WechatWords", "The approval stays. Trying this one again begins with the first stage.")},
    {reasons::TooManyErrors, QT_TRANSLATE_NOOP("WechatWords", "The log has more error lines than the limit: the grayscale release stays at its share."),
     QT_TRANSLATE_NOOP("WechatWords", "Look at the log, then cancel the grayscale release, or try again: that goes on from this share and counts anew.")},
    {reasons::LogRefused, QT_TRANSLATE_NOOP("WechatWords", "The log could not be read, so the grayscale release stays at its share."),
     QT_TRANSLATE_NOOP("WechatWords", "Read the platform's message. Trying again goes on from this share; without a limit of errors the log is not needed.")},
    {reasons::NoGray, QT_TRANSLATE_NOOP("WechatWords", "No grayscale release is running."),
     QT_TRANSLATE_NOOP("WechatWords", "There is nothing to cancel.")},
    {reasons::RollbackRefused, QT_TRANSLATE_NOOP("WechatWords", "The platform refused the rollback."),
     QT_TRANSLATE_NOOP("WechatWords", "Read its message; a rollback cannot be repeated.")},
    {reasons::RollbackUnclear, QT_TRANSLATE_NOOP("WechatWords", "The rollback may have been accepted or not."),
     QT_TRANSLATE_NOOP("WechatWords", "Look at the online version in the console, then say here whether it was rolled back.")},
    {reasons::NoHistory, QT_TRANSLATE_NOOP("WechatWords", "There is no such version to roll back to."),
     QT_TRANSLATE_NOOP("WechatWords", "Publish the wanted version again.")},
    {reasons::VisibilityRefused, QT_TRANSLATE_NOOP("WechatWords", "The service was not opened or closed."),
     QT_TRANSLATE_NOOP("WechatWords", "Read the platform's message, then try again.")},
    {reasons::MinVersionRefused, QT_TRANSLATE_NOOP("WechatWords", "The lowest base library was not set."),
     QT_TRANSLATE_NOOP("WechatWords", "Take a published version of the base library, then try again.")},
    {reasons::DomainsRefused, QT_TRANSLATE_NOOP("WechatWords", "The platform refused some of the domains; all others are as wanted."),
     QT_TRANSLATE_NOOP("WechatWords", "Register them with the third-party platform, check how they are written and their filing, then try again.")},
    {reasons::DomainsNotSeen, QT_TRANSLATE_NOOP("WechatWords", "The domains do not show as they were set."),
     QT_TRANSLATE_NOOP("WechatWords", "Go on with the batch to look again, or look into the console.")},
    {reasons::TestersRefused, QT_TRANSLATE_NOOP("WechatWords", "The platform refused some of the testers; all others are as wanted."),
     QT_TRANSLATE_NOOP("WechatWords", "Check their WeChat IDs with these people, then try again.")},
    {reasons::TestersNotSeen, QT_TRANSLATE_NOOP("WechatWords", "The testers do not show as they were set."),
     QT_TRANSLATE_NOOP("WechatWords", "Go on with the batch to look again, or look into the console.")},
    {reasons::PrivacyRefused, QT_TRANSLATE_NOOP("WechatWords", "The platform refused the privacy guideline."),
     QT_TRANSLATE_NOOP("WechatWords", "Read its message, correct the file, and try again.")},
    {reasons::PrivacyNotSeen, QT_TRANSLATE_NOOP("WechatWords", "The privacy guideline does not show as it was set."),
     QT_TRANSLATE_NOOP("WechatWords", "Go on with the batch to look again, or look into the console.")},
    {reasons::NoSuchApi, QT_TRANSLATE_NOOP("WechatWords", "The platform knows no privacy interface of that name."),
     QT_TRANSLATE_NOOP("WechatWords", "Write it as the platform does, e.g. wx.getLocation.")},
    {reasons::ApplyRefused, QT_TRANSLATE_NOOP("WechatWords", "The platform refused the application for the privacy interface."),
     QT_TRANSLATE_NOOP("WechatWords", "Read its message, then try again.")},
    {reasons::ApplyUnclear, QT_TRANSLATE_NOOP("WechatWords", "The application for the privacy interface may have been accepted or not."),
     QT_TRANSLATE_NOOP("WechatWords", "Look at the interface in the console, then say here whether it was applied for.")},
    {reasons::ApiRejected, QT_TRANSLATE_NOOP("WechatWords", "The application for the privacy interface was rejected."),
     QT_TRANSLATE_NOOP("WechatWords", "Correct what it names and apply again.")},
    {reasons::MessageRefused, QT_TRANSLATE_NOOP("WechatWords", "The platform refused the change of the message templates."),
     QT_TRANSLATE_NOOP("WechatWords", "Check the template, the keywords and the scene, then try again.")},
    {reasons::MessageUnclear, QT_TRANSLATE_NOOP("WechatWords", "The message templates may have been changed or not."),
     QT_TRANSLATE_NOOP("WechatWords", "Look at the message templates in the console, then say here what happened.")},
    {reasons::NoDraft, QT_TRANSLATE_NOOP("WechatWords", "There is no such draft."),
     QT_TRANSLATE_NOOP("WechatWords", "Choose one of the drafts; of each development mini program only the newest upload is kept.")},
    {reasons::TemplateRefused, QT_TRANSLATE_NOOP("WechatWords", "The platform refused the change of the template library."),
     QT_TRANSLATE_NOOP("WechatWords", "Read its message. The library holds 200 templates.")},
    {reasons::TemplateUnclear, QT_TRANSLATE_NOOP("WechatWords", "The template library may have been changed or not."),
     QT_TRANSLATE_NOOP("WechatWords", "Look at the template library in the console, then say here what happened.")},
    {reasons::ReadRefused, QT_TRANSLATE_NOOP("WechatWords", "The platform refused to tell how things are."),
     QT_TRANSLATE_NOOP("WechatWords", "Read its message, then try again.")},
};

const Sentences *find(const QString &kind)
{
    const auto *row = std::find_if(std::begin(kReasons), std::end(kReasons), [&kind](const Sentences &one) { return one.name == kind; });
    return row == std::end(kReasons) ? nullptr : row;
}

} // namespace

QString reasonSentence(const QString &kind)
{
    const Sentences *row = find(kind);
    return row ? QCoreApplication::translate(kReasonContext, row->text) : QString();
}

QString reasonWayOut(const QString &kind)
{
    const Sentences *row = find(kind);
    return row ? QCoreApplication::translate(kReasonContext, row->help) : QString();
}

} // namespace flotilla::wechat
