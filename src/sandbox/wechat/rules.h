// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <cmath>
#include <optional>

namespace flotilla::sandbox::wechat {

/// What a scenario says about one mini program; what it leaves out is drawn by the mini program's place in the list.
struct ProgramScript {
    int index = -1; ///< place in the list, or -1: the one with that AppID, made if there is none
    QString appid;
    QString name;
    QStringList audit; ///< "approved", "rejected", "delayed" or "stuck", one per submission; the last holds for all later ones
    QString reason; ///< of a rejection or a delay
    QStringList withoutAuth; ///< findings of the scan of each commit
    QStringList withoutConf;
    std::optional<QString> online; ///< version online; "" = none
    std::optional<QStringList> history; ///< older versions, newest first
    int gray = 0; ///< a grayscale plan of that share is running
    QList<int> permissions; ///< granted permission sets; empty: all
    bool authorised = true; ///< false: its refresh token is refused
    bool complete = true; ///< name, avatar and introduction are set
    bool guideline = true; ///< has a privacy guideline
    bool category = true; ///< has an approved category
    int error = 0; ///< every call on its behalf is refused with this code
};

/// A template of the library, or a draft, that exists from the start.
struct TemplateScript {
    int id = 0;
    QString version;
    QString desc;
    int type = 0; ///< 0 ordinary, 1 standard
    QStringList pages;
};

/// The rules of the simulated WeChat platform. Seconds are before time scaling unless they concern tokens, whose lifetimes
/// clients are told.
struct Rules {
    double timeScale = 1;
    double auditSeconds = 7200; ///< from submit_audit to the decision
    double delayedSeconds = 14400; ///< the same for a delayed one, which says so half way
    double speedupSeconds = 600; ///< from speedupaudit to the decision
    double scanSeconds = 60; ///< privacy scan after a commit (61039)
    double commitSeconds = 3; ///< another commit or submit meanwhile is refused (9402202)
    double showSeconds = 0; ///< getversioninfo shows a commit this much later
    double settleSeconds = 5; ///< release is refused this long after an approval (85020)
    int tokenSeconds = 7200; ///< life of access tokens
    int overlapSeconds = 300; ///< how long the previous token of the same owner still works
    bool refreshTokenChanges = false; ///< api_authorizer_token hands out a new refresh token
    int auditLimit = 0; ///< submissions a month; 0: three per mini program, at least 100
    int auditUsed = 0; ///< submissions of this month that others made
    int speedupLimit = 10;
    int templateLimit = 200;
    int perMinute = 0; ///< calls of one API for one mini program a minute (45011); 0: no limit
    int perDay = 0; ///< the same a day (45009)
    QString foreignIp; ///< direct calls seem to come from this address, which is not in the whitelist (61004)
    bool graySettlesAt100 = true; ///< a plan of 100 percent makes the version the online one
    QString brokerPassword = QStringLiteral("either"); ///< the form the broker takes: "md5", "plain" or "either"
    qint64 firstAuditId = 4'401'000'001; ///< above 32 bits
    int authorizers = 20;
    QList<ProgramScript> programs;
    QList<TemplateScript> templates; ///< newest first; empty: 3, 2, 1, 0
    QList<TemplateScript> drafts; ///< empty: two

    /// That many seconds of the platform in milliseconds of this machine.
    [[nodiscard]] qint64 scaled(double seconds) const { return std::llround(seconds * 1000 / timeScale); }
};

} // namespace flotilla::sandbox::wechat
