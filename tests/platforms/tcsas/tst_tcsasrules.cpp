// SPDX-License-Identifier: GPL-3.0-or-later
// What is decided before anything is sent: versions, packages, domains, options, and that every name has its words.
#include "model/textrules.h"
#include "tcsas/domains.h"
#include "tcsas/names.h"
#include "tcsas/optionrules.h"
#include "tcsas/package.h"
#include "tcsas/platform.h"
#include "tcsas/versions.h"

#include "testmain.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace flotilla;
using namespace Qt::StringLiterals;
namespace opts = tcsas::opts;

namespace {

/// A zip file of empty entries with these names, without what is in front of the directory.
QByteArray zipOf(const QByteArrayList &names, qsizetype counted = -1)
{
    const auto number = [](qint64 value, int bytes) {
        QByteArray text;
        for (int i = 0; i < bytes; ++i) {
            text.append(static_cast<char>((value >> (8 * i)) & 0xff));
        }
        return text;
    };
    QByteArray directory;
    for (const QByteArray &name : names) {
        directory += QByteArray("PK\x01\x02", 4) + QByteArray(24, '\0') + number(name.size(), 2) + QByteArray(16, '\0') + name;
    }
    return directory + QByteArray("PK\x05\x06", 4) + QByteArray(4, '\0') + number(counted < 0 ? names.size() : counted, 2) + number(counted < 0 ? names.size() : counted, 2)
        + number(directory.size(), 4) + number(0, 4) + number(0, 2);
}

QString written(const QTemporaryDir &folder, const QByteArray &bytes)
{
    const QString path = folder.filePath(u"package.zip"_s);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

} // namespace

class TestTcsasRules : public QObject
{
    Q_OBJECT

private slots:
    // A line blames nothing that is not known to be wrong.
    void theDoctorNamesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("teams"); // the code of each answer; empty: accepted
        QTest::addColumn<QString>("programs");
        QTest::addColumn<QString>("secrets");
        QTest::addColumn<QString>("marks"); // signature, plan, platform, programs, secrets
        QTest::addColumn<QString>("repair"); // said once, of the first that is not good
        const QString none;
        const QString key = u"AuthFailure.SignatureFailure"_s;
        const QString right = u"UnauthorizedOperation"_s;
        const QString plan = u"FailedOperation.PackageAlreadyExpired"_s;
        QTest::newRow("all is well") << none << none << none << u"+++++"_s << QString();
        QTest::newRow("a wrong id") << u"AuthFailure.SecretIdNotFound"_s << u"AuthFailure.SecretIdNotFound"_s << key << u"x!!!!"_s << u"Check SecretId"_s;
        QTest::newRow("a wrong key") << key << key << key << u"x!!!!"_s << u"Check SecretId"_s;
        QTest::newRow("a clock that is off") << u"AuthFailure.SignatureExpire"_s << u"AuthFailure.SignatureExpire"_s << key << u"x!!!!"_s << u"the clock"_s;
        QTest::newRow("a plan that has run out") << plan << plan << plan << u"+x!!!"_s << u"Renew the plan"_s;
        QTest::newRow("a wrong platform") << u"InvalidParameter"_s << u"InvalidParameter"_s << u"InvalidParameter"_s << u"+!x!!"_s << u"marked with"_s;
        QTest::newRow("no right to anything") << right << right << right << u"+!x!!"_s << u"marked with"_s;
        QTest::newRow("no right to the list") << none << right << none << u"+++x+"_s << u"right to read"_s;
        QTest::newRow("no right to keys") << none << none << right << u"++++!"_s << u"Without the right to see keys"_s;
    }
    void theDoctorNamesWhatIsWrong()
    {
        QFETCH(QString, teams);
        QFETCH(QString, programs);
        QFETCH(QString, secrets);
        QFETCH(QString, repair);
        const auto answer = [](const QString &code) {
            Reply reply;
            const bool denied = code.startsWith("AuthFailure"_L1) || code == "UnauthorizedOperation"_L1;
            reply.outcome = code.isEmpty() ? Outcome::Accepted : denied ? Outcome::Denied : Outcome::Refused;
            reply.error.vendorCode = code;
            reply.total = 3;
            return reply;
        };
        const QHash<QString, Reply> told{{tcsas::calls::ListTeams, answer(teams)}, {tcsas::calls::ListPrograms, answer(programs)},
                                         {tcsas::calls::ReadSecret, answer(secrets)}};
        QList<Diagnosis> lines;
        QString marks;
        QString call;
        for (const DoctorQuestion &question : tcsas::platform().doctor) {
            call = question.call.isEmpty() ? call : question.call;
            lines.append(question.diagnose(told.value(call), {}, lines));
            marks += lines.constLast().mark == Diagnosis::Mark::Good ? u'+' : lines.constLast().mark == Diagnosis::Mark::Bad ? u'x' : u'!';
        }
        QTEST(marks, "marks");
        const auto first = std::find_if(lines.cbegin(), lines.cend(), [](const Diagnosis &line) { return line.mark != Diagnosis::Mark::Good; });
        QVERIFY2(first == lines.cend() ? repair.isEmpty() : first->repair.contains(repair), first == lines.cend() ? "" : qPrintable(first->repair));
    }

