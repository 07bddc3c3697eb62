// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/words.h"

#include "model/batch.h"
#include "model/finding.h"
#include "model/usualid.h"
#include "wechat/asking.h"
#include "wechat/checks.h"
#include "wechat/errortable.h"
#include "wechat/names.h"
#include "wechat/toldwords.h"

#include <QCoreApplication>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kContext = "WechatWords";

} // namespace

QString WechatWords::platform() const
{
    return QCoreApplication::translate("WechatWords", "WeChat third-party platform");
}

QString WechatWords::operation(const QString &name) const
{
    static constexpr Entry table[] = {
        {operations::Publish, QT_TRANSLATE_NOOP("WechatWords", "Publish")},
        {operations::SubmitAudit, QT_TRANSLATE_NOOP("WechatWords", "Submit for review")},
        {operations::UndoAudit, QT_TRANSLATE_NOOP("WechatWords", "Withdraw from review")},
        {operations::SpeedupAudit, QT_TRANSLATE_NOOP("WechatWords", "Speed up the review")},
        {operations::Release, QT_TRANSLATE_NOOP("WechatWords", "Release")},
        {operations::Gray, QT_TRANSLATE_NOOP("WechatWords", "Grayscale release")},
        {operations::CancelGray, QT_TRANSLATE_NOOP("WechatWords", "Cancel the grayscale release")},
        {operations::Rollback, QT_TRANSLATE_NOOP("WechatWords", "Roll back")},
        {operations::Visibility, QT_TRANSLATE_NOOP("WechatWords", "Open or close the service")},
        {operations::MinVersion, QT_TRANSLATE_NOOP("WechatWords", "Lowest base library")},
        {operations::Domains, QT_TRANSLATE_NOOP("WechatWords", "Domains")},
        {operations::Testers, QT_TRANSLATE_NOOP("WechatWords", "Testers")},
        {operations::PrivacySetting, QT_TRANSLATE_NOOP("WechatWords", "Privacy guideline")},
        {operations::ApplyPrivacyApi, QT_TRANSLATE_NOOP("WechatWords", "Apply for a privacy interface")},
        {operations::MessageTemplateAdd, QT_TRANSLATE_NOOP("WechatWords", "Add a message template")},
        {operations::MessageTemplateDelete, QT_TRANSLATE_NOOP("WechatWords", "Delete a message template")},
        {operations::TemplateAdd, QT_TRANSLATE_NOOP("WechatWords", "Add a draft to the template library")},
        {operations::TemplateDelete, QT_TRANSLATE_NOOP("WechatWords", "Delete a template of the library")},
    };
    return wordIn(table, kContext, name);
}

