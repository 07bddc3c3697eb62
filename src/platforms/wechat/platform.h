// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

namespace flotilla::wechat {

/// WeChat's third-party platform (开放平台第三方平台): a template, published to many authorised mini programs.
[[nodiscard]] const Platform &platform();

} // namespace flotilla::wechat
