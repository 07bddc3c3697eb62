// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/toldwords.h"

#include "model/wordtable.h"
#include "wechat/names.h"

#include <QCoreApplication>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kToldContext = "WechatWords";

constexpr WordRow kColumns[] = {
    {"appid"_L1, QT_TRANSLATE_NOOP("WechatWords", "AppID")},
    {"name"_L1, QT_TRANSLATE_NOOP("WechatWords", "Name")},
    {"trial.version"_L1, QT_TRANSLATE_NOOP("WechatWords", "Trial")},
    {"trial.at"_L1, QT_TRANSLATE_NOOP("WechatWords", "On trial since")},
    {"audit.id"_L1, QT_TRANSLATE_NOOP("WechatWords", "Review id")},
    {"audit.version"_L1, QT_TRANSLATE_NOOP("WechatWords", "Reviewed")},
    {"audit.state"_L1, QT_TRANSLATE_NOOP("WechatWords", "Review")},
    {"audit.reason"_L1, QT_TRANSLATE_NOOP("WechatWords", "Reason")},
    {"online.version"_L1, QT_TRANSLATE_NOOP("WechatWords", "Online")},
    {"online.at"_L1, QT_TRANSLATE_NOOP("WechatWords", "Online since")},
    {"gray.percent"_L1, QT_TRANSLATE_NOOP("WechatWords", "Grayscale")},
    {"gray.state"_L1, QT_TRANSLATE_NOOP("WechatWords", "Grayscale state")},
    {"error"_L1, QT_TRANSLATE_NOOP("WechatWords", "Last error")},
    {"state"_L1, QT_TRANSLATE_NOOP("WechatWords", "Review")},
    {"user_version"_L1, QT_TRANSLATE_NOOP("WechatWords", "Version")},
    {"app_version"_L1, QT_TRANSLATE_NOOP("WechatWords", "Version number")},
    {"at"_L1, QT_TRANSLATE_NOOP("WechatWords", "When")},
    {"page"_L1, QT_TRANSLATE_NOOP("WechatWords", "Page")},
    {"id"_L1, QT_TRANSLATE_NOOP("WechatWords", "Id")},
    {"title"_L1, QT_TRANSLATE_NOOP("WechatWords", "Title")},
    {"content"_L1, QT_TRANSLATE_NOOP("WechatWords", "Content")},
    {"example"_L1, QT_TRANSLATE_NOOP("WechatWords", "Example")},
    {"type"_L1, QT_TRANSLATE_NOOP("WechatWords", "Type")},
    {"requestdomain"_L1, QT_TRANSLATE_NOOP("WechatWords", "Requests")},
    {"wsrequestdomain"_L1, QT_TRANSLATE_NOOP("WechatWords", "Sockets")},
    {"uploaddomain"_L1, QT_TRANSLATE_NOOP("WechatWords", "Uploads")},
    {"downloaddomain"_L1, QT_TRANSLATE_NOOP("WechatWords", "Downloads")},
    {"udpdomain"_L1, QT_TRANSLATE_NOOP("WechatWords", "UDP")},
    {"tcpdomain"_L1, QT_TRANSLATE_NOOP("WechatWords", "TCP")},
    {"webviewdomain"_L1, QT_TRANSLATE_NOOP("WechatWords", "Web views")},
    {"dropped"_L1, QT_TRANSLATE_NOOP("WechatWords", "The next release takes away")},
    {"userstr"_L1, QT_TRANSLATE_NOOP("WechatWords", "Testers, as the platform names them")},
    {"privacy"_L1, QT_TRANSLATE_NOOP("WechatWords", "As it is set")},
    {"api"_L1, QT_TRANSLATE_NOOP("WechatWords", "Privacy interface")},
    {"status"_L1, QT_TRANSLATE_NOOP("WechatWords", "State")},
    {"reason"_L1, QT_TRANSLATE_NOOP("WechatWords", "Reason")},
};

constexpr WordRow kStates[] = {
    {"none"_L1, QT_TRANSLATE_NOOP("WechatWords", "none")},
    {"in_review"_L1, QT_TRANSLATE_NOOP("WechatWords", "in review")},
    {"approved"_L1, QT_TRANSLATE_NOOP("WechatWords", "approved")},
    {"rejected"_L1, QT_TRANSLATE_NOOP("WechatWords", "rejected")},
    {"withdrawn"_L1, QT_TRANSLATE_NOOP("WechatWords", "withdrawn")},
    {"delayed"_L1, QT_TRANSLATE_NOOP("WechatWords", "delayed")},
    {"initial"_L1, QT_TRANSLATE_NOOP("WechatWords", "not begun")},
    {"running"_L1, QT_TRANSLATE_NOOP("WechatWords", "running")},
    {"paused"_L1, QT_TRANSLATE_NOOP("WechatWords", "paused")},
    {"finished"_L1, QT_TRANSLATE_NOOP("WechatWords", "finished")},
    {"deleted"_L1, QT_TRANSLATE_NOOP("WechatWords", "cancelled")},
};

