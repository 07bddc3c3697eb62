// SPDX-License-Identifier: GPL-3.0-or-later
#include "addconnection.h"
#include "compose/platforms.h"
#include "connectioncommands.h"
#include "connectiontext.h"
#include "fakes/rig.h"
#include "run/credentials.h"
#include "testmain.h"
#include "weda/names.h"

#include <QSignalSpy>
#include <QTest>

#include <unistd.h>

using namespace flotilla;
using namespace flotilla::fakes;
using namespace Qt::StringLiterals;

namespace {

/// Puts a pipe in the place of standard input for as long as it lives.
class PipedInput
{
public:
    PipedInput() : m_before(dup(STDIN_FILENO))
    {
        int ends[2] = {-1, -1};
        m_ok = pipe(ends) == 0 && dup2(ends[0], STDIN_FILENO) == STDIN_FILENO;
        close(ends[0]);
        m_end = ends[1];
    }
    ~PipedInput()
    {
        end();
        dup2(m_before, STDIN_FILENO);
        close(m_before);
    }
    Q_DISABLE_COPY_MOVE(PipedInput)
    bool write(const QByteArray &bytes) const { return m_ok && ::write(m_end, bytes.constData(), static_cast<size_t>(bytes.size())) == bytes.size(); }
    void end()
    {
        if (m_end >= 0) {
            close(m_end);
        }
        m_end = -1;
    }

private:
    int m_before;
    int m_end = -1;
    bool m_ok = false;
};

struct FullStore : MemoryStore
{
    Status saveConnection(const Connection &) override { return Error{ErrorKind::Storage, u"the disk is full"_s, {}, {}, {}}; }
};

struct StubbornSecrets : FakeSecrets
{
    void remove(const SecretName &, QObject *context, std::function<void(Status)> done) override
    {
        QMetaObject::invokeMethod(
            context, [done = std::move(done)] { done(Error{ErrorKind::Keychain, u"the keychain is locked"_s, {}, {}, {}}); },
            Qt::QueuedConnection);
    }
};

/// A keychain whose program is killed while it stores: before or after it has the secret.
struct DyingSecrets : FakeSecrets
{
    bool storesFirst = false;
    std::function<void()> atWrite;
    void write(const SecretName &id, const Secret &secret, QObject *, std::function<void(Status)>) override
    {
        atWrite();
        if (storesFirst) {
            values.insert(id, secret.reveal());
        }
    }
};

/// A keychain that says no, but may have stored it all the same, and may refuse to take it out.
struct LyingSecrets : FakeSecrets
{
    bool removes = true;
    void write(const SecretName &id, const Secret &secret, QObject *context, std::function<void(Status)> done) override
    {
        values.insert(id, secret.reveal());
        QMetaObject::invokeMethod(
            context, [done = std::move(done)] { done(Error{ErrorKind::Keychain, u"no answer in time."_s, {}, {}, {}}); },
            Qt::QueuedConnection);
    }
    void remove(const SecretName &id, QObject *context, std::function<void(Status)> done) override
    {
        if (removes) {
            FakeSecrets::remove(id, context, std::move(done));
            return;
        }
        QMetaObject::invokeMethod(
            context, [done = std::move(done)] { done(Error{ErrorKind::Keychain, u"locked"_s, {}, {}, {}}); }, Qt::QueuedConnection);
    }
};

Arguments addShop()
{
    return *parseArguments(allPlatforms(), {u"connection"_s, u"add"_s, u"shop"_s, u"--platform"_s, u"weda"_s, u"--secret-id"_s, u"AKID1"_s, u"--env"_s, u"e"_s});
}

/// What the store has for a key, or for key LF token.
QByteArray packedForm(const QByteArray &lines)
{
    const QList<QByteArray> parts = lines.split('\n');
    Secrets secrets{{u"secret_key"_s, Secret(parts.at(0))}};
    if (parts.size() > 1) {
        secrets.insert(u"token"_s, Secret(parts.at(1)));
    }
    return packed(secrets).reveal();
}

Workspace with(Rig &rig, MemoryStore &store, FakeSecrets &secrets)
{
    return {store, store, store, store, store, secrets, rig.session, rig.gateways, rig.clock, allPlatforms(), Holder{u"here"_s, 1, 1, u"tester"_s}, {}};
}

ExitCode codeOf(const QSignalSpy &finished)
{
    return finished.value(0).value(0).value<ExitCode>();
}

} // namespace

