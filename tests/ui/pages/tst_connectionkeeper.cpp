// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connectionkeeper.h"
#include "fakes/rig.h"
#include "models/connectionmodel.h"
#include "run/credentials.h"
#include "run/programsecrets.h"
#include "testmain.h"
#include "weda/names.h"
#include "weda/platform.h"

#include <QSignalSpy>
#include <QTest>

using namespace flotilla;
using namespace flotilla::fakes;
using namespace Qt::StringLiterals;

namespace {

/// Refuses to save a connection from the n-th time on (counted from 0).
struct FullStore : MemoryStore
{
    int fullFrom = 0;
    int saves = 0;
    Status saveConnection(const Connection &connection) override
    {
        return saves++ < fullFrom ? MemoryStore::saveConnection(connection) : Status(Error{ErrorKind::Storage, u"the disk is full."_s, {}, {}, {}});
    }
};

struct RefusingSecrets : FakeSecrets
{
    bool removes = true;
    void write(const SecretName &, const Secret &, QObject *context, std::function<void(Status)> done) override
    {
        QMetaObject::invokeMethod(
            context, [done = std::move(done)] { done(Error{ErrorKind::Keychain, u"no."_s, {}, {}, {}}); }, Qt::QueuedConnection);
    }
    void remove(const SecretName &id, QObject *context, std::function<void(Status)> done) override
    {
        if (removes) {
            FakeSecrets::remove(id, context, std::move(done));
            return;
        }
        QMetaObject::invokeMethod(
            context, [done = std::move(done)] { done(Error{ErrorKind::Keychain, u"no."_s, {}, {}, {}}); }, Qt::QueuedConnection);
    }
};

Connection shop()
{
    Connection c;
    c.id = {u"c1"_s};
    c.name = u"Shop"_s;
    c.platform = u"weda"_s;
    c.fields = {{weda::fields::SecretId, u"AKIDold"_s}, {weda::fields::Environment, u"env-1"_s}};
    return c;
}

struct KeeperFixture
{
    Rig rig;
    FullStore store;
    RefusingSecrets refusing;

    explicit KeeperFixture(bool hasShop)
    {
        if (hasShop) {
            store.connectionRows.append(shop());
            rig.secrets.values = {{secretsOf(shop().id), "old key"}};
            refusing.values = rig.secrets.values;
        } else {
            rig.secrets.values.clear();
        }
    }
    Workspace with(FakeSecrets &secrets)
    {
        return {store, store, store, store, store, secrets, rig.session, rig.gateways, rig.clock, rig.platforms, Holder{u"here"_s, 1, 1, u"tester"_s}, {}};
    }
    /// What the keeper ended with: empty if it saved.
    QString save(FakeSecrets &secrets, const Connection &connection, const Connection &before)
    {
        ConnectionKeeper keeper(with(secrets));
        QString text = u"nothing was said"_s;
        QObject::connect(&keeper, &ConnectionKeeper::failed, &keeper, [&text](const QString &why) { text = why; });
        QObject::connect(&keeper, &ConnectionKeeper::saved, &keeper, [&text] { text.clear(); });
        keeper.save(connection, before, Secret("new key"));
        for (int i = 0; i < 20 && keeper.isBusy(); ++i) {
            QCoreApplication::sendPostedEvents();
        }
        return text;
    }
};

} // namespace

class TestConnectionKeeper : public QObject
{
    Q_OBJECT

private slots:
    void aNewConnectionAndAnEditAreSavedWhole_data()
    {
        QTest::addColumn<bool>("isNew");
        QTest::newRow("new") << true;
        QTest::newRow("edit") << false;
    }
    void aNewConnectionAndAnEditAreSavedWhole()
    {
        QFETCH(bool, isNew);
        KeeperFixture f(!isNew);
        f.store.fullFrom = 99;
        Connection edited = shop();
        edited.fields[weda::fields::SecretId] = u"AKIDnew"_s;
        QCOMPARE(f.save(f.rig.secrets, edited, isNew ? Connection{} : shop()), QString());
        QVERIFY(f.store.connectionRows == QList<Connection>{edited});
        QCOMPARE(f.rig.secrets.values.value(secretsOf(edited.id)), QByteArray("new key"));
    }

    void whatAnotherPlaceToldIsForgotten()
    {
        KeeperFixture f(true);
        f.store.fullFrom = 99;
        const QString query = u"apps"_s;
        QVERIFY(f.store.keep(shop().id, query, {{{u"app-1"_s, u"Shop"_s, {}}}, fromEpochMillis(1)}).ok());
        Connection renamed = shop();
        renamed.name = u"Harbour"_s;
        QCOMPARE(f.save(f.rig.secrets, renamed, shop()), QString());
        QCOMPARE(f.store.told(shop().id, query)->items.size(), 1); // the place is the same
        Connection moved = renamed;
        moved.fields[weda::fields::Environment] = u"env-2"_s;
        QCOMPARE(f.save(f.rig.secrets, moved, renamed), QString());
        QVERIFY(f.store.told(shop().id, query)->items.isEmpty());
    }

