// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/words.h"
#include "testmain.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace flotilla;
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

} // namespace

Q_DECLARE_METATYPE(flotilla::CellMark)

class TestWords : public QObject
{
    Q_OBJECT
private slots:
    void namesComeBack();
    void jsonWordsAreTheSeven();
    void everyWordIsThere();
    void reasonsAreSentences();
    void platformsWordsAreQuoted();
    void marksOfARow_data();
    void marksOfARow();
    void totalsAddUp();
    void appsInOrderOfFirstTarget();
};

void TestWords::namesComeBack()
{
    for (const Step step : all(Step::Build)) {
        QCOMPARE(stepFromName(stepName(step)), std::optional(step));
    }
    for (const Phase phase : all(Phase::Cancelled)) {
        QCOMPARE(phaseFromName(phaseName(phase)), std::optional(phase));
    }
    for (const ReasonKind kind : all(ReasonKind::NothingRemembered)) {
        QCOMPARE(reasonFromName(reasonName(kind)), std::optional(kind));
    }
    for (const BindingAfter binding : all(BindingAfter::Restore)) {
        QCOMPARE(bindingFromName(bindingName(binding)), std::optional(binding));
    }
    QVERIFY(!stepFromName(u"Unbind"_s));
    QVERIFY(!phaseFromName(QString()));
}

void TestWords::jsonWordsAreTheSeven()
{
    QSet<QString> words;
    for (const Phase phase : all(Phase::Cancelled)) {
        words.insert(jsonState(phase));
        QCOMPARE(jsonState(phase) == u"waiting"_s, !isFinal(phase));
    }
    QCOMPARE(words, (QSet<QString>{u"succeeded"_s, u"in_review"_s, u"rejected"_s, u"failed"_s, u"skipped"_s, u"cancelled"_s,
                                   u"waiting"_s}));
    QCOMPARE(jsonStep(Step::Look), u"deploy"_s);
    QCOMPARE(jsonStep(Step::Build), u"build"_s);
}

void TestWords::everyWordIsThere()
{
    for (const Step step : all(Step::Build)) {
        QVERIFY(!stepWord(step).isEmpty());
    }
    for (const Phase phase : all(Phase::Cancelled)) {
        QVERIFY(!phaseWord(phase).isEmpty());
    }
    QSet<QString> cells;
    for (const CellMark mark : all(CellMark::StillBuilding)) {
        cells.insert(cellWord(mark));
    }
    QCOMPARE(cells.size(), 12); // none missing, none twice
    for (const Check check : all(Check::Journal)) {
        QVERIFY(!checkTitle(check).isEmpty());
        QVERIFY(checkHelp(check).endsWith(u'.'));
        QVERIFY(!checkName(check).isEmpty());
    }
    for (const AuditState state : all(AuditState::Released)) {
        QVERIFY(!auditWord(state).isEmpty());
    }
    for (const Purpose purpose : all(Purpose::Practice)) {
        QVERIFY(!purposeWord(purpose).isEmpty());
    }
}

void TestWords::reasonsAreSentences()
{
    QCOMPARE(reasonText({}), QString());
    QCOMPARE(reasonHelp({}), QString());
    for (const ReasonKind kind : all(ReasonKind::NothingRemembered)) {
        if (kind == ReasonKind::None) {
            continue;
        }
        const Reason reason{kind, {}, {}, {}};
        QVERIFY2(reasonText(reason).endsWith(u'.'), qPrintable(reasonName(kind)));
        QVERIFY2(reasonHelp(reason).endsWith(u'.'), qPrintable(reasonName(kind)));
    }
}

void TestWords::platformsWordsAreQuoted()
{
    const QString text = reasonText({ReasonKind::BindRefused, u"FailedOperation"_s, u"not authorised"_s, {}});
    QVERIFY2(text.endsWith(u": not authorised (FailedOperation)"_s), qPrintable(text));
    QVERIFY(!text.contains(u".:"_s));
    // A message with a percent sign must come out as it is.
    QVERIFY(reasonText({ReasonKind::BuildFailed, u"%1"_s, u"100%2 full"_s, {}}).endsWith(u"100%2 full (%1)"_s));
}