    void whatBecomesOfDomainsIsSaidBefore_data()
    {
        QTest::addColumn<Values>("options");
        QTest::addColumn<QString>("said");
        const auto order = [](const QString &mode, const QString &file) { return Values{{opts::Mode, mode}, {opts::File, file}}; };
        QTest::newRow("an empty list") << order(u"set"_s, u"{\"request\": []}"_s) << u"warn request: removes https://a.cn, https://b.cn"_s;
        QTest::newRow("one instead of another") << order(u"set"_s, u"{\"request\": [\"https://A.cn/\", \"https://c.cn\"]}"_s)
                                                << u"warn request: removes https://b.cn, adds https://c.cn, keeps 1"_s;
        QTest::newRow("all of them and one more") << order(u"set"_s, u"{\"request\": [\"https://a.cn\", \"https://b.cn\", \"https://c.cn\"]}"_s) << u"note request: adds https://c.cn, keeps 2"_s;
        QTest::newRow("another sort") << order(u"set"_s, u"{\"upload\": [\"https://c.cn\"]}"_s) << u"note upload: adds https://c.cn"_s;
        QTest::newRow("one is added") << order(u"add"_s, u"{\"request\": [\"https://c.cn\"]}"_s) << u"note request: adds https://c.cn, keeps 2"_s;
        QTest::newRow("two sorts") << order(u"set"_s, u"{\"socket\": [], \"request\": [\"https://a.cn\", \"https://b.cn\"]}"_s)
                                   << u"note request: keeps 2; socket: stays empty"_s;
    }
    void whatBecomesOfDomainsIsSaidBefore()
    {
        QFETCH(Values, options);
        Batch batch;
        batch.operation = tcsas::operations::Domains;
        batch.options = options;
        batch.targets = {Target{{u"mp1"_s}, {u"mp1"_s}, {}, {}}};
        Reply reply;
        reply.outcome = Outcome::Accepted;
        reply.values.insert(u"request"_s, u"https://a.cn\nhttps://b.cn"_s);
        QStringList said;
        for (const CheckQuestion &question : tcsas::platform().checks) {
            if (question.call == tcsas::calls::ReadDomains && question.applies(batch)) {
                const QList<Finding> findings = question.findings(reply, batch, {}, {u"mp1"_s});
                for (const Finding &finding : findings) {
                    QCOMPARE(finding.check, QString(finding.level == Level::Warn ? tcsas::checks::DomainsGo : tcsas::checks::DomainsDiff));
                    QVERIFY(tcsas::platform().words->checkTitle(finding.check) != finding.check);
                    said.append(levelName(finding.level) + u' ' + finding.detail);
                }
            }
        }
        QTEST(said.join(u'|'), "said");
    }