QString WechatWords::step(const QString &name) const
{
    static constexpr Entry table[] = {
        {steps::Look, QT_TRANSLATE_NOOP("WechatWords", "Look before the upload")},
        {steps::Commit, QT_TRANSLATE_NOOP("WechatWords", "Upload")},
        {steps::Trial, QT_TRANSLATE_NOOP("WechatWords", "Read the trial version")},
        {steps::Scan, QT_TRANSLATE_NOOP("WechatWords", "Privacy scan")},
        {steps::AuditLook, QT_TRANSLATE_NOOP("WechatWords", "Look before the submission")},
        {steps::Category, QT_TRANSLATE_NOOP("WechatWords", "Read the categories")},
        {steps::Media, QT_TRANSLATE_NOOP("WechatWords", "Upload the material")},
        {steps::QuotaLook, QT_TRANSLATE_NOOP("WechatWords", "Read the quota")},
        {steps::Pages, QT_TRANSLATE_NOOP("WechatWords", "Read the pages")},
        {steps::Submit, QT_TRANSLATE_NOOP("WechatWords", "Submit")},
        {steps::Audit, QT_TRANSLATE_NOOP("WechatWords", "Review")},
        {steps::Approved, QT_TRANSLATE_NOOP("WechatWords", "Read the review")},
        {steps::ReleaseLook, QT_TRANSLATE_NOOP("WechatWords", "Look before the release")},
        {steps::Release, QT_TRANSLATE_NOOP("WechatWords", "Release")},
        {steps::Online, QT_TRANSLATE_NOOP("WechatWords", "Read what is online")},
        {steps::GrayAudit, QT_TRANSLATE_NOOP("WechatWords", "Read the review")},
        {steps::GrayLook, QT_TRANSLATE_NOOP("WechatWords", "Look before the grayscale release")},
        {steps::Gray, QT_TRANSLATE_NOOP("WechatWords", "Grayscale")},
        {steps::GrayPlan, QT_TRANSLATE_NOOP("WechatWords", "Read the grayscale plan")},
        {steps::Soak, QT_TRANSLATE_NOOP("WechatWords", "Watch the grayscale release")},
        {steps::ErrorSoak, QT_TRANSLATE_NOOP("WechatWords", "Watch the grayscale release")},
        {steps::OpenLook, QT_TRANSLATE_NOOP("WechatWords", "Look for an open review")},
        {steps::UndoLook, QT_TRANSLATE_NOOP("WechatWords", "Look for an open review")},
        {steps::Undo, QT_TRANSLATE_NOOP("WechatWords", "Withdraw")},
        {steps::Withdrawn, QT_TRANSLATE_NOOP("WechatWords", "Read that it is withdrawn")},
        {steps::Speedup, QT_TRANSLATE_NOOP("WechatWords", "Speed up")},
        {steps::RunningLook, QT_TRANSLATE_NOOP("WechatWords", "Look for a grayscale release")},
        {steps::CancelGray, QT_TRANSLATE_NOOP("WechatWords", "Cancel")},
        {steps::GrayGone, QT_TRANSLATE_NOOP("WechatWords", "Read the grayscale plan")},
        {steps::NoGray, QT_TRANSLATE_NOOP("WechatWords", "Look for a grayscale release")},
        {steps::History, QT_TRANSLATE_NOOP("WechatWords", "Read the released versions")},
        {steps::OnlineLook, QT_TRANSLATE_NOOP("WechatWords", "Read what is online")},
        {steps::Rollback, QT_TRANSLATE_NOOP("WechatWords", "Roll back")},
        {steps::Returned, QT_TRANSLATE_NOOP("WechatWords", "Read what is online")},
        {steps::VisibleLook, QT_TRANSLATE_NOOP("WechatWords", "Read what is set")},
        {steps::MinVersionLook, QT_TRANSLATE_NOOP("WechatWords", "Read what is set")},
        {steps::Visibility, QT_TRANSLATE_NOOP("WechatWords", "Service")},
        {steps::Visible, QT_TRANSLATE_NOOP("WechatWords", "Read what is set")},
        {steps::MinVersion, QT_TRANSLATE_NOOP("WechatWords", "Base library")},
        {steps::MinLook, QT_TRANSLATE_NOOP("WechatWords", "Read what is set")},
        {steps::DomainsLook, QT_TRANSLATE_NOOP("WechatWords", "Read what is set")},
        {steps::WebviewLook, QT_TRANSLATE_NOOP("WechatWords", "Read what is set")},
        {steps::Webview, QT_TRANSLATE_NOOP("WechatWords", "Domains")},
        {steps::WebviewSeen, QT_TRANSLATE_NOOP("WechatWords", "Read what is set")},
        {steps::Domains, QT_TRANSLATE_NOOP("WechatWords", "Domains")},
        {steps::DomainsSeen, QT_TRANSLATE_NOOP("WechatWords", "Read what is set")},
        {steps::TestersLook, QT_TRANSLATE_NOOP("WechatWords", "Read what is set")},
        {steps::Testers, QT_TRANSLATE_NOOP("WechatWords", "Testers")},
        {steps::AddTesters, QT_TRANSLATE_NOOP("WechatWords", "Testers")},
        {steps::RemoveTesters, QT_TRANSLATE_NOOP("WechatWords", "Testers")},
        {steps::TestersSeen, QT_TRANSLATE_NOOP("WechatWords", "Read what is set")},
        {steps::PrivacyLook, QT_TRANSLATE_NOOP("WechatWords", "Read what is set")},
        {steps::Privacy, QT_TRANSLATE_NOOP("WechatWords", "Privacy guideline")},
        {steps::PrivacySeen, QT_TRANSLATE_NOOP("WechatWords", "Read what is set")},
        {steps::ApiLook, QT_TRANSLATE_NOOP("WechatWords", "Read the applications")},
        {steps::ApplyApi, QT_TRANSLATE_NOOP("WechatWords", "Application")},
        {steps::ApiSeen, QT_TRANSLATE_NOOP("WechatWords", "Read the applications")},
        {steps::MessagesLook, QT_TRANSLATE_NOOP("WechatWords", "Read the templates")},
        {steps::AddMessage, QT_TRANSLATE_NOOP("WechatWords", "Add")},
        {steps::MessageThere, QT_TRANSLATE_NOOP("WechatWords", "Read the templates")},
        {steps::MessageLook, QT_TRANSLATE_NOOP("WechatWords", "Read the templates")},
        {steps::DeleteMessage, QT_TRANSLATE_NOOP("WechatWords", "Delete")},
        {steps::MessageGone, QT_TRANSLATE_NOOP("WechatWords", "Read the templates")},
        {steps::DraftLook, QT_TRANSLATE_NOOP("WechatWords", "Read the drafts")},
        {steps::LibraryLook, QT_TRANSLATE_NOOP("WechatWords", "Read the templates")},
        {steps::AddTemplate, QT_TRANSLATE_NOOP("WechatWords", "Add")},
        {steps::TemplateThere, QT_TRANSLATE_NOOP("WechatWords", "Read the templates")},
        {steps::TemplateLook, QT_TRANSLATE_NOOP("WechatWords", "Read the templates")},
        {steps::DeleteTemplate, QT_TRANSLATE_NOOP("WechatWords", "Delete")},
        {steps::TemplateGone, QT_TRANSLATE_NOOP("WechatWords", "Read the templates")},
    };
    return wordIn(table, kContext, name);
}

