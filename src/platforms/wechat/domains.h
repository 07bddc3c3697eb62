// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/values.h"

#include <QString>
#include <QStringList>

namespace flotilla::wechat {

// What an order about domains wants, compared with what is there. `there`: the lists of a reply, one domain a line.

/// The kinds that modify_domain knows, or the one of setwebviewdomain.
[[nodiscard]] const QStringList &domainKinds(bool webview);
/// Whether the order's file names domains of this sort.
[[nodiscard]] bool wantsDomains(const Values &options, bool webview);
/// The lists to send so that all is as the order wants, as JSON; empty: it is so already. A `set` has the lists that the file leaves
/// out as they are, for whoever reads it as everything that there shall be.
[[nodiscard]] QString domainChange(const Values &options, const Values &there, bool webview);
/// The order's domains that are not as it wants them.
[[nodiscard]] QStringList domainsAmiss(const Values &options, const Values &there, bool webview);

} // namespace flotilla::wechat
