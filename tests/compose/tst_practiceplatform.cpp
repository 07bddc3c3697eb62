// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/composition.h"
#include "compose/practiceplatform.h"
#include "run/credentials.h"
#include "testmain.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

const QString kSandbox = QStringLiteral(FLOTILLA_BIN_DIR "/flotilla-sandbox");
constexpr int kStartMs = 20'000;

/// True if any file of the folder holds these bytes.
bool anyFileHolds(const QString &folder, const QByteArray &bytes)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(bytes)) {
            return true;
        }
    }
    return false;
}

} // namespace

class TestPracticePlatform : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void startsAndFillsTheCatalogue();
    void eachPlatformHasItsOrder();
    void eachConnectionTells();
    void theKeyStaysInMemory();
    void importsOnlyOnce();
    void anOlderWorkspaceGetsTheNewOne();
    void aRestartKeepsPlatformAndKey();
    void aMissingProgramIsSaid();
    void itsEndIsSaid();
    void aSecondOneLeavesTheStateAlone();

private:
    [[nodiscard]] Workspace workspace() { return m_composition->workspace(); }
    [[nodiscard]] QString stateFile() const { return m_folder->filePath(u"sandbox.json"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Composition> m_composition;
};

void TestPracticePlatform::init()
{
    m_composition.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto opened = Composition::open(m_folder->filePath(u"ws"_s));
    QVERIFY(opened.ok());
    m_composition = std::move(opened.value());
}

void TestPracticePlatform::startsAndFillsTheCatalogue()
{
    PracticePlatform platform(workspace(), {kSandbox, {}, 60});
    QSignalSpy ready(&platform, &PracticePlatform::ready);
    platform.start();
    QVERIFY(ready.wait(kStartMs));
    const auto connections = workspace().catalogue.connections();
    QVERIFY(connections.ok());
    QCOMPARE(connections->size(), 3);
    QCOMPARE(connections->first().name, u"sandbox"_s); // what the window begins with
    for (const Connection &connection : *connections) {
        QCOMPARE(connection.purpose, Purpose::Practice);
        QCOMPARE(connection.source, SecretSource::Memory);
        QVERIFY(connection.field(u"endpoint"_s).startsWith(u"http://127.0.0.1:"_s));
    }
    QCOMPARE(workspace().catalogue.programs()->size(), 140);
    QCOMPARE(platform.practices().size(), 3);
    QVERIFY(PracticePlatform::mayPractise(workspace()).ok()); // again, at the next start
}

void TestPracticePlatform::eachPlatformHasItsOrder()
{
    PracticePlatform platform(workspace(), {kSandbox, {}, 60});
    QSignalSpy ready(&platform, &PracticePlatform::ready);
    platform.start();
    QVERIFY(ready.wait(kStartMs));
    const Practice &weda = platform.practices().at(0);
    QCOMPARE(weda.programs.size(), 60);
    QCOMPARE(weda.order.targets.size(), 20);
    QSet<QString> lanes;
    for (const Target &target : weda.order.targets) {
        lanes.insert(target.lane.value);
    }
    QCOMPARE(lanes.size(), 3);
    const Practice &wechat = platform.practices().at(1);
    QCOMPARE(wechat.connection.platform, u"wechat"_s);
    QCOMPARE(wechat.programs.size(), 40);
    QCOMPARE(wechat.order.targets.size(), 40);
    const Practice &tcsas = platform.practices().at(2);
    QCOMPARE(tcsas.connection.platform, u"tcsas"_s);
    QCOMPARE(tcsas.order.targets.size(), 40);
    QVERIFY(QFile::exists(tcsas.order.options.value(u"package"_s)));
    for (const Practice &practice : platform.practices()) {
        QVERIFY(batchOf(workspace(), practice.order).ok());
        for (const MiniProgram &program : practice.programs) {
            QVERIFY2(!program.name.isEmpty() && !program.tags.isEmpty(), qPrintable(program.id.value));
            QCOMPARE(program.connection, practice.connection.id);
        }
    }
}

// All connections answer without a keychain: each key is in the memory of this run.
void TestPracticePlatform::eachConnectionTells()
{
    PracticePlatform platform(workspace(), {kSandbox, {}, 60});
    QSignalSpy ready(&platform, &PracticePlatform::ready);
    platform.start();
    QVERIFY(ready.wait(kStartMs));
    for (const Practice &practice : platform.practices()) {
        std::shared_ptr<Gateway> gateway;
        openGateway(workspace(), practice.connection, this, [&gateway](const Result<std::shared_ptr<Gateway>> &opened) {
            gateway = opened.ok() ? *opened : nullptr;
        });
        QTRY_VERIFY(gateway);
        Call call;
        const QMap<QString, QString> lists{{u"weda"_s, u"list_apps"_s}, {u"wechat"_s, u"list_templates"_s}, {u"tcsas"_s, u"list_teams"_s}};
        call.name = lists.value(practice.connection.platform);
        call.limit = 10;
        std::optional<Reply> reply;
        const auto pending = gateway->send(call, [&reply](const Reply &answer) { reply = answer; });
        QTRY_VERIFY_WITH_TIMEOUT(reply, kStartMs);
        QVERIFY2(reply->outcome == Outcome::Accepted, qPrintable(reply->error.text));
    }
}

void TestPracticePlatform::theKeyStaysInMemory()
{
    PracticePlatform platform(workspace(), {kSandbox, {}, 60});
    QSignalSpy ready(&platform, &PracticePlatform::ready);
    platform.start();
    QVERIFY(ready.wait(kStartMs));
    for (const Practice &practice : platform.practices()) {
        const QByteArray key = practice.secrets.first().reveal();
        QVERIFY(!key.isEmpty());
        QByteArray kept;
        workspace().sessionSecrets.read(secretsOf(practice.connection.id), this, [&kept](const Result<Secret> &secret) {
            kept = secret.ok() ? secret->reveal() : QByteArray();
        });
        QTRY_VERIFY(kept.contains(key));
        QVERIFY(!anyFileHolds(m_folder->path(), key));
    }
}

void TestPracticePlatform::importsOnlyOnce()
{
    for (int run = 0; run < 2; ++run) {
        PracticePlatform platform(workspace(), {kSandbox, {}, 60});
        QSignalSpy ready(&platform, &PracticePlatform::ready);
        platform.start();
        QVERIFY(ready.wait(kStartMs));
        if (run == 0) {
            for (const Practice &practice : platform.practices()) {
                QVERIFY(workspace().catalogue.removePrograms(practice.connection.id, {practice.programs.first().id}).ok());
            }
        }
    }
    QCOMPARE(workspace().catalogue.programs()->size(), 137); // what a person removed stays removed
    QCOMPARE(workspace().catalogue.connections()->size(), 3);
}

// A workspace of the time when there was one practice connection gets the others, and nothing twice.
void TestPracticePlatform::anOlderWorkspaceGetsTheNewOne()
{
    Connection older;
    older.id = {u"practice"_s};
    older.name = u"sandbox"_s;
    older.platform = u"weda"_s;
    QVERIFY(workspace().catalogue.saveConnection(older).ok());
    QVERIFY(workspace().catalogue.setSetting(u"practice.imported"_s, u"1"_s).ok());
    QVERIFY(PracticePlatform::mayPractise(workspace()).ok());
    PracticePlatform platform(workspace(), {kSandbox, {}, 60});
    QSignalSpy ready(&platform, &PracticePlatform::ready);
    platform.start();
    QVERIFY(ready.wait(kStartMs));
    QCOMPARE(workspace().catalogue.connections()->size(), 3);
    QCOMPARE(workspace().catalogue.programs()->size(), 80);
}

void TestPracticePlatform::aRestartKeepsPlatformAndKey()
{
    QList<QList<Practice>> seen;
    for (int run = 0; run < 2; ++run) {
        PracticePlatform platform(workspace(), {kSandbox, stateFile(), 60});
        connect(&platform, &PracticePlatform::ready, this, [&seen, &platform] { seen.append(platform.practices()); });
        platform.start();
        QTRY_COMPARE_WITH_TIMEOUT(seen.size(), run + 1, kStartMs);
    }
    // The batch of the first run finds its platform again.
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(seen.at(0).at(i).connection, seen.at(1).at(i).connection);
        QCOMPARE(seen.at(0).at(i).secrets.first().reveal(), seen.at(1).at(i).secrets.first().reveal());
    }
}