    void versionsAreNumbers_data()
    {
        QTest::addColumn<QString>("next");
        QTest::addColumn<bool>("notAbove");
        QTest::newRow("ten is above nine") << u"1.10.0"_s << false;
        QTest::newRow("the same") << u"1.9.0"_s << true;
        QTest::newRow("the same, shorter") << u"1.9"_s << true;
        QTest::newRow("lower") << u"1.8.99"_s << true;
        QTest::newRow("only the platform can tell: a suffix") << u"1.9.0-beta"_s << false;
        QTest::newRow("only the platform can tell: a letter") << u"v2"_s << false;
        QTest::newRow("only the platform can tell: nothing") << QString() << false;
    }
    void versionsAreNumbers()
    {
        QFETCH(QString, next);
        QFETCH(bool, notAbove);
        QCOMPARE(tcsas::isNotAbove(next, u"1.9.0"_s), notAbove);
    }

    // The text of a version and its introduction are easily confused.
    void aVersionIsNoSentence()
    {
        const QList<Field> fields = tcsas::platform().operation(tcsas::operations::Publish)->options;
        const auto label = std::find_if(fields.cbegin(), fields.cend(), [](const Field &field) { return field.name == options::Label; });
        QVERIFY(label != fields.cend());
        QCOMPARE(problemOf(label->rule, u"1.3.0-beta_2"_s), QString());
        QVERIFY(!problemOf(label->rule, u"Autumn menu"_s).isEmpty());
    }