QString WechatWords::mark(const QString &name) const
{
    if (name == marks::TemplateId) {
        return QCoreApplication::translate("WechatWords", "Template id");
    }
    return name == marks::AuditId ? QCoreApplication::translate("WechatWords", "Review id") : name;
}

QString WechatWords::field(const QString &name) const
{
    static constexpr Entry table[] = {
        {fields::TokenSource, QT_TRANSLATE_NOOP("WechatWords", "Where do your tokens live today?")},
        {fields::GatewayUrl, QT_TRANSLATE_NOOP("WechatWords", "Address of the gateway")},
        {fields::BrokerUrl, QT_TRANSLATE_NOOP("WechatWords", "Address of the token broker")},
        {fields::BrokerUser, QT_TRANSLATE_NOOP("WechatWords", "User of the token broker")},
        {fields::BrokerPassword, QT_TRANSLATE_NOOP("WechatWords", "The password is sent")},
        {fields::HttpUrl, QT_TRANSLATE_NOOP("WechatWords", "URL that gives a token")},
        {fields::HttpTokenPath, QT_TRANSLATE_NOOP("WechatWords", "Path of the token in its reply")},
        {fields::HttpExpiryPath, QT_TRANSLATE_NOOP("WechatWords", "Path of the seconds in its reply")},
        {fields::HttpComponentUrl, QT_TRANSLATE_NOOP("WechatWords", "URL that gives the component token")},
        {fields::Command, QT_TRANSLATE_NOOP("WechatWords", "Program that prints a token")},
        {fields::Ticket, QT_TRANSLATE_NOOP("WechatWords", "Ticket (component_verify_ticket)")},
        {fields::ComponentAppid, QT_TRANSLATE_NOOP("WechatWords", "AppID of the third-party platform")},
        {fields::Secret, QT_TRANSLATE_NOOP("WechatWords", "Key, password or token")},
        {fields::ComponentSecret, QT_TRANSLATE_NOOP("WechatWords", "AppSecret of the third-party platform")},
        {fields::PushToken, QT_TRANSLATE_NOOP("WechatWords", "Token of the pushed messages")},
        {fields::PushKey, QT_TRANSLATE_NOOP("WechatWords", "EncodingAESKey of the pushed messages")},
        {fields::PushKeyBefore, QT_TRANSLATE_NOOP("WechatWords", "EncodingAESKey before that")},
        {services::Listen, QT_TRANSLATE_NOOP("WechatWords", "Address and port")},
        {fields::Rate, QT_TRANSLATE_NOOP("WechatWords", "Requests a second")},
        {fields::Endpoint, QT_TRANSLATE_NOOP("WechatWords", "Endpoint")},
        {flotilla::options::Label, QT_TRANSLATE_NOOP("WechatWords", "Version")},
        {flotilla::options::Note, QT_TRANSLATE_NOOP("WechatWords", "Description")},
        {opts::Template, QT_TRANSLATE_NOOP("WechatWords", "Template")},
        {opts::ExtJson, QT_TRANSLATE_NOOP("WechatWords", "ext_json")},
        {opts::Until, QT_TRANSLATE_NOOP("WechatWords", "Go on until")},
        {opts::Gray, QT_TRANSLATE_NOOP("WechatWords", "Grayscale share in percent")},
        {opts::Percent, QT_TRANSLATE_NOOP("WechatWords", "Share in percent")},
        {opts::TestersFirst, QT_TRANSLATE_NOOP("WechatWords", "Testers first")},
        {opts::Stages, QT_TRANSLATE_NOOP("WechatWords", "Stages in percent, one after the other by itself")},
        {opts::SoakHours, QT_TRANSLATE_NOOP("WechatWords", "Hours that each stage is watched")},
        {opts::MaxErrors, QT_TRANSLATE_NOOP("WechatWords", "Error lines that a stage may have")},
        {opts::LogFilter, QT_TRANSLATE_NOOP("WechatWords", "Only log lines with this mark")},
        {opts::ThenRelease, QT_TRANSLATE_NOOP("WechatWords", "Release to all after the last stage")},
        {opts::AuditProfile, QT_TRANSLATE_NOOP("WechatWords", "Audit profile")},
        {opts::PrivacyNotUsed, QT_TRANSLATE_NOOP("WechatWords", "Privacy interfaces that were found are not used")},
        {opts::Reserve, QT_TRANSLATE_NOOP("WechatWords", "Submissions that stay in reserve")},
        {opts::To, QT_TRANSLATE_NOOP("WechatWords", "Back to")},
        {opts::Set, QT_TRANSLATE_NOOP("WechatWords", "Set to")},
        {opts::File, QT_TRANSLATE_NOOP("WechatWords", "Settings (JSON)")},
        {opts::Add, QT_TRANSLATE_NOOP("WechatWords", "Add")},
        {opts::Remove, QT_TRANSLATE_NOOP("WechatWords", "Remove")},
        {opts::Api, QT_TRANSLATE_NOOP("WechatWords", "Privacy interface")},
        {opts::Content, QT_TRANSLATE_NOOP("WechatWords", "What it is used for")},
        {opts::Tid, QT_TRANSLATE_NOOP("WechatWords", "Title number (tid)")},
        {opts::Path, QT_TRANSLATE_NOOP("WechatWords", "Path of the API")},
        {opts::Rid, QT_TRANSLATE_NOOP("WechatWords", "Request id (rid)")},
        {opts::Keywords, QT_TRANSLATE_NOOP("WechatWords", "Keyword numbers (kid)")},
        {opts::Scene, QT_TRANSLATE_NOOP("WechatWords", "Scene")},
        {opts::MessageTemplate, QT_TRANSLATE_NOOP("WechatWords", "Message template")},
        {opts::Draft, QT_TRANSLATE_NOOP("WechatWords", "Draft")},
        {opts::LibraryTemplate, QT_TRANSLATE_NOOP("WechatWords", "Template")},
        {opts::Mode, QT_TRANSLATE_NOOP("WechatWords", "What is done with them")},
        {opts::Level, QT_TRANSLATE_NOOP("WechatWords", "Level and above")},
        {opts::Date, QT_TRANSLATE_NOOP("WechatWords", "Day in China")},
        {procedures::Secret, QT_TRANSLATE_NOOP("WechatWords", "AppSecret")},
    };
    return wordIn(table, kContext, name);
}

