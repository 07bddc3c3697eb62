// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/fakevendor.h"
#include "model/connection.h"

namespace flotilla::fakes {

/// WeChat's third-party platform in memory: the slots of flow §1 and the states of flow §2, as far as a gateway tells them.
class FakeWechat : public FakeVendor
{
public:
    struct Version
    {
        QString version = {};
        Instant at = {};
    };
    struct Review
    {
        qint64 id = 0;
        QString version = {};
        QString status = {};
        Instant at = {};
        QString reason = QStringLiteral("1: <b>name</b><br>2: guideline"); ///< told with every status
        QStringList pictures = {};
    };
    struct Program
    {
        Version trial = {}, online = {};
        Review review = {}; ///< id 0: none was ever submitted
        QList<QPair<int, QString>> history = {}; ///< app_version and version, newest first, without the online one
        QString plan = {};  ///< status; empty: none
        int percent = 0;
        Instant planned = {};
        bool visible = true;
        QString minVersion = {};
        Values domains = {}; ///< by kind, one a line
        QStringList testers = {};
        QString privacy = {};
        QString apiStatus = QStringLiteral("1"); ///< of wx.getLocation
        QStringList messages = {};
        int errors = 0; ///< lines of its log since the stage of a rollout began
        Instant scannedAt = {};
    };

    using FakeVendor::FakeVendor;

    Millis scan{3000};
    Millis reviewing = std::chrono::hours(5);
    QList<Item> library{{QStringLiteral("0"), {}, {}}, {QStringLiteral("7"), {}, {}}}; ///< where hasTemplate
    QList<Item> drafts{{QStringLiteral("5"), QStringLiteral("2.1"), {{QStringLiteral("version"), QStringLiteral("2.1")}}}};
    QList<Item> users; ///< of every mini program: base libraries and their shares
    QByteArray picture{"\x89PNG-picture"}; ///< every file that it gives
    int quota = 100;
    bool hasTemplate = true;
    QHash<MiniProgramId, Program> programs;
    QHash<MiniProgramId, QString> verdicts; ///< status after the review, default 0
    QMap<QPair<QString, MiniProgramId>, QString> refuse; ///< by call: the code it answers
    QList<QByteArray> askedAbout; ///< AppSecrets, one a question
    int foreign = 0; ///< releases of a version that was not approved: must never happen

    [[nodiscard]] static Connection connection();

protected:
    Reply effect(const Call &call) override;

private:
    [[nodiscard]] Reply code(const QString &code, const QString &call) const;
    [[nodiscard]] Reply reads(const Call &call, Program &program);
    [[nodiscard]] Reply changes(const Call &call, Program &program);
    void changeTesters(const Call &call, Program &program, Reply &reply);
    void changeDomains(const Call &call, Program &program, Reply &reply);
    [[nodiscard]] Reply submit(const Call &call, Program &program);
    [[nodiscard]] Reply release(Program &program, const MiniProgramId &id);
    [[nodiscard]] Reply gray(const Call &call, Program &program);
    [[nodiscard]] Reply rollback(const Call &call, Program &program);
    void settle(Program &program, const MiniProgramId &id) const;
    void goOnline(Program &program, const QString &version);

    qint64 m_audits = 9'007'199'254'740'993; ///< more than a double can hold
    int m_releases = 10;
    int m_messages = 0;
};

} // namespace flotilla::fakes
