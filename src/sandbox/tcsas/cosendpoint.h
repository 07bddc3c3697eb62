// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "effectlog.h"
#include "fault.h"
#include "httpserver.h"
#include "tcsas/world.h"

#include <QString>

#include <functional>

namespace flotilla::sandbox::tcsas {

/// The object store that packages and icons are uploaded to (PUT, HEAD) and offline packages come from (GET). Of an upload it
/// keeps length and MD5 only. Faults and the log know its calls as PutObject, HeadObject and GetObject.
class CosEndpoint
{
public:
    static constexpr qsizetype kMaxBodyBytes = 128 << 20;

    /// What it needs from outside; the world is that of the service.
    struct Settings {
        World *world = nullptr;
        QList<FaultRule> faults;
        EffectLog *log = nullptr; ///< may be null
        std::function<qint64()> nowMs;
        std::function<void(World &)> save; ///< called after each upload, before the reply is sent; may be empty
    };

    explicit CosEndpoint(Settings settings);

    [[nodiscard]] HttpReply handle(const HttpRequest &request);

private:
    /// What goes back, and what the log says of it.
    struct Result {
        HttpReply http;
        QString outcome = QStringLiteral("ok");
        QJsonObject stored; ///< of an upload that was taken
    };

    [[nodiscard]] Result execute(const HttpRequest &request, const QString &requestId);
    [[nodiscard]] Result put(const HttpRequest &request, const QString &path, const QString &requestId);
    [[nodiscard]] Result look(const HttpRequest &request, const QString &path, const QString &requestId);
    [[nodiscard]] Result download(const QString &path, const QString &requestId);

    Settings m_settings;
    FaultPlan m_faults;
};

/// The bytes of an offline package: the same for the same mini program and version.
[[nodiscard]] QByteArray offlinePackageBytes(const QString &program, const QString &version);

} // namespace flotilla::sandbox::tcsas
