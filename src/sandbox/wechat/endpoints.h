// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wechat/answer.h"

#include <QList>
#include <QString>

namespace flotilla::sandbox::wechat {

/// Whose token a call needs.
enum class Caller {
    Nobody,
    Component, ///< component_access_token
    Program, ///< authorizer_access_token of one mini program
    Either,
};

/// One call of api.weixin.qq.com.
struct Endpoint {
    enum class Method { Get, Post, Any, Upload };

    Method method = Method::Get;
    QString path;
    Caller caller = Caller::Program;
    int permission = 0; ///< permission set the mini program must have granted; 0: none
    Answer (*act)(const Call &) = nullptr;
};

[[nodiscard]] QList<Endpoint> codeEndpoints(); ///< commit, scan, pages, QR code, versions
[[nodiscard]] QList<Endpoint> auditEndpoints(); ///< submit, status, withdraw, speed up, quota, media
[[nodiscard]] QList<Endpoint> releaseEndpoints(); ///< release, grayscale, rollback, visibility, base library
[[nodiscard]] QList<Endpoint> domainEndpoints(); ///< server and webview domains
[[nodiscard]] QList<Endpoint> accountEndpoints(); ///< testers, categories, account, privacy
[[nodiscard]] QList<Endpoint> messageEndpoints(); ///< subscription templates, log search
[[nodiscard]] QList<Endpoint> componentEndpoints(); ///< token chain, authorised accounts, template library
[[nodiscard]] QList<Endpoint> diagnosisEndpoints(); ///< quotas of calls, request ids
[[nodiscard]] QList<Endpoint> allEndpoints();

} // namespace flotilla::sandbox::wechat
