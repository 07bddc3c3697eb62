// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"
#include "secrets/keychainsecretstore.h"
#include "testmain.h"

using namespace flotilla;
using namespace Qt::StringLiterals;

/// A session without a bus: nothing hangs, nothing is stored, the sentence says what to do.
class TestNoKeychain : public QObject
{
    Q_OBJECT

    const SecretName m_id{u"c1"_s};

public:
    static void initMain()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus"); // before anything looks for the bus
    }

private slots:
    void isAbsent()
    {
        KeychainSecretStore store;
        Answers ask(store);
        QCOMPARE(ask.probe(), KeychainState::Absent);
        QVERIFY(!ask.calledBack);
    }

    void everyUseIsAClearError()
    {
        KeychainSecretStore store;
        Answers ask(store);
        const Error error = ask.read(m_id).error();
        QVERIFY(!ask.calledBack);
        QCOMPARE(error.kind, ErrorKind::Keychain);
        QVERIFY2(error.text.contains(u"no keychain"_s), qPrintable(error.text));
        QVERIFY(ask.write(m_id, "marked-secret").error() == error);
        QVERIFY(ask.remove(m_id).error() == error);
        QVERIFY(!store.place().isEmpty());
    }
};

FLOTILLA_TEST(TestNoKeychain)

#include "tst_nokeychain.moc"
