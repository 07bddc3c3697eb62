// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/composition.h"
#include "compose/practiceplatform.h"
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
    void theKeyStaysInMemory();
    void importsOnlyOnce();
    void aRestartKeepsPlatformAndKey();
    void aMissingProgramIsSaid();
    void itsEndIsSaid();

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
    QCOMPARE(platform.lanes().size(), 3);
    const auto connections = workspace().catalogue.connections();
    QVERIFY(connections.ok());
    QCOMPARE(connections->size(), 1);
    const Connection connection = connections->first();
    QCOMPARE(connection.purpose, Purpose::Practice);
    QCOMPARE(connection.source, SecretSource::Memory);
    QVERIFY(connection.field(u"endpoint"_s).startsWith(u"http://127.0.0.1:"_s));
    QCOMPARE(workspace().catalogue.programs()->size(), 60);
    QCOMPARE(PracticePlatform::programs().size(), 60);
}

void TestPracticePlatform::theKeyStaysInMemory()
{
    PracticePlatform platform(workspace(), {kSandbox, {}, 60});
    QSignalSpy ready(&platform, &PracticePlatform::ready);
    platform.start();
    QVERIFY(ready.wait(kStartMs));
    QByteArray key;
    workspace().sessionSecrets.read(SecretName{u"practice"_s}, this, [&key](const Result<Secret> &secret) {
        key = secret.ok() ? secret->reveal() : QByteArray();
    });
    QTRY_VERIFY(!key.isEmpty());
    QVERIFY(!anyFileHolds(m_folder->path(), key));
}

void TestPracticePlatform::importsOnlyOnce()
{
    for (int run = 0; run < 2; ++run) {
        PracticePlatform platform(workspace(), {kSandbox, {}, 60});
        QSignalSpy ready(&platform, &PracticePlatform::ready);
        platform.start();
        QVERIFY(ready.wait(kStartMs));
        if (run == 0) {
            QVERIFY(workspace().catalogue.removePrograms({u"practice"_s}, {PracticePlatform::programs().first().id}).ok());
        }
    }
    QCOMPARE(workspace().catalogue.programs()->size(), 59); // what a person removed stays removed
    QCOMPARE(workspace().catalogue.connections()->size(), 1);
}

void TestPracticePlatform::aRestartKeepsPlatformAndKey()
{
    QList<Connection> seen;
    for (int run = 0; run < 2; ++run) {
        PracticePlatform platform(workspace(), {kSandbox, stateFile(), 60});
        connect(&platform, &PracticePlatform::ready, this, [&seen](const Connection &connection) { seen.append(connection); });
        platform.start();
        QTRY_COMPARE_WITH_TIMEOUT(seen.size(), run + 1, kStartMs);
    }
    // The batch of the first run finds its platform again.
    QCOMPARE(seen.at(0).field(u"endpoint"_s), seen.at(1).field(u"endpoint"_s));
    QCOMPARE(seen.at(0).field(u"secret_id"_s), seen.at(1).field(u"secret_id"_s));
}

void TestPracticePlatform::aMissingProgramIsSaid()
{
    PracticePlatform platform(workspace(), {u"/nonexistent/flotilla-sandbox"_s, {}, 60});
    QSignalSpy failed(&platform, &PracticePlatform::failed);
    platform.start();
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kStartMs);
    QVERIFY(failed.first().first().toString().contains(u"/nonexistent/flotilla-sandbox"_s));
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
