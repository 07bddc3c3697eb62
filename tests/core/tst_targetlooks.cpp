// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/manualclock.h"
#include "run/targetlooks.h"
#include "testmain.h"

#include <QSignalSpy>
#include <QTest>

#include <deque>

using namespace flotilla;
using namespace flotilla::fakes;
using namespace Qt::StringLiterals;

namespace {

/// Answers when told to; what it was asked stands in `asked`.
class LookedAtVendor : public Gateway
{
public:
    /// Gone: its answer is dropped, as of any gateway.
    struct Handle : PendingCall
    {
        Handle(LookedAtVendor &of, int asked) : vendor(of), number(asked) {}
        ~Handle() override { std::erase_if(vendor.waiting, [this](const Waiting &one) { return one.number == number; }); }
        Handle(const Handle &) = delete;
        Handle &operator=(const Handle &) = delete;
        LookedAtVendor &vendor;
        int number;
    };
    struct Waiting
    {
        int number;
        Call call;
        Callback done;
    };
    std::unique_ptr<PendingCall> send(const Call &call, Callback done) override
    {
        asked.append(call.program.value + u' ' + call.name);
        const int number = ++m_sent;
        waiting.push_back({number, call, std::move(done)});
        most = std::max(most, waiting.size());
        return std::make_unique<Handle>(*this, number);
    }
    bool deliver()
    {
        if (waiting.empty()) {
            return false;
        }
        const Waiting one = std::move(waiting.front());
        waiting.pop_front();
        one.done(answers.value(one.call.program.value + u' ' + one.call.name, good()));
        return true;
    }
    static Reply good()
    {
        Reply reply;
        reply.outcome = Outcome::Accepted;
        return reply;
    }
    static Reply bad(Outcome outcome)
    {
        Reply reply;
        reply.outcome = outcome;
        reply.error = {ErrorKind::Refused, u"no"_s, u"77"_s, {}, {}};
        return reply;
    }
    QStringList asked;
    QHash<QString, Reply> answers;
    std::deque<Waiting> waiting;
    std::size_t most = 0;

private:
    int m_sent = 0;
};

QStringList twoCalls(const Batch &batch)
{
    return batch.operation == "ship"_L1 ? QStringList{u"a"_s, u"b"_s} : QStringList();
}

QList<Finding> whatWasRefused(const QHash<QString, Reply> &told, const Batch &, const Target &target)
{
    QList<Finding> found;
    for (auto it = told.cbegin(); it != told.cend(); ++it) {
        if (it->outcome == Outcome::Refused) {
            found.append({Level::Warn, u"refused"_s, target.lane, target.program, it.key(), true});
        }
    }
    return found;
}

Platform lookingPlatform()
{
    Platform platform;
    platform.look = {.calls = twoCalls, .findings = whatWasRefused, .replaces = {u"older"_s}};
    return platform;
}

} // namespace

class TestTargetLooks : public QObject
{
    Q_OBJECT

private:
    ManualClock m_clock;
    const Platform m_platform = lookingPlatform();

    static Batch batchTo(int programs)
    {
        Batch batch;
        batch.operation = u"ship"_s;
        for (int i = 1; i <= programs; ++i) {
            const QString id = u"p%1"_s.arg(i);
            batch.targets.append(Target{{id}, {id}, {}, {}});
        }
        return batch;
    }
    /// Everything that it asks; false: it had nothing to ask, or did not end.
    bool look(const std::shared_ptr<LookedAtVendor> &vendor, const Batch &batch, LookMemory &memory, const BatchState &state = {})
    {
        TargetLooks looks(m_clock, m_platform, batch, state, vendor, memory);
        QSignalSpy finished(&looks, &TargetLooks::finished);
        if (!looks.start()) {
            return false;
        }
        while (vendor->deliver()) { }
        return finished.size() == 1 && !looks.isLooking();
    }

private slots:
    void eachIsAskedOnceAFewAtATimeAndARefusalEndsIt()
    {
        const auto vendor = std::make_shared<LookedAtVendor>();
        vendor->answers.insert(u"p2 a"_s, LookedAtVendor::bad(Outcome::Refused));
        Batch batch = batchTo(12);
        batch.targets.append(batch.targets.constFirst()); // on another lane
        BatchState state;
        state.targets.resize(batch.targets.size());
        state.targets[2].phase = Phase::Succeeded; // p3 has nothing left to do
        LookMemory memory;
        QVERIFY(look(vendor, batch, memory, state));
        QCOMPARE(vendor->asked.size(), 21);
        QVERIFY(!vendor->asked.contains(u"p2 b"_s) && !vendor->asked.contains(u"p3 a"_s));
        QCOMPARE(vendor->most, std::size_t(5));
        const LookReport report = lookReport(m_platform, batch, state, memory, m_clock.now());
        QCOMPARE(report.wanted, 11);
        QCOMPARE(report.looked, 11);
        QCOMPARE(report.findings.size(), 1);
        QCOMPARE(report.findings.constFirst().program.value, u"p2"_s);
        QCOMPARE(report.known.size(), 10);
        const QList<Finding> older{{Level::Warn, u"older"_s, {}, {u"p1"_s}, {}}, {Level::Warn, u"older"_s, {}, {u"p2"_s}, {}},
                                   {Level::Warn, u"other"_s, {}, {u"p1"_s}, {}}};
        const QList<Finding> left = withoutOlder(older, m_platform, report);
        QCOMPARE(left, older.mid(1)); // p2 refused, and "other" is not known better
        batch.operation = u"paint"_s;
        QCOMPARE(lookReport(m_platform, batch, state, memory, m_clock.now()).wanted, 0);
        QVERIFY(!look(vendor, batch, memory));
    }

