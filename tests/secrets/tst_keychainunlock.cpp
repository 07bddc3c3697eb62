// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"
#include "promptingservice.h"
#include "secrets/keychainsecretstore.h"
#include "testmain.h"

#include <QDBusConnection>

#include <memory>
#include <optional>

using namespace flotilla;
using namespace Qt::StringLiterals;

/// A keychain that is locked and asks for its password. On a bus that can start nothing; run through dbus-run-session with bus-without-services.conf.
class TestKeychainUnlock : public QObject
{
    Q_OBJECT

    const SecretName m_id{u"c1"_s};
    std::unique_ptr<PromptingService> m_service;
    std::unique_ptr<KeychainSecretStore> m_store;
    QList<bool> m_told;

    void open(Millis patience = std::chrono::minutes(2))
    {
        m_store = std::make_unique<KeychainSecretStore>(nullptr, Millis{400}, patience);
        m_told.clear();
        m_store->mayAsk([this](bool asking) { m_told.append(asking); });
    }
    void read(std::optional<Error> &end)
    {
        m_store->read(m_id, this, [&end](const Result<Secret> &secret) { end = secret.ok() ? Error{} : secret.error(); });
    }

private slots:
    void initTestCase()
    {
        QVERIFY2(QDBusConnection::sessionBus().isConnected(), "run me through ctest");
        qunsetenv("XDG_CURRENT_DESKTOP");
    }
    void init()
    {
        m_service = std::make_unique<PromptingService>();
        open();
    }
    void cleanup()
    {
        m_store.reset();
        m_service.reset();
    }

    void nobodyIsAskedWhereNobodySaidSo()
    {
        KeychainSecretStore store;
        Answers ask(store);
        QVERIFY(ask.read(m_id).error().text.contains(u"is locked"_s));
        QCOMPARE(m_service->prompts, 0);
    }

    void aLookAsksNobody()
    {
        QCOMPARE(Answers(*m_store).probe(), KeychainState::Locked);
        QCOMPARE(m_service->prompts, 0);
    }

    // However long it takes: the read's own limit is 0.4 seconds.
    void whatWaitedGoesOnWhenThePasswordIsTyped()
    {
        std::optional<Error> first;
        std::optional<Error> second;
        read(first);
        read(second);
        QTRY_COMPARE(m_service->prompts, 1);
        QCOMPARE(Answers(*m_store).probe(), KeychainState::Locked);
        const int before = m_service->looks; // one a second
        QTRY_VERIFY(m_service->looks > before + 1);
        QVERIFY(!first && !second);
        QCOMPARE(m_told, QList<bool>{true});
        m_service->answer(true);
        QTRY_VERIFY(m_service->used > 0); // the secret is asked for, once it can be told
        QCOMPARE(m_service->prompts, 1);
        QCOMPARE(m_told, (QList<bool>{true, false}));
        QTRY_VERIFY(first && second);
    }

    void aWindowThatWasClosedComesBackOnlyWhenAsked()
    {
        std::optional<Error> end;
        read(end);
        QTRY_COMPARE(m_service->prompts, 1);
        m_service->answer(false);
        QTRY_VERIFY(end.has_value());
        QCOMPARE(end->kind, ErrorKind::Keychain);
        QVERIFY2(end->text.contains(u"was not answered"_s), qPrintable(end->text));
        Answers ask(*m_store);
        QVERIFY(ask.read(m_id).error() == *end);
        QVERIFY2(ask.write(m_id, "marked-secret").error() == *end, "certain: nothing was written");
        QVERIFY(ask.remove(m_id).error() == *end);
        QCOMPARE(m_service->prompts, 1);
        std::optional<KeychainState> state;
        m_store->unlock(this, [&state](KeychainState seen) { state = seen; });
        QTRY_COMPARE(m_service->prompts, 2);
        m_service->answer(true);
        QTRY_COMPARE(state, KeychainState::Ready);
        QCOMPARE(m_told, (QList<bool>{true, false, true, false}));
    }

    void unlockedElsewhereItAsksNoMore()
    {
        std::optional<KeychainState> state;
        m_store->unlock(this, [&state](KeychainState seen) { state = seen; });
        QTRY_COMPARE(m_service->prompts, 1);
        m_service->locked = false; // tells nobody
        QTRY_COMPARE(state, KeychainState::Ready);
        QCOMPARE(Answers(*m_store).probe(), KeychainState::Ready);
        QCOMPARE(m_service->dismissed, 0); // GNOME Keyring would not survive it
        QCOMPARE(m_told, (QList<bool>{true, false}));
    }

    void whoIsNotAnsweredForLongEndsAndTheWindowStays()
    {
        open(Millis{50});
        std::optional<Error> end;
        read(end);
        QTRY_VERIFY(end.has_value());
        QCOMPARE(end->kind, ErrorKind::Keychain);
        QVERIFY2(end->text.contains(u"a window of its own"_s), qPrintable(end->text));
        QVERIFY(Answers(*m_store).read(m_id).error() == *end); // at once
        QCOMPARE(m_service->prompts, 1);
        QCOMPARE(m_told, QList<bool>{true});
        m_service->answer(true);
        QTRY_COMPARE(m_told, (QList<bool>{true, false}));
        QCOMPARE(Answers(*m_store).probe(), KeychainState::Ready);
    }

    void whatCannotAskIsLocked()
    {
        m_service->canAsk = false;
        QVERIFY(Answers(*m_store).read(m_id).error().text.contains(u"was not answered"_s));
        QCOMPARE(m_told, (QList<bool>{true, false}));
    }

    void aServiceThatEndsEndsTheWaiting()
    {
        std::optional<Error> end;
        read(end);
        QTRY_COMPARE(m_service->prompts, 1);
        m_service.reset();
        QTRY_VERIFY(end.has_value());
        QVERIFY2(end->text.contains(u"no keychain"_s), qPrintable(end->text));
        QCOMPARE(m_told, (QList<bool>{true, false}));
    }
};

FLOTILLA_TEST(TestKeychainUnlock)
#include "tst_keychainunlock.moc"
