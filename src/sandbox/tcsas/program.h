// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <algorithm>

namespace flotilla::sandbox::tcsas {

/// TaskStatus of DescribeMNPVersion.
enum TaskStatus { TaskPending = 1, TaskRunning = 20, TaskFailed = 30, TaskSucceeded = 60 };

/// ApprovalStatus of a version.
enum ApprovalStatus { Pending = 0, Processing = 1, Rejected = 2, Approved = 3, Cancelled = 4 };

/// SecretStatus as DescribeMNPAppSecret tells it; what ModifyMNPAppSecretStatus takes has other numbers.
enum SecretStatus { NoSecret = 0, ActiveSecret = 1, FrozenSecret = 2, ResetSecret = 3 };

/// One uploaded package, fixed at CreateMNPVersion: what its task says at a time follows from the clock alone.
struct Version {
    qint64 id = 0; ///< MNPVersionId
    QString text; ///< MNPVersion
    QString intro;
    QString taskId;
    QString user;
    qint64 createdMs = 0;
    qint64 durationMs = 0; ///< of the task, after time scaling
    QString failure; ///< TaskMsg of a task that fails; empty: it succeeds
    qint64 bytes = 0;
    qint64 submittedMs = 0; ///< 0: still in phase Develop
    QString approvalNo; ///< of its last submission
    qint64 releasedMs = 0; ///< when it went online last

    [[nodiscard]] TaskStatus taskStatus(qint64 nowMs) const
    {
        if (nowMs < createdMs + durationMs / 10)
            return TaskPending;
        if (nowMs < createdMs + durationMs)
            return TaskRunning;
        return failure.isEmpty() ? TaskSucceeded : TaskFailed;
    }
    [[nodiscard]] bool isBuilt(qint64 nowMs) const { return taskStatus(nowMs) == TaskSucceeded; }

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("id", id);
        archive("text", text);
        archive("intro", intro);
        archive("taskId", taskId);
        archive("user", user);
        archive("createdMs", createdMs);
        archive("durationMs", durationMs);
        archive("failure", failure);
        archive("bytes", bytes);
        archive("submittedMs", submittedMs);
        archive("approvalNo", approvalNo);
        archive("releasedMs", releasedMs);
    }
};

/// What one superapp says to one submission.
struct ApprovalItem {
    QString application;
    int result = Pending; ///< Rejected or Approved once ProcessMNPApproval said so
    QString note;
    QString user;
    qint64 decidedMs = 0;
    qint64 ownMs = 0; ///< when the superapp decides by itself; 0: never
    int ownResult = Approved;

    [[nodiscard]] int status(qint64 nowMs) const
    {
        if (result != Pending)
            return result;
        return ownMs > 0 && nowMs >= ownMs ? ownResult : int(Pending);
    }
    [[nodiscard]] qint64 decidedAt(qint64 nowMs) const
    {
        if (status(nowMs) == Pending)
            return 0;
        return result != Pending ? decidedMs : ownMs;
    }

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("application", application);
        archive("result", result);
        archive("note", note);
        archive("user", user);
        archive("decidedMs", decidedMs);
        archive("ownMs", ownMs);
        archive("ownResult", ownResult);
    }
};

/// One submission of one version.
struct Approval {
    QString no; ///< ApprovalNo
    QString program;
    qint64 version = 0;
    QString user;
    qint64 submittedMs = 0;
    bool cancelled = false;
    QList<ApprovalItem> items; ///< one per superapp

    /// Of the submission as a whole: decided once every superapp has decided, rejected if one of them did so.
    [[nodiscard]] int status(qint64 nowMs) const
    {
        if (cancelled)
            return Cancelled;
        const auto count = [&](int wanted) {
            return std::count_if(items.cbegin(), items.cend(), [&](const ApprovalItem &item) { return item.status(nowMs) == wanted; });
        };
        if (const auto pending = count(Pending); pending > 0)
            return pending == items.size() ? Pending : Processing;
        return count(Rejected) > 0 ? Rejected : Approved;
    }
    [[nodiscard]] bool isOpen(qint64 nowMs) const { return status(nowMs) == Pending || status(nowMs) == Processing; }

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("no", no);
        archive("program", program);
        archive("version", version);
        archive("user", user);
        archive("submittedMs", submittedMs);
        archive("cancelled", cancelled);
        archive("items", items);
    }
};

/// The AppSecret.
struct AppSecret {
    int status = NoSecret;
    QString value;

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("status", status);
        archive("value", value);
    }
};

/// A request for the right to use a sensitive API.
struct ApiRequest {
    QString no; ///< ApprovalNo
    QString api; ///< APIId
    QString reason;
    QString note;
    QString user;
    int status = 1; ///< 1 processing, 20 rejected, 30 approved
    qint64 appliedMs = 0;
    qint64 decidedMs = 0;

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("no", no);
        archive("api", api);
        archive("reason", reason);
        archive("note", note);
        archive("user", user);
        archive("status", status);
        archive("appliedMs", appliedMs);
        archive("decidedMs", decidedMs);
    }
};

/// A subscription template that a mini program chose from the library.
struct MessageTemplate {
    QString id;
    QString library;
    QStringList keywords; ///< KeywordIds, in the order chosen
    QString scenario;
    qint64 createdMs = 0;

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("id", id);
        archive("library", library);
        archive("keywords", keywords);
        archive("scenario", scenario);
        archive("createdMs", createdMs);
    }
};

/// One mini program.
struct MiniProgram {
    QString id; ///< MNPId
    QString name;
    QString icon;
    QString intro;
    QString desc;
    QString type; ///< "Category->id_Sub", several joined by a comma
    QString team;
    QString createUser;
    QString updateUser;
    qint64 createdMs = 0;
    qint64 updatedMs = 0;
    bool offShelf = false;
    bool canary = false;
    QList<Version> versions; ///< oldest first
    qint64 online = 0; ///< MNPVersionId
    bool rolledBack = false; ///< since the last release
    qint64 preview = 0; ///< MNPVersionId of the trial version
    QString previewPath;
    AppSecret secret;
    QMap<QString, QStringList> domains; ///< by DomainType
    QList<ApiRequest> apis;
    QList<MessageTemplate> templates; ///< newest first
    int uploads = 0;
    int submissions = 0;

    [[nodiscard]] Version *version(qint64 versionId) { return found(versions.begin(), versions.end(), versionId); }
    [[nodiscard]] const Version *version(qint64 versionId) const { return found(versions.cbegin(), versions.cend(), versionId); }

    template<typename Archive>
    void fields(Archive &archive)
    {
        archive("id", id);
        archive("name", name);
        archive("icon", icon);
        archive("intro", intro);
        archive("desc", desc);
        archive("type", type);
        archive("team", team);
        archive("createUser", createUser);
        archive("updateUser", updateUser);
        archive("createdMs", createdMs);
        archive("updatedMs", updatedMs);
        archive("offShelf", offShelf);
        archive("canary", canary);
        archive("versions", versions);
        archive("online", online);
        archive("rolledBack", rolledBack);
        archive("preview", preview);
        archive("previewPath", previewPath);
        archive("secret", secret);
        archive("domains", domains);
        archive("apis", apis);
        archive("templates", templates);
        archive("uploads", uploads);
        archive("submissions", submissions);
    }

private:
    template<typename Iterator>
    [[nodiscard]] static auto found(Iterator begin, Iterator end, qint64 versionId) -> decltype(&*begin)
    {
        const auto it = std::find_if(begin, end, [versionId](const Version &version) { return version.id == versionId; });
        return it == end ? nullptr : &*it;
    }
};

} // namespace flotilla::sandbox::tcsas
