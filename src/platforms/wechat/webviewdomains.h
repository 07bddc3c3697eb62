// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/gateway.h"
#include "wechat/calls/domains.h"
#include "wechat/client.h"

#include <memory>

namespace flotilla::wechat {

/// How many webview domains the call names.
[[nodiscard]] qsizetype webviewCount(const ModifyDomain &all);

/// Adds or sets several webview domains. One that is not registered spoils the call for all others (89021): then each is added by
/// itself, and with `set` the list is made of those that were taken; a list of which nothing was taken stays as it is.
[[nodiscard]] std::unique_ptr<PendingCall> putWebviewDomains(Client &client, const ModifyDomain &all, const QString &call, const QString &appid,
                                                             const Gateway::Callback &done);

} // namespace flotilla::wechat
