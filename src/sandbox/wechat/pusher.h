// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wechat/world.h"

#include <QHash>
#include <QList>
#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <functional>

namespace flotilla::sandbox::wechat {

/// Pushes to a provider's server what WeChat pushes: a ticket at once and then every ten minutes (scaled), to URL, and the results of
/// reviews to URL/APPID. What is not answered with "success" is pushed again three times.
class Pusher : public QObject
{
    Q_OBJECT
public:
    /// Rules and world must outlive this.
    Pusher(const QUrl &url, const Rules &rules, World &world, std::function<qint64()> nowMs, QObject *parent = nullptr);

private:
    struct Letter {
        QString appid; ///< empty: an event of the component
        QByteArray message;
        int tries = 0;
    };

    void look();
    void lookAtReviews(qint64 nowMs);
    void push(const Letter &letter);

    QUrl m_url;
    const Rules &m_rules;
    World &m_world;
    std::function<qint64()> m_nowMs;
    QNetworkAccessManager m_network;
    QTimer m_timer;
    QHash<qint64, AuditStatus> m_told; ///< by audit id
    QList<Letter> m_again;
    qint64 m_nextTicketMs = 0;
};

} // namespace flotilla::sandbox::wechat
