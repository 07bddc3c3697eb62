// SPDX-License-Identifier: GPL-3.0-or-later
// Orders that are several calls: testers one by one, webview domains that are refused together.
#include "wechatdesk.h"
#include "wechat/asking.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;
namespace calls = wechat::calls;
namespace opts = wechat::opts;

class TestWechatSeries : public QObject
{
    Q_OBJECT

private slots:
    // One call for each person, in order; who is refused is named and the others go on.
    void eachTesterIsACall()
    {
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Gateway, {}));
        desk.server.thenJson(R"({"errcode":0,"errmsg":"ok","userstr":"u1"})");
        desk.server.thenJson(R"({"errcode":85001,"errmsg":"no such person"})");
        desk.server.thenJson(R"({"errcode":85004,"errmsg":"bound"})");
        Call call;
        call.options.insert(opts::Add, u"ann, bob,cleo,ann"_s);
        desk.send(calls::AddTesters, WechatDesk::appid(), call);
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(desk.replies.at(0).outcome, Outcome::Accepted);
        QCOMPARE(desk.replies.at(0).values.value(wechat::told::Refused), u"bob"_s);
        QCOMPARE(desk.replies.at(0).values.value(wechat::told::RefusedCode), u"85001"_s);
        QCOMPARE(desk.replies.at(0).values.value(wechat::told::Testers), u"u1"_s);
        QByteArrayList sent;
        for (const auto &arrival : std::as_const(desk.server.arrivals)) {
            QVERIFY2(arrival.line.startsWith("POST /gateway/wxa/bind_tester "), arrival.line.constData());
            sent.append(arrival.body);
        }
        QCOMPARE(sent, (QByteArrayList{R"({"wechatid":"ann"})", R"({"wechatid":"bob"})", R"({"wechatid":"cleo"})"}));
    }

    // get_auditstatus: where the newest review is not told, ours is, by its id, which has more digits than a double.
    void ourReviewIsToldByItsId_data()
    {
        QTest::addColumn<QByteArray>("newest");
        QTest::addColumn<QByteArray>("ours");
        QTest::addColumn<QStringList>("told");
        QTest::addColumn<int>("asked");
        const QByteArray none = R"({"errcode":85058,"errmsg":"no valid audit"})";
        const QByteArray no = R"({"errcode":85012,"errmsg":"invalid audit id"})";
        const QStringList identity{u"audit_id=9007199254740993"_s, u"audit_version=2.0"_s};
        QTest::newRow("the newest is told") << QByteArray(R"({"errcode":0,"auditid":7,"status":2,"user_version":"2.1"})") << QByteArray()
                                            << QStringList{u"accepted"_s, u"word 2"_s, u"audit_id=7"_s, u"audit_version=2.1"_s} << 1;
        QTest::newRow("none is known, ours is approved") << none << QByteArray(R"({"errcode":0,"status":0})")
                                                         << QStringList{u"accepted"_s, u"word 0"_s} + identity << 2;
        QTest::newRow("no such id, ours is rejected") << no << QByteArray(R"({"errcode":0,"status":"1","reason":"a<br>b","screenshot":"m1|m2"})")
                                                      << QStringList{u"accepted"_s, u"word 1"_s} + identity + QStringList{u"screenshots=m1|m2"_s, u"text=a<br>b"_s} << 2;
        QTest::newRow("nor is ours") << none << no << QStringList{u"accepted"_s, u"word none"_s} << 2;
    }
    void ourReviewIsToldByItsId()
    {
        QFETCH(QByteArray, newest);
        QFETCH(QByteArray, ours);
        QFETCH(int, asked);
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Gateway));
        desk.server.thenJson(newest);
        desk.server.thenJson(ours);
        Call call;
        call.marks = {{wechat::marks::AuditId, u"9007199254740993"_s}, {wechat::marks::Version, u"2.0"_s}};
        desk.send(calls::ReadAudit, WechatDesk::appid(), call);
        QTRY_COMPARE(desk.replies.size(), 1);
        QTEST(spelled(desk.replies.at(0)), "told");
        QCOMPARE(desk.server.arrivals.size(), asked);
        if (asked > 1) {
            QVERIFY2(desk.server.arrivals.at(1).line.startsWith("POST /gateway/wxa/get_auditstatus "), desk.server.arrivals.at(1).line.constData());
            QCOMPARE(desk.server.arrivals.at(1).body, QByteArray(R"({"auditid":9007199254740993})"));
        }
    }

    // getcategory, then getpubtemplatetitles of all of them, a page of at most 30.
    void titlesAreThoseOfItsCategories()
    {
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Gateway));
        desk.server.thenJson(R"({"errcode":0,"data":[{"id":304,"name":"a"},{"id":150,"name":"b"}]})");
        desk.server.thenJson(R"({"errcode":0,"count":41,"data":[{"tid":99,"title":"t","type":2,"categoryId":"304"}]})");
        Call call;
        call.offset = 30;
        call.limit = 100;
        desk.send(calls::ReadTitles, WechatDesk::appid(), call);
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(spelled(desk.replies.at(0)), (QStringList{u"accepted"_s, u"99|t|304|once|t"_s}));
        QCOMPARE(desk.replies.at(0).total, 41);
        QVERIFY2(desk.server.arrivals.at(1).line.startsWith("GET /gateway/wxaapi/newtmpl/getpubtemplatetitles?ids=304,150&start=30&limit=30 "),
                 desk.server.arrivals.at(1).line.constData());
    }

    void withoutACategoryThereAreNoTitles_data()
    {
        QTest::addColumn<QByteArray>("categories");
        QTest::addColumn<Outcome>("outcome");
        QTest::newRow("refused") << QByteArray(R"({"errcode":200011,"errmsg":"banned"})") << Outcome::Refused;
        QTest::newRow("none") << QByteArray(R"({"errcode":0,"data":[]})") << Outcome::Accepted;
        QTest::newRow("without an id") << QByteArray(R"({"errcode":0,"data":[{"name":"a"}]})") << Outcome::Accepted;
    }
    void withoutACategoryThereAreNoTitles()
    {
        QFETCH(QByteArray, categories);
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Gateway));
        desk.server.thenJson(categories);
        desk.send(calls::ReadTitles);
        QTRY_COMPARE(desk.replies.size(), 1);
        QTEST(desk.replies.at(0).outcome, "outcome");
        QVERIFY(desk.replies.at(0).items.isEmpty());
        QCOMPARE(desk.server.arrivals.size(), 1);
    }

    // The vendor refuses webview domains all together: then each goes alone, and the refused ones are named.
    void webviewDomainsThatAreRefusedTogetherGoAlone()
    {
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Gateway, {}));
        desk.server.thenJson(R"({"errcode":89021,"errmsg":"not registered"})");
        desk.server.thenJson(R"({"errcode":0,"errmsg":"ok"})");
        desk.server.thenJson(R"({"errcode":89021,"errmsg":"not registered"})");
        Call call;
        call.options.insert(opts::Mode, u"add"_s);
        call.marks.insert(wechat::marks::WebviewChange, u"{\"webviewdomain\":[\"https://a.example\",\"https://b.example\"]}"_s);
        desk.send(calls::SetWebviewDomains, WechatDesk::appid(), call);
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(spelled(desk.replies.at(0)), (QStringList{u"accepted"_s, u"word 89021"_s, u"refused=https://b.example"_s}));
        QCOMPARE(desk.server.arrivals.size(), 3);
    }

    // A list that is set: what is taken is found out by adding each, then it is the list.
    void aListOfWebviewDomainsIsMadeOfThoseThatAreTaken()
    {
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Gateway));
        const QByteArray no = R"({"errcode":89021,"errmsg":"not registered"})";
        desk.server.thenJson(no);
        desk.server.thenJson(R"({"errcode":0,"errmsg":"ok"})");
        desk.server.thenJson(no);
        desk.server.thenJson(R"({"errcode":0,"errmsg":"ok"})");
        Call call;
        call.options.insert(opts::Mode, u"set"_s);
        call.marks.insert(wechat::marks::WebviewChange, u"{\"webviewdomain\":[\"https://a.example\",\"https://b.example\"]}"_s);
        desk.send(calls::SetWebviewDomains, WechatDesk::appid(), call);
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(spelled(desk.replies.at(0)), (QStringList{u"accepted"_s, u"word 89021"_s, u"refused=https://b.example"_s}));
        QCOMPARE(desk.server.arrivals.size(), 4);
        const QByteArray last = desk.server.arrivals.at(3).body;
        QVERIFY2(last.contains(R"("action":"set")") && last.contains("a.example") && !last.contains("b.example"), last.constData());
    }

    void webviewDomainsThatAreTakenTogetherAreOneCall()
    {
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Gateway, {}));
        desk.server.thenJson(R"({"errcode":0,"errmsg":"ok"})");
        Call call;
        call.options.insert(opts::Mode, u"add"_s);
        call.marks.insert(wechat::marks::WebviewChange, u"{\"webviewdomain\":[\"https://a.example\",\"https://b.example\"]}"_s);
        desk.send(calls::SetWebviewDomains, WechatDesk::appid(), call);
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(spelled(desk.replies.at(0)), QStringList{u"accepted"_s});
        QCOMPARE(desk.server.arrivals.size(), 1);
    }

    // What says nothing about one person ends it: nobody knows what became of the call, so all of it is unknown.
    void aLostAnswerEndsTheSeries()
    {
        WechatDesk desk;
        QVERIFY(desk.open(wechat::sources::Gateway, {}));
        desk.server.thenJson(R"({"errcode":0,"errmsg":"ok","userstr":"u1"})");
        desk.server.thenJson(R"({"errcode":0,)");
        Call call;
        call.options.insert(opts::Add, u"ann,bob,cleo"_s);
        desk.send(calls::AddTesters, WechatDesk::appid(), call);
        QTRY_COMPARE(desk.replies.size(), 1);
        QCOMPARE(desk.replies.at(0).outcome, Outcome::Unknown);
        QCOMPARE(desk.server.arrivals.size(), 2);
    }
};

FLOTILLA_TEST(TestWechatSeries)
#include "tst_wechatseries.moc"
