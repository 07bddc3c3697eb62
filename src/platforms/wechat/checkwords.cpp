// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/finding.h"
#include "model/wordtable.h"
#include "wechat/checks.h"
#include "wechat/names.h"
#include "wechat/targetlook.h"
#include "wechat/toldwords.h"

#include <QCoreApplication>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kCheckWordContext = "WechatWords";

constexpr WordRow kCheckTitles[] = {
    {checks::TemplateMissing, QT_TRANSLATE_NOOP("WechatWords", "The template is not in the library")},
    {checks::OtherVersion, QT_TRANSLATE_NOOP("WechatWords", "The template has another version")},
    {checks::OpenReview, QT_TRANSLATE_NOOP("WechatWords", "Another version of it was in review when the fleet was read")},
    {checks::RefusesCalls, QT_TRANSLATE_NOOP("WechatWords", "The platform refuses calls for it")},
    {checks::InReview, QT_TRANSLATE_NOOP("WechatWords", "Another version of it is in review (85009)")},
    {checks::NoCategory, QT_TRANSLATE_NOOP("WechatWords", "It has no approved category (85008)")},
    {checks::NoGuideline, QT_TRANSLATE_NOOP("WechatWords", "It has no privacy guideline")},
    {checks::Incomplete, QT_TRANSLATE_NOOP("WechatWords", "Its name, avatar or introduction is not set (86002)")},
    {checks::KnownTrouble, QT_TRANSLATE_NOOP("WechatWords", "It could not be read when the fleet was")},
    {checks::NoExtJson, QT_TRANSLATE_NOOP("WechatWords", "The order has no ext_json, but the last publish had one")},
    {checks::Quota, QT_TRANSLATE_NOOP("WechatWords", "Not enough is left this month for all of them")},
    {checks::QuotaTaken, QT_TRANSLATE_NOOP("WechatWords", "It takes of this month's quota")},
    {checks::GrayEnds, QT_TRANSLATE_NOOP("WechatWords", "A grayscale release of it is running, and this release overtakes it")},
    {flotilla::checks::Address, QT_TRANSLATE_NOOP("WechatWords", "The platform does not accept calls from this address")},
    {checks::ExtJson, QT_TRANSLATE_NOOP("WechatWords", "The ext_json is not as the platform needs it")},
    {checks::AuditProfile, QT_TRANSLATE_NOOP("WechatWords", "The audit profile is not as the platform needs it")},
    {checks::DroppedDomains, QT_TRANSLATE_NOOP("WechatWords", "The release would take domains away")},
    {checks::LibraryFull, QT_TRANSLATE_NOOP("WechatWords", "The template library is full (85065)")},
    {checks::TemplateInUse, QT_TRANSLATE_NOOP("WechatWords", "Mini programs still have a version of this template")},
    {checks::Withdrawals, QT_TRANSLATE_NOOP("WechatWords", "No withdrawal is left for it (87013)")},
    {checks::NoOnlineVersion, QT_TRANSLATE_NOOP("WechatWords", "It has no online version, as Fleet was read: a grayscale release needs one (85079)")},
    {checks::Settings, QT_TRANSLATE_NOOP("WechatWords", "What is to be set is not as the platform needs it")},
};

constexpr WordRow kCheckWaysOut[] = {
    {checks::TemplateMissing, nullptr, QT_TRANSLATE_NOOP("WechatWords", "Choose one of the library, or add the draft to it first.")},
    {checks::OtherVersion, nullptr, QT_TRANSLATE_NOOP("WechatWords", "Choose the template of this version, or type the version that the template has.")},
    {checks::OpenReview, nullptr, QT_TRANSLATE_NOOP("WechatWords", "If that review is still open it fails alone (85009). Wait for the review or withdraw it first.")},
    {checks::RefusesCalls, nullptr, QT_TRANSLATE_NOOP("WechatWords", "It fails alone with this code. Let its owner authorise the platform again, with all permissions, or leave it out.")},
    {checks::InReview, nullptr, QT_TRANSLATE_NOOP("WechatWords", "Its submission fails alone. Wait for that review, or withdraw it first.")},
    {checks::NoCategory, nullptr, QT_TRANSLATE_NOOP("WechatWords", "Its submission fails alone. Choose a category in its console and wait until it is approved.")},
    {checks::NoGuideline, nullptr, QT_TRANSLATE_NOOP("WechatWords", "It can be submitted, but reviews look for the guideline and may reject the version. Fill it in first.")},
    {checks::Incomplete, nullptr, QT_TRANSLATE_NOOP("WechatWords", "Its submission fails alone. Set what is missing in its console.")},
    {checks::KnownTrouble, nullptr, QT_TRANSLATE_NOOP("WechatWords", "If that is still so it fails alone. Repair it, or leave the mini program out.")},
    {checks::NoExtJson, nullptr, QT_TRANSLATE_NOOP("WechatWords", "Without it the mini program has none of its own values and pages any more. Choose the ext_json, unless that is meant.")},
    {checks::Quota, nullptr, QT_TRANSLATE_NOOP("WechatWords", "The first ones in the order of the list are done. The others wait, and going on with the batch takes them up once "
                                                             "there is more.")},
    {checks::QuotaTaken, nullptr, QT_TRANSLATE_NOOP("WechatWords", "All mini programs share it. That the platform gives one back after a withdrawal or a rejection is not documented.")},
    {checks::GrayEnds, nullptr, QT_TRANSLATE_NOOP("WechatWords", "The version goes to all users at once. What becomes of the grayscale release is not documented: look at Rollout "
                                                                "afterwards. To go on in shares, leave it out and widen the grayscale release there.")},
    {flotilla::checks::Address, nullptr, QT_TRANSLATE_NOOP("WechatWords", "Add the address to the IP whitelist in the developer settings of the third-party platform.")},
    {checks::ExtJson, nullptr, QT_TRANSLATE_NOOP("WechatWords", "Correct the file; the place is named.")},
    {checks::AuditProfile, nullptr, QT_TRANSLATE_NOOP("WechatWords", "Correct the audit profile, then start again.")},
    {checks::DroppedDomains, nullptr, QT_TRANSLATE_NOOP("WechatWords", "They are not set any more. Add them again first if the mini program still needs them.")},
    {checks::LibraryFull, nullptr, QT_TRANSLATE_NOOP("WechatWords", "Delete templates that nobody uses any more, then add this one.")},
    {checks::TemplateInUse, nullptr, QT_TRANSLATE_NOOP("WechatWords", "Once it is deleted, it cannot be uploaded to them again. Delete it only if a newer one takes its place.")},
    {checks::Withdrawals, nullptr, QT_TRANSLATE_NOOP("WechatWords", "It fails alone, and nothing is sent for it. Five a day and ten a month are possible.")},
    {checks::NoOnlineVersion, nullptr, QT_TRANSLATE_NOOP("WechatWords", "Release its first version to all. If it went out since, read Fleet anew.")},
    {checks::Settings, nullptr, QT_TRANSLATE_NOOP("WechatWords", "Correct what is named, then start again.")},
};

} // namespace

QString checkWord(const QString &check) { return textIn(kCheckTitles, kCheckWordContext, check); }
QString checkWayOut(const QString &check) { return helpIn(kCheckWaysOut, kCheckWordContext, check); }

} // namespace flotilla::wechat
