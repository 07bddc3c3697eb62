// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"
#include "secrets/memorysecretstore.h"
#include "testmain.h"

using namespace flotilla;
using namespace Qt::StringLiterals;

class TestMemorySecretStore : public QObject
{
    Q_OBJECT

    const SecretName m_id{u"c1"_s};

private slots:
    void keepsReplacesAndRemoves()
    {
        MemorySecretStore store;
        Answers ask(store);
        QCOMPARE(ask.probe(), KeychainState::Ready);
        QVERIFY(!ask.calledBack);
        QCOMPARE(ask.read(m_id).error().kind, ErrorKind::NotFound);
        QVERIFY(!ask.calledBack);
        QVERIFY(ask.write(m_id, "one").ok());
        QVERIFY(!ask.calledBack);
        QVERIFY(ask.write(m_id, "two").ok());
        QVERIFY(ask.write({u"c2"_s}, "other").ok());
        QCOMPARE(ask.read(m_id)->reveal(), "two");
        QVERIFY(ask.remove(m_id).ok());
        QVERIFY(!ask.calledBack);
        QCOMPARE(ask.read(m_id).error().kind, ErrorKind::NotFound);
        QCOMPARE(ask.read({u"c2"_s})->reveal(), "other");
    }

    void isForgottenWithTheStore()
    {
        MemorySecretStore first;
        QVERIFY(Answers(first).write(m_id, "one").ok());
        MemorySecretStore second;
        QCOMPARE(Answers(second).read(m_id).error().kind, ErrorKind::NotFound);
    }

    void whoIsGoneIsNotCalled()
    {
        MemorySecretStore store;
        int calls = 0;
        auto context = std::make_unique<QObject>();
        store.probe(context.get(), [&calls](KeychainState) { ++calls; });
        store.read(m_id, context.get(), [&calls](const Result<Secret> &) { ++calls; });
        store.write(m_id, Secret("x"), context.get(), [&calls](const Status &) { ++calls; });
        store.remove(m_id, context.get(), [&calls](const Status &) { ++calls; });
        context.reset();
        QCOMPARE(Answers(store).probe(), KeychainState::Ready); // asked later, so all the others are through
        QCOMPARE(calls, 0);
    }

    void saysWhereItIs()
    {
        QVERIFY(MemorySecretStore().place().contains(u"memory"_s));
    }
};

FLOTILLA_TEST(TestMemorySecretStore)
#include "tst_memorysecretstore.moc"