QString WechatWords::fieldHint(const QString &name) const
{
    static constexpr Entry table[] = {
        {fields::TokenSource, QT_TRANSLATE_NOOP("WechatWords", "Your own services keep their tokens: only with the last two choices this program makes new ones, which ends theirs.")},
        {fields::Secret, QT_TRANSLATE_NOOP("WechatWords", "The key of the gateway or URL, the password of the broker, the pasted token, or the AppSecret of the third-party platform where tokens are made from one")},
        {fields::HttpUrl, QT_TRANSLATE_NOOP("WechatWords", "{appid} stands for the mini program")},
        {fields::Command, QT_TRANSLATE_NOOP("WechatWords", "It prints {\"token\", \"expires_in\"} and runs without a shell; {appid} stands for the mini program, and for the third-party platform when its own token is asked for")},
        {fields::Ticket, QT_TRANSLATE_NOOP("WechatWords", "Only where this program makes tokens: that ends the tokens of your own services")},
        {fields::PushKeyBefore, QT_TRANSLATE_NOOP("WechatWords", "While a new one takes its place, messages come with either")},
        {fields::HttpTokenPath, QT_TRANSLATE_NOOP("WechatWords", "Names with dots, e.g. data.token")},
        {fields::ComponentAppid, QT_TRANSLATE_NOOP("WechatWords", "Needed to list the authorised mini programs, unless the gateway fills it in")},
        {fields::BrokerPassword, QT_TRANSLATE_NOOP("WechatWords", "As the broker's own login page does it")},
        {fields::Rate, QT_TRANSLATE_NOOP("WechatWords", "All calls of this connection together")},
        {fields::Endpoint, QT_TRANSLATE_NOOP("WechatWords", "Empty: the vendor's own host")},
        {opts::Add, QT_TRANSLATE_NOOP("WechatWords", "WeChat IDs, with commas between them")},
        {opts::Remove, QT_TRANSLATE_NOOP("WechatWords", "WeChat IDs, with commas between them")},
        {opts::Api, QT_TRANSLATE_NOOP("WechatWords", "e.g. wx.getLocation")},
        {opts::Keywords, QT_TRANSLATE_NOOP("WechatWords", "Two to five, with commas between them, in the order of the message")},
        {opts::Tid, QT_TRANSLATE_NOOP("WechatWords", "Of the title in WeChat's library of messages")},
        {opts::MessageTemplate, QT_TRANSLATE_NOOP("WechatWords", "Its id; the details of a mini program list them under Messages")},
        {opts::File, QT_TRANSLATE_NOOP("WechatWords", "Domains: {\"requestdomain\": [\"https://…\"], \"webviewdomain\": […]}. Privacy guideline: {\"owner_setting\": {…}, \"setting_list\": […]}")},
        {opts::Stages, QT_TRANSLATE_NOOP("WechatWords", "e.g. 1,5,20,50,100; with the testers first they have it alone before that. 100 percent reaches everybody, but only the release ends the plan")},
        {opts::SoakHours, QT_TRANSLATE_NOOP("WechatWords", "Empty: 24. Up to 144, as the log goes back seven days")},
        {opts::MaxErrors, QT_TRANSLATE_NOOP("WechatWords", "More stop the plan where it is. Empty: the log is not looked at")},
        {opts::LogFilter, QT_TRANSLATE_NOOP("WechatWords", "The log does not tell versions: a mini program can mark its lines with setFilterMsg. Empty: all lines count")},
        {opts::To, QT_TRANSLATE_NOOP("WechatWords", "previous, or the app_version of the history")},
        {opts::AuditProfile, QT_TRANSLATE_NOOP("WechatWords", "Fields of submit_audit, e.g. {\"version_desc\": \"…\", \"order_path\": \"…\"}. Without items the categories and the first page of each mini program are taken")},
        {opts::ExtJson, QT_TRANSLATE_NOOP("WechatWords", "${column} stands for a value of the mini program, ${column|default} for one that may be missing")},
    };
    return textIn(table, kContext, name);
}

