// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "randomtext.h"
#include "wechat/program.h"
#include "wechat/rules.h"

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace flotilla::sandbox::wechat {

/// A template of the library or a draft.
struct CodeTemplate {
    int id = 0;
    int type = 0; ///< 0 ordinary, 1 standard
    qint64 createdMs = 0;
    QString version;
    QString desc;
    QStringList pages;

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("id", id);
        archive("type", type);
        archive("createdMs", createdMs);
        archive("version", version);
        archive("desc", desc);
        archive("pages", pages);
    }
};

/// What opens the doors of this sandbox, and nothing else.
struct Credentials {
    QString componentAppid;
    QString componentSecret;
    QString ticket;
    QString brokerUser;
    QString brokerPassword;
    QString gatewayKey;
    QString httpKey;
    QString pushToken;
    QString pushKey; ///< EncodingAESKey

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("componentAppid", componentAppid);
        archive("componentSecret", componentSecret);
        archive("ticket", ticket);
        archive("brokerUser", brokerUser);
        archive("brokerPassword", brokerPassword);
        archive("gatewayKey", gatewayKey);
        archive("httpKey", httpKey);
        archive("pushToken", pushToken);
        archive("pushKey", pushKey);
    }
};

/// An access token that was handed out.
struct Token {
    QString owner; ///< AppID of the mini program or of the component
    qint64 expiresMs = 0;
    qint64 supersededMs = 0; ///< from then on "not latest"; 0: it is the latest

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("owner", owner);
        archive("expiresMs", expiresMs);
        archive("supersededMs", supersededMs);
    }
};

/// Everything that calls change on the simulated WeChat platform; what a state file keeps.
struct World {
    Credentials credentials;
    QList<MiniProgram> programs;
    QList<CodeTemplate> templates; ///< newest first
    QList<CodeTemplate> drafts;
    QMap<QString, Token> tokens;
    qint64 nextAuditId = 0;
    QList<qint64> submissions; ///< when the provider's audit quota was used
    QList<qint64> speedups;
    QMap<QString, qint64> media; ///< media id -> when it was uploaded
    QStringList serverDomains; ///< registered with the platform; none at all: any domain passes
    QStringList webviewDomains;

    /// The platform as it is at the first start of that scenario.
    [[nodiscard]] static World founded(const Rules &rules, qint64 nowMs);
    [[nodiscard]] static World fromJson(const QJsonObject &object);
    [[nodiscard]] QJsonObject toJson();

    [[nodiscard]] MiniProgram *program(const QString &appid);
    [[nodiscard]] bool contains(const QString &appid) const;
    [[nodiscard]] const CodeTemplate *codeTemplate(int id) const;
    /// A new access token of that owner. The one before works a little longer.
    [[nodiscard]] QString mintToken(const QString &owner, const Rules &rules, qint64 nowMs);

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("credentials", credentials);
        archive("programs", programs);
        archive("templates", templates);
        archive("drafts", drafts);
        archive("tokens", tokens);
        archive("nextAuditId", nextAuditId);
        archive("submissions", submissions);
        archive("speedups", speedups);
        archive("media", media);
        archive("serverDomains", serverDomains);
        archive("webviewDomains", webviewDomains);
    }
};

/// The platform's days and months begin at midnight in China.
[[nodiscard]] QDate dayInChina(qint64 ms);
[[nodiscard]] int countInMonth(const QList<qint64> &times, qint64 nowMs);
[[nodiscard]] int countOnDay(const QList<qint64> &times, qint64 nowMs);

/// What the scenario says about that mini program; nothing in particular if it does not name it.
[[nodiscard]] ProgramScript scriptOf(const Rules &rules, const World &world, const QString &appid);
/// Outcome of the n-th submission (from 0): the scenario's, else by the last letter of the AppID.
[[nodiscard]] QString auditOutcome(const ProgramScript &script, const QString &appid, int attempt);

} // namespace flotilla::sandbox::wechat
