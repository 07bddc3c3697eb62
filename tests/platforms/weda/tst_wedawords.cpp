// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/names.h"
#include "weda/operations.h"
#include "weda/platform.h"
#include "model/batch.h"

#include <QSet>
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

const Words &words()
{
    return *weda::platform().words;
}

const Operation &publishing()
{
    return *weda::platform().operation(u"publish"_s);
}

} // namespace

class TestWedaWords : public QObject
{
    Q_OBJECT
private slots:
    void everyNameHasItsWord()
    {
        for (const StepRule &rule : publishing().steps + publishing().closing) {
            QVERIFY2(words().step(rule.name) != rule.name, qPrintable(rule.name));
        }
        for (const Field &field : weda::platform().connection + publishing().options) {
            QVERIFY2(words().field(field.name) != field.name, qPrintable(field.name));
            for (const QString &choice : field.choices) {
                QVERIFY2(words().choice(field.name, choice) != choice, qPrintable(choice));
            }
        }
        for (const QString &tick : weda::platform().ticks) {
            QVERIFY(words().tick(tick) != tick);
        }
        QVERIFY(words().operation(publishing().name) != publishing().name);
        QVERIFY(words().mark(publishing().identity) != publishing().identity);
        QVERIFY(!words().platform().isEmpty());
    }

    void everyReasonThatARuleNamesIsASentence()
    {
        QStringList kinds{weda::reasons::IdNotTrusted, weda::reasons::AppMissing, weda::reasons::AuditRejected,
                          weda::reasons::NothingRemembered, reasons::SomebodyElse, weda::reasons::TimedOut, reasons::Busy};
        for (const StepRule &rule : publishing().steps + publishing().closing) {
            for (const QString &kind : {rule.refusal, rule.unclear, rule.timedOut}) {
                if (!kind.isEmpty()) {
                    kinds.append(kind);
                }
            }
        }
        for (const QString &kind : kinds) {
            const Reason reason{kind, {}, {}, {}};
            QVERIFY2(words().sentence(reason).endsWith(u'.'), qPrintable(kind));
            QVERIFY2(words().help(reason).endsWith(u'.'), qPrintable(kind));
        }
    }

    void everyCheckHasAWayOut()
    {
        for (const QString &check : QStringList{weda::checks::AppMissing, weda::checks::WrongEnvironment, weda::checks::BuildRunning,
                                                weda::checks::TwoApps, weda::checks::NoApp}) {
            QVERIFY(words().checkTitle(check) != check);
            QVERIFY(words().checkHelp(check).endsWith(u'.'));
        }
    }

    void peopleSeeFourSteps()
    {
        QCOMPARE(shownSteps(publishing()), (QStringList{weda::steps::Unbind, weda::steps::Bind, weda::steps::Deploy, weda::steps::Build}));
        QCOMPARE(shownStep(publishing(), weda::steps::Look), QString(weda::steps::Deploy));
        QCOMPARE(shownStep(publishing(), weda::steps::Settle), QString(weda::steps::Unbind));
    }

