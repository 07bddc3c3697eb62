// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/rig.h"
#include "run/connectiondoctor.h"

#include <QSignalSpy>
#include "testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::Rig;
using Fault = fakes::FakePlatform::Fault;
using Mark = Diagnosis::Mark;

namespace {

/// What the doctor says about one thing; all of it is through when this returns.
Diagnosis lineAbout(Rig &rig, const QString &what)
{
    ConnectionDoctor doctor(rig.workspace(), rig.store.connectionRows.constFirst());
    QSignalSpy finished(&doctor, &ConnectionDoctor::finished);
    doctor.start();
    for (int guard = 0; guard < 50 && finished.isEmpty(); ++guard) {
        QCoreApplication::sendPostedEvents();
        rig.platform.deliver();
    }
    const QList<Diagnosis> &lines = doctor.lines();
    const auto found = std::find_if(lines.cbegin(), lines.cend(), [&what](const Diagnosis &line) { return line.what == what; });
    return finished.isEmpty() || found == lines.cend() ? Diagnosis{Mark::Bad, {}, u"no such line"_s, {}} : *found;
}

} // namespace

class TestConnectionDoctor : public QObject
{
    Q_OBJECT

private slots:
    void aListOfEnvironmentsThatFailed_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<Mark>("mark");
        QTest::addColumn<QString>("seen");
        const QString needless = u"not allowed to list environments; that is not needed for publishing"_s;
        QTest::newRow("the platform says that the key may not") << Fault::Deny << Mark::Good << needless;
        QTest::newRow("the answer is lost or cannot be read") << Fault::LostBefore << Mark::Warn << u"said no"_s;
        QTest::newRow("an error inside the platform") << Fault::Internal << Mark::Warn << u"InternalError said no"_s;
        QTest::newRow("no connection") << Fault::NotSent << Mark::Warn << u"said no"_s;
        QTest::newRow("refused for another reason") << Fault::Refuse << Mark::Warn << u"FailedOperation said no"_s;
        QTest::newRow("too many calls") << Fault::Limit << Mark::Warn << u"RequestLimitExceeded said no"_s;
    }

    void withoutAnythingReadNothingIsGreen()
    {
        Rig rig;
        rig.platform.always.insert(weda::calls::ListApps, Fault::Deny);
        rig.platform.always.insert(weda::calls::ListEnvironments, Fault::Deny);
        const Diagnosis line = lineAbout(rig, u"Environment"_s);
        QCOMPARE(line.mark, Mark::Warn);
        QCOMPARE(line.seen, u"AuthFailure.TokenFailure said no"_s);
    }

    void aListOfEnvironmentsThatFailed()
    {
        QFETCH(Fault, fault);
        Rig rig;
        rig.platform.always.insert(weda::calls::ListEnvironments, fault);
        const Diagnosis line = lineAbout(rig, u"Environment"_s);
        QTEST(line.mark, "mark");
        QTEST(line.seen, "seen");
        QCOMPARE(line.repair.isEmpty(), line.mark == Mark::Good);
    }

    void whatATestLeavesBehind_data()
    {
        QTest::addColumn<QList<Mark>>("marks");
        QTest::addColumn<bool>("passed");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<bool>("warned");
        QTest::newRow("all is well") << QList{Mark::Good, Mark::Good, Mark::Good} << true << u"passed"_s << false;
        QTest::newRow("one warns") << QList{Mark::Good, Mark::Good, Mark::Warn} << true << u"part2: seen 2"_s << true;
        QTest::newRow("the first of those that warn") << QList{Mark::Good, Mark::Warn, Mark::Warn} << true << u"part1: seen 1"_s << true;
        QTest::newRow("wrong goes before warned") << QList{Mark::Good, Mark::Warn, Mark::Bad} << false << u"part2: seen 2"_s << false;
        QTest::newRow("the secret is ours, and said anew") << QList{Mark::Bad} << false << u"part0"_s << false;
    }

    void whatATestLeavesBehind()
    {
        QFETCH(QList<Mark>, marks);
        QFETCH(bool, passed);
        QList<Diagnosis> lines;
        for (int i = 0; i < marks.size(); ++i) {
            lines.append({marks.at(i), u"What"_s, u"seen %1"_s.arg(i), {}, u"part%1"_s.arg(i)});
        }
        Connection connection;
        connection.testPassed = passed;
        connection.testResult = testResultOf(lines);
        QTEST(connection.testResult, "kept");
        QTEST(testWarned(connection), "warned");
    }

    void whatTheCommandLineOnceWroteIsNoWarning()
    {
        Connection connection;
        connection.testPassed = true;
        connection.testResult = u"通过"_s;
        QVERIFY(!testWarned(connection));
    }
};

FLOTILLA_TEST(TestConnectionDoctor)
#include "tst_connectiondoctor.moc"
