// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandboxservice.h"
#include "wireclient.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace flotilla::sandbox {

/// A service with its own clock, a log, and calls to try on it without sockets.
class ServiceTest : public QObject
{
    Q_OBJECT
protected:
    static constexpr qint64 kNowMs = 1'767'225'600'000;
    static constexpr QLatin1String kApp{"app-sandbox1"};
    static constexpr QLatin1String kWx{"wx00000000000000a1"};
    static constexpr QLatin1String kSecret{"SECRETKEYSECRETKEYSECRETKEY0001"};

    /// A new service of that scenario, with an empty log, at kNowMs.
    void start(const QByteArray &scenario = "{}");

    [[nodiscard]] WireCall call(const QString &action, const QJsonObject &body) const;
    [[nodiscard]] WireCall bindCall() const;
    [[nodiscard]] WireCall unbindCall() const;
    [[nodiscard]] WireCall deployCall() const;
    [[nodiscard]] WireCall checkCall(const QString &buildId) const;

    [[nodiscard]] static HttpRequest parsed(const QByteArray &http);
    [[nodiscard]] static QJsonObject responseOf(const HttpReply &reply);
    [[nodiscard]] static QString codeOf(const HttpReply &reply);
    [[nodiscard]] HttpReply send(const WireCall &call) { return m_service->handle(parsed(call.toHttp())); }
    [[nodiscard]] QJsonObject response(const WireCall &call) { return responseOf(send(call)); }
    /// Error code of the answer, empty if there is none.
    [[nodiscard]] QString code(const WireCall &call) { return codeOf(send(call)); }

    [[nodiscard]] QByteArray logText() const;
    /// The log's lines of that kind.
    [[nodiscard]] QList<QJsonObject> lines(const QString &kind) const;
    /// The names of all effects so far.
    [[nodiscard]] QStringList effects() const;

    std::unique_ptr<SandboxService> m_service;
    qint64 m_nowMs = kNowMs;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<EffectLog> m_log;
    QString m_logPath;
    int m_starts = 0;
};

} // namespace flotilla::sandbox