    void aRemovedConnectionTakesTheKeysOfItsMiniProgramsWithIt()
    {
        KeeperFixture f(true);
        f.store.fullFrom = 99;
        const Workspace workspace = f.with(f.rig.secrets);
        const MiniProgramId program{u"wx0000000000000001"_s};
        std::optional<Status> kept;
        keepProgramSecrets(workspace, shop().id, program, {{u"app_secret"_s, Secret("key of one")}}, false, this, [&kept](const Status &s) { kept = s; });
        QTRY_VERIFY(kept.has_value());
        QVERIFY(kept->ok());
        QCOMPARE(f.rig.secrets.values.size(), 2);
        ConnectionKeeper keeper(workspace);
        QSignalSpy removed(&keeper, &ConnectionKeeper::removed);
        keeper.remove(shop());
        QTRY_COMPARE(removed.size(), 1);
        QVERIFY(f.rig.secrets.values.isEmpty());
        QVERIFY(programsWithSecrets(workspace, shop().id)->isEmpty());
    }

    void anEditThatCannotBeSavedLeavesTheOldKeyWithTheOldId()
    {
        KeeperFixture f(true);
        f.store.fullFrom = 0;
        Connection edited = shop();
        edited.fields[weda::fields::SecretId] = u"AKIDnew"_s;
        QVERIFY(f.save(f.rig.secrets, edited, shop()).contains(u"not saved"_s));
        QVERIFY(f.store.connectionRows == QList<Connection>{shop()});
        QCOMPARE(f.rig.secrets.values.value(secretsOf(shop().id)), QByteArray("old key"));
    }

    void anEditThatIsNotFinishedIsMarked()
    {
        KeeperFixture f(true);
        f.store.fullFrom = 1;
        Connection edited = shop();
        edited.fields[weda::fields::SecretId] = u"AKIDnew"_s;
        QVERIFY(f.save(f.rig.secrets, edited, shop()).contains(u"not saved"_s));
        const Connection row = f.store.connectionRows.value(0);
        QVERIFY(row.secretPending); // and so nothing is signed with it
        QVERIFY(healthText(row, *weda::platform().words).contains(u"not stored"_s));
        QVERIFY(row.fields == edited.fields);
        QCOMPARE(f.rig.secrets.values.value(secretsOf(row.id)), QByteArray("new key"));
    }

    void aRefusedSecretLeavesTheConnectionAsItWas()
    {
        KeeperFixture f(true);
        f.store.fullFrom = 99;
        Connection edited = shop();
        edited.fields[weda::fields::SecretId] = u"AKIDnew"_s;
        QVERIFY(f.save(f.refusing, edited, shop()).contains(u"Nothing was saved"_s));
        QVERIFY(f.store.connectionRows == QList<Connection>{shop()});
        QCOMPARE(f.refusing.values.value(secretsOf(shop().id)), QByteArray("old key"));
    }

    void aNewConnectionWithARefusedSecretGoesOnlyIfNothingIsLeft_data()
    {
        QTest::addColumn<bool>("removes");
        QTest::newRow("nothing is left") << true;
        QTest::newRow("nobody can tell") << false;
    }
    void aNewConnectionWithARefusedSecretGoesOnlyIfNothingIsLeft()
    {
        QFETCH(bool, removes);
        KeeperFixture f(false);
        f.store.fullFrom = 99;
        f.refusing.removes = removes;
        QVERIFY(f.save(f.refusing, shop(), {}).contains(u"The secret was not stored"_s));
        QCOMPARE(f.store.connectionRows.size(), removes ? 0 : 1);
        QVERIFY(removes || f.store.connectionRows.constFirst().secretPending);
    }

    void anEmptySecretDoesNotLiftTheMark()
    {
        KeeperFixture f(true);
        f.store.fullFrom = 99;
        Connection before = shop();
        before.secretPending = true;
        ConnectionKeeper keeper(f.with(f.rig.secrets));
        keeper.save(shop(), before, Secret());
        QVERIFY(f.store.connectionRows.constFirst().secretPending);
        Connection fromEnvironment = shop();
        fromEnvironment.source = SecretSource::Environment;
        ConnectionKeeper other(f.with(f.rig.secrets));
        other.save(fromEnvironment, before, Secret());
        QVERIFY(!f.store.connectionRows.constFirst().secretPending);
    }
};

FLOTILLA_TEST(TestConnectionKeeper)
#include "tst_connectionkeeper.moc"
