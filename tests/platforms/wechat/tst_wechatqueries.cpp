// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform.h"
#include "testmain.h"
#include "wechat/names.h"
#include "wechat/queries.h"

#include <QSet>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
namespace calls = wechat::calls;
namespace told = wechat::told;

namespace {

Reply replyWith(const QString &word, const Values &values = {})
{
    Reply reply;
    reply.outcome = Outcome::Accepted;
    reply.word = word;
    reply.values = values;
    return reply;
}

} // namespace

/// What the fleet makes of the answers, and that every declared read can be made.
class TestWechatQueries : public QObject
{
    Q_OBJECT

private slots:
    void wordsOfReviewsAndPlans_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("expected");
        const auto row = [](QLatin1StringView call, QLatin1StringView value, const QString &word, const QString &expected) {
            QTest::addRow("%s %s", call.data(), qPrintable(word)) << QString(call) << QString(value) << word << expected;
        };
        row(calls::ReadAudit, told::AuditState, u"none"_s, u"none"_s);
        row(calls::ReadAudit, told::AuditState, u"0"_s, u"approved"_s);
        row(calls::ReadAudit, told::AuditState, u"1"_s, u"rejected"_s);
        row(calls::ReadAudit, told::AuditState, u"2"_s, u"in_review"_s);
        row(calls::ReadAudit, told::AuditState, u"3"_s, u"withdrawn"_s);
        row(calls::ReadAudit, told::AuditState, u"4"_s, u"delayed"_s);
        row(calls::ReadAudit, told::AuditState, u"9"_s, u"9"_s); // shown, and never taken for one that is known
        row(calls::ReadGray, told::GrayState, u"none"_s, u"none"_s);
        row(calls::ReadGray, told::GrayState, u"1"_s, u"running"_s);
        row(calls::ReadGray, told::GrayState, u"7"_s, u"7"_s);
    }
    void wordsOfReviewsAndPlans()
    {
        QFETCH(QString, call);
        QFETCH(QString, value);
        QFETCH(QString, word);
        QFETCH(QString, expected);
        Values values;
        const QList<Overview> all = wechat::allOverviews();
        QVERIFY(all.constFirst().take(call, replyWith(word), values));
        QCOMPARE(values.value(value), expected);
    }

    void whatIsGoneIsTakenAway()
    {
        const QList<Overview> overviews = wechat::allOverviews();
        const auto take = overviews.constFirst().take;
        Values values;
        QVERIFY(take(calls::ReadVersions, replyWith({}, {{told::TrialVersion, u"2.0"_s}, {told::OnlineVersion, u"1.9"_s}}), values));
        QVERIFY(take(calls::ReadAudit, replyWith(u"1"_s, {{wechat::marks::AuditId, u"9007199254740993"_s}, {told::Text, u"1:A<br>2:B"_s}}), values));
        QCOMPARE(values.value(wechat::marks::AuditId), u"9007199254740993"_s);
        QCOMPARE(values.value(told::Text), u"1:A\n2:B"_s);
        QVERIFY(take(calls::ReadVersions, replyWith({}, {{told::OnlineVersion, u"2.0"_s}}), values));
        QVERIFY(!values.contains(told::TrialVersion));
        QCOMPARE(values.value(told::OnlineVersion), u"2.0"_s);
        // A review without a state says nothing: what was known stays.
        const Values before = values;
        QVERIFY(!take(calls::ReadAudit, replyWith(u"?"_s, {{wechat::marks::AuditId, u"1"_s}}), values));
        QCOMPARE(values, before);
    }

    void namesAreUnique()
    {
        QSet<QString> names;
        const QList<Query> queries = wechat::allQueries();
        const QList<Overview> overviews = wechat::allOverviews();
        for (const Query &query : queries) {
            names.insert(query.name);
        }
        for (const Overview &overview : overviews) {
            names.insert(overview.name);
            QVERIFY(overview.take);
        }
        QCOMPARE(names.size(), queries.size() + overviews.size());
    }
};

FLOTILLA_TEST(TestWechatQueries)
#include "tst_wechatqueries.moc"
