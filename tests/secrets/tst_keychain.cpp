// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"
#include "secrets/keychainsecretstore.h"
#include "testmain.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QElapsedTimer>
#include <QProcess>
#include <QTimer>

using namespace flotilla;
using namespace Qt::StringLiterals;

/// Against a real Secret Service; run through with-keyring.sh. The slots run in this order: the last one locks and unlocks it.
class TestKeychain : public QObject
{
    Q_OBJECT

    const SecretName m_id{u"3f2c-连接"_s};

    /// What another program reads from the keyring.
    static QByteArray seenFromOutside(const QString &user)
    {
        QProcess tool;
        tool.start(u"secret-tool"_s,
                   {u"lookup"_s, u"server"_s, u"flotilla"_s, u"user"_s, user, u"type"_s, u"plaintext"_s});
        return tool.waitForFinished() ? tool.readAllStandardOutput() : QByteArray("secret-tool did not run");
    }

    /// As the login of a desktop does it: GNOME Keyring has a call of its own for that. The password is that of with-keyring.sh.
    static void unlockFromOutside()
    {
        const QDBusConnection bus = QDBusConnection::sessionBus();
        QDBusMessage open = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                           u"org.freedesktop.Secret.Service"_s, u"OpenSession"_s);
        open << u"plain"_s << QVariant::fromValue(QDBusVariant(QString()));
        const QDBusMessage opened = bus.call(open);
        QCOMPARE(opened.type(), QDBusMessage::ReplyMessage);
        QDBusArgument secret;
        secret.beginStructure();
        secret << opened.arguments().at(1).value<QDBusObjectPath>() << QByteArray() << QByteArray("only for this test") << u"text/plain"_s;
        secret.endStructure();
        QDBusMessage unlock = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                             u"org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"_s,
                                                             u"UnlockWithMasterPassword"_s);
        unlock << QVariant::fromValue(QDBusObjectPath(u"/org/freedesktop/secrets/aliases/default"_s)) << QVariant::fromValue(secret);
        const QDBusMessage unlocked = bus.call(unlock);
        QVERIFY2(unlocked.type() == QDBusMessage::ReplyMessage, qPrintable(unlocked.errorMessage()));
    }

