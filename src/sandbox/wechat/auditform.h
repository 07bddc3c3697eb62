// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wechat/answer.h"

namespace flotilla::sandbox::wechat {

/// The code that a submit_audit's form is refused with; 0 if it is filled in well. item_list may be absent.
[[nodiscard]] int checkAuditForm(const Call &call);

/// Categories of a mini program as get_category lists them.
[[nodiscard]] QJsonArray approvedCategories(const Call &call);

} // namespace flotilla::sandbox::wechat
