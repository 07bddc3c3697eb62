// SPDX-License-Identifier: GPL-3.0-or-later
#include "harness.h"
#include "testmain.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace e2e;

namespace {

const QString kSecret = u"WX_CRASH_KEY"_s;
const QString kVersion = u"9.0"_s;

/// A simulated WeChat in which nothing takes long, a connection to it, and orders for its first mini programs, which have an
/// online version and a history.
class Fleet
{
public:
    explicit Fleet(int programs, const QJsonArray &faults = {}) : m_stage({{u"wechat"_s, rules(programs)}, {u"faults"_s, faults}})
    {
        const QJsonObject told = m_stage.told(u"wechat"_s);
        const QJsonObject http = told.value("http"_L1).toObject();
        m_environment.insert(kSecret, http.value("key"_L1).toString());
        for (int i = 0; i < programs; ++i) {
            m_ids.append(told["authorizers"_L1][i]["appid"_L1].toString());
        }
        m_connected = m_stage.isReady()
                      && cli({u"connection"_s, u"add"_s, u"shops"_s, u"--platform"_s, u"wechat"_s, u"--token-source"_s, u"http"_s, u"--http-url"_s,
                              http.value("url"_L1).toString(), u"--component-appid"_s, told.value("componentAppid"_L1).toString(), u"--endpoint"_s,
                              m_stage.url(), u"--secret-source"_s, u"env:"_s + kSecret, u"--rate"_s, u"200"_s}).exitCode == 0;
    }

    [[nodiscard]] bool isConnected() const { return m_connected; }
    [[nodiscard]] QMap<QString, QString> environment(const QMap<QString, QString> &more = {}) const
    {
        QMap<QString, QString> all = m_environment;
        all.insert(more);
        return all;
    }
    CliResult cli(const QStringList &arguments, const QMap<QString, QString> &more = {}, const QString &program = u"flotilla-cli"_s)
    {
        return m_stage.cli(arguments, environment(more), program);
    }
    Stage &stage() { return m_stage; }

    [[nodiscard]] QStringList order(const QStringList &verb) const
    {
        return verb + QStringList{u"--connection"_s, u"shops"_s, u"--only"_s, m_ids.join(u','), u"--json"_s};
    }
    [[nodiscard]] QStringList publish(const QString &until) const
    {
        return order({u"publish"_s, u"--template"_s, u"3"_s, u"--version"_s, kVersion, u"--until"_s, until, u"--width"_s, u"5"_s});
    }

    /// What is wrong with the effects of that name: each mini program must have had it exactly once.
    [[nodiscard]] QString notOnce(const QStringList &effects) const
    {
        QMap<QString, int> times;
        for (const QJsonObject &line : m_stage.log()) {
            ++times[line.value("effect"_L1).toString() + u' ' + line.value("appid"_L1).toString()];
        }
        QStringList wrong;
        for (const QString &effect : effects) {
            for (const QString &id : m_ids) {
                if (const int n = times.value(effect + u' ' + id); n != 1) {
                    wrong.append(u"%1 %2: %3 times"_s.arg(effect, id).arg(n));
                }
            }
        }
        return wrong.join(u", "_s);
    }

    [[nodiscard]] qsizetype batches() { return cli({u"batches"_s, u"--json"_s}).json().value("batches"_L1).toArray().size(); }

