// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(flotilla::AuditState)
Q_DECLARE_METATYPE(flotilla::ReviewState)

namespace {
constexpr Instant kDay0 = Instant{std::chrono::hours(24 * 1000)};
Tick tickAt(int hours)
{
    return {u"lin"_s, kDay0 + std::chrono::hours(hours)};
}
} // namespace

class TestReview : public QObject
{
    Q_OBJECT

private slots:
    void oneWordFromPlatformAndTicks_data()
    {
        QTest::addColumn<AuditState>("platform");
        QTest::addColumn<int>("submitted"); // hours after the platform's word; 0: not ticked
        QTest::addColumn<int>("approved");
        QTest::addColumn<int>("released");
        QTest::addColumn<ReviewState>("expected");
        QTest::addColumn<bool>("waits");
        const auto row = [](const char *name, AuditState platform, int s, int a, int r, ReviewState expected, bool waits) {
            QTest::newRow(name) << platform << s << a << r << expected << waits;
        };
        row("uploaded must be submitted by hand", AuditState::Uploaded, 0, 0, 0, ReviewState::ToSubmit, true);
        row("a tick says that it was submitted", AuditState::Uploaded, 1, 0, 0, ReviewState::InReview, false);
        row("approved by tick waits for its release", AuditState::Uploaded, 1, 2, 0, ReviewState::ToRelease, true);
        row("released by tick is done", AuditState::Uploaded, 1, 2, 3, ReviewState::Released, false);
        row("the platform knows of the review itself", AuditState::InReview, 0, 0, 0, ReviewState::InReview, false);
        row("approved while the platform still says review", AuditState::InReview, 0, 2, 0, ReviewState::ToRelease, true);
        row("rejected waits for a person", AuditState::Rejected, 0, 0, 0, ReviewState::Rejected, true);
        row("an older tick does not hide a rejection", AuditState::Rejected, -1, 0, 0, ReviewState::Rejected, true);
        row("a newer tick means submitted again", AuditState::Rejected, 1, 0, 0, ReviewState::InReview, false);
        row("released by the platform needs no tick", AuditState::Released, 0, 0, 0, ReviewState::Released, false);
        row("an unknown word is never success", AuditState::NotKnown, 0, 0, 0, ReviewState::NotKnown, false);
        row("a tick counts beside an unknown word", AuditState::NotKnown, 1, 0, 0, ReviewState::InReview, false);
    }
    void oneWordFromPlatformAndTicks()
    {
        QFETCH(AuditState, platform);
        QFETCH(int, submitted);
        QFETCH(int, approved);
        QFETCH(int, released);
        QFETCH(ReviewState, expected);
        Publication row;
        row.state = platform;
        row.since = kDay0;
        const auto set = [&row](QLatin1StringView stage, int hours) {
            if (hours != 0) {
                row.ticks.insert(stage, tickAt(hours));
            }
        };
        set(stages::Submitted, submitted);
        set(stages::Approved, approved);
        set(stages::Released, released);
        QCOMPARE(reviewState(row), expected);
        QTEST(waitsForPerson(reviewState(row)), "waits");
    }

    void overdueOnlyWhileNotReleased()
    {
        Publication row;
        row.state = AuditState::Uploaded;
        row.publishedAt = kDay0;
        const Instant later = kDay0 + std::chrono::hours(24 * 7);
        QVERIFY(!isOverdue(row, later, 7));
        QVERIFY(isOverdue(row, later + Millis(1), 7));
        QVERIFY(!isOverdue(row, later + Millis(1), 8));
        QVERIFY2(!isOverdue(row, later + std::chrono::hours(999), 0), "0 days means never");
        row.ticks.insert(stages::Released, tickAt(2));
        QVERIFY(!isOverdue(row, later + Millis(1), 7));
    }

    void equalReasonsAreGroupedMostFrequentFirst()
    {
        QList<Publication> rows(6);
        rows[0].reason = u"privacy guideline incomplete"_s;
        rows[1].reason = u"category not allowed"_s;
        rows[2].reason = u"privacy guideline incomplete"_s;
        rows[4].reason = u"another"_s;
        const QList<ReasonGroup> expected = {
            {u"privacy guideline incomplete"_s, 2}, {u"another"_s, 1}, {u"category not allowed"_s, 1}};
        QCOMPARE(reasonGroups(rows), expected);
        QVERIFY(reasonGroups({}).isEmpty());
    }
};

FLOTILLA_TEST(TestReview)
#include "tst_review.moc"