    void marksOfARow_data()
    {
        using M = CellMark;
        using Marks = QList<CellMark>;
        QTest::addColumn<QString>("step");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("started");
        QTest::addColumn<Marks>("marks");
        const auto row = [](const char *name, const QString &step, Phase phase, const QString &reason, bool started, const Marks &marks) {
            QTest::newRow(name) << step << phase << reason << started << marks;
        };
        namespace steps = weda::steps;
        row("not started", {}, Phase::Ready, {}, false, {M::NotYet, M::NotYet, M::NotYet, M::NotYet});
        row("binding", steps::Bind, Phase::InFlight, {}, true, {M::Done, M::Running, M::NotYet, M::NotYet});
        row("looking is part of deploy", steps::Look, Phase::InFlight, {}, true, {M::Done, M::Done, M::Running, M::NotYet});
        row("deploy unsure", steps::Deploy, Phase::Unsure, {}, true, {M::Done, M::Done, M::Unsure, M::NotYet});
        row("deploy unclear", steps::Deploy, Phase::NeedsPerson, weda::reasons::DeployUnclear, true, {M::Done, M::Done, M::NeedsYou, M::NotYet});
        row("building between two looks", steps::Build, Phase::Waiting, {}, true, {M::Done, M::Done, M::Done, M::Running});
        row("building at the time limit", steps::Build, Phase::NeedsPerson, weda::reasons::TimedOut, true, {M::Done, M::Done, M::Done, M::StillGoing});
        row("done", steps::Build, Phase::Succeeded, {}, true, {M::Done, M::Done, M::Done, M::Done});
        row("bind failed", steps::Bind, Phase::Failed, weda::reasons::BindRefused, true, {M::Done, M::Failed, M::NotYet, M::NotYet});
        row("cancelled before it began", {}, Phase::Cancelled, reasons::Stopped, false, {M::Stopped, M::NotYet, M::NotYet, M::NotYet});
    }
    void marksOfARow()
    {
        QFETCH(QString, step);
        QFETCH(Phase, phase);
        QFETCH(QString, reason);
        QFETCH(bool, started);
        Progress progress;
        progress.step = step;
        progress.phase = phase;
        progress.reason.kind = reason;
        progress.startedAt = started ? fromEpochMillis(1) : Instant{};
        QList<CellMark> seen;
        for (const QString &column : shownSteps(publishing())) {
            seen.append(cellMark(progress, publishing(), column));
        }
        QTEST(seen, "marks");
    }

    void whatAnAppIsBoundTo_data()
    {
        QTest::addColumn<QString>("bound");
        QTest::addColumn<bool>("certain");
        QTest::addColumn<QString>("text");
        QTest::newRow("confirmed") << u"wx1"_s << true << u"wx1"_s;
        QTest::newRow("not confirmed") << u"wx1"_s << false << u"wx1 (not confirmed)"_s;
        QTest::newRow("nothing, confirmed") << QString() << true << u"nothing"_s;
        QTest::newRow("not known") << QString() << false << u"not known"_s;
    }
    void whatAnAppIsBoundTo()
    {
        QFETCH(QString, bound);
        QFETCH(bool, certain);
        LaneState lane;
        put(lane.memory, weda::lane::Bound, bound);
        put(lane.memory, weda::lane::Certain, certain ? u"1"_s : QString());
        QTEST(words().laneState(lane), "text");
    }

    void oneAppIsOneLaneHoweverItsConnectionIsSpelt_data()
    {
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<bool>("same");
        QTest::newRow("the same") << u"lowcode-1"_s << QString() << true;
        QTest::newRow("the vendor's host") << u"lowcode-1"_s << u"https://lowcode.tencentcloudapi.com"_s << true;
        QTest::newRow("a regional host") << u"lowcode-1"_s << u"https://lowcode.ap-shanghai.tencentcloudapi.com"_s << true;
        QTest::newRow("a trailing dot") << u"lowcode-1"_s << u"https://lowcode.tencentcloudapi.com."_s << true;
        QTest::newRow("localhost") << u"lowcode-1"_s << u"http://localhost:8080"_s << true;
        QTest::newRow("the same as a number") << u"lowcode-1"_s << u"http://127.0.0.1:8080"_s << true;
        QTest::newRow("blanks around the environment") << u" lowcode-1 "_s << QString() << true;
        QTest::newRow("capital letters") << u"LowCode-1"_s << QString() << true;
        QTest::newRow("another environment") << u"lowcode-2"_s << QString() << false;
    }
    void oneAppIsOneLaneHoweverItsConnectionIsSpelt()
    {
        QFETCH(QString, environment);
        QFETCH(QString, endpoint);
        Connection plain;
        plain.fields.insert(weda::fields::Environment, u"lowcode-1"_s);
        Connection other;
        other.fields.insert(weda::fields::Environment, environment);
        other.fields.insert(weda::fields::Endpoint, endpoint);
        QTEST(weda::platform().scope(plain) == weda::platform().scope(other), "same");
    }
};

FLOTILLA_TEST(TestWedaWords)
#include "tst_wedawords.moc"
