// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace flotilla::sandbox::wechat {

/// Code as it was committed to one mini program.
struct Package {
    QString version;
    QString desc;
    qint64 committedMs = 0;
    int templateId = 0;
    QStringList pages;

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("version", version);
        archive("desc", desc);
        archive("committedMs", committedMs);
        archive("templateId", templateId);
        archive("pages", pages);
    }
};

/// The trial slot.
struct Trial {
    Package package;
    std::optional<Package> before; ///< what getversioninfo shows until shownMs
    qint64 shownMs = 0;
    qint64 scanEndsMs = 0;
    QStringList withoutAuth; ///< findings of the scan
    QStringList withoutConf;

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("package", package);
        archive("before", before);
        archive("shownMs", shownMs);
        archive("scanEndsMs", scanEndsMs);
        archive("withoutAuth", withoutAuth);
        archive("withoutConf", withoutConf);
    }
};

/// Audit status enum of get_auditstatus and get_latest_auditstatus.
enum AuditStatus { Approved = 0, Rejected = 1, UnderAudit = 2, Withdrawn = 3, Delayed = 4 };

/// One audit order, fixed at its submission: what it says at a time follows from the clock alone.
struct AuditOrder {
    qint64 id = 0;
    Package package;
    qint64 submittedMs = 0;
    qint64 delayedMs = 0; ///< when it begins to say "delayed"; 0: never
    qint64 decidedMs = 0; ///< 0: never
    bool approved = true;
    QString reason;
    QStringList screenshots; ///< media ids
    bool withdrawn = false;
    bool spedUp = false;
    bool released = false;

    [[nodiscard]] AuditStatus status(qint64 nowMs) const
    {
        if (withdrawn)
            return Withdrawn;
        if (decidedMs == 0 || nowMs < decidedMs)
            return delayedMs > 0 && nowMs >= delayedMs ? Delayed : UnderAudit;
        return approved ? Approved : Rejected;
    }
    [[nodiscard]] bool isOpen(qint64 nowMs) const
    {
        const AuditStatus now = status(nowMs);
        return now == UnderAudit || now == Delayed;
    }

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("id", id);
        archive("package", package);
        archive("submittedMs", submittedMs);
        archive("delayedMs", delayedMs);
        archive("decidedMs", decidedMs);
        archive("approved", approved);
        archive("reason", reason);
        archive("screenshots", screenshots);
        archive("withdrawn", withdrawn);
        archive("spedUp", spedUp);
        archive("released", released);
    }
};

/// A grayscale plan. Status: 0 initial, 1 running, 2 paused, 3 finished, 4 deleted.
struct GrayPlan {
    int status = 1;
    qint64 createdMs = 0;
    int percentage = 0;
    bool debuggersFirst = false;
    bool testersFirst = false;

    [[nodiscard]] bool isRunning() const { return status == 1 || status == 2; }

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("status", status);
        archive("createdMs", createdMs);
        archive("percentage", percentage);
        archive("debuggersFirst", debuggersFirst);
        archive("testersFirst", testersFirst);
    }
};

/// A version that is or was online.
struct Release {
    Package package;
    int appVersion = 0;
    qint64 releasedMs = 0;

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("package", package);
        archive("appVersion", appVersion);
        archive("releasedMs", releasedMs);
    }
};

/// A subscription message template that was added to a mini program.
struct MessageTemplate {
    QString id;
    QString title;
    QString content;

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("id", id);
        archive("title", title);
        archive("content", content);
    }
};

using DomainLists = QMap<QString, QStringList>; ///< kind ("requestdomain"…) -> domains

/// One authorised mini program with all of its slots.
struct MiniProgram {
    QString appid;
    QString userName; ///< original id gh_…
    QString name;
    QString refreshToken;
    QString appSecret; ///< of the mini program itself; empty: of an older state file, so none fits
    qint64 authorisedMs = 0;
    std::optional<Trial> trial;
    QList<AuditOrder> audits; ///< oldest first
    int submissions = 0; ///< how often it was submitted, for outcomes that differ by attempt
    std::optional<GrayPlan> gray;
    std::optional<Release> online;
    QList<Release> history; ///< newest first, without the online version, at most 5
    int lastAppVersion = 0;
    qint64 busyUntilMs = 0; ///< a commit or submit is being worked on
    QList<qint64> withdrawals;
    bool visible = true;
    QString minVersion = QStringLiteral("2.19.4");
    DomainLists domains; ///< way 1
    DomainLists directDomains; ///< way 2
    DomainLists effectiveDomains; ///< as of the last release
    QList<qint64> domainChanges;
    QMap<QString, QString> testers; ///< WeChat ID -> userstr
    QJsonObject privacySetting;
    QMap<QString, qint64> privacyApis; ///< applied for -> when it opens
    QList<MessageTemplate> messages;

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("appid", appid);
        archive("userName", userName);
        archive("name", name);
        archive("refreshToken", refreshToken);
        archive("appSecret", appSecret);
        archive("authorisedMs", authorisedMs);
        archive("trial", trial);
        archive("audits", audits);
        archive("submissions", submissions);
        archive("gray", gray);
        archive("online", online);
        archive("history", history);
        archive("lastAppVersion", lastAppVersion);
        archive("busyUntilMs", busyUntilMs);
        archive("withdrawals", withdrawals);
        archive("visible", visible);
        archive("minVersion", minVersion);
        archive("domains", domains);
        archive("directDomains", directDomains);
        archive("effectiveDomains", effectiveDomains);
        archive("domainChanges", domainChanges);
        archive("testers", testers);
        archive("privacySetting", privacySetting);
        archive("privacyApis", privacyApis);
        archive("messages", messages);
    }
};

} // namespace flotilla::sandbox::wechat
