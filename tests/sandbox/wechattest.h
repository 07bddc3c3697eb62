// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httpserver.h"
#include "wechat/wechatservice.h"
#include "wireclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace flotilla::sandbox {

/// The simulated WeChat platform behind a real server, with a clock of its own, and a client that writes plain HTTP.
class WechatTest : public QObject
{
    Q_OBJECT
protected:
    static constexpr qint64 kNowMs = 1'767'225'600'000; ///< 08:00 in China on 1 January 2026
    static constexpr qint64 kMinute = 60'000;
    static constexpr qint64 kHour = 60 * kMinute;

    /// A new platform of that scenario ("wechat" and "faults" of a file), with an empty log, at kNowMs.
    void start(const QByteArray &scenario = "{}");
    /// The same platform after a restart of the program.
    void restart();

    /// Sends bytes on a connection of their own and waits for the reply or the end of the connection.
    [[nodiscard]] WireReply exchange(const QByteArray &http) const;
    /// One request, whatever it is; headers are whole lines.
    [[nodiscard]] WireReply send(const QByteArray &method, const QString &target, const QByteArray &body = {},
                                 const QByteArray &headers = {}) const;
    /// One call of the API with that token.
    [[nodiscard]] QJsonObject get(const QString &token, const QString &path, const QString &query = {}) const;
    [[nodiscard]] QJsonObject post(const QString &token, const QString &path, const QJsonObject &body = {}) const;
    /// The same for a code alone.
    [[nodiscard]] int getCode(const QString &token, const QString &path, const QString &query = {}) const;
    [[nodiscard]] int postCode(const QString &token, const QString &path, const QJsonObject &body = {}) const;

    [[nodiscard]] const wechat::Credentials &keys() const { return m_service->world().credentials; }
    [[nodiscard]] QString appid(int index) const { return m_service->world().programs.at(index).appid; }
    /// A component token, and one of a mini program, fetched over the wire.
    [[nodiscard]] QString componentToken() const;
    [[nodiscard]] QString tokenOf(const QString &appid) const;

    [[nodiscard]] static QJsonObject commitBody(const QString &version, const QString &extJson = QStringLiteral("{}"),
                                                int templateId = 3);
    /// Commits that version and waits for the scan.
    void commit(const QString &token, const QString &version);
    /// Commits and submits that version; the audit's id, 0 if it was refused.
    [[nodiscard]] qint64 submit(const QString &token, const QString &version);
    /// Takes that version through the audit to everybody.
    void publish(const QString &token, const QString &version);
    [[nodiscard]] QString onlineVersion(const QString &token) const;

    /// Lines of the log of that kind.
    [[nodiscard]] QList<QJsonObject> lines(const QString &kind) const;
    [[nodiscard]] QStringList effects() const;
    /// How often that call arrived.
    [[nodiscard]] int arrivals(const QString &path) const;
    [[nodiscard]] QByteArray logText() const;

    std::unique_ptr<wechat::WechatService> m_service;
    qint64 m_nowMs = kNowMs;

private:
    void open(wechat::World world);

    QTemporaryDir m_folder;
    QByteArray m_scenario;
    std::unique_ptr<EffectLog> m_log;
    std::unique_ptr<HttpServer> m_server;
    QString m_logPath;
    int m_starts = 0;
};

} // namespace flotilla::sandbox