constexpr WordRow kQueries[] = {
    {"history"_L1, QT_TRANSLATE_NOOP("WechatWords", "Versions")},
    {"pages"_L1, QT_TRANSLATE_NOOP("WechatWords", "Pages")},
    {"qrcode"_L1, QT_TRANSLATE_NOOP("WechatWords", "Trial code")},
    {"logs"_L1, QT_TRANSLATE_NOOP("WechatWords", "Log")},
    {"base-libraries"_L1, QT_TRANSLATE_NOOP("WechatWords", "Base libraries of the users")},
    {"message-templates"_L1, QT_TRANSLATE_NOOP("WechatWords", "Message templates")},
    {"message-titles"_L1, QT_TRANSLATE_NOOP("WechatWords", "Titles that messages may have")},
    {"message-keywords"_L1, QT_TRANSLATE_NOOP("WechatWords", "Keywords of a title")},
    {"api-quota"_L1, QT_TRANSLATE_NOOP("WechatWords", "Calls of an API today")},
    {"rid"_L1, QT_TRANSLATE_NOOP("WechatWords", "A call by its rid")},
    {"templates"_L1, QT_TRANSLATE_NOOP("WechatWords", "Templates")},
    {"drafts"_L1, QT_TRANSLATE_NOOP("WechatWords", "Drafts")},
    {"quota"_L1, QT_TRANSLATE_NOOP("WechatWords", "Quota")},
    {"latest-review"_L1, QT_TRANSLATE_NOOP("WechatWords", "Newest review")},
    {"server-domains"_L1, QT_TRANSLATE_NOOP("WechatWords", "Server domains")},
    {"webview-domains"_L1, QT_TRANSLATE_NOOP("WechatWords", "Web view domains")},
    {"dropped-webview-domains"_L1, QT_TRANSLATE_NOOP("WechatWords", "Web view domains in effect, but not set any more")},
    {"dropped-domains"_L1, QT_TRANSLATE_NOOP("WechatWords", "In effect, but not set any more")},
    {"bound-testers"_L1, QT_TRANSLATE_NOOP("WechatWords", "Testers")},
    {"privacy-guideline"_L1, QT_TRANSLATE_NOOP("WechatWords", "Privacy guideline")},
    {"privacy-interfaces"_L1, QT_TRANSLATE_NOOP("WechatWords", "Privacy interfaces")},
};

constexpr WordRow kTabs[] = {
    {"versions"_L1, QT_TRANSLATE_NOOP("WechatWords", "Versions")},
    {"audit"_L1, QT_TRANSLATE_NOOP("WechatWords", "Review")},
    {"domains"_L1, QT_TRANSLATE_NOOP("WechatWords", "Domains")},
    {"testers"_L1, QT_TRANSLATE_NOOP("WechatWords", "Testers")},
    {"privacy"_L1, QT_TRANSLATE_NOOP("WechatWords", "Privacy")},
    {"messages"_L1, QT_TRANSLATE_NOOP("WechatWords", "Messages")},
    {"key"_L1, QT_TRANSLATE_NOOP("WechatWords", "AppSecret")},
    {"log"_L1, QT_TRANSLATE_NOOP("WechatWords", "Log")},
    {"trail"_L1, QT_TRANSLATE_NOOP("WechatWords", "Trail")},
};

// Of a privacy interface; the other lists have words of their own.
constexpr WordRow kInterfaceStates[] = {
    {"1"_L1, QT_TRANSLATE_NOOP("WechatWords", "to be applied for")},
    {"2"_L1, QT_TRANSLATE_NOOP("WechatWords", "no right to it")},
    {"3"_L1, QT_TRANSLATE_NOOP("WechatWords", "applied for")},
    {"4"_L1, QT_TRANSLATE_NOOP("WechatWords", "refused")},
    {"5"_L1, QT_TRANSLATE_NOOP("WechatWords", "open")},
};

