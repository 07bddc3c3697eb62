// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/checks.h"
#include "wechat/names.h"
#include "wechat/platform.h"
#include "wechat/seeing.h"

#include "run/needs.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

const Words &wechatWords()
{
    return *wechat::platform().words;
}

} // namespace

class TestWechatWords : public QObject
{
    Q_OBJECT

private slots:
    // The trail would tell of a second release.
    void aLookIsNotCalledWhatItLooksFor()
    {
        for (const Operation &operation : wechat::platform().operations) {
            for (const StepRule &rule : operation.steps) {
                if (rule.effect == Effect::Reads && !rule.shownAs.isEmpty() && rule.shownAs != rule.name) {
                    QVERIFY2(wechatWords().step(rule.name) != wechatWords().step(rule.shownAs), qPrintable(rule.name));
                }
            }
        }
    }

    void theVersionIsAColumnOfTheFirstOverview()
    {
        for (const Operation &operation : wechat::platform().operations) {
            QVERIFY2(operation.versionColumn.isEmpty() || !valueName(wechat::platform().overviews.constFirst(), operation.versionColumn).isEmpty(),
                     qPrintable(operation.name));
        }
        QCOMPARE(wechat::platform().operation(wechat::operations::Release)->versionColumn, u"audit.version"_s);
        QVERIFY(wechat::platform().operation(wechat::operations::SubmitAudit)->reviewed);
        QVERIFY(!wechat::platform().operation(wechat::operations::Gray)->reviewed);
    }

    // Of whom a button speaks is more than the number of mini programs.
    void aShareIsNamedByTheButton()
    {
        const Values share{{wechat::opts::Percent, u"10"_s}};
        const Values gray{{wechat::opts::Gray, u"10"_s}};
        QCOMPARE(wechatWords().action(wechat::operations::Gray, share, 3), u"Release 3 mini programs to 10 % of their users"_s);
        QCOMPARE(wechatWords().action(wechat::operations::Release, gray, 3), u"Release 3 mini programs to 10 % of their users"_s);
        QCOMPARE(wechatWords().action(wechat::operations::Release, {}, 3), u"Release 3 mini programs"_s);
    }

