// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platformmark.h"
#include "model/words.h"

#include "fakes/toy.h"
#include "model/batch.h"
#include "model/finding.h"

#include <QSet>
#include "testmain.h"

#include <QTest>

using namespace flotilla;
namespace toy = flotilla::fakes::toy;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
QList<T> all(T last)
{
    QList<T> values;
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        values.append(static_cast<T>(i));
    }
    return values;
}

const QStringList kReasons{reasons::NoAnswer,   reasons::LookFailed,    reasons::TimedOut,    reasons::StrangeWord, reasons::SomebodyElse,
                           reasons::Busy,       reasons::Denied,        reasons::Unreachable, reasons::Limited,     reasons::Stopped,
                           reasons::NotStarted, reasons::StoppedAfter,  reasons::AllAlike,    reasons::JournalFailed,
                           reasons::SecretNotKept, reasons::AlreadySo, reasons::TakenAsDone, reasons::SkippedByPerson, reasons::Gate};
const QStringList kChecks{checks::Clock,       checks::Credentials,     checks::Permission,        checks::Reachable,
                          checks::LaneLeased,  checks::OlderBatch,      checks::MalformedId,       checks::DuplicateTarget,
                          checks::RecentlyPublished, checks::Frozen,    checks::NothingSelected,   checks::JournalUnreadable,
                          checks::NoPlaceForSecret};

} // namespace

