// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tcsas/cosendpoint.h"
#include "tcsas/tcsasservice.h"
#include "wireclient.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace flotilla::sandbox {

/// The simulated superapp platform and its object store with a clock of their own, without sockets.
class TcsasTest : public QObject
{
    Q_OBJECT
protected:
    static constexpr qint64 kNowMs = 1'767'225'600'000;
    static constexpr qint64 kMinute = 60'000;
    static constexpr QLatin1String kPlatform{"T1TEST"};

    /// A new platform of that scenario ("tcsas" and "faults" of a file), with an empty log, at kNowMs. Its PlatformId is kPlatform,
    /// and no rate is limited, unless the scenario says otherwise.
    void start(const QByteArray &scenario = "{}");
    /// The same platform after a restart of the program.
    void restart();

    [[nodiscard]] WireCall call(const QString &action, QJsonObject body = {}) const;
    [[nodiscard]] HttpReply send(const WireCall &call) { return m_service->handle(parsed(call.toHttp())); }
    /// `Response` of a call, with the PlatformId added.
    [[nodiscard]] QJsonObject response(const QString &action, const QJsonObject &body = {});
    [[nodiscard]] QJsonValue data(const QString &action, const QJsonObject &body = {}) { return response(action, body)[QStringLiteral("Data")]; }
    /// Error code of the answer, empty if there is none.
    [[nodiscard]] QString code(const QString &action, const QJsonObject &body = {});
    /// All rows of a list, or of those calls that answer with a bare list.
    [[nodiscard]] QJsonArray rows(const QString &action, QJsonObject body = {});

    [[nodiscard]] QString id(int index) const { return m_service->world().programs.at(index).id; }
    [[nodiscard]] QJsonObject of(int index, QJsonObject body = {}) const;
    [[nodiscard]] tcsas::MiniProgram &program(int index) { return m_service->world().programs[index]; }

    /// A request to the store, signed with these keys (as DescribeTempSecret4UploadFile2Cos gives them).
    [[nodiscard]] HttpRequest cosRequest(const QByteArray &method, const QJsonObject &keys, const QByteArray &body = {}) const;
    [[nodiscard]] HttpReply store(const HttpRequest &request) { return m_store->handle(request); }
    /// Uploads a package; its URL.
    [[nodiscard]] QString upload(const QByteArray &package);
    /// The smallest zip archive.
    [[nodiscard]] static QByteArray zip() { return QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0'); }
    /// Uploads and builds that version; its MNPVersionId.
    [[nodiscard]] qint64 build(int index, const QString &version);
    /// Submits it and lets every superapp approve; empty if all went well, else the first code.
    [[nodiscard]] QString approve(int index, qint64 versionId);
    /// "Phase version" of each row of DescribeMNPAllStageVersions.
    [[nodiscard]] QStringList stages(int index);

    [[nodiscard]] QByteArray logText() const;
    [[nodiscard]] QList<QJsonObject> lines(const QString &kind) const;
    [[nodiscard]] QStringList effects() const;
    [[nodiscard]] int arrivals(const QString &action) const;

    [[nodiscard]] static HttpRequest parsed(const QByteArray &http);

    std::unique_ptr<tcsas::TcsasService> m_service;
    std::unique_ptr<tcsas::CosEndpoint> m_store;
    qint64 m_nowMs = kNowMs;

private:
    void open(tcsas::World world);

    QTemporaryDir m_folder;
    QByteArray m_scenario;
    std::unique_ptr<EffectLog> m_log;
    QString m_logPath;
    int m_starts = 0;
};

} // namespace flotilla::sandbox