void TestWords::marksOfARow_data()
{
    using M = CellMark;
    using Marks = QList<CellMark>;
    QTest::addColumn<int>("step");
    QTest::addColumn<int>("phase");
    QTest::addColumn<int>("reason");
    QTest::addColumn<bool>("started");
    QTest::addColumn<Marks>("marks");
    const auto row = [](const char *name, Step step, Phase phase, ReasonKind reason, bool started, const Marks &marks) {
        QTest::newRow(name) << static_cast<int>(step) << static_cast<int>(phase) << static_cast<int>(reason) << started << marks;
    };
    row("not started", Step::Unbind, Phase::Ready, ReasonKind::None, false, {M::NotYet, M::NotYet, M::NotYet, M::NotYet});
    row("binding", Step::Bind, Phase::InFlight, ReasonKind::None, true, {M::Done, M::Running, M::NotYet, M::NotYet});
    row("looking is part of deploy", Step::Look, Phase::InFlight, ReasonKind::None, true, {M::Done, M::Done, M::Running, M::NotYet});
    row("deploy unsure", Step::Deploy, Phase::Unsure, ReasonKind::None, true, {M::Done, M::Done, M::Unsure, M::NotYet});
    row("deploy unclear", Step::Deploy, Phase::NeedsPerson, ReasonKind::DeployUnclear, true,
        {M::Done, M::Done, M::NeedsYou, M::NotYet});
    row("building between two looks", Step::Build, Phase::Waiting, ReasonKind::None, true, {M::Done, M::Done, M::Done, M::Running});
    row("building at the time limit", Step::Build, Phase::NeedsPerson, ReasonKind::BuildTimedOut, true,
        {M::Done, M::Done, M::Done, M::StillBuilding});
    row("done", Step::Build, Phase::Succeeded, ReasonKind::None, true, {M::Done, M::Done, M::Done, M::Done});
    row("bind failed", Step::Bind, Phase::Failed, ReasonKind::BindRefused, true, {M::Done, M::Failed, M::NotYet, M::NotYet});
    row("cancelled before it began", Step::Unbind, Phase::Cancelled, ReasonKind::Stopped, false,
        {M::Stopped, M::NotYet, M::NotYet, M::NotYet});
}

void TestWords::marksOfARow()
{
    QFETCH(int, step);
    QFETCH(int, phase);
    QFETCH(int, reason);
    QFETCH(bool, started);
    QFETCH(QList<CellMark>, marks);
    Progress progress;
    progress.step = static_cast<Step>(step);
    progress.phase = static_cast<Phase>(phase);
    progress.reason.kind = static_cast<ReasonKind>(reason);
    progress.startedAt = started ? fromEpochMillis(1) : Instant{};
    const QList<CellMark> seen{cellMark(progress, Step::Unbind), cellMark(progress, Step::Bind),
                               cellMark(progress, Step::Deploy), cellMark(progress, Step::Build)};
    QCOMPARE(seen, marks);
    QCOMPARE(cellMark(progress, Step::Look), cellMark(progress, Step::Deploy));
}

void TestWords::totalsAddUp()
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

void TestWords::appsInOrderOfFirstTarget()
{
    Batch batch;
    for (const auto &app : {u"app-b"_s, u"app-a"_s, u"app-b"_s}) {
        Target target;
        target.app = {app};
        batch.targets.append(target);
    }
    batch.appTitles = QStringList{u"Harbour"_s};
    QCOMPARE(batch.apps(), (QList<AppId>{{u"app-b"_s}, {u"app-a"_s}}));
    QCOMPARE(batch.appTitle({u"app-b"_s}), u"Harbour"_s);
    QCOMPARE(batch.appTitle({u"app-a"_s}), u"app-a"_s);
    QCOMPARE(batch.appTitle({u"app-z"_s}), u"app-z"_s);
}

FLOTILLA_TEST(TestWords)
#include "tst_words.moc"