    /// Goes on to the end; a batch that was never journaled is ordered anew. Empty if everything ended as it should. Of a rollback
    /// whose answer was lost a person may have to say that nothing came of it.
    QString goOnAndCheck(const QStringList &arguments, const QStringList &effects, qsizetype batchesBefore)
    {
        CliResult result = cli(batches() > batchesBefore ? QStringList{u"resume"_s, u"--json"_s} : arguments);
        const QJsonObject row = result.json().value("targets"_L1).toArray().at(0).toObject();
        if (row.value("reason_kind"_L1).toString() == "rollback_unclear"_L1) {
            if (const QString once = notOnce(effects); !once.endsWith(u": 0 times"_s)) {
                return u"it is there, but that was not seen; "_s + once;
            }
            cli({u"resolve"_s, u"--batch"_s, result.json().value("batch"_L1).toString(), u"--appid"_s, row.value("appid"_L1).toString(), u"--as"_s,
                 u"not-accepted"_s});
            result = cli({u"resume"_s, u"--json"_s});
        }
        const QString wrong = notOnce(effects);
        return result.exitCode == 0 && wrong.isEmpty()
                   ? QString()
                   : u"%1; exit %2 %3 %4"_s.arg(wrong).arg(result.exitCode).arg(QString::fromUtf8(result.out), QString::fromUtf8(result.err));
    }

private:
    static QJsonObject rules(int programs)
    {
        return {{u"authorizers"_s, 2 * programs}, {u"auditSeconds"_s, 0.1}, {u"scanSeconds"_s, 0.1}, {u"commitSeconds"_s, 0},
                {u"settleSeconds"_s, 0}, {u"programs"_s, scripts(programs)}};
    }
    static QJsonArray scripts(int programs)
    {
        QJsonArray scripts;
        for (int i = 0; i < programs; ++i) {
            scripts.append(QJsonObject{{u"index"_s, i}, {u"audit"_s, u"approved"_s}, {u"online"_s, u"2.3.0"_s}, {u"history"_s, QJsonArray{u"2.2.0"_s}}});
        }
        return scripts;
    }

    Stage m_stage;
    QMap<QString, QString> m_environment;
    QStringList m_ids;
    bool m_connected = false;
};

/// An order that is killed: what must be done before it, and what it does.
struct Order
{
    QStringList verb;
    bool needsApproval = false;
    QStringList effects;
};

QMap<QString, Order> orders()
{
    return {{u"publish"_s, {{u"publish"_s, u"--template"_s, u"3"_s, u"--version"_s, kVersion, u"--until"_s, u"release"_s}, false,
                            {u"commit"_s, u"submit"_s, u"release"_s}}},
            {u"gray"_s, {{u"gray"_s, u"--percent"_s, u"10"_s}, true, {u"gray"_s}}},
            {u"rollback"_s, {{u"rollback"_s, u"--to"_s, u"previous"_s}, false, {u"rollback"_s}}}};
}

/// Brings the mini program to where the order begins.
bool prepare(Fleet &fleet, const Order &order)
{
    return fleet.isConnected() && (!order.needsApproval || fleet.cli(fleet.publish(u"audit"_s)).exitCode == 0);
}

} // namespace

