// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/httpchannel.h"

#include <QUrl>

#include <memory>
#include <vector>

namespace flotilla {

/// Sends on one channel and collects the answers; a body with "strange" in it is one that does not fit.
struct Post
{
    HttpChannel &channel;
    QUrl url;
    std::vector<std::unique_ptr<PendingCall>> calls = {};
    QList<HttpAnswer> answers = {};
    Instant leaveBy = {};

    void send(const QByteArray &body = "{}", const QString &action = QStringLiteral("A"))
    {
        calls.push_back(channel.post(
            {QStringLiteral("AKID"), action},
            [this, body] {
                return HttpPost{url, {{"Content-Type", "application/json"}, {"Accept-Encoding", "identity"}}, body};
            },
            [this](const HttpAnswer &answer) {
                answers.append(answer);
                return !answer.body.contains("strange");
            },
            leaveBy));
    }
};

} // namespace flotilla
