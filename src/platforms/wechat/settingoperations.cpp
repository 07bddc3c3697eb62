// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/names.h"
#include "wechat/steptables.h"

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestFile = 200'000;

Field fileField()
{
    return {.name = opts::File, .kind = Field::Kind::Json, .required = true, .rule = {TextKind::Remark}, .longest = kLongestFile};
}

// The server domains are looked at last and in any case: what was refused of either kind ends the row there.
Operation domains()
{
    StepRule webviewLook = read(steps::WebviewLook, calls::ReadWebviewDomains, steps::Domains);
    webviewLook.when = {marked(marks::Webview)};
    StepRule webview = absolute(steps::Webview, calls::SetWebviewDomains, steps::DomainsLook, reasons::DomainsRefused);
    webview.shownAs = steps::Domains;
    webview.when = {marked(marks::WebviewChange)};
    StepRule webviewSeen = readBack(steps::WebviewSeen, calls::ReadWebviewDomains, steps::Domains, reasons::DomainsNotSeen);
    webviewSeen.when = {marked(marks::Webview)};
    StepRule set = absolute(steps::Domains, calls::SetDomains, steps::DomainsLook, reasons::DomainsRefused);
    set.when = {marked(marks::Change)};
    return operation(operations::Domains,
                     {read(steps::DomainsLook, calls::ReadDomains, steps::Domains), webviewLook, webview, webviewSeen, set,
                      readBack(steps::DomainsSeen, calls::ReadDomains, steps::Domains, reasons::DomainsNotSeen)},
                     {fileField(), {.name = opts::Mode, .kind = Field::Kind::Choice, .required = true, .choices = {u"add"_s, u"delete"_s, u"set"_s}}});
}

// The vendor takes one person a call, so a step is as many calls as there are people; repeating one changes nothing.
Operation testers()
{
    StepRule add = absolute(steps::AddTesters, calls::AddTesters, steps::TestersLook, reasons::TestersRefused);
    StepRule remove = absolute(steps::RemoveTesters, calls::RemoveTesters, steps::TestersLook, reasons::TestersRefused);
    add.when = {given(opts::Add)};
    remove.when = {given(opts::Remove)};
    StepRule look = read(steps::TestersLook, calls::ReadTesters, steps::Testers);
    StepRule seen = readBack(steps::TestersSeen, calls::ReadTesters, steps::Testers, reasons::TestersNotSeen);
    add.shownAs = steps::Testers;
    remove.shownAs = steps::Testers;
    const auto people = [](QLatin1StringView name) { return Field{.name = name, .rule = {TextKind::Title}, .longest = 2000}; };
    return operation(operations::Testers, {look, add, remove, seen}, {people(opts::Add), people(opts::Remove)});
}

Operation privacySetting()
{
    StepRule set = absolute(steps::Privacy, calls::SetPrivacy, steps::PrivacyLook, reasons::PrivacyRefused);
    set.when = {marked(marks::Change)};
    return operation(operations::PrivacySetting,
                     {read(steps::PrivacyLook, calls::ReadPrivacy, steps::Privacy), set,
                      readBack(steps::PrivacySeen, calls::ReadPrivacy, steps::Privacy, reasons::PrivacyNotSeen)},
                     {fileField()});
}

// The answer to an application comes after days and is no part of the order.
Operation applyPrivacyApi()
{
    return operation(operations::ApplyPrivacyApi,
                     {read(steps::ApiLook, calls::ReadPrivacyApis, steps::ApplyApi),
                      once(steps::ApplyApi, calls::ApplyPrivacyApi, calls::ReadPrivacyApis, steps::ApiLook, reasons::ApplyRefused, reasons::ApplyUnclear),
                      readBack(steps::ApiSeen, calls::ReadPrivacyApis, steps::ApplyApi, reasons::ApplyUnclear)},
                     {{.name = opts::Api, .required = true, .rule = {TextKind::Id}, .longest = 100},
                      {.name = opts::Content, .required = true, .rule = {TextKind::Remark}, .longest = 300}});
}

