// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform.h"

#include <QJsonObject>

namespace flotilla::sandbox {

/// lowcode DescribeApps (doc 1301/123452): Limit (at most 100), Offset, EnvId, Keyword and AppIds are obeyed; Channel, Type
/// and Favorite are accepted and do nothing. An empty page has `Weapps: null`. Rows differ on purpose in what is null and in
/// their time format, as the vendor's samples do.
[[nodiscard]] PlatformReply describeApps(const Platform &platform, const QJsonObject &parameters, qint64 nowMs);

/// tcb DescribeEnvs (doc 876/34820): the environments of the apps; EnvId, Limit and Offset are obeyed.
[[nodiscard]] PlatformReply describeEnvs(const Platform &platform, const QJsonObject &parameters);

/// sts GetCallerIdentity (doc 1312/66098): a made-up sub-account.
[[nodiscard]] PlatformReply callerIdentity();

} // namespace flotilla::sandbox
