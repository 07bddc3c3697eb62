// SPDX-License-Identifier: GPL-3.0-or-later
// The operations of one step: what is so already, what is refused before anything is sent, what is never repeated.
#include "fakes/wechatrig.h"
#include "wechat/checks.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using namespace flotilla::fakes;
namespace calls = wechat::calls;
namespace opts = wechat::opts;
namespace operations = wechat::operations;

namespace {
using Arrange = std::function<void(WechatRig &)>;
} // namespace

class TestWechatOperations : public QObject
{
    Q_OBJECT

private slots:
    void eachEnd_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<Values>("options");
        QTest::addColumn<Arrange>("prepare");
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("changes");
        const auto row = [](const char *name, QLatin1StringView operation, const Values &options, const Arrange &prepare, Phase phase,
                            const QString &reason, const char *code, int changes) {
            QTest::newRow(name) << QString(operation) << options << prepare << phase << reason << QString::fromLatin1(code) << changes;
        };
        const auto review = [](const char *status, const char *online = "1.0") -> Arrange {
            return [=](WechatRig &rig) {
                FakeWechat::Program &one = rig.at(1);
                one.review = {5, u"2.0"_s, QString::fromLatin1(status), rig.clock.now()};
                one.trial = {u"2.0"_s, rig.clock.now()};
                one.online = {QString::fromLatin1(online), rig.clock.now()};
                rig.weixin.reviewing = std::chrono::years(1);
            };
        };
        const auto plan = [review](const char *status, int percent) -> Arrange {
            return [=](WechatRig &rig) {
                review("0")(rig);
                rig.at(1).plan = QString::fromLatin1(status);
                rig.at(1).percent = percent;
                rig.at(1).history = {{3, u"0.9"_s}};
            };
        };
        const auto with = [](const Arrange &first, QLatin1StringView call, const char *code) -> Arrange {
            return [=](WechatRig &rig) {
                first(rig);
                rig.weixin.refuse.insert({call, Rig::program(1)}, QString::fromLatin1(code));
            };
        };
        const auto lost = [](const Arrange &first, QLatin1StringView call) -> Arrange {
            return [=](WechatRig &rig) {
                first(rig);
                rig.weixin.faults.insert({call, 1}, FakeVendor::Fault::LostBefore);
            };
        };
        const Arrange nothing = [](WechatRig &) {};
        const Values ten{{opts::Percent, u"10"_s}};
        const Values previous{{opts::To, u"previous"_s}};
        row("submit without a trial version", operations::SubmitAudit, {}, nothing, Phase::Failed, wechat::reasons::NoTrial, "86001", 0);
        row("submit", operations::SubmitAudit, {}, review("1"), Phase::Resting, {}, "", 1);
        row("undo", operations::UndoAudit, {}, review("2"), Phase::Succeeded, {}, "", 1);
        row("undo a delayed one", operations::UndoAudit, {}, review("4"), Phase::Succeeded, {}, "", 1);
        row("undo where nothing is open", operations::UndoAudit, {}, review("0"), Phase::Failed, wechat::reasons::NoOpenAudit, "", 0);
        row("undo once too often", operations::UndoAudit, {}, with(review("2"), calls::Undo, "87013"), Phase::Failed, wechat::reasons::UndoRefused, "87013", 0);
        row("speed up", operations::SpeedupAudit, {}, review("2"), Phase::Succeeded, {}, "", 1);
        row("sped up already", operations::SpeedupAudit, {}, with(review("2"), calls::Speedup, "89404"), Phase::Succeeded, flotilla::reasons::AlreadySo, "", 0);
        row("release", operations::Release, {}, review("0"), Phase::Succeeded, {}, "", 1);
        row("release of what is online", operations::Release, {}, review("0", "2.0"), Phase::Succeeded, flotilla::reasons::AlreadySo, "", 0);
        row("release after a rejection", operations::Release, {}, review("1"), Phase::Failed, wechat::reasons::NotApproved, "85020", 0);
        row("release without a review", operations::Release, {}, nothing, Phase::Failed, wechat::reasons::NotApproved, "85019", 0);
        row("gray", operations::Gray, ten, review("0"), Phase::Succeeded, {}, "", 1);
        row("gray, wider", operations::Gray, ten, plan("1", 5), Phase::Succeeded, {}, "", 1);
        row("gray, reached already", operations::Gray, ten, plan("1", 10), Phase::Succeeded, flotilla::reasons::AlreadySo, "", 0);
        row("gray, lower", operations::Gray, ten, plan("1", 20), Phase::Failed, wechat::reasons::GrayLower, "85082", 0);
        const auto older = [plan](WechatRig &rig) {
            plan("1", 10)(rig);
            rig.at(1).planned = rig.clock.now() - std::chrono::hours(24);
        };
        row("gray, while an older version has the plan", operations::Gray, ten, older, Phase::Failed, wechat::reasons::GrayOlder, "85082", 0);
        row("a lost gray is not taken for a plan that has ended", operations::Gray, ten, lost(plan("3", 100), calls::Gray), Phase::Succeeded, {}, "", 1);
        row("cancel gray", operations::CancelGray, {}, plan("1", 20), Phase::Succeeded, {}, "", 1);
        row("cancel gray without one", operations::CancelGray, {}, plan("4", 20), Phase::Failed, wechat::reasons::NoGray, "", 0);
        row("rollback", operations::Rollback, previous, plan("", 0), Phase::Succeeded, {}, "", 1);
        row("rollback to a version", operations::Rollback, {{opts::To, u"3"_s}}, plan("", 0), Phase::Succeeded, {}, "", 1);
        row("rollback to one that is not there", operations::Rollback, {{opts::To, u"9"_s}}, plan("", 0), Phase::Failed, wechat::reasons::NoHistory, "87012", 0);
        row("rollback without a history", operations::Rollback, previous, review("0"), Phase::Failed, wechat::reasons::NoHistory, "87012", 0);
        row("rollback during a grayscale release", operations::Rollback, previous, plan("1", 5), Phase::Failed, wechat::reasons::GrayRunning, "87011", 0);
        row("a lost rollback waits for a person", operations::Rollback, previous, lost(plan("", 0), calls::Rollback), Phase::NeedsPerson,
            wechat::reasons::RollbackUnclear, "", 0);
        row("close", operations::Visibility, {{opts::Set, u"close"_s}}, nothing, Phase::Succeeded, {}, "", 1);
        row("open already", operations::Visibility, {{opts::Set, u"open"_s}}, with(nothing, calls::SetVisibility, "85021"), Phase::Succeeded, flotilla::reasons::AlreadySo, "", 0);
        row("cannot be closed", operations::Visibility, {{opts::Set, u"close"_s}}, with(nothing, calls::SetVisibility, "85021"), Phase::Failed,
            wechat::reasons::VisibilityRefused, "85021", 0);
        row("lowest base library", operations::MinVersion, {{opts::Set, u"3.0.1"_s}}, nothing, Phase::Succeeded, {}, "", 1);
        row("a wrong base library", operations::MinVersion, {{opts::Set, u"3.0.1"_s}}, with(nothing, calls::SetMinVersion, "85015"), Phase::Failed,
            wechat::reasons::MinVersionRefused, "85015", 0);
        const auto domains = [](const char *mode, const char *file) {
            return Values{{opts::Mode, QString::fromLatin1(mode)}, {opts::File, QString::fromLatin1(file)}};
        };
        const Arrange two = [](WechatRig &rig) {
            rig.at(1).domains = {{u"requestdomain"_s, u"https://a.example\nhttps://b.example"_s}, {u"webviewdomain"_s, u"https://w.example"_s}};
        };
        row("domains are added", operations::Domains, domains("add", "{\"requestdomain\":[\"https://a.example\"]}"), nothing, Phase::Succeeded, {}, "", 1);
        row("domains of both sorts", operations::Domains, domains("add", "{\"udpdomain\":[\"udp://c.example\"],\"webviewdomain\":[\"https://v.example\"]}"),
            two, Phase::Succeeded, {}, "", 2);
        row("domains that are there already", operations::Domains,
            domains("add", "{\"requestdomain\":[\"https://A.example/\"],\"webviewdomain\":[\"https://w.example\"]}"), two, Phase::Succeeded, flotilla::reasons::AlreadySo, "", 0);
        row("domains that are gone already", operations::Domains, domains("delete", "{\"requestdomain\":[\"https://z.example\"]}"), two,
            Phase::Succeeded, flotilla::reasons::AlreadySo, "", 0);
        row("domains are deleted", operations::Domains, domains("delete", "{\"requestdomain\":[\"https://a.example\"]}"), two, Phase::Succeeded, {}, "", 1);
        row("domains are set", operations::Domains, domains("set", "{\"requestdomain\":[\"https://b.example\"]}"), two, Phase::Succeeded, {}, "", 1);
        row("domains are set so already", operations::Domains, domains("set", "{\"requestdomain\":[\"https://b.example\",\"https://a.example\"]}"), two,
            Phase::Succeeded, flotilla::reasons::AlreadySo, "", 0);
        row("some domains are refused", operations::Domains, domains("add", "{\"requestdomain\":[\"https://c.example\",\"https://d.invalid\"]}"), two,
            Phase::Failed, wechat::reasons::DomainsRefused, "", 1);
        row("all domains are refused", operations::Domains, domains("add", "{\"requestdomain\":[\"https://d.example\"]}"),
            with(two, calls::SetDomains, "85017"), Phase::Failed, wechat::reasons::DomainsRefused, "85017", 0);
        row("a webview domain is refused, the others are set", operations::Domains,
            domains("add", "{\"requestdomain\":[\"https://c.example\"],\"webviewdomain\":[\"https://v.example\"]}"),
            with(two, calls::SetWebviewDomains, "89021"), Phase::Failed, wechat::reasons::DomainsRefused, "89021", 1);
        row("too many domains", operations::Domains, domains("add", "{\"requestdomain\":[\"https://d.example\"]}"),
            with(two, calls::SetDomains, "85016"), Phase::Failed, wechat::reasons::DomainsRefused, "85016", 0);
        row("a lost change of domains is looked at first", operations::Domains, domains("add", "{\"requestdomain\":[\"https://d.example\"]}"),
            lost(two, calls::SetDomains), Phase::Succeeded, {}, "", 1);
        const Arrange bound = [](WechatRig &rig) { rig.at(1).testers = {u"u-ann"_s, u"u-bob"_s}; };
        const auto who = [](QLatin1StringView option, const char *people) { return Values{{option, QString::fromLatin1(people)}}; };
        row("testers are added", operations::Testers, who(opts::Add, "ann,cleo"), nothing, Phase::Succeeded, {}, "", 1);
        row("testers that are bound already", operations::Testers, who(opts::Add, "ann,bob"), bound, Phase::Succeeded, {}, "", 1);
        row("a tester who is nobody", operations::Testers, who(opts::Add, "cleo,nobody7"), bound, Phase::Failed, wechat::reasons::TestersRefused, "85001", 1);
        row("testers are removed", operations::Testers, who(opts::Remove, "ann"), bound, Phase::Succeeded, {}, "", 1);
        row("one who is no tester is removed", operations::Testers, who(opts::Remove, "ann,dan"), bound, Phase::Failed, wechat::reasons::TestersRefused, "-1", 1);
        row("testers, a lost answer", operations::Testers, who(opts::Remove, "ann,bob"),
            [bound](WechatRig &rig) {
                bound(rig);
                rig.weixin.faults.insert({calls::RemoveTesters, 1}, FakeVendor::Fault::LostAfter);
            },
            Phase::Succeeded, {}, "", 2);
        const auto guideline = [](const char *mail) {
            return Values{{opts::File, u"{\"owner_setting\":{\"contact_email\":\"%1\"},\"setting_list\":[{\"privacy_key\":\"Album\",\"privacy_text\":\"x\"}]}"_s.arg(QLatin1StringView(mail))}};
        };
        const Arrange guided = [guideline](WechatRig &rig) { rig.at(1).privacy = guideline("a").value(opts::File); };
        row("privacy guideline", operations::PrivacySetting, guideline("b"), guided, Phase::Succeeded, {}, "", 1);
        row("privacy guideline as it is", operations::PrivacySetting, guideline("a"), guided, Phase::Succeeded, flotilla::reasons::AlreadySo, "", 0);
        row("privacy guideline refused", operations::PrivacySetting, guideline("b"), with(guided, calls::SetPrivacy, "87072"), Phase::Failed,
            wechat::reasons::PrivacyRefused, "87072", 0);
        const auto api = [](const char *name) { return Values{{opts::Api, QString::fromLatin1(name)}, {opts::Content, u"to find shops"_s}}; };
        const auto status = [](const char *word) -> Arrange { return [=](WechatRig &rig) { rig.at(1).apiStatus = QString::fromLatin1(word); }; };
        row("apply", operations::ApplyPrivacyApi, api("wx.getLocation"), nothing, Phase::Succeeded, {}, "", 1);
        row("apply again after a rejection", operations::ApplyPrivacyApi, api("wx.getLocation"), status("4"), Phase::Succeeded, {}, "", 1);
        row("apply for what is open", operations::ApplyPrivacyApi, api("wx.getLocation"), status("5"), Phase::Succeeded, flotilla::reasons::AlreadySo, "", 0);
        row("apply for what is applied for", operations::ApplyPrivacyApi, api("wx.getLocation"), status("3"), Phase::Succeeded, flotilla::reasons::AlreadySo, "", 0);
        row("apply for what is none", operations::ApplyPrivacyApi, api("wx.fly"), nothing, Phase::Failed, wechat::reasons::NoSuchApi, "", 0);
        row("an application whose answer was lost", operations::ApplyPrivacyApi, api("wx.getLocation"), lost(nothing, calls::ApplyPrivacyApi),
            Phase::Succeeded, {}, "", 1);
        const Values message{{opts::Tid, u"307"_s}, {opts::Keywords, u"1,2"_s}, {opts::Scene, u"paid"_s}};
        const Arrange old = [](WechatRig &rig) { rig.at(1).messages = {u"old"_s}; };
        row("message template", operations::MessageTemplateAdd, message, old, Phase::Succeeded, {}, "", 1);
        row("message template, refused", operations::MessageTemplateAdd, message, with(old, calls::AddMessage, "200012"), Phase::Failed,
            wechat::reasons::MessageRefused, "200012", 0);
        row("message template, a lost answer", operations::MessageTemplateAdd, message,
            [old](WechatRig &rig) {
                old(rig);
                rig.weixin.faults.insert({calls::AddMessage, 1}, FakeVendor::Fault::LostAfter);
            },
            Phase::Succeeded, {}, "", 1);
        const auto draft = [](const char *id) { return Values{{opts::Draft, QString::fromLatin1(id)}}; };
        const auto library = [](const char *id) { return Values{{opts::LibraryTemplate, QString::fromLatin1(id)}}; };
        row("template", operations::TemplateAdd, draft("5"), nothing, Phase::Succeeded, {}, "", 1);
        row("template of no draft", operations::TemplateAdd, draft("6"), nothing, Phase::Failed, wechat::reasons::NoDraft, "85064", 0);
        row("template, the library is full", operations::TemplateAdd, draft("5"), with(nothing, calls::AddTemplate, "85065"), Phase::Failed,
            wechat::reasons::TemplateRefused, "85065", 0);
        row("template, a lost answer", operations::TemplateAdd, draft("5"),
            [](WechatRig &rig) { rig.weixin.faults.insert({calls::AddTemplate, 1}, FakeVendor::Fault::LostAfter); }, Phase::Succeeded, {}, "", 1);
        row("template is deleted", operations::TemplateDelete, library("0"), nothing, Phase::Succeeded, {}, "", 1);
        row("template is gone already", operations::TemplateDelete, library("3"), nothing, Phase::Succeeded, flotilla::reasons::AlreadySo, "", 0);
        row("message template is deleted", operations::MessageTemplateDelete, {{opts::MessageTemplate, u"old"_s}}, old, Phase::Succeeded, {}, "", 1);
        row("message template is gone already", operations::MessageTemplateDelete, {{opts::MessageTemplate, u"other"_s}}, old, Phase::Succeeded, flotilla::reasons::AlreadySo, "", 0);
    }
    void eachEnd()
    {
        QFETCH(QString, operation);
        QFETCH(Values, options);
        QFETCH(Arrange, prepare);
        WechatRig rig;
        prepare(rig);
        Order order = wechatOrder(rig, operations::Publish, options, 1);
        order.operation = operation;
        const BatchId id = rig.begin(order);
        rig.run();
        QTEST(rig.row(id, 0).phase, "phase");
        QTEST(rig.row(id, 0).reason.kind, "reason");
        QTEST(rig.row(id, 0).reason.code, "code");
        int changes = 0;
        for (const int times : std::as_const(rig.weixin.effects)) {
            changes += times;
        }
        QTEST(changes, "changes");
    }

    // The answer is lost, and meanwhile somebody released another version: that is no rollback.
    void aReleaseByOthersIsNoRollback()
    {
        WechatRig rig;
        rig.at(1).online = {u"2.0"_s, rig.clock.now()};
        rig.at(1).history = {{3, u"1.9"_s}};
        rig.weixin.faults.insert({calls::Rollback, 1}, FakeVendor::Fault::LostBefore);
        const BatchId id = rig.begin(wechatOrder(rig, operations::Rollback, {{opts::To, u"previous"_s}}, 1));
        rig.run([&rig] { return rig.weixin.calls.value(calls::Rollback) == 1; });
        rig.at(1).online = {u"3.0"_s, rig.clock.now() + std::chrono::seconds(1)};
        rig.run();
        QCOMPARE(rig.row(id, 0).phase, Phase::NeedsPerson);
        QCOMPARE(rig.row(id, 0).reason.kind, wechat::reasons::RollbackUnclear);
        QCOMPARE(rig.weixin.calls.value(calls::Rollback), 1);
    }

    // The platform does not tell how many are left.
    void withdrawalsAreCounted()
    {
        WechatRig rig;
        rig.weixin.reviewing = std::chrono::years(1);
        const Order order = wechatOrder(rig, operations::UndoAudit, {}, 1);
        const auto undo = [&rig, &order](qint64 review) {
            rig.at(1).review = {review, u"2.0"_s, u"2"_s, rig.clock.now()};
            const BatchId id = rig.begin(order);
            rig.run();
            return rig.row(id, 0);
        };
        rig.clock.set(fromEpochMillis(1'700'000'000'000)); // the 15th in China
        for (int i = 1; i <= 5; ++i) {
            QCOMPARE(undo(i).phase, Phase::Succeeded);
        }
        const auto batch = batchOf(rig.workspace(), order);
        QVERIFY(batch.ok());
        QCOMPARE(wechat::withdrawalFindings(*batch, *stateOf(rig.workspace(), *batch)).size(), 1);
        const Progress refused = undo(6);
        QCOMPARE(refused.phase, Phase::Failed);
        QCOMPARE(refused.reason.kind, wechat::reasons::NoWithdrawals); // nobody refused anything
        QCOMPARE(refused.reason.code, u"87013"_s);
        QCOMPARE(rig.weixin.calls.value(calls::Undo), 5);
        rig.clock.advance(std::chrono::hours(24)); // five more on the next day, and then the month is over
        for (int i = 7; i <= 11; ++i) {
            QCOMPARE(undo(i).phase, Phase::Succeeded);
        }
        rig.clock.advance(std::chrono::hours(24));
        QCOMPARE(undo(12).reason.code, u"87013"_s);
        rig.clock.advance(std::chrono::hours(24 * 20));
        QCOMPARE(undo(13).phase, Phase::Succeeded);
    }

    void speedupsAreABudget()
    {
        WechatRig rig;
        rig.weixin.reviewing = std::chrono::years(1);
        for (int n = 1; n <= 4; ++n) {
            rig.at(n).review = {n, u"2.0"_s, u"2"_s, rig.clock.now()};
        }
        rig.weixin.refuse.insert({calls::Speedup, Rig::program(2)}, u"89405"_s);
        const BatchId id = rig.begin(wechatOrder(rig, operations::SpeedupAudit, {}, 4));
        rig.run();
        QVERIFY(!rig.board->runner(id));
        QCOMPARE(rig.row(id, 1).reason.kind, QString(wechat::reasons::NoSpeedups));
        QCOMPARE(rig.row(id, 1).reason.code, u"89405"_s);
        QVERIFY(!isOver(rig.row(id, 1).phase));
        QCOMPARE(rig.row(id, 0).phase, Phase::Succeeded);
    }

    // The accepted ones are set, and the others are named; what the file does not speak of stays.
    void refusedDomainsAreNamed()
    {
        WechatRig rig;
        rig.at(1).domains = {{u"requestdomain"_s, u"https://a.example"_s}, {u"udpdomain"_s, u"udp://u.example"_s}};
        Order order = wechatOrder(rig, operations::Domains, {{opts::Mode, u"set"_s},
            {opts::File, u"{\"requestdomain\":[\"https://b.example\",\"https://c.invalid\"]}"_s}}, 1);
        const BatchId id = rig.begin(order);
        rig.run();
        QCOMPARE(rig.row(id, 0).reason.text, u"https://c.invalid"_s);
        QCOMPARE(rig.at(1).domains, (Values{{u"requestdomain"_s, u"https://b.example"_s}, {u"udpdomain"_s, u"udp://u.example"_s}}));
    }

    void testersAreAddedOrRemoved()
    {
        WechatRig rig;
        for (const Values &options : {Values(), Values{{opts::Add, u" , "_s}}, Values{{opts::Add, u"ann"_s}, {opts::Remove, u"bob"_s}}}) {
            rig.begin(wechatOrder(rig, operations::Testers, options, 1));
            rig.run();
        }
        QVERIFY(rig.weixin.effects.isEmpty());
    }

    // Which version a part of the users has got is what everybody asks afterwards.
    void aGrayscaleReleaseNamesItsVersion()
    {
        WechatRig rig;
        rig.at(1).review = {1, u"2.4.0"_s, u"0"_s, rig.clock.now()};
        rig.at(1).online = {u"2.3.0"_s, rig.clock.now()};
        Order order = wechatOrder(rig, operations::Publish, {{opts::Percent, u"10"_s}}, 1);
        order.operation = operations::Gray;
        const BatchId id = rig.begin(order);
        rig.run();
        QCOMPARE(rig.row(id, 0).phase, Phase::Succeeded);
        QCOMPARE(rig.row(id, 0).mark(wechat::marks::Version), u"2.4.0"_s);
    }

    void aNewMessageTemplateIsNamed()
    {
        WechatRig rig;
        const BatchId id = rig.begin(wechatOrder(rig, operations::MessageTemplateAdd,
                                                 {{opts::Tid, u"307"_s}, {opts::Keywords, u"1,2"_s}, {opts::Scene, u"paid"_s}}, 1));
        rig.run();
        QCOMPARE(rig.row(id, 0).mark(wechat::marks::TemplateId), rig.at(1).messages.value(0));
        rig.weixin.effects.clear();
        rig.begin(wechatOrder(rig, operations::MessageTemplateAdd, {{opts::Tid, u"307"_s}, {opts::Keywords, u"1,x"_s}, {opts::Scene, u"paid"_s}}, 1));
        rig.run();
        QVERIFY(rig.weixin.effects.isEmpty());
    }

    void aSlipInTheFileStopsBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("a kind that is none") << u"{\"requestdomains\":[\"https://b.example\"]}"_s;
        QTest::newRow("no list") << u"{\"requestdomain\":\"https://b.example\"}"_s;
        QTest::newRow("no domain in it") << u"{\"requestdomain\":[7]}"_s;
        QTest::newRow("nothing") << u"{}"_s;
    }
    void aSlipInTheFileStopsBeforeAnythingIsSent()
    {
        QFETCH(QString, file);
        WechatRig rig;
        const BatchId id = rig.begin(wechatOrder(rig, operations::Domains, {{opts::Mode, u"add"_s}, {opts::File, file}}, 1));
        rig.run();
        QVERIFY(rig.weixin.effects.isEmpty());
        QVERIFY(rig.row(id, 0).phase != Phase::Succeeded);
    }
};

FLOTILLA_TEST(TestWechatOperations)
#include "tst_wechatoperations.moc"