// The same title may be added twice, and what a list tells of a template does not say from which title it is.
Operation addMessageTemplate()
{
    Operation o = operation(operations::MessageTemplateAdd,
                            {read(steps::MessagesLook, calls::ReadMessages, steps::AddMessage),
                             once(steps::AddMessage, calls::AddMessage, calls::ReadMessages, steps::MessagesLook, reasons::MessageRefused,
                                  reasons::MessageUnclear),
                             readBack(steps::MessageThere, calls::ReadMessages, steps::AddMessage, reasons::MessageUnclear)},
                            {{.name = opts::Tid, .kind = Field::Kind::Number, .required = true, .longest = 9, .most = 999'999'999},
                             {.name = opts::Keywords, .required = true, .rule = {TextKind::Title}, .longest = 100},
                             {.name = opts::Scene, .required = true, .rule = {TextKind::Title}, .longest = 15}});
    o.ids.append(marks::TemplateId);
    return o;
}

Operation deleteMessageTemplate()
{
    StepRule gone = absolute(steps::DeleteMessage, calls::DeleteMessage, steps::MessageLook, reasons::MessageRefused);
    gone.when = {marked(marks::Change)};
    return operation(operations::MessageTemplateDelete,
                     {read(steps::MessageLook, calls::ReadMessages, steps::DeleteMessage), gone,
                      readBack(steps::MessageGone, calls::ReadMessages, steps::DeleteMessage, reasons::MessageUnclear)},
                     {{.name = opts::MessageTemplate, .required = true, .option = u"template"_s, .rule = {TextKind::Token}, .longest = 128}});
}

// The library belongs to the third-party platform. The answer names no id, so the new one is looked for.
QList<Operation> libraryOperations()
{
    StepRule gone = absolute(steps::DeleteTemplate, calls::DeleteTemplate, steps::TemplateLook, reasons::TemplateRefused);
    gone.when = {marked(marks::Change)};
    QList<Operation> both{
        operation(operations::TemplateAdd,
                  {read(steps::DraftLook, calls::ListDrafts, steps::AddTemplate), read(steps::LibraryLook, calls::ListTemplates, steps::AddTemplate),
                   once(steps::AddTemplate, calls::AddTemplate, calls::ListTemplates, steps::DraftLook, reasons::TemplateRefused,
                        reasons::TemplateUnclear),
                   readBack(steps::TemplateThere, calls::ListTemplates, steps::AddTemplate, reasons::TemplateUnclear)},
                  {{.name = opts::Draft, .required = true, .rule = {TextKind::Id}, .longest = 20}}),
        operation(operations::TemplateDelete,
                  {read(steps::TemplateLook, calls::ListTemplates, steps::DeleteTemplate), gone,
                   readBack(steps::TemplateGone, calls::ListTemplates, steps::DeleteTemplate, reasons::TemplateUnclear)},
                  {{.name = opts::LibraryTemplate, .required = true, .option = u"template"_s, .rule = {TextKind::Id}, .longest = 20}})};
    both[0].itemOption = opts::Draft;
    both[0].itemQuery = u"drafts"_s;
    both[1].itemOption = opts::LibraryTemplate;
    both[1].itemQuery = u"templates"_s;
    for (Operation &o : both) {
        o.targetField = fields::ComponentAppid;
        o.ids.append(marks::TemplateId);
    }
    return both;
}

} // namespace

QList<Operation> settingOperations()
{
    StepRule visibility = absolute(steps::Visibility, calls::SetVisibility, steps::VisibleLook, reasons::VisibilityRefused);
    StepRule minimum = absolute(steps::MinVersion, calls::SetMinVersion, steps::MinVersionLook, reasons::MinVersionRefused);
    for (StepRule *rule : {&visibility, &minimum}) {
        rule->when = {marked(marks::Change)};
    }
    Operation least = operation(operations::MinVersion,
                                {read(steps::MinVersionLook, calls::ReadMinVersion, steps::MinVersion), minimum,
                                 readBack(steps::MinLook, calls::ReadMinVersion, steps::MinVersion, reasons::MinVersionRefused)},
                                {{.name = opts::Set, .required = true, .shape = u"X.Y.Z"_s, .rule = {TextKind::Id}, .longest = 20}});
    least.usersQuery = u"base-libraries"_s;
    least.usersOption = opts::Set;
    return QList<Operation>{operation(operations::Visibility,
                      {read(steps::VisibleLook, calls::ReadVisibility, steps::Visibility), visibility,
                       readBack(steps::Visible, calls::ReadVisibility, steps::Visibility, reasons::VisibilityRefused)},
                      {{.name = opts::Set, .kind = Field::Kind::Choice, .required = true, .choices = {u"open"_s, u"close"_s}}}),
            least,
            domains(), testers(), privacySetting(), applyPrivacyApi(), addMessageTemplate(), deleteMessageTemplate()}
        + libraryOperations();
}

} // namespace flotilla::wechat
