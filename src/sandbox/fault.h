// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "apierror.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace flotilla::sandbox {

/// Something that goes wrong with one call on demand.
struct Fault {
    enum class Kind {
        DropBefore, ///< connection cut, nothing done
        DropAfter, ///< done, then the connection is cut
        Hang, ///< never answered
        Slow, ///< answered after `ms`
        Http, ///< HTTP status `status` with a text body, or with `error` in the platform's envelope if there is one
        Html, ///< HTTP 200 with a web page
        Truncated, ///< Content-Length promises more than arrives
        BrokenJson, ///< a whole reply that is half a JSON text
        Error, ///< HTTP 200 and Response.Error with `error` (limited, internalError, expired and error in a scenario file)
        ClockSkew, ///< the server's clock is `seconds` ahead for this call (Date header and signature check)
        Redirect, ///< HTTP 302 to another path
        Oversize, ///< a reply over 8 MiB
        Json, ///< HTTP 200 with the JSON object `reply`
        EmptyBuildId, ///< BuildId is ""
        DeployErrCode, ///< DeployErrCode and DeployErrMsg in a reply without an Error object
    };

    Kind kind = Kind::DropBefore;
    QString name; ///< as the scenario file spells it; goes into the log
    bool effect = false; ///< the call takes effect on the platform although its reply is spoilt
    int ms = 0;
    int status = 500;
    qint64 seconds = 0;
    ApiError error;
    int errCode = 0;
    QString errMsg;
    QJsonObject reply;
};

/// Which calls a fault hits. Calls are counted per rule, from 1, among those that match action, app and appid.
struct FaultRule {
    QString action; ///< empty: any action
    QString app; ///< empty: any app
    QString appid; ///< empty: any mini program
    QList<int> calls; ///< these calls
    int every = 0; ///< and every n-th one; with no calls and 0: all
    Fault fault;
};

/// What a call is about, as far as its parameters and the platform's state tell.
struct CallTarget {
    QString action;
    QString app;
    QString appid; ///< given, bound or being built
};

/// Decides call by call. Counts start anew with the process; they are not in the state file.
class FaultPlan
{
public:
    explicit FaultPlan(QList<FaultRule> rules = {});

    /// Counts this call in every rule that matches it; the first rule that is due wins.
    [[nodiscard]] std::optional<Fault> next(const CallTarget &target);

private:
    QList<FaultRule> m_rules;
    QList<int> m_counts;
};

} // namespace flotilla::sandbox
