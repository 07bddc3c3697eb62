// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "run/gateway.h"
#include "tencentcloud/errordictionary.h"
#include "transport/httpcall.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace flotilla {

/// What the platform said, before an endpoint reads its own fields.
struct ApiAnswer
{
    Reply head;           ///< outcome, error, requestId, clockOffset
    QJsonObject response; ///< the object under "Response", with Accepted
    bool understood = false; ///< the reply was well-formed, whatever it says: it came from the platform itself
};

/// The one place that decides what an answer means (docs 362/4208, 1592/76198): a well-formed Response.Error is Refused,
/// Denied (AuthFailure*, UnauthorizedOperation*), Limited (RequestLimitExceeded*) or Unknown (InternalError*); a
/// well-formed Response without Error is Accepted; what certainly never left is NotSent; all else is Unknown.
/// `language` is that of the texts; `now` is our time, for the clock offset. What the reply quotes of `hidden` is masked
/// wherever it stands, so that it reaches no log, journal or report.
[[nodiscard]] ApiAnswer readAnswer(const HttpAnswer &answer, const ErrorDictionary &dictionary,
                                   const QString &language, Instant now, const QList<Secret> &hidden = {});

/// What a vendor code means for the call that got it.
[[nodiscard]] Outcome outcomeOf(const QString &vendorCode);

} // namespace flotilla