QString WechatWords::choice(const QString &field, const QString &value) const
{
    static constexpr Entry table[] = {
        {sources::Gateway, QT_TRANSLATE_NOOP("WechatWords", "Behind a gateway that adds them")},
        {sources::Broker, QT_TRANSLATE_NOOP("WechatWords", "In wxcomponent")},
        {sources::Http, QT_TRANSLATE_NOOP("WechatWords", "At a URL")},
        {sources::Command, QT_TRANSLATE_NOOP("WechatWords", "A program of mine prints them")},
        {sources::Mint, QT_TRANSLATE_NOOP("WechatWords", "Nowhere: make them here, from AppSecret and ticket")},
        {sources::Centre, QT_TRANSLATE_NOOP("WechatWords", "In the token centre of this program")},
        {sources::Pasted, QT_TRANSLATE_NOOP("WechatWords", "I paste one, for a trial")},
        {"md5"_L1, QT_TRANSLATE_NOOP("WechatWords", "as MD5")},
        {"plain"_L1, QT_TRANSLATE_NOOP("WechatWords", "as it is")},
        {"commit"_L1, QT_TRANSLATE_NOOP("WechatWords", "it is on trial")},
        {"submit"_L1, QT_TRANSLATE_NOOP("WechatWords", "it is in review")},
        {"audit"_L1, QT_TRANSLATE_NOOP("WechatWords", "the review is over")},
        {"release"_L1, QT_TRANSLATE_NOOP("WechatWords", "it is online")},
        {"open"_L1, QT_TRANSLATE_NOOP("WechatWords", "open to users")},
        {"close"_L1, QT_TRANSLATE_NOOP("WechatWords", "closed to users")},
        {"add"_L1, QT_TRANSLATE_NOOP("WechatWords", "add them")},
        {"delete"_L1, QT_TRANSLATE_NOOP("WechatWords", "delete them")},
        {"set"_L1, QT_TRANSLATE_NOOP("WechatWords", "they replace what is there")},
        {"no"_L1, QT_TRANSLATE_NOOP("WechatWords", "No")},
        {"yes"_L1, QT_TRANSLATE_NOOP("WechatWords", "Yes")},
    };
    Q_UNUSED(field)
    return wordIn(table, kContext, value);
}

