// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/call.h"
#include "wechat/calls/audit.h"
#include "wechat/calls/code.h"
#include "wechat/calls/component.h"
#include "wechat/calls/domains.h"
#include "wechat/calls/explaining.h"
#include "wechat/calls/insight.h"
#include "wechat/calls/messages.h"
#include "wechat/calls/people.h"
#include "wechat/calls/release.h"
#include "wechat/calls/settings.h"

namespace flotilla::wechat {

// One overload per call that tells something: from the vendor's words into the core's. `to.word` has the code already where the
// vendor answered with one that is no failure (errors.json).

inline void fill(const NoReply &, Reply &) {}
inline void fill(const GetStableToken::Reply &, Reply &) {} // the token goes nowhere
void fill(const GetVersionInfo::Reply &from, Reply &to);
void fill(const GetCodePrivacyInfo::Reply &from, Reply &to);
void fill(const GetPage::Reply &from, Reply &to);
void fill(const GetCategory::Reply &from, Reply &to);
void fill(const SubmitAudit::Reply &from, Reply &to);
void fill(const GetLatestAuditstatus::Reply &from, Reply &to);
void fill(const GetAuditstatus::Reply &from, Reply &to);
void fill(const QueryQuota::Reply &from, Reply &to);
void fill(const ListHistoryVersions::Reply &from, Reply &to);
void fill(const GetGrayReleasePlan::Reply &from, Reply &to);
void fill(const GetVisitstatus::Reply &from, Reply &to);
void fill(const GetWeAppSupportVersion::Reply &from, Reply &to);
void fill(const ModifyDomain::Reply &from, Reply &to);
void fill(const GetEffectiveDomain::Reply &from, Reply &to);
void fill(const GetTesters::Reply &from, Reply &to);
void fill(const GetPrivacySetting::Reply &from, Reply &to);
void fill(const GetAccountBasicInfo::Reply &from, Reply &to);
void fill(const GetPrivacyInterface::Reply &from, Reply &to);
void fill(const ApplyPrivacyInterface::Reply &from, Reply &to);
void fill(const AddMessageTemplate::Reply &from, Reply &to);
void fill(const GetTemplateList::Reply &from, Reply &to);
void fill(const GetTemplateDraftList::Reply &from, Reply &to);
void fill(const GetAuthorizerList::Reply &from, Reply &to);
void fill(const GetAuthorizerInfo::Reply &from, Reply &to);
void fill(const SearchUserlog::Reply &from, Reply &to);
void fill(const GetPublicTitles::Reply &from, Reply &to);
void fill(const GetPublicKeywords::Reply &from, Reply &to);
void fill(const GetApiQuota::Reply &from, Reply &to);
void fill(const GetRid::Reply &from, Reply &to);
void fill(const GetMessageTemplates::Reply &from, Reply &to);

} // namespace flotilla::wechat