private slots:
    void isReady()
    {
        KeychainSecretStore store;
        Answers ask(store);
        QCOMPARE(ask.probe(), KeychainState::Ready);
        QVERIFY(!ask.calledBack);
    }

    void whatWasNeverStoredIsNotFound()
    {
        KeychainSecretStore store;
        Answers ask(store);
        QCOMPARE(ask.read({u"never"_s}).error().kind, ErrorKind::NotFound);
        QVERIFY(ask.remove({u"never"_s}).ok());
    }

    void aSecretIsStoredReplacedAndRemoved_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("second");
        QTest::newRow("plain") << QByteArray("Gu5t9xGARNpq86cd98joQYCN3EXAMPLE") << QByteArray("another");
        QTest::newRow("with line feeds, as key and token") << QByteArray("key\ntoken\n") << QByteArray("key2\ntoken2");
        QTest::newRow("beyond ASCII") << QByteArray("密钥 ✓") << QByteArray("ключ");
        QTest::newRow("long, as a session token") << QByteArray(3000, 't') << QByteArray("short");
    }
    void aSecretIsStoredReplacedAndRemoved()
    {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, second);
        KeychainSecretStore store;
        Answers ask(store);
        const Status stored = ask.write(m_id, first);
        QVERIFY2(stored.ok(), qPrintable(stored.error().text));
        QVERIFY(ask.read(m_id)->reveal() == first);
        QVERIFY(seenFromOutside(m_id.value) == first);
        QVERIFY(ask.write(m_id, second).ok());
        QVERIFY(ask.read(m_id)->reveal() == second);
        QVERIFY(seenFromOutside(m_id.value) == second);
        QVERIFY(ask.remove(m_id).ok());
        QCOMPARE(ask.read(m_id).error().kind, ErrorKind::NotFound);
        QCOMPARE(seenFromOutside(m_id.value), QByteArray());
    }

    void connectionsDoNotShareASecret()
    {
        KeychainSecretStore store;
        Answers ask(store);
        QVERIFY(ask.write({u"a"_s}, "secret-a").ok());
        QVERIFY(ask.write({u"b"_s}, "secret-b").ok());
        QVERIFY(ask.remove({u"a"_s}).ok());
        QCOMPARE(ask.read({u"a"_s}).error().kind, ErrorKind::NotFound);
        QCOMPARE(ask.read({u"b"_s})->reveal(), "secret-b");
    }

    void whatIsNoTextIsRefused_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("a NUL, where the keychain would cut") << QByteArray("a\0b", 3);
        QTest::newRow("broken UTF-8") << QByteArray("\xff\xfe");
    }
    void whatIsNoTextIsRefused()
    {
        QFETCH(QByteArray, secret);
        KeychainSecretStore store;
        Answers ask(store);
        QCOMPARE(ask.write({u"binary"_s}, secret).error().kind, ErrorKind::Usage);
        QVERIFY(!ask.calledBack);
        QCOMPARE(ask.read({u"binary"_s}).error().kind, ErrorKind::NotFound);
    }

    void whoIsGoneIsNotCalledAndTheKeychainGoesOn()
    {
        int calls = 0;
        {
            KeychainSecretStore store;
            auto context = std::make_unique<QObject>();
            store.write(m_id, Secret("kept"), context.get(), [&calls](const Status &) { ++calls; });
            context.reset();
            // Nobody is told, so only looking shows that it is through.
            const auto kept = [this, &store] {
                const auto secret = Answers(store).read(m_id);
                return secret.ok() ? secret->reveal() : QByteArray();
            };
            QTRY_COMPARE(kept(), QByteArray("kept"));
            QObject other;
            store.write(m_id, Secret("cut off"), &other, [&calls](const Status &) { ++calls; });
            QCOMPARE(Answers(store).probe(), KeychainState::Ready);
            // The store goes, perhaps in the middle of its job.
        }
        KeychainSecretStore store;
        Answers ask(store);
        QVERIFY(ask.write(m_id, "later").ok());
        QCOMPARE(ask.read(m_id)->reveal(), "later");
        QCOMPARE(calls, 0);
    }

    void manyAtOnceAreAllAnswered()
    {
        KeychainSecretStore store;
        QObject context;
        int answered = 0;
        for (int i = 0; i < 20; ++i) {
            store.write({u"many-%1"_s.arg(i)}, Secret("v"), &context, [&answered](const Status &s) { answered += s ? 1 : 0; });
        }
        QTRY_COMPARE_WITH_TIMEOUT(answered, 20, 15'000);
    }

    void aLockedKeyringIsAClearErrorAndNothingHangs()
    {
        KeychainSecretStore store;
        Answers ask(store);
        QVERIFY(ask.write({u"locked"_s}, "marked-secret").ok());
        QDBusMessage lock = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                                           u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
        const QDBusObjectPath collection(u"/org/freedesktop/secrets/aliases/default"_s);
        lock << QVariant::fromValue(QList<QDBusObjectPath>{collection});
        QCOMPARE(QDBusConnection::sessionBus().call(lock).type(), QDBusMessage::ReplyMessage);

        QTimer beat;
        int beats = 0;
        connect(&beat, &QTimer::timeout, this, [&beats] { ++beats; });
        beat.start(0);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(ask.probe(), KeychainState::Locked);
        const Error error = ask.read({u"locked"_s}).error();
        QCOMPARE(error.kind, ErrorKind::Keychain);
        QVERIFY2(error.text.contains(u"locked"_s), qPrintable(error.text));
        QVERIFY(ask.write({u"locked"_s}, "another").error() == error);
        QVERIFY2(ask.remove({u"locked"_s}).error() == error, "a delete that did nothing must not look like one");
        QVERIFY(clock.elapsed() < KeychainSecretStore::kLimit.count());
        QVERIFY2(beats > 3, "the event loop stayed alive");

        // Locked was not missing: unlocked later by whoever, it has all that it had, and nobody types anything again.
        unlockFromOutside();
        QCOMPARE(ask.probe(), KeychainState::Ready);
        const Result<Secret> late = ask.read({u"locked"_s});
        QVERIFY2(late.ok(), qPrintable(late.ok() ? QString() : late.error().text));
        QCOMPARE(late->reveal(), QByteArray("marked-secret"));
    }
};

FLOTILLA_TEST(TestKeychain)
#include "tst_keychain.moc"
