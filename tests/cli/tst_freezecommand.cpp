// SPDX-License-Identifier: GPL-3.0-or-later
#include "approvalcommands.h"
#include "compose/platforms.h"
#include "connectioncommands.h"
#include "fakes/fakepeople.h"
#include "fakes/rig.h"
#include "freezecommand.h"
#include "run/freezes.h"
#include "run/runnerlabels.h"
#include "testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <utility>

#include <unistd.h>

using namespace flotilla;
using namespace flotilla::fakes;
using namespace Qt::StringLiterals;

namespace {

/// Somebody else is always a moment faster.
struct HurriedStore : MemoryStore
{
    QString theirs;
    Status replaceSetting(const QString &key, const QString &before, const QString &value) override
    {
        settings.insert(key, theirs);
        return MemoryStore::replaceSetting(key, before, value);
    }
};

/// What is written to standard output meanwhile.
class CaughtOutput
{
public:
    CaughtOutput() : m_before(dup(STDOUT_FILENO))
    {
        m_file.setFileName(m_folder.filePath(u"out"_s));
        if (m_file.open(QIODevice::ReadWrite)) {
            std::fflush(stdout);
            dup2(m_file.handle(), STDOUT_FILENO);
        }
    }
    ~CaughtOutput() { end(); }
    Q_DISABLE_COPY_MOVE(CaughtOutput)
    QByteArray end()
    {
        if (m_before >= 0) {
            std::fflush(stdout);
            dup2(m_before, STDOUT_FILENO);
            close(std::exchange(m_before, -1));
        }
        m_file.seek(0);
        return m_file.readAll();
    }

private:
    int m_before;
    QTemporaryDir m_folder;
    QFile m_file;
};

} // namespace

class TestFreezeCommand : public QObject
{
    Q_OBJECT

private slots:
    void whoIsTooLateSeesWhatHolds_data()
    {
        QTest::addColumn<bool>("json");
        QTest::newRow("for people") << false;
        QTest::newRow("json") << true;
    }
    void whoIsTooLateSeesWhatHolds()
    {
        QFETCH(bool, json);
        Rig rig;
        HurriedStore store;
        store.connectionRows = rig.store.connectionRows;
        const ConnectionId id = store.connectionRows.constFirst().id;
        const Workspace workspace = rig.workspace();
        QVERIFY(storeFreezes(workspace, id, {}, {*weeklyWindow(u"Sat 00:00-Sun 00:00"_s, u"UTC"_s, u"theirs"_s)}).ok());
        store.theirs = rig.store.settings.value(u"freeze/"_s + id.value);
        const Workspace hurried{store, store, store, store, store, rig.secrets, rig.session, rig.gateways, rig.clock, rig.platforms, workspace.self, {}, nullptr};
        const auto arguments = parseArguments(allPlatforms(), QStringList{u"connection"_s, u"freeze"_s, store.connectionRows.constFirst().name, u"--weekly"_s,
                                                                          u"Fri 18:00-Mon 08:00"_s, u"--reason"_s, u"mine"_s} + (json ? QStringList{u"--json"_s} : QStringList()));
        QVERIFY(arguments.ok());
        CaughtOutput caught;
        const ExitCode code = freezeConnection(hurried, Console(), *arguments);
        const QByteArray told = caught.end();
        QCOMPARE(code, ExitCode::LeasedElsewhere);
        QVERIFY2(told.contains("theirs") && !told.contains("mine"), told.constData());
        const QJsonObject object = QJsonDocument::fromJson(told).object();
        QCOMPARE(object.value("freezes"_L1).toArray().size(), json ? 1 : 0);
        QCOMPARE(object.value("error"_L1).toString().isEmpty(), !json);
        QCOMPARE(store.settings.value(u"freeze/"_s + id.value), store.theirs);
    }

    void theLabelsOfAConnectionAreToldAndSet()
    {
        Rig rig;
        const Connection connection = rig.store.connectionRows.constFirst();
        const auto run = [&rig, &connection](const QStringList &more) {
            const auto arguments = parseArguments(allPlatforms(), QStringList{u"connection"_s, u"labels"_s, connection.name, u"--json"_s} + more);
            CaughtOutput caught;
            const ExitCode code = arguments ? labelsOfConnection(rig.workspace(), Console(), *arguments) : ExitCode::NotStarted;
            return std::pair(code, QJsonDocument::fromJson(caught.end()).object().value("labels"_L1).toArray());
        };
        QCOMPARE(run({}), std::pair(ExitCode::Done, QJsonArray()));
        QCOMPARE(run({u"--label"_s, u"server,night"_s}), std::pair(ExitCode::Done, QJsonArray({u"server"_s, u"night"_s})));
        QCOMPARE(run({u"--label"_s, u"Night"_s}).first, ExitCode::NotStarted);
        QCOMPARE(run({u"--label"_s, u"a"_s, u"--all"_s}).first, ExitCode::NotStarted);
        QCOMPARE(*runnerLabels(rig.workspace(), connection.id), (QStringList{u"server"_s, u"night"_s}));
        QCOMPARE(run({u"--all"_s}), std::pair(ExitCode::Done, QJsonArray()));
    }

    void aConnectionHasItsOwnRuleOrThatOfTheWorkspace()
    {
        Rig rig;
        FakePeople people;
        people.me = {u"anna"_s, true};
        rig.people = &people;
        const QString name = rig.store.connectionRows.constFirst().name;
        const auto run = [&rig](const QStringList &more) {
            const auto arguments = parseArguments(allPlatforms(), QStringList{u"second-person"_s, u"--json"_s} + more);
            CaughtOutput caught;
            const ExitCode code = arguments ? secondPersonOf(rig.workspace(), Console(), *arguments) : ExitCode::NotStarted;
            const QJsonObject told = QJsonDocument::fromJson(caught.end()).object();
            return code == ExitCode::Done ? told.value("orders"_L1).toString() + u" of "_s + told.value("rule_of"_L1).toString() : u"refused"_s;
        };
        const QStringList of{u"--connection"_s, name};
        QCOMPARE(run({u"--orders"_s, u"visible"_s}), u"visible of workspace"_s);
        QCOMPARE(run(of), u"visible of workspace"_s);
        QCOMPARE(run(of + QStringList{u"--orders"_s, u"never"_s}), u"never of connection"_s);
        QCOMPARE(run({}), u"visible of workspace"_s);
        QCOMPARE(run({u"--orders"_s, u"workspace"_s}), u"refused"_s);
        QCOMPARE(run(of + QStringList{u"--orders"_s, u"workspace"_s}), u"visible of workspace"_s);
        people.me.approves = false;
        QCOMPARE(run(of + QStringList{u"--orders"_s, u"never"_s}), u"refused"_s);
    }
};

FLOTILLA_TEST(TestFreezeCommand)
#include "tst_freezecommand.moc"
