// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"
#include "wechat/calls/request.h"

#include <QDate>
#include <QList>

namespace flotilla::wechat {

/// GET /wxa/get_qrcode (api_gettrialqrcode): a picture for the testers, or JSON where there is none. Error 86001: no trial version.
struct GetQrcode
{
    [[nodiscard]] Request request() const;
    using Reply = NoReply;
};

/// GET /wxaapi/userlog/userlog_search (realtime log): this level and above, of one of the last seven days in China.
struct SearchUserlog
{
    QDate date;
    int level = 2; ///< 2 info, 4 warn, 8 error
    int start = 0;
    int limit = 20;
    Instant begin = {}; ///< within the day; not set: all of it
    Instant end = {};
    QString filterMsg = {}; ///< what the mini program has set with setFilterMsg

    struct Line
    {
        QString level; ///< as level, of several entries together
        Instant timestamp;
        QString url;
        QString traceid;
        QString msg;
        QString clientVersion;
        QString libraryVersion;
    };
    struct Reply
    {
        QList<Line> list;
        qint64 total = -1;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

/// GET /wxaapi/newtmpl/gettemplate: the subscription message templates that a mini program has, at most 25.
struct GetMessageTemplates
{
    struct Template
    {
        QString priTmplId;
        QString title;
        QString content;
        QString example;
        QString type; ///< 2 one-off, 3 long-term
    };
    struct Reply
    {
        QList<Template> data;
        [[nodiscard]] static Result<Reply> parse(const QJsonObject &reply);
    };
    [[nodiscard]] Request request() const;
};

} // namespace flotilla::wechat
