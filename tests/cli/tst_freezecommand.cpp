// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/platforms.h"
#include "fakes/rig.h"
#include "freezecommand.h"
#include "run/freezes.h"
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
};

FLOTILLA_TEST(TestFreezeCommand)
#include "tst_freezecommand.moc"
