// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fault.h"
#include "httpserver.h"
#include "platform.h"

#include <QString>

namespace flotilla::sandbox {

/// The platform's answer in its envelope: `{"Response": {…, "RequestId": …}}`, HTTP 200 for errors too.
[[nodiscard]] HttpReply envelope(const PlatformReply &reply, const QString &requestId);

/// The same call's answer spoilt as the fault says.
[[nodiscard]] HttpReply spoilt(const Fault &fault, PlatformReply reply, const QString &requestId);

/// The bytes of an honest reply spoilt, for all faults that know nothing of what a reply means.
[[nodiscard]] HttpReply spoiltBytes(const Fault &fault, HttpReply honest);

} // namespace flotilla::sandbox
