// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transport/httpchannel.h"

#include <QUrl>

#include <memory>
#include <optional>
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
    std::optional<HttpLimits> limits = {};
    QByteArrayList started = {}; ///< the bodies, in the order in which their calls left the queue

    void send(const QByteArray &body = "{}", const QString &action = QStringLiteral("A"))
    {
        calls.push_back(channel.post(
            {QStringLiteral("AKID"), action},
            [this, body] {
                started.append(body);
                HttpPost post{url, {{"Content-Type", "application/json"}, {"Accept-Encoding", "identity"}}, body};
                post.limits = limits;
                return post;
            },
            [this](const HttpAnswer &answer) {
                answers.append(answer);
                return !answer.body.contains("strange");
            },
            leaveBy));
    }
};

} // namespace flotilla