QString WechatWords::column(const QString &name) const { return columnWord(name); }
QString WechatWords::toldValue(const QString &column, const QString &value) const { return toldWord(column, value); }
QString WechatWords::attention(const QString &name) const
{
    return name == "rejected"_L1 ? QCoreApplication::translate("WechatWords", "review rejected")
                                 : QCoreApplication::translate("WechatWords", "approved and not released yet");
}

QString WechatWords::query(const QString &name) const { return queryWord(name); }
QString WechatWords::tab(const QString &name) const { return tabWord(name); }

QString WechatWords::phase(Phase phase) const
{
    return phase == Phase::Resting ? QCoreApplication::translate("WechatWords", "in review", "target") : Words::phase(phase);
}

QString WechatWords::phaseOf(Phase phase, const QString &operation) const
{
    return phase == Phase::Resting && operation == operations::Gray ? QCoreApplication::translate("WechatWords", "being watched", "target: a stage of a release")
                                                                         : this->phase(phase);
}

QString WechatWords::action(const QString &operation, const Values &options, int programs) const
{
    if (operation == operations::Gray && !options.value(opts::Stages).isEmpty()) {
        if (options.value(opts::ThenRelease) == "yes"_L1) {
            return QCoreApplication::translate("WechatWords", "Release %n mini programs in stages, then to all", nullptr, programs);
        }
        return QCoreApplication::translate("WechatWords", "Release %n mini programs in stages", nullptr, programs);
    }
    const QString share = options.value(operation == operations::Gray ? opts::Percent : opts::Gray);
    if ((operation == operations::Gray || operation == operations::Release) && !share.isEmpty()) {
        return QCoreApplication::translate("WechatWords", "Release %n mini programs to %1 % of their users", nullptr, programs).arg(share);
    }
    if (operation != operations::Publish) {
        return actionWord(operation, options, programs);
    }
    const QString until = options.value(opts::Until, u"submit"_s);
    if (until == "commit"_L1) {
        return QCoreApplication::translate("WechatWords", "Upload a trial version to %n mini programs", nullptr, programs);
    }
    if (until == "submit"_L1) {
        return QCoreApplication::translate("WechatWords", "Submit %n mini programs for review", nullptr, programs);
    }
    if (until == "audit"_L1) {
        return QCoreApplication::translate("WechatWords", "Submit %n mini programs and wait for the review", nullptr, programs);
    }
    if (options.value(opts::Gray).isEmpty()) {
        return QCoreApplication::translate("WechatWords", "Submit %n mini programs and release what is approved", nullptr, programs);
    }
    return QCoreApplication::translate("WechatWords", "Submit %n mini programs and release to a share what is approved", nullptr, programs);
}

