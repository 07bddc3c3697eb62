// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/domaindiff.h"
#include "tcsas/domains.h"
#include "tcsas/names.h"
#include "tcsas/optionrules.h"
#include "tcsas/steptables.h"

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLongestFile = 200'000;
constexpr int kLongestText = 1000; // the platform tells none

/// Makes a key or changes its state, with the state read before and after it.
Operation secretOperation(QLatin1StringView name, const StepRule &change)
{
    Operation o = operation(name,
                            {read(steps::SecretLook, calls::ReadSecret, QLatin1StringView()), change,
                             readBack(steps::SecretSeen, calls::ReadSecret, QLatin1StringView(), reasons::SecretUnclear)},
                            {});
    for (StepRule &rule : o.steps) {
        rule.shownAs = change.name;
    }
    return o;
}

/// The value is told once, in the answer: one that was lost is never asked for again by itself.
StepRule makesSecret(QLatin1StringView name, QLatin1StringView call)
{
    return once(name, call, calls::ReadSecret, steps::SecretLook, reasons::SecretRefused, reasons::SecretNotMade);
}

StepRule changesSecret(QLatin1StringView name, QLatin1StringView call)
{
    return absolute(name, call, steps::SecretLook, reasons::SecretRefused);
}

// Those of message templates may be as long and as mixed as a key; the others are short, or have no digits.
Field idField(QLatin1StringView name, const QString &option = {}, TextKind kind = TextKind::Id)
{
    return {.name = name, .required = true, .option = option, .rule = {kind}, .longest = 128};
}

Operation domains()
{
    Operation o = operation(operations::Domains,
                     {read(steps::DomainsLook, calls::ReadDomains, steps::Domains),
                      absolute(steps::Domains, calls::SetDomains, steps::DomainsLook, reasons::DomainsRefused),
                      readBack(steps::DomainsSeen, calls::ReadDomains, steps::Domains, reasons::DomainsNotSeen)},
                     {{.name = opts::File, .kind = Field::Kind::Json, .required = true, .rule = {TextKind::Remark}, .longest = kLongestFile},
                      {.name = opts::Mode, .kind = Field::Kind::Choice, .required = true, .choices = {u"add"_s, u"set"_s}}});
    o.optionsProblem = domainsProblem;
    o.lists = {.query = u"domains-list"_s, .column = u"type"_s, .option = opts::File, .lists = {}, .changes = domainDiff};
    for (const DomainType &type : domainTypes()) {
        o.lists.lists.append(type.name);
    }
    return o;
}

QList<Operation> apiOperations()
{
    Operation apply = operation(
        operations::ApplyApi,
        {read(steps::ApiLook, calls::ReadApis, steps::ApplyApi),
         once(steps::ApplyApi, calls::ApplyApi, calls::ReadApis, steps::ApiLook, reasons::ApplyRefused, reasons::ApplyUnclear),
         readBack(steps::ApiApplied, calls::ReadApis, steps::ApplyApi, reasons::ApplyUnclear),
         decision(steps::ApiDecision, calls::ReadApis)},
        {idField(opts::Api), {.name = opts::ApplyReason, .required = true, .rule = {TextKind::Remark}, .longest = 500}});
    apply.identity = marks::ApprovalNo;
    apply.ids = {marks::ApiId, marks::ApprovalNo};
    Operation approve = operation(operations::ApproveApi,
                                  {read(steps::ApiPending, calls::ReadApiPending, steps::ApproveApi),
                                   absolute(steps::ApproveApi, calls::ApproveApi, steps::ApiPending, reasons::ApproveRefused),
                                   readBack(steps::ApiDecided, calls::ReadApiPending, steps::ApproveApi, reasons::ApproveUnclear)},
                                  {{.name = opts::Result, .kind = Field::Kind::Choice, .required = true, .choices = {u"approve"_s, u"reject"_s}},
                                   {.name = opts::ApprovalNote, .option = u"note"_s, .rule = {TextKind::Remark}, .longest = 500}});
    approve.optionsProblem = decisionProblem;
    apply.offers = {{opts::Api, u"sensitive-apis"_s}};
    apply.risk = Risk::Notable; // the approval opens the API for the version that users have
    return {apply, approve};
}

// The same library template may be added twice, and the answer names no id: the new one is looked for.
QList<Operation> messageOperations()
{
    StepRule there = readBack(steps::MessageThere, calls::ReadMessages, steps::AddMessage, reasons::MessageUnclear);
    there.restartAt = steps::MessagesLook; // for the next template of the order
    Operation add = operation(
        operations::MessageTemplateAdd,
        {read(steps::MessagesLook, calls::ReadMessages, steps::AddMessage), read(steps::LibraryLook, calls::ReadLibraryTemplate, steps::AddMessage),
         once(steps::AddMessage, calls::AddMessage, calls::ReadMessages, steps::MessagesLook, reasons::MessageRefused, reasons::MessageUnclear),
         there},
        {idField(opts::Library), {.name = opts::Keywords, .required = true, .rule = {TextKind::Title}, .longest = 500},
         {.name = opts::Scene, .required = true, .rule = {TextKind::Remark}, .longest = 200}});
    for (Field &field : add.options) {
        field.many = true;
    }
    add.optionsProblem = messagesProblem;
    add.roundMarks = {marks::Added, marks::TemplateId};
    add.risk = Risk::Notable;
    Operation remove = operation(operations::MessageTemplateDelete,
                                 {read(steps::MessageLook, calls::ReadMessages, steps::DeleteMessage),
                                  absolute(steps::DeleteMessage, calls::DeleteMessage, steps::MessageLook, reasons::MessageRefused),
                                  readBack(steps::MessageGone, calls::ReadMessages, steps::DeleteMessage, reasons::MessageUnclear)},
                                 {idField(opts::MessageTemplate, u"template"_s, TextKind::Token)});
    remove.offers = {{opts::MessageTemplate, u"message-templates"_s}};
    for (Operation *one : {&add, &remove}) {
        one->identity = marks::TemplateId;
        one->ids = {marks::TemplateId};
    }
    return {add, remove};
}

