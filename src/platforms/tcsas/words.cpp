// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/words.h"

#include "model/batch.h"
#include "model/consolelink.h"
#include "model/finding.h"
#include "tcsas/names.h"
#include "tcsas/reasonwords.h"
#include "tcsas/toldwords.h"

#include <QCoreApplication>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kContext = "TcsasWords";

} // namespace

QString TcsasWords::platform() const
{
    return QCoreApplication::translate("TcsasWords", "TCSAS superapp platform");
}

QString TcsasWords::operation(const QString &name) const
{
    static constexpr Entry table[] = {
        {operations::Publish, QT_TRANSLATE_NOOP("TcsasWords", "Publish")},
        {operations::SubmitApproval, QT_TRANSLATE_NOOP("TcsasWords", "Submit for approval")},
        {operations::WithdrawApproval, QT_TRANSLATE_NOOP("TcsasWords", "Withdraw from approval")},
        {operations::Approve, QT_TRANSLATE_NOOP("TcsasWords", "Approve or reject")},
        {operations::Release, QT_TRANSLATE_NOOP("TcsasWords", "Release")},
        {operations::Rollback, QT_TRANSLATE_NOOP("TcsasWords", "Roll back")},
        {operations::OffShelf, QT_TRANSLATE_NOOP("TcsasWords", "Take off the shelf")},
        {operations::DeleteProgram, QT_TRANSLATE_NOOP("TcsasWords", "Delete the mini program")},
        {operations::Preview, QT_TRANSLATE_NOOP("TcsasWords", "Trial version")},
        {operations::SecretGenerate, QT_TRANSLATE_NOOP("TcsasWords", "Generate the AppSecret")},
        {operations::SecretReset, QT_TRANSLATE_NOOP("TcsasWords", "Reset the AppSecret")},
        {operations::SecretFreeze, QT_TRANSLATE_NOOP("TcsasWords", "Freeze the AppSecret")},
        {operations::SecretUnfreeze, QT_TRANSLATE_NOOP("TcsasWords", "Unfreeze the AppSecret")},
        {operations::Domains, QT_TRANSLATE_NOOP("TcsasWords", "Domains")},
        {operations::ApplyApi, QT_TRANSLATE_NOOP("TcsasWords", "Apply for a sensitive API")},
        {operations::ApproveApi, QT_TRANSLATE_NOOP("TcsasWords", "Decide about sensitive APIs")},
        {operations::MessageTemplateAdd, QT_TRANSLATE_NOOP("TcsasWords", "Add a message template")},
        {operations::MessageTemplateDelete, QT_TRANSLATE_NOOP("TcsasWords", "Delete a message template")},
        {operations::CreateProgram, QT_TRANSLATE_NOOP("TcsasWords", "Create mini programs")},
        {operations::EditProgram, QT_TRANSLATE_NOOP("TcsasWords", "Edit the mini program")},
    };
    return wordIn(table, kContext, name);
}

