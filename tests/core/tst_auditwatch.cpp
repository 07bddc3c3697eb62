// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/rig.h"
#include "run/auditwatch.h"
#include "testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace flotilla;
using namespace flotilla::fakes;
using namespace Qt::StringLiterals;

class TestAuditWatch : public QObject
{
    Q_OBJECT

private:
    static void publish(Rig &rig)
    {
        const auto id = rig.board->create(rig.order(3));
        bool started = false;
        rig.board->start(*id, [&started](const Result<BatchRunner *> &r, const QList<Finding> &) { started = r.ok(); });
        for (int i = 0; i < 20 && !started; ++i) {
            QCoreApplication::sendPostedEvents();
            rig.platform.deliver();
        }
        rig.run();
    }
    static QStringList refresh(Rig &rig)
    {
        AuditWatch watch(rig.workspace());
        return refresh(rig, watch);
    }
    static QStringList refresh(Rig &rig, AuditWatch &watch)
    {
        QSignalSpy finished(&watch, &AuditWatch::finished);
        watch.refresh({});
        for (int i = 0; i < 50 && finished.isEmpty(); ++i) {
            QCoreApplication::sendPostedEvents();
            rig.platform.deliver();
        }
        return finished.isEmpty() ? QStringList{u"never finished"_s} : finished.at(0).at(0).toStringList();
    }

private slots:
    void anotherPlaceIsNotAskedAbout()
    {
        Rig rig;
        publish(rig);
        rig.platform.words.insert(Rig::program(1), u"releaseSuccess"_s);
        rig.store.connectionRows.first().fields[weda::fields::Environment] = u"env-other"_s;
        const QList<Publication> before = rig.store.publicationRows;
        const int calls = rig.platform.calls.value(weda::calls::CheckBuild);
        const QStringList problems = refresh(rig);
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.first().contains(u"another place"_s), qPrintable(problems.first()));
        QCOMPARE(rig.platform.calls.value(weda::calls::CheckBuild), calls);
        QCOMPARE(rig.store.publicationRows, before);
    }

    void storesWhatThePlatformSaysAndSinceWhen()
    {
        Rig rig;
        publish(rig);
        rig.platform.words.insert(Rig::program(1), u"underReview"_s);
        rig.platform.words.insert(Rig::program(2), u"reviewFail"_s);
        rig.platform.words.insert(Rig::program(3), u"mystery"_s);
        QCOMPARE(refresh(rig), QStringList());
        const Instant first = rig.clock.now();
        QCOMPARE(rig.store.publicationRows.at(0).state, AuditState::InReview);
        QCOMPARE(rig.store.publicationRows.at(1).state, AuditState::Rejected);
        QCOMPARE(rig.store.publicationRows.at(2).state, AuditState::NotKnown);
        QCOMPARE(rig.store.publicationRows.at(2).word, u"mystery"_s);
        rig.clock.advance(std::chrono::hours(1));
        rig.platform.words.insert(Rig::program(1), u"releaseSuccess"_s);
        QCOMPARE(refresh(rig), QStringList());
        QCOMPARE(rig.store.publicationRows.at(0).state, AuditState::Released);
        QCOMPARE(rig.store.publicationRows.at(0).since, rig.clock.now());
        QCOMPARE(rig.store.publicationRows.at(1).since, first); // the same word since then
        QCOMPARE(rig.store.publicationRows.at(1).checkedAt, rig.clock.now());
    }

    void aCheckThatFailsKeepsTheStateAndSaysWhy()
    {
        Rig rig;
        publish(rig);
        rig.platform.words.insert(Rig::program(1), u"underReview"_s);
        QCOMPARE(refresh(rig), QStringList());
        rig.platform.always.insert(weda::calls::CheckBuild, FakePlatform::Fault::Refuse);
        AuditWatch watch(rig.workspace());
        const QStringList problems = refresh(rig, watch);
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.at(0).startsWith(u"Test: the answers for 3 of 3 mini programs told no state"_s), qPrintable(problems.at(0)));
        QVERIFY(problems.at(0).contains(u"FailedOperation"_s));
        QCOMPARE(watch.unread(), 3);
        QCOMPARE(rig.store.publicationRows.at(0).state, AuditState::InReview);
        QVERIFY(rig.store.publicationRows.at(0).reason.contains(u"FailedOperation"_s));
    }

    void anAnswerWithoutAWordChangesNothingThatIsKnown()
    {
        Rig rig;
        publish(rig);
        rig.platform.words.insert(Rig::program(1), u"underReview"_s);
        QCOMPARE(refresh(rig), QStringList());
        const Publication before = rig.store.publicationRows.at(0);
        rig.clock.advance(std::chrono::hours(1));
        rig.platform.words.insert(Rig::program(1), QString());
        AuditWatch watch(rig.workspace());
        const QStringList problems = refresh(rig, watch);
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.at(0).contains(u"1 of 3"_s), qPrintable(problems.at(0)));
        QCOMPARE(watch.unread(), 1);
        Publication after = rig.store.publicationRows.at(0);
        QVERIFY(!after.reason.isEmpty());
        after.reason = before.reason;
        QCOMPARE(after, before);
        QCOMPARE(rig.store.publicationRows.at(1).checkedAt, rig.clock.now());
    }

    void whoeverIsGoneIsNotAnswered()
    {
        Rig rig;
        publish(rig);
        auto watch = std::make_unique<AuditWatch>(rig.workspace());
        const int before = rig.platform.calls[weda::calls::CheckBuild];
        watch->refresh({});
        for (int i = 0; i < 50 && rig.platform.calls[weda::calls::CheckBuild] == before; ++i) {
            QCoreApplication::sendPostedEvents();
        }
        QCOMPARE(rig.platform.calls[weda::calls::CheckBuild], before + 1);
        watch.reset();
        QVERIFY(!rig.platform.deliver()); // the call was taken back
    }

    void nothingNewBeginsBeforeTheEndWasTold()
    {
        Rig rig;
        publish(rig);
        AuditWatch watch(rig.workspace());
        QSignalSpy finished(&watch, &AuditWatch::finished);
        const int before = rig.platform.calls[weda::calls::CheckBuild];
        watch.refresh({});
        for (int i = 0; i < 50 && watch.answered() < 3; ++i) {
            if (!rig.platform.deliver()) {
                QCoreApplication::sendPostedEvents();
            }
        }
        QCOMPARE(watch.answered(), 3);
        QVERIFY(watch.isRunning());
        watch.refresh({});
        for (int i = 0; i < 50; ++i) {
            QCoreApplication::sendPostedEvents();
            rig.platform.deliver();
        }
        QCOMPARE(finished.size(), 1);
        QCOMPARE(rig.platform.calls[weda::calls::CheckBuild], before + 3);
        QVERIFY(!watch.isRunning());
    }

    void deniedEndsTheConnectionsRowsWithOneProblem()
    {
        Rig rig;
        publish(rig);
        const int before = rig.platform.calls[weda::calls::CheckBuild];
        rig.platform.always.insert(weda::calls::CheckBuild, FakePlatform::Fault::Deny);
        QCOMPARE(refresh(rig).size(), 1);
        QCOMPARE(rig.platform.calls[weda::calls::CheckBuild], before + 1);
    }
};

FLOTILLA_TEST(TestAuditWatch)
#include "tst_auditwatch.moc"