/// connection add and remove without a keychain of the desktop.
class TestConnectionCommands : public QObject
{
    Q_OBJECT
private slots:
    void theSourceIsToldAsItWasGiven();
    void readsFromAPipe_data();
    void readsFromAPipe();
    void refusesWhatIsNoKey_data();
    void refusesWhatIsNoKey();
    void theTokenMayComeALittleLater();
    void anInterruptEndsTheWaitForTheKey();
    void noSecretWithoutAnOwner();
    void killedWhileItStoresItLeavesNothingThatCannotBeFound_data();
    void killedWhileItStoresItLeavesNothingThatCannotBeFound();
    void aRefusedSecretKeepsItsRowUnlessItIsGone_data();
    void aRefusedSecretKeepsItsRowUnlessItIsGone();
    void aTestDoesNotUndoAnEdit_data();
    void aTestDoesNotUndoAnEdit();
    void withoutAKeychainAConnectionCanGo();
    void aKeychainThatKeepsTheSecretKeepsTheConnection();

private:
    const Console m_console{};
};

void TestConnectionCommands::readsFromAPipe_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<bool>("ends");
    QTest::addColumn<QByteArray>("stored");
    QTest::newRow("a key, and the writer keeps the stream open") << QByteArray("KEY\n") << false << QByteArray("KEY");
    QTest::newRow("key and token, and the writer keeps the stream open") << QByteArray("KEY\nTOKEN\n") << false << QByteArray("KEY\nTOKEN");
    QTest::newRow("a key without a line end") << QByteArray("KEY") << true << QByteArray("KEY");
    QTest::newRow("a key with a line end") << QByteArray("KEY\n") << true << QByteArray("KEY");
    QTest::newRow("key and token without a line end") << QByteArray("KEY\nTOKEN") << true << QByteArray("KEY\nTOKEN");
    QTest::newRow("line ends of another system") << QByteArray("KEY\r\nTOKEN\r\n") << true << QByteArray("KEY\nTOKEN");
    QTest::newRow("an empty line") << QByteArray("\n") << false << QByteArray();
    QTest::newRow("nothing") << QByteArray() << true << QByteArray();
}

void TestConnectionCommands::readsFromAPipe()
{
    QFETCH(QByteArray, input);
    QFETCH(bool, ends);
    QFETCH(QByteArray, stored);
    Rig rig;
    rig.secrets.values.clear();
    PipedInput pipe;
    QVERIFY(pipe.write(input));
    if (ends) {
        pipe.end();
    }
    AddConnection add(rig.workspace(), m_console, addShop());
    QSignalSpy finished(&add, &Command::finished);
    add.start();
    QTRY_VERIFY(!finished.isEmpty() || rig.clock.pending() > 0);
    if (finished.isEmpty()) {
        rig.clock.fireNext(); // the time for a token is over
    }
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(codeOf(finished), stored.isEmpty() ? ExitCode::NotStarted : ExitCode::Done);
    QCOMPARE(rig.secrets.values.values(), stored.isEmpty() ? QList<QByteArray>() : QList<QByteArray>{packedForm(stored)});
}

void TestConnectionCommands::refusesWhatIsNoKey_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("input");
    const QString id = u"AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE"_s;
    QTest::newRow("more than the key") << id << QByteArray("KEY#ap-shanghai#0\n");
    QTest::newRow("id and key") << id << QByteArray(id.toUtf8() + "KEY\n");
    QTest::newRow("two words") << id << QByteArray("KEY KEY\n");
    QTest::newRow("a no-break space behind it") << id << QByteArray("KEY\xC2\xA0\n");
    QTest::newRow("a token of two words") << id << QByteArray("KEY\nTO KEN\n");
    QTest::newRow("an id with its key and no token")
        << id + u"Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"_s << QByteArray("KEY\n");
}

void TestConnectionCommands::refusesWhatIsNoKey()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, input);
    Rig rig;
    rig.secrets.values.clear();
    const qsizetype before = rig.store.connectionRows.size();
    PipedInput pipe;
    QVERIFY(pipe.write(input));
    pipe.end();
    Arguments arguments = addShop();
    arguments.newConnection.fields.insert(u"secret_id"_s, id);
    AddConnection add(rig.workspace(), m_console, arguments);
    QSignalSpy finished(&add, &Command::finished);
    add.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(codeOf(finished), ExitCode::NotStarted);
    QVERIFY(rig.secrets.values.isEmpty());
    QCOMPARE(rig.store.connectionRows.size(), before);
}

