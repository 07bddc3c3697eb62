// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "harness.h"

#include <QElapsedTimer>

#include <algorithm>

/// A team workspace on a server of its own, and runs in it that are killed, stopped or cut off.
namespace e2e {

using namespace Qt::StringLiterals;

inline constexpr int kCount = 3;
inline constexpr int kLeasedElsewhere = 4;
inline constexpr int kLease = 30'000; // ms

/// Its folder; empty: there is none.
inline QString server()
{
    return qEnvironmentVariable("FLOTILLA_TEST_POSTGRES");
}

/// What changed the platform; only of this effect, if it is not empty.
inline qsizetype effectsIn(const QList<QJsonObject> &log, const QString &effect = {})
{
    return std::count_if(log.cbegin(), log.cend(), [&effect](const QJsonObject &line) {
        return line.value("kind"_L1).toString() == "effect"_L1 && (effect.isEmpty() || line.value("effect"_L1).toString() == effect);
    });
}

inline bool twoDeployed(const QList<QJsonObject> &log)
{
    return effectsIn(log, u"deploy"_s) >= 2;
}

/// Two are deployed long before the third is bound: whoever is told of the two finds the run under way.
struct TeamStage : Stage
{
    explicit TeamStage(const QString &base)
        : Stage({{u"faults"_s, QJsonArray{QJsonObject{{u"action"_s, u"PutWxAppIdToWeApp"_s}, {u"call"_s, kCount}, {u"fault"_s, u"slow"_s}, {u"ms"_s, 2000}}}}}),
          m_base(base)
    {
        beUser(u"team"_s);
    }

    [[nodiscard]] bool prepare()
    {
        return isReady() && tellBase(u"postgres"_s, u"CREATE DATABASE "_s + m_base) && cli({u"workspace"_s, u"init"_s}).exitCode == 0
               && addConnection().exitCode == 0;
    }
    [[nodiscard]] QStringList publish()
    {
        return {u"publish"_s, u"--connection"_s, u"shop"_s, u"--app"_s, apps().constFirst(), u"--targets"_s, writeTargets(kCount), u"--json"_s};
    }
    /// Asks until the lease of whoever is gone has ended; its server tells when that is.
    CliResult takeOver(int *refusals)
    {
        QElapsedTimer timer;
        timer.start();
        CliResult result = cli({u"resume"_s, u"--json"_s});
        while (result.exitCode == kLeasedElsewhere && timer.elapsed() < 2 * kLease) {
            ++*refusals;
            (void)tellBase(m_base, u"SELECT pg_sleep_until(max(ends_at)) FROM flotilla.lease"_s);
            result = cli({u"resume"_s, u"--json"_s});
        }
        return result;
    }

    /// Runs of this stage are those of this user from now on.
    void beUser(const QString &user) { setWorkspace(u"postgresql://%1@/%2?host=%3"_s.arg(user, m_base, server())); }
    [[nodiscard]] bool makeUser(const QString &user) const { return tellBase(m_base, u"CREATE ROLE %1 LOGIN SUPERUSER"_s.arg(user)); }
    /// The server ends the connections of this user and lets it in no more; others notice nothing.
    [[nodiscard]] bool cutOff(const QString &user) const
    {
        return tellBase(m_base, u"ALTER ROLE %1 NOLOGIN"_s.arg(user))
               && tellBase(m_base, u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '%1'"_s.arg(user));
    }

private:
    static bool tellBase(const QString &base, const QString &statement)
    {
        return QProcess::execute(u"psql"_s, {u"-Xqt"_s, u"-h"_s, server(), u"-U"_s, u"team"_s, u"-d"_s, base, u"-c"_s, statement}) == 0;
    }

    QString m_base;
};

} // namespace e2e
