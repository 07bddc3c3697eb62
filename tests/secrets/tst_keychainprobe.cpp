// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"
#include "secrets/keychainsecretstore.h"
#include "silentservice.h"
#include "testmain.h"

#include <QDBusConnection>
#include <QElapsedTimer>

using namespace flotilla;
using namespace Qt::StringLiterals;

/// On a bus that can start nothing; run through dbus-run-session with bus-without-services.conf.
class TestKeychainProbe : public QObject
{
    Q_OBJECT

    using Keyring = SilentService::Keyring;
    const SecretName m_id{u"c1"_s};

private slots:
    void initTestCase()
    {
        QVERIFY2(QDBusConnection::sessionBus().isConnected(), "run me through ctest");
        qunsetenv("XDG_CURRENT_DESKTOP");
    }

    void withoutAServiceItIsAbsent()
    {
        KeychainSecretStore store;
        Answers ask(store);
        QCOMPARE(ask.probe(), KeychainState::Absent);
        const Error error = ask.write(m_id, "marked-secret").error();
        QCOMPARE(error.kind, ErrorKind::Keychain);
        QVERIFY2(error.text.contains(u"no keychain"_s), qPrintable(error.text));
    }

    void theStateOfTheServiceDecides_data()
    {
        QTest::addColumn<int>("keyring");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("says");
        QTest::newRow("locked") << int(Keyring::Locked) << int(KeychainState::Locked) << u"is locked"_s;
        QTest::newRow("no keyring yet") << int(Keyring::None) << int(KeychainState::Absent) << u"no keyring yet"_s;
        QTest::newRow("does not even tell its state") << int(Keyring::Silent) << int(KeychainState::Silent) << u"in time"_s;
        QTest::newRow("unlocked, then silent for ever") << int(Keyring::Unlocked) << int(KeychainState::Ready) << u"in time"_s;
    }
    void theStateOfTheServiceDecides()
    {
        QFETCH(int, keyring);
        QFETCH(int, state);
        QFETCH(QString, says);
        SilentService service(static_cast<Keyring>(keyring));
        KeychainSecretStore store(nullptr, Millis{400});
        Answers ask(store);
        const auto probed = ask.probe();
        QVERIFY(probed.has_value());
        QCOMPARE(int(*probed), state);
        QElapsedTimer clock;
        clock.start();
        for (const Error &error : {ask.read(m_id).error(), ask.write(m_id, "marked-secret").error(), ask.remove(m_id).error()}) {
            // A password that is typed after the time limit may still let the call through.
            QCOMPARE(error.kind, says == u"in time"_s ? ErrorKind::Unknown : ErrorKind::Keychain);
            QVERIFY2(error.text.contains(says), qPrintable(error.text));
            QVERIFY(!error.text.contains(u"marked-secret"_s));
        }
        QVERIFY(clock.elapsed() < 10'000);
        if (static_cast<Keyring>(keyring) == Keyring::Unlocked) {
            QVERIFY2(service.unanswered > 0, "the job really ran and is still waiting");
            QCOMPARE(ask.probe(), KeychainState::Silent); // though it goes on telling that it is unlocked
        }
    }

    void onKdeTheWalletCounts()
    {
        qputenv("XDG_CURRENT_DESKTOP", "KDE");
        qputenv("KDE_SESSION_VERSION", "5");
        KeychainSecretStore store;
        Answers ask(store);
        QCOMPARE(ask.probe(), KeychainState::Absent);
        QCOMPARE(store.place(), u"KWallet"_s);
        QDBusConnection bus = QDBusConnection::sessionBus();
        QVERIFY(bus.registerService(u"org.kde.kwalletd5"_s));
        QCOMPARE(ask.probe(), KeychainState::Ready);
        QVERIFY(bus.unregisterService(u"org.kde.kwalletd5"_s));
        qunsetenv("XDG_CURRENT_DESKTOP");
        qunsetenv("KDE_SESSION_VERSION");
    }
};

FLOTILLA_TEST(TestKeychainProbe)
#include "tst_keychainprobe.moc"