void TestPracticePlatform::aMissingProgramIsSaid()
{
    PracticePlatform platform(workspace(), {u"/nonexistent/flotilla-sandbox"_s, {}, 60});
    QSignalSpy failed(&platform, &PracticePlatform::failed);
    platform.start();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kStartMs);
    QVERIFY(failed.first().first().toString().contains(u"/nonexistent/flotilla-sandbox"_s));
}

void TestPracticePlatform::aSecondOneLeavesTheStateAlone()
{
    PracticePlatform first(workspace(), {kSandbox, stateFile(), 60});
    QSignalSpy ready(&first, &PracticePlatform::ready);
    first.start();
    QVERIFY(ready.wait(10'000));
    const auto before = workspace().catalogue.connections();
    PracticePlatform second(workspace(), {kSandbox, stateFile(), 60});
    QSignalSpy failed(&second, &PracticePlatform::failed);
    second.start();
    QVERIFY(failed.wait(10'000));
    QVERIFY(failed.constFirst().constFirst().toString().contains(u"open already"_s));
    QCOMPARE(workspace().catalogue.connections().value(), before.value());
}

void TestPracticePlatform::itsEndIsSaid()
{
    PracticePlatform platform(workspace(), {u"/bin/true"_s, {}, 60});
    QSignalSpy failed(&platform, &PracticePlatform::failed);
    QSignalSpy ready(&platform, &PracticePlatform::ready);
    platform.start();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kStartMs);
    QVERIFY(ready.isEmpty());
}

FLOTILLA_TEST(TestPracticePlatform)
#include "tst_practiceplatform.moc"