constexpr WordRow kActions[] = {
    {operations::SubmitAudit, QT_TRANSLATE_N_NOOP("WechatWords", "Submit %n mini programs for review")},
    {operations::UndoAudit, QT_TRANSLATE_N_NOOP("WechatWords", "Withdraw %n mini programs from review")},
    {operations::SpeedupAudit, QT_TRANSLATE_N_NOOP("WechatWords", "Speed up the review of %n mini programs")},
    {operations::Release, QT_TRANSLATE_N_NOOP("WechatWords", "Release %n mini programs")},
    {operations::Gray, QT_TRANSLATE_N_NOOP("WechatWords", "Release %n mini programs to a share")},
    {operations::CancelGray, QT_TRANSLATE_N_NOOP("WechatWords", "Cancel the grayscale release of %n mini programs")},
    {operations::Rollback, QT_TRANSLATE_N_NOOP("WechatWords", "Roll %n mini programs back")},
    {operations::PrivacySetting, QT_TRANSLATE_N_NOOP("WechatWords", "Replace the privacy guideline of %n mini programs")},
    {operations::Visibility, QT_TRANSLATE_N_NOOP("WechatWords", "Open or close %n mini programs to users")},
    {operations::MinVersion, QT_TRANSLATE_N_NOOP("WechatWords", "Set the lowest base library of %n mini programs")},
    {operations::Domains, QT_TRANSLATE_N_NOOP("WechatWords", "Change the domains of %n mini programs")},
    {operations::Testers, QT_TRANSLATE_N_NOOP("WechatWords", "Change the testers of %n mini programs")},
    {operations::ApplyPrivacyApi, QT_TRANSLATE_N_NOOP("WechatWords", "Apply for a privacy interface for %n mini programs")},
    {operations::MessageTemplateAdd, QT_TRANSLATE_N_NOOP("WechatWords", "Add a message template to %n mini programs")},
    {operations::MessageTemplateDelete, QT_TRANSLATE_N_NOOP("WechatWords", "Delete a message template of %n mini programs")},
};

struct ChosenAction
{
    QLatin1StringView operation;
    QLatin1StringView option;
    QLatin1StringView value; ///< empty: any
    const char *text;
};

// What one choice does is the opposite of what another one does: the button says which.
constexpr ChosenAction kChosenActions[] = {
    {operations::Visibility, opts::Set, "open"_L1, QT_TRANSLATE_N_NOOP("WechatWords", "Open %n mini programs to users")},
    {operations::Visibility, opts::Set, "close"_L1, QT_TRANSLATE_N_NOOP("WechatWords", "Close %n mini programs to users")},
    {operations::Domains, opts::Mode, "add"_L1, QT_TRANSLATE_N_NOOP("WechatWords", "Add domains to %n mini programs")},
    {operations::Domains, opts::Mode, "delete"_L1, QT_TRANSLATE_N_NOOP("WechatWords", "Delete domains of %n mini programs")},
    {operations::Domains, opts::Mode, "set"_L1, QT_TRANSLATE_N_NOOP("WechatWords", "Replace the domains of %n mini programs")},
    {operations::Testers, opts::Add, {}, QT_TRANSLATE_N_NOOP("WechatWords", "Add testers to %n mini programs")},
    {operations::Testers, opts::Remove, {}, QT_TRANSLATE_N_NOOP("WechatWords", "Remove testers from %n mini programs")},
};

} // namespace

QString columnWord(const QString &name) { return wordIn(kColumns, kToldContext, name); }
QString queryWord(const QString &name) { return wordIn(kQueries, kToldContext, name); }
QString tabWord(const QString &name) { return wordIn(kTabs, kToldContext, name); }

QString toldWord(const QString &column, const QString &value)
{
    if (column == "gray.percent"_L1) { // no plan is no share
        return value.isEmpty() || value == "0"_L1 ? QString() : QCoreApplication::translate("WechatWords", "%1 %", "share of the users").arg(value);
    }
    if (column == "status"_L1) {
        return wordIn(kInterfaceStates, kToldContext, value);
    }
    if (column == "share"_L1) {
        return value.isEmpty() ? value : QCoreApplication::translate("WechatWords", "%1 %", "share of the users").arg(value);
    }
    return column.endsWith("state"_L1) ? wordIn(kStates, kToldContext, value) : value;
}

QString actionWord(const QString &operation, const Values &options, int programs)
{
    if (const QString least = options.value(opts::Set).trimmed(); operation == operations::MinVersion && !least.isEmpty()) {
        return QCoreApplication::translate("WechatWords", "Set the lowest base library to %1 for %n mini programs", nullptr, programs).arg(least);
    }
    for (const ChosenAction &one : kChosenActions) {
        const QString value = options.value(one.option);
        if (one.operation == operation && !value.isEmpty() && (one.value.isEmpty() || one.value == value)) {
            return QCoreApplication::translate(kToldContext, one.text, nullptr, programs);
        }
    }
    return textIn(kActions, kToldContext, operation, programs);
}

} // namespace flotilla::wechat
