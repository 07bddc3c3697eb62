// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/call.h"
#include "tcsas/calls/versions.h"

#include <QJsonObject>
#include <QUrl>

namespace flotilla::tcsas {

// What the vendor's calls are made of, from the call of the core.

/// Whether a call is about one mini program, and so a missing permission may be about it alone.
[[nodiscard]] bool namesOne(const QJsonObject &body);
/// Where an object of the store is; `endpoint` empty: at the bucket's own host.
[[nodiscard]] QUrl objectUrl(const Reply &told, const QUrl &endpoint);
/// The lists of domains that are left to send.
[[nodiscard]] QJsonArray domainLists(const Call &call);
/// Whether the order is to reject.
[[nodiscard]] bool rejects(const Call &call);
/// The decision about an approval for all superapps that have not decided.
[[nodiscard]] ProcessMNPApproval decisionOf(const Call &call);

} // namespace flotilla::tcsas