/// kill -9 at each journal write, inside each call and at random moments, then resume: each effect exactly once.
class TestWechatCrashes : public QObject
{
    Q_OBJECT
private slots:
    void killedAtEachJournalWrite_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("when");
        const QStringList names = orders().keys();
        for (const QString &name : names) {
            QTest::addRow("%s, before the write", qPrintable(name)) << name << u"before"_s;
            if (name != "publish"_L1) { // which has many, and killedInsideEachCall() has what matters of them
                QTest::addRow("%s, after the write", qPrintable(name)) << name << u"after"_s;
            }
        }
    }
    void killedAtEachJournalWrite()
    {
        QFETCH(QString, name);
        QFETCH(QString, when);
        const Order order = orders().value(name);
        int writes = 0;
        {
            Fleet fleet(1);
            QVERIFY(prepare(fleet, order));
            const CliResult calm = fleet.cli(fleet.order(order.verb), {{u"FLOTILLA_TEST_COUNT_WRITES"_s, u"1"_s}}, u"flotilla-cli-killed"_s);
            QVERIFY2(calm.exitCode == 0, (calm.out + calm.err).constData());
            QCOMPARE(fleet.notOnce(order.effects), QString());
            writes = calm.err.mid(calm.err.lastIndexOf("journal writes: ") + 16).trimmed().toInt();
        }
        QVERIFY(writes >= 4);
        const QStringList problems = runInParallel(writes, [&order, when](int n) {
            Fleet fleet(1);
            if (!prepare(fleet, order)) {
                return u"no stage"_s;
            }
            const qsizetype before = fleet.batches();
            const CliResult killed = fleet.cli(fleet.order(order.verb),
                                               {{u"FLOTILLA_TEST_KILL_AT"_s, QString::number(n)}, {u"FLOTILLA_TEST_KILL_WHEN"_s, when}},
                                               u"flotilla-cli-killed"_s);
            // A wait that is over at its first look saves writes, so the last numbers may never be reached.
            return killed.killed ? fleet.goOnAndCheck(fleet.order(order.verb), order.effects, before)
                                 : fleet.notOnce(order.effects);
        });
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void killedInsideEachCall_data()
    {
        QTest::addColumn<bool>("effect");
        QTest::newRow("the platform never acted") << false;
        QTest::newRow("the platform had acted") << true;
    }
    void killedInsideEachCall()
    {
        QFETCH(bool, effect);
        struct Held
        {
            QString order;
            QString action;
        };
        const QList<Held> calls{{u"publish"_s, u"/wxa/commit"_s}, {u"publish"_s, u"/wxa/submit_audit"_s}, {u"publish"_s, u"/wxa/release"_s},
                                {u"gray"_s, u"/wxa/grayrelease"_s}, {u"rollback"_s, u"/wxa/revertcoderelease"_s}};
        const QStringList problems = runInParallel(static_cast<int>(calls.size()), [&calls, effect](int i) {
            const Held &held = calls.at(i);
            const Order order = orders().value(held.order);
            // The list of versions and the rollback have one path; the list comes first.
            const int call = held.order == "rollback"_L1 ? 2 : 1;
            Fleet fleet(1, {QJsonObject{{u"action"_s, held.action}, {u"call"_s, call}, {u"fault"_s, u"hang"_s}, {u"effect"_s, effect}}});
            if (!prepare(fleet, order)) {
                return u"no stage"_s;
            }
            const qsizetype before = fleet.batches();
            const CliResult killed = fleet.stage().killInsideCall(fleet.order(order.verb), fleet.environment());
            if (!killed.killed) {
                return held.action + u" was not killed: "_s + QString::fromUtf8(killed.err);
            }
            const QString problem = fleet.goOnAndCheck(fleet.order(order.verb), order.effects, before);
            return problem.isEmpty() ? problem : held.action + u": "_s + problem;
        });
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    // The moments are counted in calls that the platform saw, so that a slow machine changes nothing. Another seed:
    // FLOTILLA_TEST_SEED=N.
    void killedAtRandomOverAndOver()
    {
        constexpr int kTargets = 30;
        constexpr int kKills = 20;
        bool given = false;
        const int named = qEnvironmentVariableIntValue("FLOTILLA_TEST_SEED", &given);
        const quint32 seed = given ? static_cast<quint32>(named) : 20U;
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        Fleet fleet(kTargets);
        QVERIFY(fleet.isConnected());
        const QStringList resume{u"resume"_s, u"--json"_s};
        const QStringList anew = fleet.publish(u"release"_s);
        QStringList arguments = anew;
        int kills = 0;
        for (int i = 0; i < kKills; ++i) {
            const qsizetype until = fleet.stage().log().size() + random.bounded(3, 30);
            const CliResult killed = fleet.stage().killWhen([until](const QList<QJsonObject> &lines) { return lines.size() >= until; }, arguments,
                                                            fleet.environment());
            kills += killed.killed ? 1 : 0;
            arguments = arguments == resume || fleet.batches() > 0 ? resume : anew;
        }
        QCOMPARE(kills, kKills); // all of them: the order was still under way each time
        QCOMPARE(fleet.goOnAndCheck(anew, {u"commit"_s, u"submit"_s, u"release"_s}, 0), QString());
    }
};

FLOTILLA_TEST(TestWechatCrashes)
#include "tst_wechatcrashes.moc"