    void oppositeChoicesAreToldApartByTheButton_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<Values>("options");
        QTest::addColumn<QString>("said");
        using namespace wechat;
        QTest::newRow("open") << QString(operations::Visibility) << Values{{opts::Set, u"open"_s}} << u"Open 3 mini programs to users"_s;
        QTest::newRow("close") << QString(operations::Visibility) << Values{{opts::Set, u"close"_s}} << u"Close 3 mini programs to users"_s;
        QTest::newRow("not chosen yet") << QString(operations::Visibility) << Values{} << u"Open or close 3 mini programs to users"_s;
        QTest::newRow("domains") << QString(operations::Domains) << Values{{opts::Mode, u"delete"_s}} << u"Delete domains of 3 mini programs"_s;
        QTest::newRow("replaced") << QString(operations::Domains) << Values{{opts::Mode, u"set"_s}} << u"Replace the domains of 3 mini programs"_s;
        QTest::newRow("testers") << QString(operations::Testers) << Values{{opts::Remove, u"liwei"_s}} << u"Remove testers from 3 mini programs"_s;
        QTest::newRow("what is set") << QString(operations::MinVersion) << Values{{opts::Set, u"3.0.0"_s}} << u"Set the lowest base library to 3.0.0 for 3 mini programs"_s;
    }
    void oppositeChoicesAreToldApartByTheButton()
    {
        QFETCH(const QString, operation);
        QFETCH(const Values, options);
        QTEST(wechatWords().action(operation, options, 3), "said");
    }

    // The window has no options of a command line.
    void aShareThatIsMissingIsAskedForInWords()
    {
        const QString said = wechat::platform().operation(wechat::operations::Gray)->optionsProblem({});
        QVERIFY2(!said.isEmpty() && !said.contains("--"_L1), qPrintable(said));
    }

    void whatCannotBeTakenBackIsSaid()
    {
        QVERIFY(wechatWords().consequence(wechat::operations::Rollback).contains("cannot be rolled back"_L1));
        QVERIFY(!wechatWords().consequence(wechat::operations::CancelGray).isEmpty());
        QVERIFY(wechatWords().consequence(wechat::operations::Visibility).contains("can be used by nobody"_L1));
        QVERIFY(wechatWords().consequence(wechat::operations::Testers).isEmpty());
    }

    void whatIsOnlineIsNotReleasedToAShare()
    {
        const Operation &gray = *wechat::platform().operation(wechat::operations::Gray);
        const auto offered = [&gray](const char *state, const char *online, const char *plan) {
            return fits(wechat::platform(), gray, {u"wx1"_s, {}, {{wechat::told::AuditVersion, u"2.4.0"_s}, {wechat::told::AuditState, QString::fromLatin1(state)},
                                                                  {wechat::told::OnlineVersion, QString::fromLatin1(online)}, {wechat::told::GrayState, QString::fromLatin1(plan)}}});
        };
        QVERIFY(offered("approved", "2.3.0", "none"));
        QVERIFY(!offered("approved", "2.4.0", "none"));
        QVERIFY(!offered("rejected", "2.3.0", "none"));
        QVERIFY(offered("in_review", "2.3.0", "running")); // its share can grow
    }

    void everyNameHasItsWord()
    {
        QList<Field> fields = wechat::platform().connection;
        for (const Operation &operation : wechat::platform().operations) {
            QVERIFY2(wechatWords().operation(operation.name) != operation.name, qPrintable(operation.name));
            for (const StepRule &rule : operation.steps) {
                QVERIFY2(wechatWords().step(rule.name) != rule.name, qPrintable(rule.name));
            }
            fields += operation.options;
            QVERIFY(wechatWords().mark(operation.identity) != operation.identity);
        }
        for (const Field &field : std::as_const(fields)) {
            QVERIFY2(wechatWords().field(field.name) != field.name || field.name == wechat::opts::ExtJson, qPrintable(field.name));
            for (const QString &choice : field.choices) {
                QVERIFY2(wechatWords().choice(field.name, choice) != choice, qPrintable(choice));
            }
        }
    }

    void everyStepOfAProcedureIsASentence()
    {
        for (const Procedure &procedure : wechat::platform().procedures) {
            QVERIFY(wechatWords().procedure(procedure.name) != procedure.name);
            for (const QString &step : procedure.steps) {
                QVERIFY2(wechatWords().procedureStep(procedure.name, step).endsWith(u'.'), qPrintable(step));
            }
            QVERIFY(!procedure.secret || wechatWords().field(procedure.secret->name) != procedure.secret->name);
            QVERIFY(!procedure.secret || procedure.steps.contains(procedure.storing));
            QVERIFY(procedure.console.startsWith(u"https://"_s));
        }
    }

    void everyReasonThatARuleNamesIsASentence()
    {
        QStringList kinds{wechat::reasons::ForeignAudit, wechat::reasons::SubmittedAnew, wechat::reasons::NoTrial, wechat::reasons::AuditRejected,
                          wechat::reasons::AuditWithdrawn, wechat::reasons::NoOpenAudit, wechat::reasons::NotApproved,
                          wechat::reasons::OtherApproved, wechat::reasons::GrayLower, wechat::reasons::GrayOlder, wechat::reasons::GrayRunning,
                          wechat::reasons::NoGray, wechat::reasons::NoHistory, wechat::reasons::ScanFound};
        for (const Operation &operation : wechat::platform().operations) {
            for (const StepRule &rule : operation.steps) {
                for (const QString &kind : {rule.refusal, rule.unclear, rule.timedOut}) {
                    if (!kind.isEmpty()) {
                        kinds.append(kind);
                    }
                }
            }
        }
        for (const QString &kind : std::as_const(kinds)) {
            const Reason reason{kind, {}, {}, {}};
            QVERIFY2(wechatWords().sentence(reason).endsWith(u'.'), qPrintable(kind));
            QVERIFY2(wechatWords().help(reason).endsWith(u'.'), qPrintable(kind));
        }
    }

    void aCodeSaysWhatToDo()
    {
        const QString help = wechatWords().help({wechat::reasons::CommitRefused, u"61007"_s, {}, {}});
        QVERIFY2(help.contains(u"permission set"_s), qPrintable(help));
        // One that is not known: the step's own advice.
        QCOMPARE(wechatWords().help({wechat::reasons::CommitRefused, u"31415"_s, {}, {}}), wechatWords().help({wechat::reasons::CommitRefused, {}, {}, {}}));
    }

    void everyCheckHasAWayOut()
    {
        for (const QString &check : QStringList{wechat::checks::TemplateMissing, wechat::checks::Quota, flotilla::checks::Address,
                                                wechat::checks::ExtJson, wechat::checks::NoExtJson, wechat::checks::OpenReview, wechat::checks::KnownTrouble,
                                                wechat::checks::AuditProfile}) {
            QVERIFY(wechatWords().checkTitle(check) != check);
            QVERIFY(wechatWords().checkHelp(check).endsWith(u'.'));
        }
    }

    void theAddressIsFoundInTheRefusal_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("address");
        QTest::newRow("none") << u"access clientip is not registered rid: 1-2-3"_s << QString();
        QTest::newRow("IPv4") << u"invalid ip 192.0.2.7, not in whitelist hint: [x]"_s << u"192.0.2.7"_s;
        QTest::newRow("IPv6") << u"invalid ip 2001:db8::7, not in whitelist"_s << u"2001:db8::7"_s;
        QTest::newRow("both kinds") << u"invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist"_s << u"203.0.113.9"_s;
    }
    void theAddressIsFoundInTheRefusal()
    {
        QFETCH(QString, message);
        QTEST(wechat::addressIn(message), "address");
    }

    void theAddressOfThisComputerIsToldByTheRefusal_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("address");
        const QString foreign = u"61004 access clientip is not registered requestIP: 203.0.113.7"_s;
        QTest::newRow("refused") << QString(wechat::sources::Mint) << foreign << u"203.0.113.7"_s;
        QTest::newRow("at a token") << QString(wechat::sources::Mint) << u"40164 invalid ip 192.0.2.7, not in whitelist"_s << u"192.0.2.7"_s;
        QTest::newRow("that of the gateway") << QString(wechat::sources::Gateway) << foreign << QString();
        QTest::newRow("names none") << QString(wechat::sources::Mint) << u"61004 access clientip is not registered"_s << QString();
        QTest::newRow("something else") << QString(wechat::sources::Mint) << u"85064 no template at 203.0.113.7"_s << QString();
    }
    void theAddressOfThisComputerIsToldByTheRefusal()
    {
        QFETCH(QString, source);
        QFETCH(QString, told);
        Connection connection;
        connection.fields.insert(wechat::fields::TokenSource, source);
        QTEST(wechat::platform().refusedAddress(connection, told), "address");
    }

    void theFilesOfAnAuditProfileAreKnown()
    {
        const Values options{{wechat::opts::AuditProfile, u"{\"preview_info\":{\"pic_files\":[\"a.png\"],\"video_files\":[\"/b.mp4\"]}}"_s},
                             {wechat::opts::AuditProfileFolder, u"/profiles"_s}};
        QCOMPARE(wechat::platform().filesIn(wechat::opts::AuditProfile, options), (QStringList{u"/profiles/a.png"_s, u"/b.mp4"_s}));
        QCOMPARE(wechat::platform().filesIn(wechat::opts::AuditProfileFolder, options), QStringList());
        QCOMPARE(wechat::platform().filesIn(wechat::opts::AuditProfile, {}), QStringList());
    }
};

FLOTILLA_TEST(TestWechatWords)
#include "tst_wechatwords.moc"