    void whatIsMeantForAllIsToldOfNobody()
    {
        const auto vendor = std::make_shared<LookedAtVendor>();
        Reply forAll = LookedAtVendor::bad(Outcome::Refused);
        forAll.scope = RefusalScope::Batch;
        vendor->answers.insert(u"p1 a"_s, forAll);
        LookMemory memory;
        QVERIFY(look(vendor, batchTo(12), memory));
        const LookReport report = lookReport(m_platform, batchTo(12), {}, memory, m_clock.now());
        QCOMPARE(report.findings.size(), 1);
        QCOMPARE(report.findings.constFirst().check, QString(checks::NotLookedAt));
    }

    // Not every call of the look is one that the order makes as well.
    void aLaterRefusalEndsNothing()
    {
        const auto vendor = std::make_shared<LookedAtVendor>();
        vendor->answers.insert(u"p1 b"_s, LookedAtVendor::bad(Outcome::Refused));
        LookMemory memory;
        QVERIFY(look(vendor, batchTo(1), memory));
        QVERIFY(lookReport(m_platform, batchTo(1), {}, memory, m_clock.now()).known.contains({u"p1"_s}));
    }

    void anAnswerIsGoodForMinutes()
    {
        const auto vendor = std::make_shared<LookedAtVendor>();
        LookMemory memory;
        QVERIFY(look(vendor, batchTo(2), memory));
        const Instant first = m_clock.now();
        m_clock.advance(std::chrono::minutes(4));
        vendor->asked.clear();
        QVERIFY(look(vendor, batchTo(3), memory));
        QCOMPARE(vendor->asked, (QStringList{u"p3 a"_s, u"p3 b"_s}));
        QCOMPARE(lookReport(m_platform, batchTo(3), {}, memory, m_clock.now()).oldest, first);
        m_clock.advance(std::chrono::minutes(2));
        const LookReport report = lookReport(m_platform, batchTo(3), {}, memory, m_clock.now());
        QCOMPARE(report.looked, 1);
        QCOMPARE(report.findings.constLast().check, QString(checks::NotLookedAt));
        QVERIFY(report.findings.constLast().level == Level::Note);
        vendor->asked.clear();
        QVERIFY(look(vendor, batchTo(3), memory));
        QCOMPARE(vendor->asked.size(), 4);
    }

    void aLongListIsAskedInPart()
    {
        const auto vendor = std::make_shared<LookedAtVendor>();
        LookMemory memory;
        QVERIFY(look(vendor, batchTo(230), memory));
        QCOMPARE(vendor->asked.size(), 400);
        const LookReport report = lookReport(m_platform, batchTo(230), {}, memory, m_clock.now());
        QCOMPARE(report.findings.size(), 1);
        QCOMPARE(report.findings.constFirst().detail, u"30 / 230"_s);
    }

    void whatIsWrongForAllEndsIt_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<qsizetype>("most"); // calls
        QTest::newRow("denied") << Outcome::Denied << qsizetype(5);
        QTest::newRow("not sent") << Outcome::NotSent << qsizetype(7);
        QTest::newRow("no answer is that one's alone") << Outcome::Unknown << qsizetype(30);
    }
    void whatIsWrongForAllEndsIt()
    {
        QFETCH(Outcome, outcome);
        QFETCH(qsizetype, most);
        const auto vendor = std::make_shared<LookedAtVendor>();
        const Batch batch = batchTo(30);
        for (const Target &target : batch.targets) {
            vendor->answers.insert(target.program.value + u" a"_s, LookedAtVendor::bad(outcome));
        }
        LookMemory memory;
        QVERIFY(look(vendor, batch, memory));
        QCOMPARE(vendor->asked.size(), most);
        const LookReport report = lookReport(m_platform, batch, {}, memory, m_clock.now());
        QCOMPARE(report.looked, 0);
        QVERIFY(!isSet(report.oldest));
        QCOMPARE(report.findings.constFirst().detail, u"30 / 30"_s);
    }

    void slowDownIsWaitedFor()
    {
        const auto vendor = std::make_shared<LookedAtVendor>();
        vendor->answers.insert(u"p1 b"_s, LookedAtVendor::bad(Outcome::Limited));
        LookMemory memory;
        const Batch batch = batchTo(1);
        TargetLooks looks(m_clock, m_platform, batch, {}, vendor, memory);
        QSignalSpy finished(&looks, &TargetLooks::finished);
        QVERIFY(looks.start());
        while (vendor->deliver()) { }
        QVERIFY(finished.isEmpty());
        vendor->answers.clear();
        QVERIFY(m_clock.fireNext());
        while (vendor->deliver()) { }
        QCOMPARE(finished.size(), 1);
        QCOMPARE(vendor->asked, (QStringList{u"p1 a"_s, u"p1 b"_s, u"p1 b"_s}));
    }

    void itEndsWhenItIsToldTo()
    {
        const auto vendor = std::make_shared<LookedAtVendor>();
        LookMemory memory;
        const Batch batch = batchTo(20);
        TargetLooks looks(m_clock, m_platform, batch, {}, vendor, memory);
        QSignalSpy finished(&looks, &TargetLooks::finished);
        QVERIFY(looks.start());
        for (int i = 0; i < 10; ++i) { // both answers of five
            QVERIFY(vendor->deliver());
        }
        looks.stop();
        QVERIFY(!looks.isLooking());
        const qsizetype before = vendor->asked.size();
        while (vendor->deliver()) { }
        QCOMPARE(vendor->asked.size(), before);
        QVERIFY(finished.isEmpty());
        QCOMPARE(lookReport(m_platform, batch, {}, memory, m_clock.now()).looked, 5);
    }
};

FLOTILLA_TEST(TestTargetLooks)
#include "tst_targetlooks.moc"
