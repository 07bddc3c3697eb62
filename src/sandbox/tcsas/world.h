// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tcsas/program.h"
#include "tcsas/rules.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace flotilla::sandbox::tcsas {

/// What opens the doors of this sandbox, and nothing else.
struct Credentials {
    QString secretId;
    QString secretKey;
    QString platformId;

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("secretId", secretId);
        archive("secretKey", secretKey);
        archive("platformId", platformId);
    }
};

/// A team of mini programs or of superapps.
struct Team {
    QString id;
    QString name;
    bool superapp = false;
    QString related; ///< of a mini program team: the superapp team it is associated with
    qint64 createdMs = 0;

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("id", id);
        archive("name", name);
        archive("superapp", superapp);
        archive("related", related);
        archive("createdMs", createdMs);
    }
};

/// An API that a superapp may restrict.
struct SensitiveApi {
    QString id;
    QString name;
    QString method;
    QString desc;
    int type = 1; ///< 1 system, 2 custom
    int scope = 0; ///< UseScope
    bool restricted = true;

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("id", id);
        archive("name", name);
        archive("method", method);
        archive("desc", desc);
        archive("type", type);
        archive("scope", scope);
        archive("restricted", restricted);
    }
};

/// A superapp.
struct Application {
    QString id;
    QString name;
    QString team;
    int identity = 0; ///< AppIdentityId
    bool production = true;
    qint64 createdMs = 0;
    QList<SensitiveApi> apis;

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("id", id);
        archive("name", name);
        archive("team", team);
        archive("identity", identity);
        archive("production", production);
        archive("createdMs", createdMs);
        archive("apis", apis);
    }
};

/// Temporary keys for one upload.
struct Grant {
    QString secretKey;
    QString token;
    QString path;
    qint64 expiresMs = 0;

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("secretKey", secretKey);
        archive("token", token);
        archive("path", path);
        archive("expiresMs", expiresMs);
    }
};

/// An uploaded file. Its bytes are not kept, only what they were.
struct StoredObject {
    qint64 bytes = 0;
    QString etag; ///< MD5 in hex
    bool zip = false; ///< begins and ends as a zip archive does
    qint64 storedMs = 0;

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("bytes", bytes);
        archive("etag", etag);
        archive("zip", zip);
        archive("storedMs", storedMs);
    }
};

/// A domain that the whole platform allows or blocks.
struct GlobalDomain {
    qint64 id = 0;
    QString url;
    int type = 1; ///< 1 allowed, 2 blocked
    qint64 createdMs = 0;

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("id", id);
        archive("url", url);
        archive("type", type);
        archive("createdMs", createdMs);
    }
};

/// Everything that calls change on the simulated superapp platform; what a state file keeps.
struct World {
    Credentials credentials;
    QList<Team> teams;
    QList<Application> applications;
    QList<MiniProgram> programs;
    QList<Approval> approvals; ///< oldest first
    QList<GlobalDomain> globalDomains;
    QMap<QString, Grant> grants; ///< by temporary SecretId
    QMap<QString, StoredObject> objects; ///< by path
    qint64 nextId = 5801; ///< of versions and the like

    /// The platform as it is at the first start of that scenario.
    [[nodiscard]] static World founded(const Rules &rules, qint64 nowMs);
    [[nodiscard]] static World fromJson(const QJsonObject &object);
    [[nodiscard]] QJsonObject toJson();

    [[nodiscard]] MiniProgram *program(const QString &id);
    [[nodiscard]] MiniProgram *programOfVersion(qint64 versionId);
    [[nodiscard]] MiniProgram *programOfTask(const QString &taskId);
    [[nodiscard]] MiniProgram *programOfApiRequest(const QString &approvalNo);
    [[nodiscard]] const Team *team(const QString &id) const;
    [[nodiscard]] Application *application(const QString &id);
    [[nodiscard]] Approval *approval(const QString &no);
    /// The superapps that run the mini programs of that team.
    [[nodiscard]] QList<const Application *> applicationsOf(const QString &teamId) const;

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("credentials", credentials);
        archive("teams", teams);
        archive("applications", applications);
        archive("programs", programs);
        archive("approvals", approvals);
        archive("globalDomains", globalDomains);
        archive("grants", grants);
        archive("objects", objects);
        archive("nextId", nextId);
    }
};

/// What the scenario says about that mini program; nothing in particular if it does not name it.
[[nodiscard]] ProgramScript scriptOf(const Rules &rules, const World &world, const QString &id);
/// Duration of one task before time scaling: a fixed draw from seed and MNPId.
[[nodiscard]] double buildSeconds(const Rules &rules, const QString &id);

} // namespace flotilla::sandbox::tcsas
