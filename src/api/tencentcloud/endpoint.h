// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"

#include <QByteArray>
#include <QJsonObject>

namespace flotilla {

/// One call of API 3.0, ready to be signed and sent. Made by requestOf() from the struct of an endpoint.
struct ApiRequest
{
    QByteArray service;
    QByteArray version;
    QByteArray action;
    QByteArray usualRegion; ///< sent when the connection names none; empty: then no region is sent
    int repeats = 0;        ///< how often ApiClient may send it again after a lost reply
    QJsonObject body;
    Instant leaveBy = {};   ///< as in Call
};

/// An endpoint is a struct with kService, kVersion, kAction, kRepeats, perhaps kUsualRegion, body() and
/// Reply::parse(QJsonObject) -> Result<Reply>; its fields are named as the vendor names them.
template <typename Endpoint>
[[nodiscard]] ApiRequest requestOf(const Endpoint &endpoint)
{
    ApiRequest request;
    request.service = Endpoint::kService;
    request.version = Endpoint::kVersion;
    request.action = Endpoint::kAction;
    request.repeats = Endpoint::kRepeats;
    request.body = endpoint.body();
    if constexpr (requires { Endpoint::kUsualRegion; })
        request.usualRegion = Endpoint::kUsualRegion;
    return request;
}

} // namespace flotilla
