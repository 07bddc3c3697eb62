// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/names.h"
#include "tcsas/queries.h"

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

QList<DetailTab> allDetails()
{
    return {{.name = u"versions"_s,
             .told = {u"develop.version"_s, u"platform.version"_s, u"online.version"_s, u"online.canary"_s, u"canary_in"_s, u"status"_s},
             .queries = {u"versions"_s, u"history"_s}, .operations = {operations::Release, operations::Rollback, operations::OffShelf, operations::EditProgram}},
            {.name = u"approvals"_s, .told = {u"platform.version"_s, u"platform.approval"_s, u"platform.approval_no"_s},
             .queries = {u"open-approvals"_s},
             .operations = {operations::SubmitApproval, operations::WithdrawApproval, operations::Approve}},
            {.name = u"keys"_s, .queries = {u"key"_s},
             .operations = {operations::SecretGenerate, operations::SecretReset, operations::SecretFreeze, operations::SecretUnfreeze}},
            {.name = u"domains"_s, .queries = {u"domains-list"_s}, .operations = {operations::Domains}},
            {.name = u"apis"_s, .queries = {u"sensitive-apis"_s}, .operations = {operations::ApplyApi, operations::ApproveApi}},
            {.name = u"messages"_s, .queries = {u"message-templates"_s, u"message-library"_s},
             .operations = {operations::MessageTemplateAdd, operations::MessageTemplateDelete}},
            {.name = u"trial"_s, .queries = {u"trial"_s}, .operations = {operations::Preview}},
            {.name = u"trail"_s, .trail = true}};
}

// What only the details ask for.
QList<Query> asideQueries()
{
    return {{.name = u"open-approvals"_s, .call = calls::ReadPending, .perProgram = true,
             .columns = {{u"application.name"_s, told::AppName}, {u"version"_s, told::Version}, {u"state"_s, told::State},
                         {u"by"_s, told::User}, {u"since"_s, told::At, Query::Column::As::Time}},
             .aside = true},
            {.name = u"program"_s, .call = calls::ReadProgram, .perProgram = true,
             .columns = {{u"type"_s, told::Type}, {u"intro"_s, told::Intro}, {u"desc"_s, told::Desc}}, .aside = true},
            {.name = u"key"_s, .call = calls::ReadSecret, .perProgram = true, .single = true, .columns = {{u"state"_s, told::Secret}}, .aside = true},
            {.name = u"trial"_s, .call = calls::ReadVersions, .perProgram = true,
             .columns = {{u"version"_s, told::Version}, {u"phase"_s, told::Phase}, {u"created_by"_s, told::User}},
             .aside = true, .only = told::Shown}};
}

} // namespace flotilla::tcsas