QString TcsasWords::step(const QString &name) const
{
    static constexpr Entry table[] = {
        {steps::FirstLook, QT_TRANSLATE_NOOP("TcsasWords", "Look for the version")},
        {steps::Upload, QT_TRANSLATE_NOOP("TcsasWords", "Upload")},
        {steps::CreateLook, QT_TRANSLATE_NOOP("TcsasWords", "Look before the creation")},
        {steps::Create, QT_TRANSLATE_NOOP("TcsasWords", "Create")},
        {steps::Build, QT_TRANSLATE_NOOP("TcsasWords", "Build")},
        {steps::Built, QT_TRANSLATE_NOOP("TcsasWords", "Look for the new version")},
        {steps::NewestLook, QT_TRANSLATE_NOOP("TcsasWords", "Find the newest version")},
        {steps::SubmitLook, QT_TRANSLATE_NOOP("TcsasWords", "Look before the submission")},
        {steps::Submit, QT_TRANSLATE_NOOP("TcsasWords", "Submit")},
        {steps::Submitted, QT_TRANSLATE_NOOP("TcsasWords", "Read the approval")},
        {steps::PendingLook, QT_TRANSLATE_NOOP("TcsasWords", "Look for what is pending")},
        {steps::Approve, QT_TRANSLATE_NOOP("TcsasWords", "Decide")},
        {steps::Approved, QT_TRANSLATE_NOOP("TcsasWords", "Read the decision")},
        {steps::Approval, QT_TRANSLATE_NOOP("TcsasWords", "Approval")},
        {steps::OpenLook, QT_TRANSLATE_NOOP("TcsasWords", "Look for an open approval")},
        {steps::Withdraw, QT_TRANSLATE_NOOP("TcsasWords", "Withdraw")},
        {steps::Withdrawn, QT_TRANSLATE_NOOP("TcsasWords", "Read that it is withdrawn")},
        {steps::ReleaseLook, QT_TRANSLATE_NOOP("TcsasWords", "Look before the release")},
        {steps::Release, QT_TRANSLATE_NOOP("TcsasWords", "Release")},
        {steps::Online, QT_TRANSLATE_NOOP("TcsasWords", "Read what is online")},
        {steps::OnlineLook, QT_TRANSLATE_NOOP("TcsasWords", "Read what is online")},
        {steps::History, QT_TRANSLATE_NOOP("TcsasWords", "Read the released versions")},
        {steps::Rollback, QT_TRANSLATE_NOOP("TcsasWords", "Roll back")},
        {steps::Returned, QT_TRANSLATE_NOOP("TcsasWords", "Read what is online")},
        {steps::ShelfLook, QT_TRANSLATE_NOOP("TcsasWords", "Look at the shelf")},
        {steps::OffShelf, QT_TRANSLATE_NOOP("TcsasWords", "Take off the shelf")},
        {steps::OffSeen, QT_TRANSLATE_NOOP("TcsasWords", "Look at the shelf")},
        {steps::ThereLook, QT_TRANSLATE_NOOP("TcsasWords", "Look for the mini program")},
        {steps::DeleteProgram, QT_TRANSLATE_NOOP("TcsasWords", "Delete")},
        {steps::Gone, QT_TRANSLATE_NOOP("TcsasWords", "Read that it is gone")},
        {steps::PreviewLook, QT_TRANSLATE_NOOP("TcsasWords", "Look at the trial version")},
        {steps::CancelPreview, QT_TRANSLATE_NOOP("TcsasWords", "Cancel the old trial version")},
        {steps::PreviewGone, QT_TRANSLATE_NOOP("TcsasWords", "Look at the trial version")},
        {steps::Preview, QT_TRANSLATE_NOOP("TcsasWords", "Trial version")},
        {steps::PreviewSeen, QT_TRANSLATE_NOOP("TcsasWords", "Look at the trial version")},
        {steps::SecretLook, QT_TRANSLATE_NOOP("TcsasWords", "Read the state of the key")},
        {steps::Generate, QT_TRANSLATE_NOOP("TcsasWords", "Generate")},
        {steps::Reset, QT_TRANSLATE_NOOP("TcsasWords", "Reset")},
        {steps::Freeze, QT_TRANSLATE_NOOP("TcsasWords", "Freeze")},
        {steps::Unfreeze, QT_TRANSLATE_NOOP("TcsasWords", "Unfreeze")},
        {steps::SecretSeen, QT_TRANSLATE_NOOP("TcsasWords", "Read the state of the key")},
        {steps::DomainsLook, QT_TRANSLATE_NOOP("TcsasWords", "Read the domains")},
        {steps::Domains, QT_TRANSLATE_NOOP("TcsasWords", "Set the domains")},
        {steps::DomainsSeen, QT_TRANSLATE_NOOP("TcsasWords", "Read the domains")},
        {steps::ApiLook, QT_TRANSLATE_NOOP("TcsasWords", "Look at the API")},
        {steps::ApplyApi, QT_TRANSLATE_NOOP("TcsasWords", "Apply")},
        {steps::ApiApplied, QT_TRANSLATE_NOOP("TcsasWords", "Read the application")},
        {steps::ApiDecision, QT_TRANSLATE_NOOP("TcsasWords", "Decision")},
        {steps::ApiPending, QT_TRANSLATE_NOOP("TcsasWords", "Look for what is pending")},
        {steps::ApproveApi, QT_TRANSLATE_NOOP("TcsasWords", "Decide")},
        {steps::ApiDecided, QT_TRANSLATE_NOOP("TcsasWords", "Read the decision")},
        {steps::MessagesLook, QT_TRANSLATE_NOOP("TcsasWords", "Read the templates")},
        {steps::LibraryLook, QT_TRANSLATE_NOOP("TcsasWords", "Read the library")},
        {steps::AddMessage, QT_TRANSLATE_NOOP("TcsasWords", "Add")},
        {steps::MessageThere, QT_TRANSLATE_NOOP("TcsasWords", "Find the new template")},
        {steps::MessageLook, QT_TRANSLATE_NOOP("TcsasWords", "Read the templates")},
        {steps::DeleteMessage, QT_TRANSLATE_NOOP("TcsasWords", "Delete")},
        {steps::MessageGone, QT_TRANSLATE_NOOP("TcsasWords", "Read the templates")},
        {steps::NameLook, QT_TRANSLATE_NOOP("TcsasWords", "Look for the name")},
        {steps::CreateProgram, QT_TRANSLATE_NOOP("TcsasWords", "Create")},
        {steps::ProgramMade, QT_TRANSLATE_NOOP("TcsasWords", "Look for the mini program")},
        {steps::EditLook, QT_TRANSLATE_NOOP("TcsasWords", "Look for the mini program")},
        {steps::CategoryLook, QT_TRANSLATE_NOOP("TcsasWords", "Read the categories")},
        {steps::Icon, QT_TRANSLATE_NOOP("TcsasWords", "Upload the icon")},
        {steps::Edit, QT_TRANSLATE_NOOP("TcsasWords", "Edit")},
        {steps::Edited, QT_TRANSLATE_NOOP("TcsasWords", "Read what was edited")},
    };
    return wordIn(table, kContext, name);
}

