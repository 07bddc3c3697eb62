// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/platform.h"
#include "testmain.h"
#include "wechat/auditprofile.h"
#include "wechat/checks.h"
#include "wechat/names.h"
#include "wechat/platform.h"
#include "wechat/queries.h"
#include "wechat/seeing.h"
#include "wechat/targetlook.h"
#include "workflow/workflow.h"

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

Q_DECLARE_METATYPE(Reply)

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

    void theDoctorsLines_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("marks"); ///< of platform, login, component token, outgoing address
        const auto row = [](const char *name, Outcome outcome, const char *code, const char *text, const char *marks) {
            QTest::newRow(name) << int(outcome) << QString::fromLatin1(code) << QString::fromLatin1(text) << QString::fromLatin1(marks);
        };
        row("all is well", Outcome::Accepted, "", "", "gggg");
        row("foreign address", Outcome::Denied, "61004", "access clientip is not registered requestIP: 203.0.113.7", "ggwb");
        row("key refused", Outcome::Denied, "", "The gateway refused the key (HTTP 401).", "gbww");
        row("login refused", Outcome::Denied, "1006", "The token broker refused the login", "gbww");
        row("component secret", Outcome::Denied, "40125", "invalid appsecret", "ggbg");
        row("network away", Outcome::NotSent, "", "The platform cannot be reached.", "bwww");
        row("not a reply of the platform", Outcome::Unknown, "", "The reply is HTTP 502", "bwww");
        row("no token to ask with", Outcome::Refused, "", "There is no token at “token” of the source's reply.", "wwbw");
    }
    void theDoctorsLines()
    {
        QFETCH(int, outcome);
        QFETCH(QString, code);
        QFETCH(QString, text);
        Reply reply;
        reply.outcome = static_cast<Outcome>(outcome);
        reply.error.vendorCode = code;
        reply.error.text = text;
        Connection connection;
        connection.fields.insert(wechat::fields::TokenSource, wechat::sources::Gateway);
        QString marks;
        const QList<DoctorQuestion> questions = wechat::doctorQuestions();
        QStringList titles;
        for (const DoctorQuestion &question : questions.mid(0, 4)) {
            const Diagnosis line = question.diagnose(reply, connection, {});
            marks += line.mark == Diagnosis::Mark::Good ? u'g' : line.mark == Diagnosis::Mark::Warn ? u'w' : u'b';
            QCOMPARE(line.repair.isEmpty(), line.mark == Diagnosis::Mark::Good);
            if (code == "61004"_L1 && line.mark == Diagnosis::Mark::Bad) {
                QCOMPARE(line.seen, u"203.0.113.7"_s);
            }
            titles.append(line.what);
        }
        QTEST(marks, "marks");
        titles.removeDuplicates();
        QCOMPARE(titles.size(), 4);
        for (const DoctorQuestion &question : questions) {
            QVERIFY(!wechat::partTitle(question.part).isEmpty());
        }
    }

    // There is nothing above it that could be repaired.
    void aPastedTokenIsNotToBeRepaired()
    {
        Reply reply;
        reply.outcome = Outcome::Refused;
        reply.error.text = u"A pasted token is for one mini program."_s;
        Connection pasted;
        pasted.fields.insert(wechat::fields::TokenSource, wechat::sources::Pasted);
        for (const int at : {0, 1, 2, 3, 6}) {
            const Diagnosis line = wechat::doctorQuestions().at(at).diagnose(reply, pasted, {});
            QCOMPARE(line.mark, Diagnosis::Mark::Warn);
            QVERIFY2(!line.repair.contains("Repair"_L1), qPrintable(line.part));
        }
    }

    // Nothing else is wrong with such a connection: the line itself says what it lacks.
    void aMissingAppidIsToBeFilledIn()
    {
        Reply reply;
        reply.outcome = Outcome::Refused;
        const auto repairOf = [&reply](const QString &source, const QString &appid) {
            Connection connection;
            connection.fields.insert(wechat::fields::TokenSource, source);
            connection.fields.insert(wechat::fields::ComponentAppid, appid);
            return wechat::doctorQuestions().at(6).diagnose(reply, connection, {}).repair;
        };
        QVERIFY(repairOf(wechat::sources::Broker, {}).contains("AppID"_L1));
        QVERIFY(repairOf(wechat::sources::Broker, u"wxplatform"_s).contains("named above"_L1));
        QVERIFY(repairOf(wechat::sources::Gateway, {}).contains("named above"_L1));
    }

    void thePermissionSetIsLookedFor()
    {
        Reply reply = replyWith({});
        reply.items = {{u"wx1"_s, u"Shop"_s, {{told::Permissions, u"1,18,25"_s}}}};
        const DoctorQuestion question = wechat::doctorQuestions().at(6);
        QCOMPARE(question.diagnose(reply, {}, {}).mark, Diagnosis::Mark::Good);
        reply.items.first().values.insert(told::Permissions, u"1,181"_s);
        QCOMPARE(question.diagnose(reply, {}, {}).mark, Diagnosis::Mark::Bad);
        reply.items.clear();
        QCOMPARE(question.diagnose(reply, {}, {}).mark, Diagnosis::Mark::Warn);
    }

    // What was uploaded from here says its template; what somebody else has uploaded since does not.
    void whoHasATemplateIsKnownByOurCommits_data()
    {
        QTest::addColumn<Values>("row");
        QTest::addColumn<QString>("users");
        const auto remembered = [](const QList<QPair<QString, QString>> &commits, Values row) {
            for (const auto &[version, source] : commits) {
                wechat::noteSource(row, version, source);
                row.insert(wechat::lane::Template, source);
            }
            return row;
        };
        const Values onTrial{{told::TrialVersion, u"2.0"_s}, {told::TrialAt, u"noon"_s}};
        const Values online{{told::TrialVersion, u"3.0"_s}, {told::OnlineVersion, u"2.0"_s}};
        QTest::newRow("never read, uploaded from it last") << remembered({{u"mine"_s, u"7"_s}}, {}) << u"known"_s;
        QTest::newRow("of the same name from another template") << remembered({{u"2.0"_s, u"8"_s}}, onTrial) << QString();
        QTest::newRow("online since, under a name of its own")
            << remembered({{u"mine"_s, u"7"_s}, {u"3.0"_s, u"9"_s}}, {{told::TrialVersion, u"3.0"_s}, {told::OnlineVersion, u"mine"_s}}) << u"known"_s;
        QTest::newRow("online, the name of another template's") << remembered({{u"2.0"_s, u"8"_s}, {u"3.0"_s, u"9"_s}}, online) << QString();
        QTest::newRow("the last commit of a name counts") << remembered({{u"2.0"_s, u"7"_s}, {u"2.0"_s, u"8"_s}}, onTrial) << QString();
        QTest::newRow("nothing of it is ours") << online << u"guessed"_s;
        Values replaced = remembered({{u"2.0"_s, u"8"_s}}, onTrial);
        replaced.insert(wechat::lane::CommittedAs, u"2.0|morning"_s);
        QTest::newRow("uploaded by others since") << replaced << u"guessed"_s;
    }
    void whoHasATemplateIsKnownByOurCommits()
    {
        QFETCH(Values, row);
        Reply library = replyWith({});
        library.items = {{u"7"_s, {}, {{told::Version, u"2.0"_s}}}};
        Batch batch;
        batch.operation = wechat::operations::TemplateDelete;
        batch.options.insert(wechat::opts::LibraryTemplate, u"7"_s);
        const QList<Finding> users = wechat::templateUsers(library, batch, {{u"wx1"_s, {}, row}});
        const QString told = users.isEmpty() ? QString() : users.first().detail.contains(u"guessed"_s) ? u"guessed"_s : u"known"_s;
        QTEST(told, "users");
    }

    void aSlipInTheAuditProfileIsNamed()
    {
        const auto strange = [](const char *profile) { return wechat::unknownFields({{wechat::opts::AuditProfile, QString::fromUtf8(profile)}}); };
        QCOMPARE(strange(R"({"version_des":"x","order_path":"p","items":[]})"), QStringList{u"version_des"_s});
        QVERIFY(strange(R"({"items":[],"preview_info":{},"version_desc":"","feedback_info":"","feedback_stuff":"","ugc_declare":{},
            "privacy_api_not_use":true,"order_path":""})").isEmpty());
        QVERIFY(strange("").isEmpty());
    }

    void whatTheLibrarySays()
    {
        Reply library = replyWith({});
        library.items = {{u"7"_s, {}, {{told::Version, u"2.0"_s}}}, {u"8"_s, {}, {{told::Version, u"2.1"_s}}}};
        Batch batch;
        batch.operation = wechat::operations::TemplateDelete;
        batch.options.insert(wechat::opts::LibraryTemplate, u"7"_s);
        const QList<Item> fleet{{u"wx1"_s, {}, {{overviews::Name, u"Hill"_s}, {told::OnlineVersion, u"2.0"_s}}},
                                {u"wx2"_s, {}, {{told::TrialVersion, u"2.0"_s}}},
                                {u"wx3"_s, {}, {{told::TrialVersion, u"2.1"_s}}},
                                {u"wx4"_s, {}, {{told::TrialVersion, u"mine"_s}, {wechat::lane::Template, u"7"_s}}}};
        const QList<Finding> users = wechat::templateUsers(library, batch, fleet);
        QCOMPARE(users.size(), 2);
        QCOMPARE(users.first().level, Level::Warn);
        QVERIFY2(users.first().detail.endsWith(u": wx4"_s), qPrintable(users.first().detail)); // uploaded from here
        QVERIFY2(users.last().detail.endsWith(u": Hill, wx2"_s), qPrintable(users.last().detail)); // guessed
        batch.options.insert(wechat::opts::LibraryTemplate, u"9"_s);
        QVERIFY(wechat::templateUsers(library, batch, fleet).isEmpty());

        batch.operation = wechat::operations::TemplateAdd;
        QVERIFY(wechat::libraryFindings(library, batch).isEmpty());
        library.items = QList<Item>(200);
        QCOMPARE(wechat::libraryFindings(library, batch).value(0).level, Level::Stop);
    }

    void theVersionIsThatOfTheTemplate_data()
    {
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("detail");
        QTest::newRow("another") << u"7"_s << u"2.1"_s << u"The template is 2.0, the version is 2.1"_s;
        QTest::newRow("the same") << u"8"_s << u" 2.1 "_s << QString();
        QTest::newRow("the library names none") << u"9"_s << u"2.1"_s << QString();
        QTest::newRow("not typed yet") << u"7"_s << QString() << QString();
        QTest::newRow("no such template") << u"10"_s << u"2.1"_s << QString();
    }
    void theVersionIsThatOfTheTemplate()
    {
        QFETCH(QString, chosen);
        QFETCH(QString, version);
        QFETCH(QString, detail);
        Reply library = replyWith({});
        library.items = {{u"7"_s, {}, {{told::Version, u"2.0"_s}}}, {u"8"_s, {}, {{told::Version, u"2.1"_s}}}, {u"9"_s, {}, {}}};
        Batch batch;
        batch.operation = wechat::operations::Publish;
        batch.options = {{wechat::opts::Template, chosen}, {flotilla::options::Label, version}};
        const CheckQuestion question = wechat::checkQuestions().constFirst();
        QStringList said;
        const QList<Finding> found = question.findings(library, batch, {}, {});
        for (const Finding &finding : found) {
            if (finding.check == wechat::checks::OtherVersion) {
                QCOMPARE(finding.level, Level::Warn);
                said.append(finding.detail);
            }
        }
        QCOMPARE(said.join(u'|'), detail);
    }

    void sharesNeedAnOnlineVersion()
    {
        Batch batch;
        batch.operation = wechat::operations::Gray;
        for (const QString &id : {u"wx1"_s, u"wx2"_s, u"wx3"_s, u"wx4"_s}) {
            batch.targets.append(Target{{id}, {id}, {}, {}});
        }
        const QList<Item> fleet{{u"wx1"_s, {}, {{told::AuditState, u"approved"_s}, {told::OnlineVersion, u"2.0"_s}}},
                                {u"wx2"_s, {}, {{told::AuditState, u"approved"_s}}},
                                {u"wx3"_s, {}, {{overviews::Problem, u"-1"_s}, {told::AuditState, u"approved"_s}}}}; // nobody asked about wx4
        const QList<Finding> findings = wechat::grayFindings(batch, fleet);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.constFirst().program.value, u"wx2"_s);
        QVERIFY(findings.constFirst().fails && findings.constFirst().level == Level::Warn);
        batch.operation = wechat::operations::Release;
        QVERIFY(wechat::grayFindings(batch, fleet).isEmpty());
        batch.options.insert(wechat::opts::Gray, u"5"_s);
        QCOMPARE(wechat::grayFindings(batch, fleet).size(), 1);
    }

    void aReleaseThatOvertakesAGrayscaleSaysSo()
    {
        Batch batch;
        batch.operation = wechat::operations::Publish;
        for (const QString &id : {u"wx1"_s, u"wx2"_s, u"wx3"_s}) {
            batch.targets.append(Target{{id}, {id}, {}, {}});
        }
        const QList<Item> fleet{{u"wx1"_s, {}, {{told::GrayState, u"running"_s}, {told::Percent, u"10"_s}}},
                                {u"wx2"_s, {}, {{told::GrayState, u"finished"_s}}},
                                {u"wx3"_s, {}, {}}};
        QVERIFY(wechat::overtakenFindings(batch, fleet).isEmpty()); // ends with the submission
        batch.options.insert(wechat::opts::Until, u"release"_s);
        const QList<Finding> findings = wechat::overtakenFindings(batch, fleet);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.constFirst().program.value, u"wx1"_s);
        QCOMPARE(findings.constFirst().detail, u"10 %"_s);
        QVERIFY(findings.constFirst().level == Level::Warn && !findings.constFirst().fails);
        batch.options.insert(wechat::opts::Gray, u"5"_s);
        QVERIFY(wechat::overtakenFindings(batch, fleet).isEmpty());
    }

    void whoWouldRefuseAVersionIsSaid_data()
    {
        QTest::addColumn<Values>("told");
        QTest::addColumn<QString>("check"); ///< of a publish of 2.0
        QTest::addColumn<QString>("submission"); ///< and of a submission
        QTest::newRow("nothing is known") << Values{} << QString() << QString();
        const auto in = [](const QString &state) { return Values{{told::AuditState, state}, {told::AuditVersion, u"1.9"_s}, {told::TrialVersion, u"2.0"_s}}; };
        QTest::newRow("another version is in review") << in(u"in_review"_s) << QString(wechat::checks::OpenReview) << QString(wechat::checks::OpenReview);
        QTest::newRow("its review is delayed") << in(u"delayed"_s) << QString(wechat::checks::OpenReview) << QString(wechat::checks::OpenReview);
        QTest::newRow("it was rejected") << in(u"rejected"_s) << QString() << QString();
        Values same = in(u"in_review"_s);
        same.insert(told::AuditVersion, u"2.0"_s);
        QTest::newRow("the same is in review") << same << QString() << QString();
        QTest::newRow("not authorised any more") << Values{{overviews::Problem, u"61023"_s}} << QString(wechat::checks::KnownTrouble)
                                                 << QString(wechat::checks::KnownTrouble);
    }
    void whoWouldRefuseAVersionIsSaid()
    {
        QFETCH(Values, told);
        QFETCH(QString, check);
        const QList<Item> fleet{{u"wx1"_s, {}, told}};
        Batch batch;
        batch.operation = wechat::operations::Publish;
        batch.options = {{flotilla::options::Label, u"2.0"_s}, {wechat::opts::Until, u"submit"_s}};
        QCOMPARE(wechat::unfitFindings(batch, fleet).value(0).check, check);
        batch.options.insert(wechat::opts::Until, u"commit"_s);
        QCOMPARE(wechat::unfitFindings(batch, fleet).isEmpty(), check != wechat::checks::KnownTrouble);
        batch.operation = wechat::operations::SubmitAudit;
        QTEST(wechat::unfitFindings(batch, fleet).value(0).check, "submission");
        batch.operation = wechat::operations::Release;
        QVERIFY(wechat::unfitFindings(batch, fleet).isEmpty());
    }

    void aLookTellsWhatWouldFail_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<Reply>("answer"); ///< instead of a good one
        QTest::addColumn<QString>("said");
        const auto refused = [](const QString &code) {
            Reply reply;
            reply.outcome = Outcome::Refused;
            reply.error = {ErrorKind::Refused, u"no"_s, code, {}, {}};
            return reply;
        };
        QTest::newRow("all is well") << QString() << Reply{} << QString();
        QTest::newRow("not authorised any more") << QString(calls::ReadAudit) << refused(u"61023"_s) << u"refuses_calls!"_s;
        QTest::newRow("no permission") << QString(calls::ReadCategory) << refused(u"61007"_s) << u"refuses_calls!"_s;
        QTest::newRow("no permission for what the order does not do") << QString(calls::ReadAccount) << refused(u"61007"_s) << QString();
        QTest::newRow("another version is in review") << QString(calls::ReadAudit) << replyWith(u"2"_s, {{told::AuditVersion, u"1.9"_s}}) << u"in_review!"_s;
        QTest::newRow("or delayed") << QString(calls::ReadAudit) << replyWith(u"4"_s, {{told::AuditVersion, u"1.9"_s}}) << u"in_review!"_s;
        QTest::newRow("ours is in review") << QString(calls::ReadAudit) << replyWith(u"2"_s, {{told::AuditVersion, u"2.0"_s}}) << QString();
        QTest::newRow("another was rejected") << QString(calls::ReadAudit) << replyWith(u"1"_s, {{told::AuditVersion, u"1.9"_s}}) << QString();
        QTest::newRow("no category") << QString(calls::ReadCategory) << replyWith({}) << u"no_category!"_s;
        QTest::newRow("no guideline") << QString(calls::ReadPrivacy) << replyWith({}, {{told::Privacy, uR"({"owner_setting":{},"setting_list":[]})"_s}}) << u"no_guideline"_s;
        QTest::newRow("no name") << QString(calls::ReadAccount) << replyWith({}, {{told::Missing, u"name,avatar"_s}}) << u"incomplete!"_s;
        QTest::newRow("a grayscale release runs") << QString(calls::ReadGray) << replyWith(u"1"_s, {{told::Percent, u"5"_s}}) << u"gray_ends"_s;
    }
    void aLookTellsWhatWouldFail()
    {
        QFETCH(QString, call);
        QFETCH(Reply, answer);
        const TargetLook look = wechat::targetLook();
        Batch batch;
        batch.operation = wechat::operations::Publish;
        batch.options = {{flotilla::options::Label, u"2.0"_s}, {wechat::opts::Until, u"release"_s}};
        QHash<QString, Reply> told{{calls::ReadAudit, replyWith(QString(wechat::words::None))},
                                   {calls::ReadCategory, replyWith({}, {{told::Items, u"[{}]"_s}})},
                                   {calls::ReadPrivacy, replyWith({}, {{told::Privacy, uR"({"owner_setting":{"contact_email":"a"},"setting_list":[]})"_s}})},
                                   {calls::ReadAccount, replyWith({})},
                                   {calls::ReadGray, replyWith(QString(wechat::words::None))}};
        const QStringList asked = look.calls(batch);
        QCOMPARE(QSet<QString>(told.keyBegin(), told.keyEnd()), QSet<QString>(asked.cbegin(), asked.cend()));
        told.insert(call, answer); // under no name it is heard by nobody
        const auto saidOf = [&] {
            QStringList said;
            for (const Finding &finding : look.findings(told, batch, Target{{u"wx1"_s}, {u"wx1"_s}, {}, {}})) {
                said.append(finding.check + (finding.fails ? u"!"_s : QString()));
                [&] { QCOMPARE(finding.level, Level::Warn); }(); // it never stops the batch
                [&] { QVERIFY(!wechat::platform().words->checkTitle(finding.check).isEmpty() && !wechat::platform().words->checkHelp(finding.check).isEmpty()); }();
            }
            return said.join(u',');
        };
        QTEST(saidOf(), "said");
        if (call != calls::ReadAudit) { // a submission compares with what is on trial
            told.insert(calls::ReadAudit, replyWith(u"2"_s, {{told::AuditVersion, u"1.9"_s}}));
            told.insert(calls::ReadVersions, replyWith({}, {{told::TrialVersion, u"1.9"_s}}));
            batch.operation = wechat::operations::SubmitAudit;
            QVERIFY(!saidOf().contains(u"in_review"_s));
        }
    }

    void onlyWhatIsAboutAVersionIsLookedAt()
    {
        const TargetLook look = wechat::targetLook();
        Batch batch;
        batch.operation = wechat::operations::Publish;
        batch.options = {{wechat::opts::Until, u"commit"_s}};
        QCOMPARE(look.calls(batch), QStringList{QString(calls::ReadAudit)});
        for (const Operation &operation : wechat::platform().operations) {
            batch.operation = operation.name;
            const QStringList calls = look.calls(batch); // the gateway sends nothing that changes something under such a name
            QVERIFY(std::all_of(calls.cbegin(), calls.cend(), [](const QString &call) { return call.startsWith(u"read_"_s); }));
        }
        batch.operation = wechat::operations::Release;
        QVERIFY(look.calls(batch).isEmpty());
    }

    void anApprovalIsReleasedOnce()
    {
        const Instant start = Instant{} + std::chrono::hours(1000);
        const StepRule step{.name = wechat::steps::Online, .call = calls::ReadVersions};
        Progress row;
        row.phase = Phase::InFlight;
        row.step = step.name;
        row.spans[step.name] = {start, {}};
        row.marks = {{wechat::marks::Version, u"2.6.0"_s}, {flotilla::marks::Already, u"told"_s}};
        const Reply older = replyWith({}, {{told::OnlineVersion, u"2.5.0"_s}});
        Plan plan;
        plan.platform = &wechat::platform();
        QCOMPARE(wechat::sight(step, row, older, plan, start + std::chrono::seconds(3)).seen, Seen::GoingOn); // it may show late
        const Sight seen = wechat::sight(step, row, older, plan, start + std::chrono::seconds(15));
        QCOMPARE(seen.seen, Seen::Failed);
        QCOMPARE(seen.reason.text, u"2.5.0"_s);
        const Words &words = *wechat::platform().words;
        QVERIFY2(words.help(seen.reason).contains(u"Submit the version again"_s), qPrintable(words.help(seen.reason)));
        const Reply ours = replyWith({}, {{told::OnlineVersion, u"2.6.0"_s}});
        QCOMPARE(wechat::sight(step, row, ours, plan, start + std::chrono::seconds(15)).seen, Seen::Done);
        row.marks.remove(flotilla::marks::Already); // our own release, which takes its time
        QCOMPARE(wechat::sight(step, row, older, plan, start + std::chrono::seconds(15)).seen, Seen::GoingOn);
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

    void aPlanThatIsOverHasNoShare()
    {
        const Overview fleet = wechat::allOverviews().constFirst();
        Values values;
        for (const auto &[word, percent] : {std::pair{u"1"_s, u"5"_s}, std::pair{u"4"_s, QString()}, std::pair{u"3"_s, QString()}}) {
            QVERIFY(fleet.take(calls::ReadGray, replyWith(word, {{told::Percent, u"5"_s}}), values));
            QCOMPARE(values.value(told::Percent), percent);
        }
    }

    // Some reviews come without their id; whoever was never reviewed is not there.
    void whoHasAReview()
    {
        const Overview audits = wechat::allOverviews().at(1);
        Item row{u"wx1"_s, {}, {}};
        QVERIFY(!audits.has(row));
        QVERIFY(audits.take(calls::ReadAudit, replyWith(u"2"_s, {{told::AuditVersion, u"2.0"_s}}), row.values));
        QVERIFY(audits.has(row));
        QVERIFY(audits.take(calls::ReadAudit, replyWith(u"none"_s), row.values));
        QVERIFY(!audits.has(row));
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
