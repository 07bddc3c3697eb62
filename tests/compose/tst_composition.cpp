// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/composition.h"
#include "compose/teamdoor.h"
#include "testmain.h"

#include <QFileInfo>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <utility>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

/// Counts what passes through it.
class CountingJournal : public Journal
{
public:
    CountingJournal(Journal &real, int &writes) : m_real(real), m_writes(writes) {}
    Status create(const Batch &batch, const BatchState &state, const TrailEntry &entry) override
    {
        ++m_writes;
        return m_real.create(batch, state, entry);
    }
    Status commit(const Change &change) override
    {
        ++m_writes;
        return m_real.commit(change);
    }
    Status revise(const BatchId &id, const Decision &decide) override
    {
        ++m_writes;
        return m_real.revise(id, decide);
    }
    Status note(const TrailEntry &entry) override { return m_real.note(entry); }
    Result<bool> stopRequested(const BatchId &id) override { return m_real.stopRequested(id); }

private:
    Journal &m_real;
    int &m_writes;
};

StoredBatch sample()
{
    StoredBatch stored;
    stored.batch.id = {u"B1"_s};
    stored.batch.createdAt = fromEpochMillis(1'000'000);
    stored.batch.targets = {{{u"app-1"_s}, {u"wx0000000000000001"_s}, u"Hill"_s, {}}};
    stored.state.targets.resize(1);
    LaneState lane;
    lane.id = {u"app-1"_s};
    stored.state.lanes = {lane};
    return stored;
}

} // namespace

class TestComposition : public QObject
{
    Q_OBJECT
private slots:
    void foldersFollowXdg();
    void makesThePrivateFolder();
    void dataSurvivesReopening();
    void aWrapperSeesEveryWrite();
    void aFileInTheWayIsAnError();
    void namesThisProcess();
    void aTeamWorkspaceIsTriedBesideTheEventLoop();
};

void TestComposition::foldersFollowXdg()
{
    qputenv("XDG_DATA_HOME", "/somewhere");
    QCOMPARE(defaultFolder(), u"/somewhere/flotilla"_s);
    QCOMPARE(practiceFolder(), u"/somewhere/flotilla-practice"_s);
    qunsetenv("XDG_DATA_HOME");
}

void TestComposition::makesThePrivateFolder()
{
    QTemporaryDir dir;
    const QString folder = dir.filePath(u"a/b"_s);
    const auto composition = Composition::open(folder);
    QVERIFY(composition.ok());
    QCOMPARE((*composition)->workspace().folder, folder);
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFileInfo(folder).permissions() & others, QFile::Permissions());
}

void TestComposition::dataSurvivesReopening()
{
    QTemporaryDir dir;
    {
        const auto composition = Composition::open(dir.path());
        QVERIFY(composition.ok());
        QVERIFY((*composition)->workspace().catalogue.setSetting(u"language"_s, u"zh_CN"_s).ok());
    }
    const auto again = Composition::open(dir.path());
    QVERIFY(again.ok());
    QCOMPARE((*again)->workspace().catalogue.setting(u"language"_s).value(), u"zh_CN"_s);
}

void TestComposition::aWrapperSeesEveryWrite()
{
    QTemporaryDir dir;
    int writes = 0;
    const auto composition
        = Composition::open(dir.path(), [&writes](Journal &real) { return std::make_unique<CountingJournal>(real, writes); });
    QVERIFY(composition.ok());
    const Workspace workspace = (*composition)->workspace();
    const StoredBatch stored = sample();
    QVERIFY(workspace.journal.create(stored.batch, stored.state, {}).ok());
    QVERIFY(workspace.journal.commit({stored.batch.id, {{0, stored.state.targets.first()}}, {}, {}}).ok());
    QCOMPARE(writes, 2);
    QVERIFY(workspace.history.load(stored.batch.id).ok()); // and they reached the real one
}

void TestComposition::aFileInTheWayIsAnError()
{
    QTemporaryDir dir;
    QFile file(dir.filePath(u"taken"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto composition = Composition::open(dir.filePath(u"taken"_s));
    QVERIFY(!composition.ok());
    QCOMPARE(composition.error().kind, ErrorKind::Storage);
    QVERIFY(!composition.error().text.isEmpty());
}

void TestComposition::namesThisProcess()
{
    QTemporaryDir dir;
    const auto composition = Composition::open(dir.path());
    QVERIFY(composition.ok());
    const Holder self = (*composition)->workspace().self;
    QCOMPARE(self.process, QCoreApplication::applicationPid());
    QVERIFY(self.processStart > 0 && !self.host.isEmpty() && !self.user.isEmpty());
}

// Whatever answers there, or does not, the window lives on.
void TestComposition::aTeamWorkspaceIsTriedBesideTheEventLoop()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QString address = u"postgresql://li@127.0.0.1:%1/fleet"_s.arg(silent.serverPort());
    TeamDoor door({}, {}, {});
    QStringList told;
    auto stopped = std::make_unique<QObject>();
    door.attempt(address, Secret("right"), false, this, [&told](const Status &tried) { told.append(tried.error().text); });
    door.attempt(address, Secret("right"), false, stopped.get(), [&told](const Status &) { told.append(u"stopped"_s); });
    QVERIFY(told.isEmpty());
    QList<QTcpSocket *> asked;
    while (asked.size() < 2) { // both wait for an answer now
        QVERIFY(silent.hasPendingConnections() || silent.waitForNewConnection(60'000));
        asked.append(silent.nextPendingConnection());
    }
    QVERIFY(told.isEmpty());
    stopped.reset();
    qDeleteAll(asked);
    silent.close();
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, 60'000);
    QVERIFY(!told.constFirst().isEmpty() && told.constFirst() != u"stopped"_s);
}

FLOTILLA_TEST(TestComposition)
#include "tst_composition.moc"