QString TcsasWords::mark(const QString &name) const
{
    static constexpr Entry table[] = {
        {marks::Version, QT_TRANSLATE_NOOP("TcsasWords", "Version")},
        {marks::VersionId, QT_TRANSLATE_NOOP("TcsasWords", "Version id")},
        {marks::TaskId, QT_TRANSLATE_NOOP("TcsasWords", "Task id")},
        {marks::ApprovalNo, QT_TRANSLATE_NOOP("TcsasWords", "Approval number")},
        {marks::Decided, QT_TRANSLATE_NOOP("TcsasWords", "Decided approvals")},
        {marks::ApiId, QT_TRANSLATE_NOOP("TcsasWords", "API id")},
        {marks::MnpId, QT_TRANSLATE_NOOP("TcsasWords", "Id of the mini program")},
        {marks::TemplateId, QT_TRANSLATE_NOOP("TcsasWords", "Template id")},
    };
    return wordIn(table, kContext, name);
}

QString TcsasWords::field(const QString &name) const
{
    static constexpr Entry table[] = {
        {fields::SecretId, QT_TRANSLATE_NOOP("TcsasWords", "SecretId")},
        {fields::SecretKey, QT_TRANSLATE_NOOP("TcsasWords", "SecretKey")},
        {fields::Token, QT_TRANSLATE_NOOP("TcsasWords", "Session token")},
        {fields::PlatformId, QT_TRANSLATE_NOOP("TcsasWords", "PlatformId")},
        {fields::Region, QT_TRANSLATE_NOOP("TcsasWords", "Region")},
        {fields::Endpoint, QT_TRANSLATE_NOOP("TcsasWords", "Endpoint")},
        {fields::CosEndpoint, QT_TRANSLATE_NOOP("TcsasWords", "COS endpoint")},
        {kConsoleField, QT_TRANSLATE_NOOP("TcsasWords", "Console")},
        {fields::Rate, QT_TRANSLATE_NOOP("TcsasWords", "Requests a second")},
        {opts::Package, QT_TRANSLATE_NOOP("TcsasWords", "Package")},
        {flotilla::options::Label, QT_TRANSLATE_NOOP("TcsasWords", "Version")},
        {flotilla::options::Note, QT_TRANSLATE_NOOP("TcsasWords", "Introduction of the version")},
        {opts::Until, QT_TRANSLATE_NOOP("TcsasWords", "Go on until")},
        {opts::Approve, QT_TRANSLATE_NOOP("TcsasWords", "Approve it ourselves")},
        {opts::Result, QT_TRANSLATE_NOOP("TcsasWords", "Decision")},
        {opts::ApprovalNote, QT_TRANSLATE_NOOP("TcsasWords", "Note")},
        {opts::To, QT_TRANSLATE_NOOP("TcsasWords", "To version")},
        {opts::Path, QT_TRANSLATE_NOOP("TcsasWords", "Start page")},
        {opts::Cancel, QT_TRANSLATE_NOOP("TcsasWords", "Cancel the trial version")},
        {opts::File, QT_TRANSLATE_NOOP("TcsasWords", "File")},
        {opts::Mode, QT_TRANSLATE_NOOP("TcsasWords", "Mode")},
        {opts::Api, QT_TRANSLATE_NOOP("TcsasWords", "API")},
        {opts::ApplyReason, QT_TRANSLATE_NOOP("TcsasWords", "Reason")},
        {opts::Library, QT_TRANSLATE_NOOP("TcsasWords", "Library template")},
        {opts::Keywords, QT_TRANSLATE_NOOP("TcsasWords", "Keywords")},
        {opts::Scene, QT_TRANSLATE_NOOP("TcsasWords", "Scene")},
        {opts::MessageTemplate, QT_TRANSLATE_NOOP("TcsasWords", "Message template")},
        {opts::Kind, QT_TRANSLATE_NOOP("TcsasWords", "Kind of message")},
        {opts::Search, QT_TRANSLATE_NOOP("TcsasWords", "Search")},
        {told::TeamId, QT_TRANSLATE_NOOP("TcsasWords", "Team")},
    };
    return wordIn(table, kContext, name);
}