/// What a person fills in for one; the team that has it stays.
ColumnForm programForm()
{
    ColumnForm form;
    form.fields = {{.name = columns::Name, .required = true, .rule = {TextKind::Title}, .longest = 512},
                   {.name = columns::Type, .required = true, .longest = kLongestText},
                   {.name = columns::Icon, .kind = Field::Kind::File},
                   {.name = columns::Intro, .required = true, .rule = {TextKind::Remark}, .longest = kLongestText},
                   {.name = columns::Desc, .required = true, .rule = {TextKind::Remark}, .longest = kLongestText}};
    form.choices = {{columns::Type, u"categories"_s}};
    return form;
}

// The platform takes a name once, so that a lost creation can be looked for.
Operation createProgram()
{
    StepRule icon = absolute(steps::Icon, calls::UploadIcon, steps::NameLook, reasons::UploadRefused);
    icon.shownAs = steps::CreateProgram;
    icon.when = {marked(marks::IconFile)};
    Operation o = operation(operations::CreateProgram,
                            {read(steps::NameLook, calls::FindProgram, steps::CreateProgram),
                             read(steps::CategoryLook, calls::ListCategories, steps::CreateProgram), icon,
                             once(steps::CreateProgram, calls::CreateProgram, calls::FindProgram, steps::NameLook, reasons::CreateProgramRefused,
                                  reasons::CreateProgramUnclear),
                             readBack(steps::ProgramMade, calls::FindProgram, steps::CreateProgram, reasons::CreateProgramUnclear)},
                            {});
    o.takesColumns = true;
    o.madeId = marks::MnpId;
    o.ids = {marks::MnpId};
    o.needsColumns = {columns::Name, columns::Type, columns::Icon, columns::Intro, columns::Desc};
    o.fileColumns = {columns::Icon};
    o.form = programForm();
    o.form.fields[2].required = true;
    o.risk = Risk::Notable;
    return o;
}

// What is not in the list stays as it is, but the platform wants everything sent.
Operation editProgram()
{
    StepRule icon = absolute(steps::Icon, calls::UploadIcon, steps::EditLook, reasons::UploadRefused);
    icon.shownAs = steps::Edit;
    icon.when = {marked(marks::IconFile)};
    Operation o = operation(operations::EditProgram,
                            {read(steps::EditLook, calls::ReadProgram, steps::Edit), read(steps::CategoryLook, calls::ListCategories, steps::Edit), icon,
                             absolute(steps::Edit, calls::EditProgram, steps::EditLook, reasons::EditRefused),
                             readBack(steps::Edited, calls::ReadProgram, steps::Edit, reasons::EditNotSeen)},
                            {});
    o.takesColumns = true;
    o.fileColumns = {columns::Icon};
    o.form = programForm();
    o.form.query = u"program"_s;
    return o;
}

} // namespace

QList<Operation> secretOperations()
{
    Operation generate = secretOperation(operations::SecretGenerate, makesSecret(steps::Generate, calls::GenerateSecret));
    Operation reset = secretOperation(operations::SecretReset, makesSecret(steps::Reset, calls::ResetSecret));
    Operation freeze = secretOperation(operations::SecretFreeze, changesSecret(steps::Freeze, calls::FreezeSecret));
    Operation unfreeze = secretOperation(operations::SecretUnfreeze, changesSecret(steps::Unfreeze, calls::UnfreezeSecret));
    reset.stopsUse = true;
    freeze.stopsUse = true;
    generate.tellsSecret = true;
    reset.tellsSecret = true;
    generate.risk = Risk::Notable; // nothing uses it yet
    generate.fits = {{u"secrets"_s, u"state"_s, {words::None}}};
    reset.fits = {{u"secrets"_s, u"state"_s, {words::Active, words::Frozen, words::WasReset}}};
    freeze.fits = {{u"secrets"_s, u"state"_s, {words::Active, words::WasReset}}};
    unfreeze.fits = {{u"secrets"_s, u"state"_s, {words::Frozen}}};
    return {generate, reset, freeze, unfreeze};
}

QList<Operation> settingOperations()
{
    return QList<Operation>{domains()} + apiOperations() + messageOperations() + QList<Operation>{createProgram(), editProgram()};
}

} // namespace flotilla::tcsas