    void packages_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("good");
        QTest::newRow("good") << zipOf({"app.json", "pages/index.js", "a..b/c"}) << true;
        QTest::newRow("empty") << zipOf({}) << false;
        QTest::newRow("its end counts fewer than there are") << zipOf({"app.json", "../x"}, 1) << false;
        QTest::newRow("its end counts none") << zipOf({"../x"}, 0) << false;
        QTest::newRow("its end counts more") << zipOf({"app.json"}, 2) << false;
        QTest::newRow("a link") << zipOf({"app.json"}).replace(4, 2, QByteArray("\x14\x03", 2)).replace(38, 4, QByteArray("\0\0\xff\xa1", 4)) << false;
        QTest::newRow("a file of such a system") << zipOf({"app.json"}).replace(4, 2, QByteArray("\x14\x03", 2)).replace(38, 4, QByteArray("\0\0\xa4\x81", 4)) << true;
        QTest::newRow("no zip") << QByteArray("<html>not found</html>") << false;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("cut off") << zipOf({"app.json"}).left(40) << false;
        QTest::newRow("a path leads out") << zipOf({"app.json", "../../etc/passwd"}) << false;
        QTest::newRow("a path from the root") << zipOf({"/etc/passwd"}) << false;
        QTest::newRow("a path of another system") << zipOf({"..\\..\\x"}) << false;
        QTest::newRow("a drive") << zipOf({"C:x"}) << false;
    }
    void packages()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, good);
        const QTemporaryDir folder;
        QCOMPARE(tcsas::problemOfPackage(written(folder, bytes)).isEmpty(), good);
    }
    void whatIsInAPackageIsTold()
    {
        const QTemporaryDir folder;
        const FileSight good = tcsas::fileSight(opts::Package, written(folder, zipOf({"app.json", "pages/", "pages/index.js"})));
        QVERIFY(good.problem.isEmpty());
        QVERIFY2(good.holds.startsWith(u"The zip file opens: 2 file(s)"_s), qPrintable(good.holds));
        QVERIFY(!tcsas::fileSight(opts::Package, u"/nowhere/package.zip"_s).problem.isEmpty());
    }
    void aRollbackLeadsTo_data()
    {
        QTest::addColumn<QString>("online");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("why");
        QTest::newRow("the one before") << u"1.2"_s << u"previous"_s << u"2"_s << QString();
        QTest::newRow("an older one") << u"1.2"_s << u"1.0"_s << u"1"_s << QString();
        QTest::newRow("none of the released") << u"1.2"_s << u"0.9"_s << QString() << QString(tcsas::reasons::NoHistory);
        QTest::newRow("it was rolled back already") << u"1.1"_s << u"previous"_s << QString() << QString(tcsas::reasons::RolledBackAlready);
        QTest::newRow("nothing is online") << QString() << u"previous"_s << QString() << QString(tcsas::reasons::NothingOnline);
    }
    void aRollbackLeadsTo()
    {
        QFETCH(QString, online);
        QFETCH(QString, to);
        const auto released = [](int n, const QString &version) {
            return Item{QString::number(n), version, {{tcsas::told::At, QString::number(n * 1000)}}};
        };
        const QList<Item> history{released(3, u"1.2"_s), released(1, u"1.0"_s), released(2, u"1.1"_s)};
        Item row{u"mp1"_s, {}, {}};
        put(row.values, tcsas::told::OnlineVersion, online);
        const PlanChoice choice = tcsas::rollbackChoice(history, to, row);
        QTEST(choice.item ? choice.item->id : QString(), "id");
        QTEST(choice.why.kind, "why");
        QCOMPARE(tcsas::rollbackChoice(history, to, {}).why.kind, QString(tcsas::reasons::OnlineNotRead));
    }
    void aPackageThatIsNotThere() { QVERIFY(!tcsas::problemOfPackage(u"/nowhere/package.zip"_s).isEmpty()); }

    void domains_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("sent");
        QTest::newRow("add what is missing") << u"add"_s << u"{\"request\":[\"https://a.example\",\"https://b.example\"]}"_s
                                             << u"{\"request\":[\"https://b.example\"]}"_s;
        QTest::newRow("nothing is missing") << u"add"_s << u"{\"request\":[\"https://A.example/\"]}"_s << QString();
        QTest::newRow("the list is so already") << u"set"_s << u"{\"request\":[\"https://a.example\"]}"_s << QString();
        QTest::newRow("the whole list") << u"set"_s << u"{\"request\":[\"https://b.example\"],\"socket\":[]}"_s
                                        << u"{\"request\":[\"https://b.example\"]}"_s;
        QTest::newRow("a list is emptied") << u"set"_s << u"{\"request\":[]}"_s << u"{\"request\":[]}"_s;
    }
    void domains()
    {
        QFETCH(QString, mode);
        QFETCH(QString, file);
        QFETCH(QString, sent);
        const Values now{{u"request"_s, u"https://a.example"_s}};
        QCOMPARE(tcsas::domainsToSend({{opts::Mode, mode}, {opts::File, file}}, now), sent);
    }

    void options_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<Values>("options");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *name, QLatin1StringView operation, const Values &options, bool good) {
            QTest::newRow(name) << QString(operation) << options << good;
        };
        namespace operations = tcsas::operations;
        row("a sort of domain that there is not", operations::Domains, {{opts::File, u"{\"requestdomain\":[]}"_s}}, false);
        row("domains that are no list", operations::Domains, {{opts::File, u"{\"request\":\"https://a.example\"}"_s}}, false);
        row("domains", operations::Domains, {{opts::File, u"{\"request\":[],\"download\":[\"https://a.example\"]}"_s}}, true);
        row("two domains in one", operations::Domains, {{opts::File, u"{\"request\":[\"https://a.examplehttps://b.example\"]}"_s}}, false);
        row("two domains with a semicolon", operations::Domains, {{opts::File, u"{\"request\":[\"https://a.example;https://b.example\"]}"_s}}, false);
        row("a rejection without a note", operations::Approve, {{opts::Result, u"reject"_s}}, false);
        row("a rejection", operations::Approve, {{opts::Result, u"reject"_s}, {opts::ApprovalNote, u"no"_s}}, true);
        row("an approval", operations::Approve, {{opts::Result, u"approve"_s}}, true);
        row("six keywords", operations::MessageTemplateAdd, {{opts::Keywords, u"1,2,3,4,5,6"_s}}, false);
        row("a keyword twice", operations::MessageTemplateAdd, {{opts::Keywords, u"1,2,1"_s}}, false);
        row("five keywords", operations::MessageTemplateAdd, {{opts::Keywords, u"5, 4,3,2,1"_s}}, true);
        const auto messages = [](const char *library, const char *keywords, const char *scene) {
            return Values{{opts::Library, QString::fromLatin1(library)}, {opts::Keywords, QString::fromLatin1(keywords)}, {opts::Scene, QString::fromLatin1(scene)}};
        };
        row("two templates, one scene", operations::MessageTemplateAdd, messages("a\nb", "1,2\n2", "paid"), true);
        row("two templates, two scenes", operations::MessageTemplateAdd, messages("a\nb", "1,2\n2", "paid\nsent"), true);
        row("two templates, keywords for one", operations::MessageTemplateAdd, messages("a\nb", "1,2", "paid"), false);
        row("two templates, three scenes", operations::MessageTemplateAdd, messages("a\nb", "1\n2", "x\ny\nz"), false);
        row("the second has a keyword twice", operations::MessageTemplateAdd, messages("a\nb", "1\n2,2", "paid"), false);
        row("neither path nor cancel", operations::Preview, {}, false);
        row("path and cancel", operations::Preview, {{opts::Path, u"pages/a"_s}, {opts::Cancel, u"yes"_s}}, false);
        row("cancel", operations::Preview, {{opts::Cancel, u"yes"_s}}, true);
    }
    void options()
    {
        QFETCH(QString, operation);
        QFETCH(Values, options);
        QFETCH(bool, good);
        QCOMPARE(tcsas::platform().operation(operation)->optionsProblem(options).isEmpty(), good);
    }

    // Whoever sees an order, its report or its log can read what was typed.
    void noOptionTakesAKey()
    {
        const QString key = u"Abcdefgh1Abcdefgh2Abcdefgh3Abcdef"_s;
        const auto check = [&key](const QString &of, const QList<Field> &fields) {
            for (const Field &field : fields) {
                const bool text = field.kind != Field::Kind::Secret && field.kind != Field::Kind::File
                                  && field.name != tcsas::opts::MessageTemplate; // the platform makes such ids itself
                QVERIFY2(!text || !problemOf(field, key).isEmpty(), qPrintable(of + u" --"_s + field.optionName()));
            }
        };
        for (const Operation &operation : tcsas::platform().operations) {
            check(operation.name, operation.options);
        }
        for (const Query &query : tcsas::platform().queries) {
            check(query.name, query.options);
        }
        const Operation &add = *tcsas::platform().operation(tcsas::operations::MessageTemplateDelete);
        QVERIFY(problemOf(add.options.constFirst(), u"mti_IqOzjtxjrlbYRCjkkdkAGOSHZgTYIAfTzEOTtNv"_s).isEmpty()); // the vendor's sample
    }

    void ids()
    {
        const auto good = tcsas::platform().isWellFormed;
        QVERIFY(good({u"mp4b3ykyne0wain0"_s}));
        QVERIFY(!good({u"wx0123456789abcdef"_s}));
        QVERIFY(!good({u"mp4b3ykyne0wain0 "_s}));
        QVERIFY(!good({}));
    }

    void everyNameHasWords()
    {
        const Platform &platform = tcsas::platform();
        QStringList bare;
        for (const Operation &operation : platform.operations) {
            bare += platform.words->operation(operation.name) == operation.name ? QStringList{operation.name} : QStringList();
            for (const StepRule &rule : operation.steps) {
                bare += platform.words->step(rule.name) == rule.name ? QStringList{rule.name} : QStringList();
                for (const QString &reason : {rule.refusal, rule.unclear, rule.timedOut}) {
                    bare += reason.isEmpty() || !platform.words->sentence({reason, {}, {}, {}}).isEmpty() ? QStringList() : QStringList{reason};
                }
            }
            for (const Field &field : operation.options) {
                bare += platform.words->field(field.name) == field.name ? QStringList{field.name} : QStringList();
            }
        }
        for (const DetailTab &tab : platform.details) {
            bare += platform.words->tab(tab.name) == tab.name ? QStringList{tab.name} : QStringList();
            for (const QString &query : tab.queries) {
                bare += !platform.query(query) || platform.words->query(query) == query ? QStringList{query} : QStringList();
            }
            for (const QString &operation : tab.operations) {
                bare += platform.operation(operation) ? QStringList() : QStringList{operation};
            }
        }
        for (const Field &field : platform.connection) {
            bare += platform.words->field(field.name) == field.name ? QStringList{field.name} : QStringList();
        }
        QCOMPARE(bare, QStringList());
    }
};

FLOTILLA_TEST(TestTcsasRules)
#include "tst_tcsasrules.moc"