QString TcsasWords::fieldHint(const QString &name) const
{
    static constexpr Entry table[] = {
        {fields::SecretId, QT_TRANSLATE_NOOP("TcsasWords", "IKID…, from the API keys of the international site of Tencent Cloud")},
        {fields::Token, QT_TRANSLATE_NOOP("TcsasWords", "Only for temporary keys")},
        {fields::PlatformId, QT_TRANSLATE_NOOP("TcsasWords", "From the console; no call lists it")},
        {fields::Region, QT_TRANSLATE_NOOP("TcsasWords", "Empty: ap-singapore")},
        {fields::Endpoint, QT_TRANSLATE_NOOP("TcsasWords", "Empty: the vendor's own host")},
        {fields::CosEndpoint, QT_TRANSLATE_NOOP("TcsasWords", "For private set-ups; empty: the bucket's own host")},
        {kConsoleField, QT_TRANSLATE_NOOP("TcsasWords", "For private set-ups; empty: the vendor's own console")},
        {fields::Rate, QT_TRANSLATE_NOOP("TcsasWords", "Of each call by itself; the platform allows 20")},
        {opts::Package, QT_TRANSLATE_NOOP("TcsasWords", "A zip file with the code of the mini program")},
        {opts::To, QT_TRANSLATE_NOOP("TcsasWords", "“previous”, or a version that was released")},
        {opts::ApprovalNote, QT_TRANSLATE_NOOP("TcsasWords", "A rejection needs one")},
        {opts::Keywords, QT_TRANSLATE_NOOP("TcsasWords", "1 to 5 ids with commas, in the order of the message")},
        {opts::Approve, QT_TRANSLATE_NOOP("TcsasWords", "Only if the key may decide for the superapps")},
        {opts::Api, QT_TRANSLATE_NOOP("TcsasWords", "Its id, or the name by which a program calls it")},
    };
    return textIn(table, kContext, name);
}

QString TcsasWords::choice(const QString &field, const QString &value) const
{
    static constexpr Entry table[] = {
        {"upload"_L1, QT_TRANSLATE_NOOP("TcsasWords", "the version is uploaded")},
        {"submit"_L1, QT_TRANSLATE_NOOP("TcsasWords", "it is submitted for approval")},
        {"approve"_L1, QT_TRANSLATE_NOOP("TcsasWords", "it is approved")},
        {"release"_L1, QT_TRANSLATE_NOOP("TcsasWords", "it is online")},
        {"no"_L1, QT_TRANSLATE_NOOP("TcsasWords", "no")},
        {"yes"_L1, QT_TRANSLATE_NOOP("TcsasWords", "yes")},
        {"add"_L1, QT_TRANSLATE_NOOP("TcsasWords", "add what is missing")},
        {"set"_L1, QT_TRANSLATE_NOOP("TcsasWords", "set the whole list")},
        {"one-time"_L1, QT_TRANSLATE_NOOP("TcsasWords", "one-time")},
        {"long-term"_L1, QT_TRANSLATE_NOOP("TcsasWords", "long-term")},
    };
    static constexpr Entry decisions[] = {
        {"approve"_L1, QT_TRANSLATE_NOOP("TcsasWords", "approve")},
        {"reject"_L1, QT_TRANSLATE_NOOP("TcsasWords", "reject")},
    };
    const QString text = field == opts::Result ? textIn(decisions, kContext, value) : textIn(table, kContext, value);
    return text.isEmpty() ? value : text;
}