QString WechatWords::consequence(const QString &operation) const
{
    static constexpr Entry table[] = {
        {operations::Rollback, QT_TRANSLATE_NOOP("WechatWords", "A rollback cannot be rolled back: what is online now comes back only with another review and release.")},
        {operations::CancelGray, QT_TRANSLATE_NOOP("WechatWords", "The users who have the new version get back the one that all others have. The approval stays: it can be released again.")},
        {operations::Visibility, QT_TRANSLATE_NOOP("WechatWords", "A mini program that is closed can be used by nobody until it is opened again.")},
        {operations::Domains, QT_TRANSLATE_NOOP("WechatWords", "Replacing deletes what a list of the settings does not name any more. Users get the change with the next release.")},
        {operations::MinVersion, QT_TRANSLATE_NOOP("WechatWords", "Whoever has an older base library is asked to update WeChat before the mini program opens.")},
        {operations::MessageTemplateDelete, QT_TRANSLATE_NOOP("WechatWords", "Messages of a deleted template cannot be sent any more.")},
    };
    return textIn(table, kContext, operation);
}

QString WechatWords::procedure(const QString &name) const
{
    return name == procedures::AppSecret ? QCoreApplication::translate("WechatWords", "Reset the AppSecret") : name;
}

QString WechatWords::procedureStep(const QString &, const QString &step) const
{
    static constexpr Entry table[] = {
        {procedures::SignIn, QT_TRANSLATE_NOOP("WechatWords", "Open the console of the mini program; an administrator of it signs in.")},
        {procedures::Reset, QT_TRANSLATE_NOOP("WechatWords", "Under 管理 → 开发管理 reset the AppSecret; the administrator confirms with a scan. It is shown just once, and "
                                                             "the old one ends with it. Publishing through the third-party platform does not need it.")},
        {procedures::Store, QT_TRANSLATE_NOOP("WechatWords", "Paste it below and store it.")},
        {procedures::Check, QT_TRANSLATE_NOOP("WechatWords", "If you like, check it: WeChat is asked for a token of the mini program with it, and the token is thrown "
                                                             "away at once.")},
        {procedures::HandOn, QT_TRANSLATE_NOOP("WechatWords", "Give it to the services of the mini program that sign in with it.")},
    };
    return wordIn(table, kContext, step);
}

QString WechatWords::itemLine(const Item &item) const
{
    const QString description = item.values.value(told::Description);
    return description.isEmpty() ? item.id
                                 : QCoreApplication::translate("WechatWords", "%1 · %2", "id of a template, its description").arg(item.id, description);
}

Instant WechatWords::itemChangedAt(const Item &item) const
{
    return instantOf(item.values.value(told::At));
}

QString WechatWords::wrongId(const MiniProgramId &id) const
{
    return usualIdProblem(id);
}

QString WechatWords::oddId(const MiniProgramId &id) const
{
    return usualIdWarning(id);
}

QString WechatWords::itemChanged(const QString &when) const
{
    return QCoreApplication::translate("WechatWords", "made %1", "a template").arg(when);
}

QString WechatWords::part(const QString &name) const
{
    const QString own = partTitle(name);
    return own.isEmpty() ? Words::part(name) : own;
}

QString WechatWords::checkTitle(const QString &check) const
{
    const QString own = checkWord(check);
    return own.isEmpty() ? Words::checkTitle(check) : own;
}

QString WechatWords::checkHelp(const QString &check) const
{
    const QString own = checkWayOut(check);
    return own.isEmpty() ? Words::checkHelp(check) : own;
}

// The vendor's code says more than the step that it stopped.
QString WechatWords::help(const Reason &reason) const
{
    const QString language = QCoreApplication::translate("WechatWords", "en", "the language of this translation: en or zh_CN");
    const ErrorTable::Entry known = errorTable().find(reason.code, {}, language);
    if (reason.code.isEmpty() || known.code.isEmpty()) {
        return Words::help(reason);
    }
    return known.cause + u' ' + known.remedy;
}

QString WechatWords::reasonText(const QString &kind) const
{
    const QString own = reasonSentence(kind);
    return own.isEmpty() ? Words::reasonText(kind) : own;
}

QString WechatWords::reasonHelp(const QString &kind) const
{
    const QString own = reasonWayOut(kind);
    return own.isEmpty() ? Words::reasonHelp(kind) : own;
}

} // namespace flotilla::wechat
