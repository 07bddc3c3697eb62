// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/sqlstore.h"
#include "weda/names.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace flotilla::samples {

inline Instant at(qint64 seconds)
{
    return fromEpochMillis(1'700'000'000'000 + seconds * 1000);
}

inline MiniProgramId program(qsizetype n)
{
    return {QStringLiteral("wx%1").arg(n, 16, 16, QLatin1Char('0'))};
}

/// `programs` targets for each app.
inline Batch batch(const QString &id, int programs, const QStringList &apps = {QStringLiteral("app-a")})
{
    Batch b;
    b.id = {id};
    b.platform = QStringLiteral("weda");
    b.operation = QStringLiteral("publish");
    b.identity = weda::marks::BuildId;
    b.connection = {QStringLiteral("c1")};
    b.connectionName = QStringLiteral("生产");
    b.scope = QStringLiteral("weda|env-1");
    b.place = {{weda::fields::Endpoint, QStringLiteral("https://lowcode.example.test")}, {weda::fields::Environment, QStringLiteral("env-1")}};
    b.options = {{options::Label, QStringLiteral("1.4.0")},
                 {options::Note, QStringLiteral("line one\nline \"two\"")},
                 {weda::opts::Binding, QStringLiteral("restore")}};
    b.limits = {7, std::chrono::minutes(11), 3};
    b.createdAt = at(0);
    b.createdBy = QStringLiteral("li");
    for (int i = 0; i < programs; ++i) {
        for (const QString &app : apps) {
            b.targets.append({{app}, program(b.targets.size()), QStringLiteral("店 %1").arg(i), {QStringLiteral("north, \"x\"")}, {}});
        }
    }
    for (const QString &app : apps) {
        b.laneTitles.append(QStringLiteral("Title of ") + app);
    }
    return b;
}

inline BatchState freshState(const Batch &b)
{
    BatchState s;
    s.targets.resize(b.targets.size());
    const QList<LaneId> lanes = b.lanes();
    for (const LaneId &id : lanes) {
        LaneState lane;
        lane.id = id;
        s.lanes.append(lane);
    }
    return s;
}

inline TrailEntry entry(const Batch &b, const QString &what, qint64 seconds = 0)
{
    TrailEntry e;
    e.when = at(seconds);
    e.who = QStringLiteral("li");
    e.what = what;
    e.batch = b.id;
    return e;
}

inline Progress ended(Phase phase, const QString &buildId, qint64 seconds, int buildSeconds = 10)
{
    Progress p;
    p.step = weda::steps::Build;
    p.phase = phase;
    put(p.marks, weda::marks::BuildId, buildId);
    p.startedAt = at(seconds - buildSeconds - 2);
    p.finishedAt = at(seconds);
    p.word = phase == Phase::Resting ? QStringLiteral("underReview") : QStringLiteral("success");
    p.wordSince = at(seconds - 1);
    p.spans[weda::steps::Build] = {at(seconds - buildSeconds), at(seconds)};
    p.beganAt = at(seconds - buildSeconds);
    p.watchSince = p.beganAt;
    return p;
}

/// What this workspace remembers of an app.
inline Values bound(const MiniProgramId &program)
{
    Values memory{{weda::lane::Certain, QStringLiteral("1")}};
    put(memory, weda::lane::Bound, program.value);
    return memory;
}

/// The folder of the server that the tests are run with (tests/postgres); empty: on SQLite.
inline QString teamServer()
{
    return qEnvironmentVariable("FLOTILLA_TEST_POSTGRES");
}

/// One statement behind everybody's back; answers the first cell, or the error's text in `error`.
inline QVariant behind(const QString &database, const QString &text, QString *error = nullptr)
{
    QVariant cell;
    const QString name = QStringLiteral("behind");
    {
        const bool team = !teamServer().isEmpty();
        QSqlDatabase db = QSqlDatabase::addDatabase(team ? QStringLiteral("QPSQL") : QStringLiteral("QSQLITE"), name);
        if (team) {
            db.setHostName(teamServer());
            db.setUserName(QStringLiteral("team"));
        }
        db.setDatabaseName(database);
        (void)db.open();
        QSqlQuery query(db);
        if (team) {
            (void)query.exec(QStringLiteral("SET search_path = flotilla; SET synchronous_commit = local"));
        }
        if (query.exec(text) && query.next()) {
            cell = query.value(0);
        }
        if (error) {
            *error = query.lastError().text();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return cell;
}

/// A journal in a folder or a database of its own. The folder is gone with it.
struct Scratch
{
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("data/journal.sqlite"));
    QString base = path; ///< for sql()
    std::unique_ptr<SqlStore> store;

    explicit Scratch(bool opened = true)
    {
        if (!teamServer().isEmpty()) {
            static int made = 0;
            base = QStringLiteral("scratch%1").arg(++made);
            behind(QStringLiteral("postgres"), QStringLiteral("CREATE DATABASE ") + base);
            path = QStringLiteral("postgresql://team@/%1?host=%2").arg(base, teamServer());
            (void)SqlStore::makeTeam(path);
        }
        if (opened) {
            (void)reopen();
        }
    }
    /// As after a restart of the program.
    Status reopen(int maxPages = 0)
    {
        store.reset();
        auto again = SqlStore::open(path, {QStringLiteral("li"), maxPages});
        if (!again) {
            return again.error();
        }
        store = std::move(again.value());
        return {};
    }
    QVariant sql(const QString &text, QString *error = nullptr) const { return behind(base, text, error); }
};

} // namespace flotilla::samples