QString TcsasWords::column(const QString &name) const
{
    static constexpr Entry table[] = {
        {"appid"_L1, QT_TRANSLATE_NOOP("TcsasWords", "AppID")},
        {"name"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Name")},
        {"team.id"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Team id")},
        {"team.name"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Team")},
        {"status"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Shelf")},
        {"develop.version"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Develop")},
        {"platform.version"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Platform")},
        {"platform.approval"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Approval")},
        {"platform.approval_no"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Approval number")},
        {"online.version"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Online")},
        {"canary_in"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Canary in")},
        {"online.canary"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Canary")},
        {"error"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Problem")},
        {"state"_L1, QT_TRANSLATE_NOOP("TcsasWords", "State")},
        {"held"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Kept here")},
        {"id"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Id")},
        {"version"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Version")},
        {"phase"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Phase")},
        {"approval"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Approval")},
        {"approval_no"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Approval number")},
        {"trial"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Trial version")},
        {"canary"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Canary release")},
        {"created_at"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Created")},
        {"created_by"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Created by")},
        {"at"_L1, QT_TRANSLATE_NOOP("TcsasWords", "When")},
        {"note"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Note")},
        {"domain"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Domain")},
        {"type"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Type")},
        {"method"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Method")},
        {"reason"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Reason")},
        {"application"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Superapp")},
        {"application.id"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Superapp id")},
        {"application.name"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Superapp")},
        {"title"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Title")},
        {"keywords"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Keywords")},
        {"keyword"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Keyword")},
        {"description"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Description")},
        {"by"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Submitted by")},
        {"since"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Since")},
        {"team"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Team")},
        {"file"_L1, QT_TRANSLATE_NOOP("TcsasWords", "File")},
        {columns::Icon, QT_TRANSLATE_NOOP("TcsasWords", "Icon")},
        {columns::Intro, QT_TRANSLATE_NOOP("TcsasWords", "Introduction")},
        {columns::Desc, QT_TRANSLATE_NOOP("TcsasWords", "Description")},
    };
    return wordIn(table, kContext, name);
}

QString TcsasWords::toldValue(const QString &, const QString &value) const
{
    static constexpr Entry table[] = {
        {words::Pending, QT_TRANSLATE_NOOP("TcsasWords", "pending")},
        {words::Processing, QT_TRANSLATE_NOOP("TcsasWords", "in approval")},
        {words::Rejected, QT_TRANSLATE_NOOP("TcsasWords", "rejected")},
        {words::Approved, QT_TRANSLATE_NOOP("TcsasWords", "approved")},
        {words::Cancelled, QT_TRANSLATE_NOOP("TcsasWords", "withdrawn")},
        {words::NotApplied, QT_TRANSLATE_NOOP("TcsasWords", "not submitted")},
        {words::None, QT_TRANSLATE_NOOP("TcsasWords", "none")},
        {words::Active, QT_TRANSLATE_NOOP("TcsasWords", "active")},
        {words::Frozen, QT_TRANSLATE_NOOP("TcsasWords", "frozen")},
        {words::WasReset, QT_TRANSLATE_NOOP("TcsasWords", "reset")},
        {words::OnShelf, QT_TRANSLATE_NOOP("TcsasWords", "on the shelf")},
        {words::OffShelf, QT_TRANSLATE_NOOP("TcsasWords", "off the shelf")},
        {words::Develop, QT_TRANSLATE_NOOP("TcsasWords", "Develop")},
        {words::Platform, QT_TRANSLATE_NOOP("TcsasWords", "Platform")},
        {words::Online, QT_TRANSLATE_NOOP("TcsasWords", "Online")},
        {"one-time"_L1, QT_TRANSLATE_NOOP("TcsasWords", "one-time")},
        {"long-term"_L1, QT_TRANSLATE_NOOP("TcsasWords", "long-term")},
        {"request"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Request")},
        {"business"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Business")},
        {"socket"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Socket")},
        {"upload"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Upload file")},
        {"download"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Download file")},
        {"1"_L1, QT_TRANSLATE_NOOP("TcsasWords", "yes")},
    };
    return wordIn(table, kContext, value);
}

QString TcsasWords::status(const QString &word) const
{
    const QString text = taskWord(word);
    return text.isEmpty() ? toldValue({}, word) : text;
}

QString TcsasWords::attention(const QString &name) const
{
    static constexpr Entry table[] = {
        {words::Frozen, QT_TRANSLATE_NOOP("TcsasWords", "AppSecret frozen")},
        {words::Rejected, QT_TRANSLATE_NOOP("TcsasWords", "approval rejected")},
        {words::Pending, QT_TRANSLATE_NOOP("TcsasWords", "waiting for approval")},
        {words::Approved, QT_TRANSLATE_NOOP("TcsasWords", "approved and not released yet")},
    };
    return wordIn(table, kContext, name);
}

QString TcsasWords::query(const QString &name) const
{
    static constexpr Entry table[] = {
        {"versions"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Versions")},
        {"history"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Released versions")},
        {"domains-list"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Domains")},
        {"sensitive-apis"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Sensitive APIs")},
        {"message-library"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Library of message templates")},
        {"message-templates"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Message templates")},
        {"library-template"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Keywords of a library template")},
        {"offline"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Offline package")},
        {"open-approvals"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Waiting for the superapps")},
        {"key"_L1, QT_TRANSLATE_NOOP("TcsasWords", "AppSecret")},
        {"trial"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Trial version")},
        {"program"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Mini program")},
        {"teams"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Teams")},
        {"applications"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Superapps")},
        {"categories"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Categories")},
        {"approvals"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Approvals")},
        {"fleet"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Mini programs")},
        {"secrets"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Keys")},
    };
    return wordIn(table, kContext, name);
}

QString TcsasWords::consequence(const QString &operation) const
{
    static constexpr Entry table[] = {
        {operations::SecretReset,
         QT_TRANSLATE_NOOP("TcsasWords", "Login and payment of the mini program stop at once, until its servers have the new key. The old key never works again.")},
        {operations::SecretFreeze, QT_TRANSLATE_NOOP("TcsasWords", "Login and payment of the mini program stop at once, until the key is unfrozen.")},
        {operations::Rollback,
         QT_TRANSLATE_NOOP("TcsasWords", "The users get the older version. It cannot be rolled back once more: only a higher version can be released after it.")},
        {operations::OffShelf, QT_TRANSLATE_NOOP("TcsasWords", "The users do not find it any more. No call brings it back: only the platform's console does.")},
        {operations::ApproveApi,
         QT_TRANSLATE_NOOP("TcsasWords", "All that is applied for when the order begins gets this decision. The tab “APIs” of the details lists it.")},
        {operations::Preview, QT_TRANSLATE_NOOP("TcsasWords", "There is one trial version. With a start page the newest version takes its place.")},
        {operations::DeleteProgram, QT_TRANSLATE_NOOP("TcsasWords", "Versions, key and settings go with a mini program. Nothing brings them back.")},
    };
    return textIn(table, kContext, operation);
}

QString TcsasWords::part(const QString &name) const
{
    static constexpr Entry table[] = {
        {"signature"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Signature and clock")},
        {"plan"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Plan")},
        {"platform"_L1, QT_TRANSLATE_NOOP("TcsasWords", "PlatformId")},
        {"programs"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Mini programs")},
        {"secrets"_L1, QT_TRANSLATE_NOOP("TcsasWords", "Keys of mini programs")},
    };
    const QString text = textIn(table, kContext, name);
    return text.isEmpty() ? Words::part(name) : text;
}

QString TcsasWords::tab(const QString &name) const { return tabWord(name); }

QString TcsasWords::action(const QString &operation, const Values &options, int programs) const
{
    return actionWord(operation, options, programs);
}

QString TcsasWords::phase(Phase phase) const
{
    return phase == Phase::Resting ? QCoreApplication::translate("TcsasWords", "in approval", "target") : Words::phase(phase);
}

QString TcsasWords::reasonText(const QString &kind) const
{
    const QString own = reasonSentence(kind);
    return own.isEmpty() ? Words::reasonText(kind) : own;
}

QString TcsasWords::reasonHelp(const QString &kind) const
{
    const QString own = reasonWayOut(kind);
    return own.isEmpty() ? Words::reasonHelp(kind) : own;
}

QString TcsasWords::checkTitle(const QString &check) const
{
    const QString own = checkSentence(check);
    return own.isEmpty() ? Words::checkTitle(check) : own;
}

QString TcsasWords::checkHelp(const QString &check) const
{
    const QString own = checkWayOut(check);
    return own.isEmpty() ? Words::checkHelp(check) : own;
}

// The vendor's code says more than the step that it stopped.
QString TcsasWords::help(const Reason &reason) const
{
    return wayOutOf(reason.code, Words::help(reason));
}

} // namespace flotilla::tcsas