void TestConnectionCommands::theTokenMayComeALittleLater()
{
    Rig rig;
    rig.secrets.values.clear();
    PipedInput pipe;
    QVERIFY(pipe.write("KEY\n"));
    AddConnection add(rig.workspace(), m_console, addShop());
    QSignalSpy finished(&add, &Command::finished);
    add.start();
    QTRY_VERIFY(rig.clock.pending() > 0); // the key was read
    QVERIFY(pipe.write("TOK"));
    QVERIFY(pipe.write("EN\n"));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(rig.secrets.values.values(), QList<QByteArray>{packedForm("KEY\nTOKEN")});
}

void TestConnectionCommands::anInterruptEndsTheWaitForTheKey()
{
    Rig rig;
    rig.secrets.values.clear();
    const PipedInput pipe;
    AddConnection add(rig.workspace(), m_console, addShop());
    QSignalSpy finished(&add, &Command::finished);
    add.start();
    rig.run();
    QVERIFY(finished.isEmpty());
    add.interrupt();
    QCOMPARE(codeOf(finished), ExitCode::Interrupted);
    QVERIFY(pipe.write("KEY\n"));
    rig.run();
    QVERIFY(rig.secrets.values.isEmpty());
}

void TestConnectionCommands::noSecretWithoutAnOwner()
{
    Rig rig;
    FullStore store;
    FakeSecrets secrets;
    const PipedInput pipe;
    QVERIFY(pipe.write("KEY\nTOKEN\n"));
    AddConnection add(with(rig, store, secrets), m_console, addShop());
    bool emptyAtTheEnd = false;
    connect(&add, &Command::finished, this, [&] { emptyAtTheEnd = secrets.values.isEmpty(); });
    QSignalSpy finished(&add, &Command::finished);
    add.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(codeOf(finished), ExitCode::NotStarted);
    QVERIFY(emptyAtTheEnd); // the program ends with the signal
}

void TestConnectionCommands::killedWhileItStoresItLeavesNothingThatCannotBeFound_data()
{
    QTest::addColumn<bool>("storesFirst");
    QTest::addColumn<bool>("removed");
    for (const bool first : {false, true}) {
        for (const bool removed : {false, true}) {
            QTest::addRow("%s, then %s", first ? "after the secret was stored" : "before it was stored",
                          removed ? "removed" : "added again") << first << removed;
        }
    }
}

void TestConnectionCommands::killedWhileItStoresItLeavesNothingThatCannotBeFound()
{
    QFETCH(bool, storesFirst);
    QFETCH(bool, removed);
    Rig rig;
    rig.store.connectionRows.clear();
    {
        DyingSecrets dying;
        dying.storesFirst = storesFirst;
        bool written = false;
        bool marked = false;
        dying.atWrite = [&] {
            written = true;
            marked = rig.store.connectionRows.value(0).name == u"shop"_s && rig.store.connectionRows.value(0).secretPending;
        };
        const PipedInput pipe;
        QVERIFY(pipe.write("KEY\nTOKEN\n"));
        AddConnection add(with(rig, rig.store, dying), m_console, addShop());
        add.start();
        QTRY_VERIFY(written);
        QVERIFY2(marked, "the row is there before the secret");
        rig.secrets.values = dying.values;
    }
    Error error;
    fetchSecrets(rig.workspace(), rig.store.connectionRows.constFirst(), this,
                 [&error](const Result<Secrets> &secrets) { error = secrets.ok() ? Error{} : secrets.error(); });
    QTRY_COMPARE(error.kind, ErrorKind::Keychain); // nothing is signed with half a connection

    std::unique_ptr<Command> next;
    const PipedInput pipe;
    QVERIFY(pipe.write("KEY2\nTOKEN2\n"));
    if (removed) {
        next = std::make_unique<RemoveConnection>(rig.workspace(), m_console, *parseArguments(allPlatforms(), {u"connection"_s, u"remove"_s, u"shop"_s}));
    } else {
        next = std::make_unique<AddConnection>(rig.workspace(), m_console, addShop());
    }
    QSignalSpy finished(next.get(), &Command::finished);
    next->start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(codeOf(finished), ExitCode::Done);
    QCOMPARE(rig.secrets.values.size(), removed ? 0 : 1);
    QCOMPARE(rig.store.connectionRows.size(), removed ? 0 : 1);
    if (!removed) {
        QVERIFY(!rig.store.connectionRows.constFirst().secretPending);
        QCOMPARE(rig.secrets.values.value(secretsOf(rig.store.connectionRows.constFirst().id)), packedForm("KEY2\nTOKEN2"));
    }
}

void TestConnectionCommands::aRefusedSecretKeepsItsRowUnlessItIsGone_data()
{
    QTest::addColumn<bool>("removes");
    QTest::newRow("it is gone, and so is the row") << true;
    QTest::newRow("it may be there, and the row says so") << false;
}

