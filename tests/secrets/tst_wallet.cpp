// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"
#include "secrets/keychainsecretstore.h"
#include "silentservice.h"
#include "testmain.h"

#include <QCoreApplication>
#include <QDBusMetaType>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <optional>

using namespace flotilla;
using namespace Qt::StringLiterals;

/// A wallet that is not wanted begins with a wizard. On a bus that could start one; QtKeychain chooses once a process, so each
/// desktop has a process of its own, which is this program again.
class TestWallet : public QObject
{
    Q_OBJECT

    using Desktop = QMap<QString, QString>;

private slots:
    void initTestCase()
    {
        QVERIFY2(QDBusConnection::sessionBus().isConnected(), "run me through ctest");
        qDBusRegisterMetaType<QMap<QString, QString>>();
    }

    void onlyWhereNothingElseRunsIsAWalletStarted_data()
    {
        QTest::addColumn<Desktop>("desktop");
        QTest::addColumn<bool>("serviceRuns");
        QTest::addColumn<bool>("starts");
        const auto row = [](const char *name, const Desktop &desktop, bool serviceRuns, bool starts) {
            QTest::newRow(name) << desktop << serviceRuns << starts;
        };
        const Desktop kde{{u"XDG_CURRENT_DESKTOP"_s, u"KDE"_s}, {u"KDE_SESSION_VERSION"_s, u"5"_s}};
        row("Cinnamon", {{u"XDG_CURRENT_DESKTOP"_s, u"X-Cinnamon"_s}}, true, false);
        row("Cinnamon without a keychain", {{u"XDG_CURRENT_DESKTOP"_s, u"X-Cinnamon"_s}}, false, false);
        row("what an earlier session left", {{u"XDG_CURRENT_DESKTOP"_s, u"X-Cinnamon"_s}, {u"KDE_FULL_SESSION"_s, u"true"_s}, {u"KDE_SESSION_VERSION"_s, u"5"_s}},
            true, false);
        row("KDE with another keychain", kde, true, false);
        row("KDE", kde, false, true);
    }
    void onlyWhereNothingElseRunsIsAWalletStarted()
    {
        QFETCH(Desktop, desktop);
        QFETCH(bool, serviceRuns);
        QFETCH(bool, starts);
        QTemporaryDir folder;
        const QString mark = folder.filePath(u"mark"_s);
        QDBusMessage name = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s,
                                                           u"UpdateActivationEnvironment"_s);
        name << QVariant::fromValue(QMap<QString, QString>{{u"FLOTILLA_WALLET_MARK"_s, mark}});
        QCOMPARE(QDBusConnection::sessionBus().call(name).type(), QDBusMessage::ReplyMessage);
        std::optional<SilentService> service;
        if (serviceRuns) {
            service.emplace(SilentService::Keyring::Unlocked);
        }
        QProcess use;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const auto *variable : {"XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "KDE_FULL_SESSION", "KDE_SESSION_VERSION", "GNOME_DESKTOP_SESSION_ID"}) {
            environment.remove(QLatin1StringView(variable));
        }
        for (auto it = desktop.cbegin(); it != desktop.cend(); ++it) {
            environment.insert(it.key(), it.value());
        }
        environment.insert(u"FLOTILLA_USES_KEYCHAIN"_s, u"1"_s);
        use.setProcessEnvironment(environment);
        QSignalSpy ended(&use, &QProcess::finished);
        use.start(QCoreApplication::applicationFilePath(), {u"tst_wallet"_s, u"use"_s});
        QVERIFY(!ended.isEmpty() || ended.wait(60'000));
        QCOMPARE(use.exitCode(), 0);
        QCOMPARE(QFile::exists(mark), starts);
        QCOMPARE(service && service->unanswered > 0, serviceRuns); // what runs was asked for the secret
    }

    void use()
    {
        if (qEnvironmentVariableIsEmpty("FLOTILLA_USES_KEYCHAIN")) {
            return;
        }
        KeychainSecretStore store(nullptr, Millis{2'000});
        Answers ask(store);
        QVERIFY(!ask.read({u"c1"_s}).ok());
    }
};

FLOTILLA_TEST(TestWallet)
#include "tst_wallet.moc"
