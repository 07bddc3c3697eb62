// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "run/gateway.h"
#include "tencentcloud/errordictionary.h"
#include "transport/httpcall.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace flotilla {

/// What the platform said, before an endpoint reads its own fields.
struct ApiAnswer
{
    Reply head;           ///< outcome, error, requestId, clockOffset
    QJsonObject response; ///< the object under "Response", with Accepted
    bool understood = false; ///< the reply was well-formed, whatever it says: it came from the platform itself
    bool expired = false;    ///< refused for the time of its signature alone
};

/// What is needed to understand an answer.
struct ApiContext
{
    const ErrorDictionary &dictionary;
    QString language = {};        ///< of the texts
    Instant now = {};             ///< our time, for the clock offset
    QString action = {};          ///< that was asked for
    QList<Secret> hidden = {};    ///< masked wherever the answer quotes it, so that it reaches no log, journal or report
};

/// The one place that decides what an answer means (docs 362/4208, 1592/76198): a whole, well-formed Response.Error under
/// any HTTP status is what the dictionary says; a well-formed Response without Error under HTTP 200 is Accepted; what
/// certainly never left is NotSent; all else is Unknown.
[[nodiscard]] ApiAnswer readAnswer(const HttpAnswer &answer, const ApiContext &context);

/// Puts an error of the platform into an answer: its meaning, its words and the pause that it asks for.
void setError(ApiAnswer &to, const QString &code, const QString &message, const ApiContext &context);

} // namespace flotilla
