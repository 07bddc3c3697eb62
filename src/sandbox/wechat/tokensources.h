// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpserver.h"
#include "wechat/world.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrlQuery>

namespace flotilla::sandbox::wechat {

/// How a provider's own servers hand out tokens: a broker like wxcomponent, and a plain URL with a bearer key. They hold
/// the component's secret and cache tokens until a minute before their end.
class TokenSources
{
public:
    /// Both must outlive this.
    TokenSources(const Rules &rules, World &world);

    /// PUT /wxcomponent/auth and /wxcomponent/admin/…
    [[nodiscard]] HttpReply broker(const HttpRequest &request, const QString &path, const QUrlQuery &query, qint64 nowMs);
    /// GET /tokens/component and /tokens/authorizer/APPID: {"token", "expires_in"}
    [[nodiscard]] HttpReply plain(const HttpRequest &request, const QString &path, qint64 nowMs);

private:
    struct Cached {
        QString token;
        qint64 untilMs = 0;
    };

    [[nodiscard]] Cached tokenOf(const QString &owner, qint64 nowMs);
    [[nodiscard]] bool mayFetch(const QString &appid) const;
    [[nodiscard]] QJsonObject logIn(const HttpRequest &request, qint64 nowMs);
    [[nodiscard]] int whyNotLoggedIn(const HttpRequest &request, qint64 nowMs) const;
    [[nodiscard]] QJsonObject answerAdmin(const QString &call, const QUrlQuery &query, qint64 nowMs);
    [[nodiscard]] QJsonObject authorizers(const QUrlQuery &query) const;
    [[nodiscard]] QJsonObject newSession(qint64 nowMs);

    const Rules &m_rules;
    World &m_world;
    QHash<QString, Cached> m_cache; ///< by owner
    QHash<QString, qint64> m_sessions; ///< JWT -> its end
    QList<qint64> m_failures; ///< when a login failed
};

} // namespace flotilla::sandbox::wechat