void TestConnectionCommands::aRefusedSecretKeepsItsRowUnlessItIsGone()
{
    QFETCH(bool, removes);
    Rig rig;
    rig.store.connectionRows.clear();
    LyingSecrets secrets;
    secrets.removes = removes;
    const PipedInput pipe;
    QVERIFY(pipe.write("KEY\nTOKEN\n"));
    AddConnection add(with(rig, rig.store, secrets), m_console, addShop());
    QSignalSpy finished(&add, &Command::finished);
    add.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(codeOf(finished), ExitCode::NotStarted);
    QCOMPARE(rig.store.connectionRows.size(), removes ? 0 : 1);
    QCOMPARE(secrets.values.size(), removes ? 0 : 1);
    QVERIFY(removes || rig.store.connectionRows.constFirst().secretPending);
}

void TestConnectionCommands::aTestDoesNotUndoAnEdit_data()
{
    QTest::addColumn<int>("meanwhile");
    QTest::addColumn<bool>("stored");
    QTest::newRow("nothing") << 0 << true;
    QTest::newRow("renamed") << 1 << true;
    QTest::newRow("another environment") << 2 << false;
    QTest::newRow("removed") << 3 << false;
}

void TestConnectionCommands::aTestDoesNotUndoAnEdit()
{
    QFETCH(int, meanwhile);
    QFETCH(bool, stored);
    Rig rig;
    TestConnection test(rig.workspace(), m_console, *parseArguments(allPlatforms(), {u"connection"_s, u"test"_s, u"Test"_s}));
    QSignalSpy finished(&test, &Command::finished);
    test.start();
    QList<Connection> &rows = rig.store.connectionRows;
    switch (meanwhile) {
    case 1:
        rows.first().name = u"Renamed"_s;
        break;
    case 2:
        rows.first().fields[weda::fields::Environment] = u"another"_s;
        break;
    case 3:
        rows.clear();
        break;
    default:
        break;
    }
    const QList<Connection> edited = rows;
    for (int i = 0; i < 1'000 && finished.isEmpty(); ++i) {
        QCoreApplication::sendPostedEvents();
        rig.platform.deliver();
    }
    QCOMPARE(finished.size(), 1);
    QCOMPARE(rows.size(), edited.size());
    QCOMPARE(rows.value(0).name, edited.value(0).name);
    QVERIFY(rows.value(0).fields == edited.value(0).fields);
    QCOMPARE(isSet(rows.value(0).testedAt), stored);
}

void TestConnectionCommands::withoutAKeychainAConnectionCanGo()
{
    Rig rig;
    StubbornSecrets secrets;
    secrets.state = KeychainState::Absent;
    const Arguments arguments = *parseArguments(allPlatforms(), {u"connection"_s, u"remove"_s, u"Test"_s});
    RemoveConnection remove(with(rig, rig.store, secrets), m_console, arguments);
    QSignalSpy finished(&remove, &Command::finished);
    remove.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(codeOf(finished), ExitCode::Done);
    QVERIFY(rig.store.connectionRows.isEmpty());
}

void TestConnectionCommands::aKeychainThatKeepsTheSecretKeepsTheConnection()
{
    Rig rig;
    StubbornSecrets secrets;
    secrets.state = KeychainState::Locked;
    const Arguments arguments = *parseArguments(allPlatforms(), {u"connection"_s, u"remove"_s, u"Test"_s});
    RemoveConnection remove(with(rig, rig.store, secrets), m_console, arguments);
    QSignalSpy finished(&remove, &Command::finished);
    remove.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(codeOf(finished), ExitCode::NotStarted);
    QCOMPARE(rig.store.connectionRows.size(), 1);
}

void TestConnectionCommands::theSourceIsToldAsItWasGiven()
{
    for (const QString &source : {u"env:KEY,APPSECRET,TOKEN,AES"_s, u"cred:key,app-secret,push-token,aes"_s}) {
        const auto parsed = parseArguments(allPlatforms(), {u"connection"_s, u"add"_s, u"centre"_s, u"--platform"_s, u"wechat"_s, u"--token-source"_s, u"centre"_s,
                                                            u"--component-appid"_s, u"wxc000000000000001"_s, u"--gateway-url"_s, u"http://127.0.0.1:8087/wx"_s,
                                                            u"--secret-source"_s, source});
        QVERIFY2(parsed.ok(), qPrintable(parsed.ok() ? QString() : parsed.error().text));
        QCOMPARE(sourceText(parsed->newConnection, allPlatforms()), source);
    }
}

FLOTILLA_TEST(TestConnectionCommands)
#include "tst_connectioncommands.moc"