class TestWords : public QObject
{
    Q_OBJECT
private slots:
    void aMarkIsNoOthers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("others");
        QTest::addColumn<QString>("mark");
        QTest::newRow("alone") << u"WeDa"_s << QStringList() << u"We"_s;
        QTest::newRow("another letter") << u"WeDa"_s << QStringList{u"TCSAS"_s} << u"We"_s;
        QTest::newRow("alike at first") << u"WeDa"_s << QStringList{u"WeChat third-party platform"_s, u"TCSAS"_s} << u"WD"_s;
        QTest::newRow("the other one") << u"WeChat third-party platform"_s << QStringList{u"WeDa"_s} << u"WC"_s;
        QTest::newRow("in upper case and not") << u"Toy"_s << QStringList{u"TCSAS"_s, u"tobacco"_s} << u"Ty"_s;
        QTest::newRow("Chinese") << u"微搭"_s << QStringList{u"微信第三方平台"_s} << u"搭"_s;
        QTest::newRow("the other one in Chinese") << u"微信第三方平台"_s << QStringList{u"微搭"_s} << u"信"_s;
        QTest::newRow("one that is the beginning of another") << u"We"_s << QStringList{u"WeDa"_s} << u"We"_s;
    }

    void aMarkIsNoOthers()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, others);
        QTEST(markOf(name, others), "mark");
    }

    void namesComeBack()
    {
        QSet<QString> names;
        for (const Phase phase : all(Phase::Cancelled)) {
            QCOMPARE(phaseFromName(phaseName(phase)), std::optional(phase));
            names.insert(phaseName(phase));
        }
        QCOMPARE(names.size(), all(Phase::Cancelled).size());
        QVERIFY(!phaseFromName(QString()));
        QVERIFY(!phaseFromName(u"Ready"_s));
    }

    void jsonWordsAreTheSeven()
    {
        const Operation &ship = *toy::platform().operation(toy::operations::Ship);
        QSet<QString> words;
        for (const Phase phase : all(Phase::Cancelled)) {
            words.insert(jsonState(phase, ship));
            QCOMPARE(jsonState(phase, ship) == u"waiting"_s, !isOver(phase));
        }
        QCOMPARE(words, (QSet<QString>{u"succeeded"_s, u"ripening"_s, u"rejected"_s, u"failed"_s, u"skipped"_s, u"cancelled"_s,
                                       u"waiting"_s}));
    }

    void everyWordIsThere()
    {
        const Words words;
        QSet<QString> phases;
        for (const Phase phase : all(Phase::Cancelled)) {
            phases.insert(words.phase(phase));
        }
        QCOMPARE(phases.size(), all(Phase::Cancelled).size());
        QSet<QString> cells;
        for (const CellMark mark : all(CellMark::StillGoing)) {
            cells.insert(words.cell(mark));
        }
        QCOMPARE(cells.size(), 12); // none missing, none twice
        QVERIFY(!phases.contains(QString()) && !cells.contains(QString()));
        for (const QString &check : kChecks) {
            QVERIFY2(words.checkTitle(check) != check, qPrintable(check));
            QVERIFY2(words.checkHelp(check).endsWith(u'.'), qPrintable(check));
        }
        for (const AuditState state : all(AuditState::Released)) {
            QVERIFY(!words.audit(state).isEmpty());
        }
        for (const Purpose purpose : all(Purpose::Practice)) {
            QVERIFY(!purposeWord(purpose).isEmpty());
        }
    }

    void reasonsAreSentences()
    {
        const Words words;
        QCOMPARE(words.sentence({}), QString());
        QCOMPARE(words.help({}), QString());
        for (const QString &kind : kReasons) {
            const Reason reason{kind, {}, {}, {}};
            QVERIFY2(words.sentence(reason).endsWith(u'.'), qPrintable(kind));
            QVERIFY2(words.help(reason).endsWith(u'.'), qPrintable(kind));
        }
    }

    void aGateIsNoCode()
    {
        const Words words;
        for (const char *need : {"person", "rejections", "share", "soak", "targets"}) {
            const QString code = QString::fromLatin1(need);
            const QString said = words.sentence({reasons::Gate, code, {}, {}});
            QVERIFY2(said.contains(u": "_s) && !said.endsWith(u": "_s + code), qPrintable(said));
        }
    }

    void aNameThatNobodyKnowsIsShownAsItIs()
    {
        const Words words;
        QCOMPARE(words.sentence({u"from_the_future"_s, {}, {}, {}}), u"from_the_future"_s);
        QCOMPARE(words.step(u"fly"_s), u"fly"_s);
        QCOMPARE(words.checkTitle(u"moon"_s), u"moon"_s);
        QCOMPARE(toy::platform().words->step(u"fly"_s), u"fly"_s);
    }

    void platformsWordsAreQuoted()
    {
        const Words &words = *toy::platform().words;
        const QString text = words.sentence({toy::NotSent, u"FailedOperation"_s, u"not today"_s, {}});
        QVERIFY2(text.endsWith(u": not today (FailedOperation)"_s), qPrintable(text));
        QVERIFY(!text.contains(u".:"_s));
        // A message with a percent sign must come out as it is.
        QVERIFY(words.sentence({toy::Rotten, u"%1"_s, u"100%2 full"_s, {}}).endsWith(u"100%2 full (%1)"_s));
    }

    void marksOfARow_data()
    {
        using M = CellMark;
        QTest::addColumn<QString>("step");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("started");
        QTest::addColumn<CellMark>("send");
        QTest::addColumn<CellMark>("ripen");
        const auto row = [](const char *name, const QString &step, Phase phase, const QString &reason, bool started, M send, M ripen) {
            QTest::newRow(name) << step << phase << reason << started << send << ripen;
        };
        const QString send = toy::steps::Send;
        const QString ripen = toy::steps::Ripen;
        row("not started", {}, Phase::Ready, {}, false, M::NotYet, M::NotYet);
        row("sending", send, Phase::InFlight, {}, true, M::Running, M::NotYet);
        row("unsure", send, Phase::Unsure, {}, true, M::Unsure, M::NotYet);
        row("unclear", send, Phase::NeedsPerson, toy::SentUnclear, true, M::NeedsYou, M::NotYet);
        row("between two looks", ripen, Phase::Waiting, {}, true, M::Done, M::Running);
        row("at the time limit", ripen, Phase::NeedsPerson, reasons::TimedOut, true, M::Done, M::StillGoing);
        row("resting", ripen, Phase::Resting, {}, true, M::Done, M::Resting);
        row("done", ripen, Phase::Succeeded, {}, true, M::Done, M::Done);
        row("refused", send, Phase::Failed, toy::NotSent, true, M::Failed, M::NotYet);
        row("cancelled before it began", {}, Phase::Cancelled, reasons::Stopped, false, M::Stopped, M::NotYet);
    }
    void marksOfARow()
    {
        QFETCH(QString, step);
        QFETCH(Phase, phase);
        QFETCH(QString, reason);
        QFETCH(bool, started);
        const Operation &ship = *toy::platform().operation(toy::operations::Ship);
        Progress progress;
        progress.step = step;
        progress.phase = phase;
        progress.reason.kind = reason;
        progress.startedAt = started ? fromEpochMillis(1) : Instant{};
        QTEST(cellMark(progress, ship, toy::steps::Send), "send");
        QTEST(cellMark(progress, ship, toy::steps::Ripen), "ripen");
    }

    void totalsAddUp()
    {
        QList<Progress> targets;
        for (const Phase phase : all(Phase::Cancelled)) {
            Progress progress;
            progress.phase = phase;
            targets.append(progress);
        }
        const Totals totals = totalsOf(targets);
        QCOMPARE(totals, (Totals{1, 1, 1, 1, 1, 1, 5}));
        QCOMPARE(totals.all(), static_cast<int>(targets.size()));
    }

    void lanesInOrderOfFirstTarget()
    {
        Batch batch;
        for (const auto &lane : {u"app-b"_s, u"app-a"_s, u"app-b"_s}) {
            Target target;
            target.lane = {lane};
            batch.targets.append(target);
        }
        batch.laneTitles = QStringList{u"Harbour"_s};
        QCOMPARE(batch.lanes(), (QList<LaneId>{{u"app-b"_s}, {u"app-a"_s}}));
        QCOMPARE(batch.laneTitle({u"app-b"_s}), u"Harbour"_s);
        QCOMPARE(batch.laneTitle({u"app-a"_s}), u"app-a"_s);
        QCOMPARE(batch.laneTitle({u"app-z"_s}), u"app-z"_s);
        QCOMPARE(batch.titles().value({u"app-b"_s}), u"Harbour"_s);
    }

    void wavesInTheOrderOfTheBatch()
    {
        Batch batch;
        batch.targets.resize(6);
        QCOMPARE(batch.waveCount(), 1);
        QCOMPARE(batch.waveOf(5), 0);
        batch.waves = {{1, {}}, {2, {}}, {0, {}}}; // the last one has the rest
        QList<int> waves;
        for (int i = 0; i < 6; ++i) {
            waves.append(batch.waveOf(i));
        }
        QCOMPARE(waves, (QList<int>{0, 1, 1, 2, 2, 2}));
    }
};

FLOTILLA_TEST(TestWords)
#include "tst_words.moc"
