// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/composition.h"
#include "harness.h"
#include "testmain.h"

#include <QFile>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace e2e;

namespace {

QStringList publish(const QString &apps, const QString &targets, const QStringList &more = {})
{
    return QStringList{u"publish"_s, u"--connection"_s, u"shop"_s, u"--app"_s, apps, u"--targets"_s, targets, u"--json"_s} + more;
}

QString writeFile(const Stage &stage, const QByteArray &bytes)
{
    const QString path = stage.folder() + u"/list.csv"_s;
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject program(int n, const QString &key, const QJsonValue &value)
{
    return {{u"appid"_s, Stage::program(n)}, {key, value}};
}

} // namespace

/// flotilla-cli publish and what can be read afterwards, against a sandbox.
class TestCliPublish : public QObject
{
    Q_OBJECT
private slots:
    void fiveTargetsTwoApps();
    void dryRunWritesNothing();
    void anUnsetVariableDoesNotPublish();
    void dryRunFindsWhatStops();
    void dryRunNamesAFrozenOneOnce();
    void badRowsStopEverything();
    void gb18030AndAColumnApp();
    void aFailedTargetIsRetried();
    void anUnknownAppStopsBeforeAnyWrite();
    void bindingIsKeptOrRestored();
    void anAppLeftBoundIsForResume();
    void stopAfterTwoFailures();
    void aGuessedEncodingStopsEverything();
    void anEndlessListIsRefused();
    void reportsAndLists();
    void auditsThatTellNothing();
    void aReportIsAList();
    void aReportGoesWhereItIsSent();
    void oddRowsAreSaid();
    void nothingLeftToDo();
};

void TestCliPublish::fiveTargetsTwoApps()
{
    Stage stage({});
    QVERIFY(stage.isReady());
    QCOMPARE(stage.addConnection().exitCode, 0);
    const CliResult result = stage.cli(publish(stage.apps().at(0) + u',' + stage.apps().at(1), stage.writeTargets(5)));
    const QString problem = checkAllPublishedOnce(stage, result, 10);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(result.out.count('\n'), 1); // one object and nothing else on standard output
    const QJsonObject json = result.json();
    const QJsonArray targets = json.value("targets"_L1).toArray();
    QCOMPARE(targets.size(), 10);
    for (const QJsonValue &value : targets) {
        const QJsonObject target = value.toObject();
        QCOMPARE(target.value("state"_L1).toString(), u"succeeded"_s);
        QCOMPARE(target.value("step"_L1).toString(), u"build"_s);
        QCOMPARE(target.value("attempts"_L1).toInt(), 1);
        QVERIFY(!target.value("build_id"_L1).toString().isEmpty());
        QVERIFY(target.value("request_ids"_L1).toArray().size() >= 3); // unbind, bind, deploy
    }
    QCOMPARE(json.value("bindings"_L1).toArray().size(), 2);
    QVERIFY(json.value("bindings"_L1).toArray().at(0).toObject().value("appid"_L1).isNull());
    QCOMPARE(stage.cli({u"status"_s, u"--json"_s}).json().value("targets"_L1).toArray().size(), 10);
}

void TestCliPublish::dryRunWritesNothing()
{
    Stage stage({});
    QCOMPARE(stage.addConnection().exitCode, 0);
    const CliResult result = stage.cli(publish(stage.apps().at(0), stage.writeTargets(3), {u"--dry-run"_s}));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json().value("batch"_L1), QJsonValue(QString()));
    QVERIFY(result.json().value("findings"_L1).isArray());
    for (const QJsonObject &line : stage.log()) {
        QCOMPARE(line.value("kind"_L1).toString(), u"call"_s);
    }
    QVERIFY(stage.cli({u"batches"_s, u"--json"_s}).json().value("batches"_L1).toArray().isEmpty());
}

// As the shell hands it over after `--note $NOTE --dry-run` and `--label "$LABEL"`.
void TestCliPublish::anUnsetVariableDoesNotPublish()
{
    Stage stage({});
    QVERIFY(stage.isReady());
    QCOMPARE(stage.addConnection().exitCode, 0);
    const QString list = stage.writeTargets(3);
    for (const QStringList &more : {QStringList{u"--note"_s, u"--dry-run"_s}, QStringList{u"--label"_s, u"--dry-run"_s},
                                    QStringList{u"--label"_s, QString(), u"--dry-run"_s}, QStringList{u"--dry-run"_s, u"--note"_s}}) {
        const CliResult result = stage.cli(publish(stage.apps().constFirst(), list, more));
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(!result.json().value("error"_L1).toString().isEmpty(), result.out.constData());
    }
    QVERIFY(stage.log().isEmpty());
    QVERIFY(stage.cli({u"batches"_s, u"--json"_s}).json().value("batches"_L1).toArray().isEmpty());
}

void TestCliPublish::dryRunFindsWhatStops()
{
    Stage stage({});
    QCOMPARE(stage.addConnection().exitCode, 0);
    const CliResult result = stage.cli(publish(u"app-nowhere"_s, stage.writeTargets(1), {u"--dry-run"_s}));
    QCOMPARE(result.exitCode, 2);
    const QJsonObject finding = result.json().value("findings"_L1).toArray().at(0).toObject();
    QCOMPARE(finding.value("level"_L1).toString(), u"stop"_s);
    QCOMPARE(finding.value("check"_L1).toString(), u"app_missing"_s);
}

void TestCliPublish::dryRunNamesAFrozenOneOnce()
{
    Stage stage({});
    QCOMPARE(stage.addConnection().exitCode, 0);
    flotilla::MiniProgram frozen;
    frozen.id = {Stage::program(2)};
    frozen.name = u"Shop 2"_s;
    frozen.frozen = true;
    {
        const auto composition = flotilla::Composition::open(stage.workspace());
        QVERIFY(composition.ok());
        flotilla::Catalogue &catalogue = (*composition)->workspace().catalogue;
        frozen.connection = catalogue.connections()->constFirst().id;
        QVERIFY(catalogue.savePrograms({frozen}).ok());
    }
    const CliResult result = stage.cli(publish(stage.apps().at(0), stage.writeTargets(3), {u"--dry-run"_s}));
    QCOMPARE(result.exitCode, 2);
    const QJsonArray findings = result.json().value("findings"_L1).toArray();
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.at(0).toObject().value("check"_L1).toString(), u"frozen"_s);
}

void TestCliPublish::badRowsStopEverything()
{
    Stage stage({});
    QCOMPARE(stage.addConnection().exitCode, 0);
    const QByteArray good = Stage::program(1).toLatin1();
    const QString file = writeFile(stage, "appid,name\nwx12,short\n" + good + ",Hill\n" + good + ",twice\n");
    for (const QStringList &more : {QStringList{}, QStringList{u"--dry-run"_s}}) {
        const CliResult result = stage.cli(publish(stage.apps().at(0), file, more));
        QCOMPARE(result.exitCode, 2);
        const QJsonArray findings = result.json().value("findings"_L1).toArray();
        QCOMPARE(findings.size(), 2);
        QCOMPARE(findings.at(0).toObject().value("line"_L1).toInt(), 2);
        QCOMPARE(findings.at(1).toObject().value("line"_L1).toInt(), 4);
        QVERIFY(result.err.contains("line 2:") && result.err.contains("line 4:"));
    }
    QVERIFY(stage.log().isEmpty());
    QVERIFY(stage.cli({u"batches"_s, u"--json"_s}).json().value("batches"_L1).toArray().isEmpty());
}

void TestCliPublish::gb18030AndAColumnApp()
{
    Stage stage({});
    QCOMPARE(stage.addConnection().exitCode, 0);
    // 海港点单, 北京烤鸭前门店, 老王烧烤 and 张记牛肉面: enough to be sure that it is Chinese.
    const QList<QByteArray> names{QByteArray::fromHex("baa3b8dbb5e3b5a5"), QByteArray::fromHex("b1b1bea9bfbed1bcc7b0c3c5b5ea"),
                                  QByteArray::fromHex("c0cfcdf5c9d5bfbe"), QByteArray::fromHex("d5c5bcc7c5a3c8e2c3e6")};
    QByteArray rows = "appid;name;app\r\n";
    for (int i = 0; i < names.size(); ++i) {
        rows += Stage::program(i + 1).toLatin1() + ';' + names.at(i) + ';' + stage.apps().at(i % 2).toLatin1() + "\r\n";
    }
    const CliResult result = stage.cli({u"publish"_s, u"--connection"_s, u"shop"_s, u"--targets"_s, writeFile(stage, rows), u"--json"_s});
    QCOMPARE(result.exitCode, 0);
    const QJsonArray targets = result.json().value("targets"_L1).toArray();
    QCOMPARE(targets.size(), 4);
    QCOMPARE(targets.at(0).toObject().value("name"_L1).toString(), u"海港点单"_s);
    QVERIFY2(result.err.contains("GB18030") && result.err.contains("海港点单"), result.err.constData()); // it says what it read
    QCOMPARE(targets.at(1).toObject().value("app"_L1).toString(), stage.apps().at(1));
}

void TestCliPublish::aFailedTargetIsRetried()
{
    Stage stage({{u"programs"_s, QJsonArray{program(2, u"build"_s, QJsonArray{u"fail"_s, u"success"_s})}}});
    QCOMPARE(stage.addConnection().exitCode, 0);
    const CliResult first = stage.cli(publish(stage.apps().at(0), stage.writeTargets(3)));
    QCOMPARE(first.exitCode, 1);
    QCOMPARE(first.json().value("failed"_L1).toInt(), 1);
    const QJsonObject failed = first.json().value("targets"_L1).toArray().at(1).toObject();
    QCOMPARE(failed.value("state"_L1).toString(), u"failed"_s);
    QVERIFY(!failed.value("reason"_L1).toString().isEmpty());
    QVERIFY(first.err.contains("retry --batch"));

    const CliResult second = stage.cli({u"retry"_s, u"--json"_s});
    QCOMPARE(second.exitCode, 0);
    QCOMPARE(second.json().value("batch"_L1), first.json().value("batch"_L1));
    QCOMPARE(second.json().value("succeeded"_L1).toInt(), 3);
    QCOMPARE(second.json().value("targets"_L1).toArray().at(1).toObject().value("attempts"_L1).toInt(), 2);
    QCOMPARE(stage.deploys().value(stage.apps().at(0) + u' ' + Stage::program(1)), 1); // the good ones were left alone
}

void TestCliPublish::anUnknownAppStopsBeforeAnyWrite()
{
    Stage stage({});
    QCOMPARE(stage.addConnection().exitCode, 0);
    const CliResult result = stage.cli(publish(u"app-nowhere"_s, stage.writeTargets(2)));
    QCOMPARE(result.exitCode, 2);
    QCOMPARE(result.json().value("findings"_L1).toArray().at(0).toObject().value("check"_L1).toString(), u"app_missing"_s);
    QCOMPARE(result.json().value("cancelled"_L1).toInt(), 2);
    QVERIFY(stage.deploys().isEmpty());
    // It does not stand in the way of the next batch.
    QCOMPARE(stage.cli(publish(stage.apps().at(0), stage.writeTargets(2))).exitCode, 0);
}

void TestCliPublish::bindingIsKeptOrRestored()
{
    Stage stage({});
    QCOMPARE(stage.addConnection().exitCode, 0);
    const QString app = stage.apps().at(0);
    const CliResult kept = stage.cli(publish(app, stage.writeTargets(2), {u"--binding"_s, u"keep"_s}));
    QCOMPARE(kept.exitCode, 0);
    QCOMPARE(kept.json().value("bindings"_L1).toArray().at(0).toObject().value("appid"_L1).toString(), Stage::program(2));
    QCOMPARE(stage.boundTo(app), Stage::program(2));
    const QByteArray row = Stage::program(7).toLatin1();
    QCOMPARE(stage.cli(publish(app, writeFile(stage, "appid\n" + row + "\n"), {u"--binding"_s, u"restore"_s})).exitCode, 0);
    QCOMPARE(stage.boundTo(app), Stage::program(2));
}

void TestCliPublish::anAppLeftBoundIsForResume()
{
    // The unbind before the first bind is answered, the one after the last build refused, once more too.
    Stage stage({{u"faults"_s, QJsonArray{QJsonObject{{u"action"_s, u"DeleteAppBindWxApp"_s}, {u"call"_s, QJsonArray{2, 3}}, {u"fault"_s, u"error"_s},
                                                      {u"code"_s, u"UnauthorizedOperation"_s}, {u"message"_s, u"no"_s}}}}});
    QCOMPARE(stage.addConnection().exitCode, 0);
    const CliResult result = stage.cli(publish(stage.apps().at(0), stage.writeTargets(1)));
    QCOMPARE(result.exitCode, 3);
    QCOMPARE(result.json().value("succeeded"_L1).toInt(), 1);
    QVERIFY2(result.err.contains("To go on: flotilla-cli resume --batch"), result.err.constData());
    const CliResult status = stage.cli({u"status"_s});
    QCOMPARE(status.exitCode, 3);
    QVERIFY2(status.out.contains("To go on: flotilla-cli resume --batch"), status.out.constData());
    const QString problem = checkAllPublishedOnce(stage, stage.cli({u"resume"_s, u"--json"_s}), 1);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QCOMPARE(stage.cli({u"status"_s}).exitCode, 0);
}

void TestCliPublish::stopAfterTwoFailures()
{
    const QJsonObject refusal{{u"code"_s, u"FailedOperation"_s}, {u"message"_s, u"no"_s}};
    Stage stage({{u"programs"_s, QJsonArray{program(1, u"bind"_s, refusal), program(2, u"bind"_s, refusal)}}});
    QCOMPARE(stage.addConnection().exitCode, 0);
    const CliResult result = stage.cli(publish(stage.apps().at(0), stage.writeTargets(4), {u"--stop-after"_s, u"2"_s}));
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.json().value("failed"_L1).toInt(), 2);
    QCOMPARE(result.json().value("cancelled"_L1).toInt(), 2);
    const CliResult resumed = stage.cli({u"resume"_s, u"--json"_s});
    QCOMPARE(resumed.exitCode, 1); // the two failed ones are for retry
    QCOMPARE(resumed.json().value("succeeded"_L1).toInt(), 2);
}

void TestCliPublish::aGuessedEncodingStopsEverything()
{
    Stage stage({});
    QCOMPARE(stage.addConnection().exitCode, 0);
    const QByteArray western = "appid;name\n" + Stage::program(1).toLatin1() + ";M\xFCller Z\xFCrich\n";
    const QString file = writeFile(stage, western);
    const CliResult refused = stage.cli(publish(stage.apps().at(0), file));
    QCOMPARE(refused.exitCode, 2);
    const QString why = refused.json().value("error"_L1).toString();
    QVERIFY2(why.contains(u"Müller Zürich"_s) && why.contains(u"--encoding windows-1252"_s), qPrintable(why));
    QVERIFY(stage.log().isEmpty());

    QCOMPARE(stage.cli(publish(stage.apps().at(0), file, {u"--encoding"_s, u"UTF-8"_s})).exitCode, 2);
    QCOMPARE(stage.cli(publish(stage.apps().at(0), file, {u"--encoding"_s, u"klingon"_s})).exitCode, 2);
    const CliResult told = stage.cli(publish(stage.apps().at(0), file, {u"--encoding"_s, u"windows-1252"_s}));
    QCOMPARE(told.exitCode, 0);
    QCOMPARE(told.json().value("targets"_L1).toArray().at(0).toObject().value("name"_L1).toString(), u"Müller Zürich"_s);
}

void TestCliPublish::anEndlessListIsRefused()
{
    Stage stage({});
    QCOMPARE(stage.addConnection().exitCode, 0);
    const CliResult result = stage.cli(publish(stage.apps().at(0), u"/dev/zero"_s));
    QCOMPARE(result.exitCode, 2);
    QVERIFY2(result.json().value("error"_L1).toString().contains(u"too large"_s), result.out.constData());
}

// What the export guards the import takes off again, so that a report can be the next list.
void TestCliPublish::aReportIsAList()
{
    Stage stage({});
    QCOMPARE(stage.addConnection().exitCode, 0);
    const QStringList names{u"-50% Shop"_s, u"'t Hart"_s, u"=1+1"_s, u"＝1"_s, u"'-1"_s};
    QByteArray rows = "appid,name\n";
    for (int i = 0; i < names.size(); ++i) {
        const QString cell = i == 4 ? u"''-1"_s : names.at(i); // with the guard that a list needs for it
        rows += (Stage::program(i + 1) + u",\"%1\"\n"_s.arg(cell)).toUtf8();
    }
    const auto namesOf = [](const CliResult &result) {
        QStringList read;
        for (const QJsonValue target : result.json().value("targets"_L1).toArray()) {
            read.append(target.toObject().value("name"_L1).toString());
        }
        return read;
    };
    const CliResult first = stage.cli(publish(stage.apps().at(0), writeFile(stage, rows)));
    QCOMPARE(first.exitCode, 0);
    QCOMPARE(namesOf(first), names);
    const QString report = stage.folder() + u"/r.csv"_s;
    QCOMPARE(stage.cli({u"report"_s, u"--batch"_s, first.json().value("batch"_L1).toString(), u"--format"_s, u"csv"_s, u"--out"_s, report}).exitCode, 0);
    const CliResult second = stage.cli({u"publish"_s, u"--connection"_s, u"shop"_s, u"--targets"_s, report, u"--json"_s});
    QCOMPARE(second.exitCode, 0);
    QCOMPARE(namesOf(second), names);
}

void TestCliPublish::aReportGoesWhereItIsSent()
{
    Stage stage({});
    QCOMPARE(stage.addConnection().exitCode, 0);
    const QString id = stage.cli(publish(stage.apps().at(0), stage.writeTargets(1))).json().value("batch"_L1).toString();
    const QStringList report{u"report"_s, u"--batch"_s, id, u"--format"_s, u"csv"_s, u"--out"_s};
    for (const auto &out : {u"-"_s, u"/dev/stdout"_s}) {
        const CliResult result = stage.cli(report + QStringList{out});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.out.startsWith("\xEF\xBB\xBF" "batch,") && result.out.contains(Stage::program(1).toLatin1()), result.out.constData());
        QCOMPARE(stage.cli(report + QStringList{out, u"--json"_s}).exitCode, 2); // two things on one stream
    }
    // A pipe stays one, and whoever reads it gets the report.
    const QString pipe = stage.folder() + u"/pipe"_s;
    QCOMPARE(mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
    QProcess reader;
    reader.start(u"cat"_s, {pipe});
    QCOMPARE(stage.cli(report + QStringList{pipe}).exitCode, 0);
    QVERIFY(reader.waitForFinished());
    QVERIFY(reader.readAllStandardOutput().contains(Stage::program(1).toLatin1()));
    struct stat found{};
    QCOMPARE(stat(QFile::encodeName(pipe).constData(), &found), 0);
    QVERIFY(S_ISFIFO(found.st_mode));
    // A device stays one, also behind a link.
    const QString link = stage.folder() + u"/null"_s;
    QVERIFY(QFile::link(u"/dev/null"_s, link));
    QCOMPARE(stage.cli(report + QStringList{link}).exitCode, 0);
    QCOMPARE(stat(QFile::encodeName(link).constData(), &found), 0);
    QVERIFY(S_ISCHR(found.st_mode));
    QCOMPARE(stage.cli(report + QStringList{u"/dev/full"_s}).exitCode, 2);
}

void TestCliPublish::oddRowsAreSaid()
{
    Stage stage({});
    QCOMPARE(stage.addConnection().exitCode, 0);
    const QString file = writeFile(stage, "May\nappid\nwx0l23456789abcdef\n");
    const CliResult result = stage.cli(publish(stage.apps().at(0), file, {u"--dry-run"_s}));
    QCOMPARE(result.exitCode, 0);
    QVERIFY2(result.err.contains("line 2:") && result.err.contains("line 3:"), result.err.constData());
    const QJsonArray findings = result.json().value("findings"_L1).toArray();
    QVERIFY(findings.size() >= 2);
    QCOMPARE(findings.at(1).toObject().value("check"_L1).toString(), u"odd_row"_s);
    QCOMPARE(findings.at(1).toObject().value("level"_L1).toString(), u"warn"_s);
    QCOMPARE(findings.at(1).toObject().value("line"_L1).toInt(), 3);
}

void TestCliPublish::reportsAndLists()
{
    Stage stage({{u"programs"_s, QJsonArray{program(1, u"build"_s, u"underReview"_s)}}});
    QCOMPARE(stage.addConnection().exitCode, 0);
    const CliResult result = stage.cli(publish(stage.apps().at(0), stage.writeTargets(2), {u"--label"_s, u"2.3.0"_s, u"--note"_s, u"=spring"_s}));
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json().value("in_review"_L1).toInt(), 1);
    const QString id = result.json().value("batch"_L1).toString();

    const QString out = stage.folder() + u"/report"_s;
    for (const auto &[format, says] : {std::pair{u"csv"_s, QByteArray("\"'=spring\"")}, std::pair{u"html"_s, QByteArray("<!DOCTYPE html>")},
                                       std::pair{u"json"_s, QByteArray("\"in_review\": 1")}}) {
        QCOMPARE(stage.cli({u"report"_s, u"--batch"_s, id, u"--format"_s, format, u"--out"_s, out}).exitCode, 0);
        QVERIFY2(readFile(out).contains(says), qPrintable(format));
    }
    QCOMPARE(stage.cli({u"report"_s, u"--batch"_s, id, u"--format"_s, u"csv"_s, u"--out"_s, u"/nonexistent/r.csv"_s}).exitCode, 2);

    const QJsonArray batches = stage.cli({u"batches"_s, u"--json"_s}).json().value("batches"_L1).toArray();
    QCOMPARE(batches.size(), 1);
    QCOMPARE(batches.at(0).toObject().value("batch"_L1).toString(), id);
    QCOMPARE(batches.at(0).toObject().value("label"_L1).toString(), u"2.3.0"_s);
    QVERIFY(stage.cli({u"batches"_s}).out.contains(id.toUtf8()));
    QVERIFY(stage.cli({u"status"_s}).out.contains(Stage::program(2).toUtf8()));

    const CliResult audits = stage.cli({u"audits"_s, u"--refresh"_s, u"--json"_s});
    QCOMPARE(audits.exitCode, 0);
    const QJsonArray rows = audits.json().value("publications"_L1).toArray();
    QCOMPARE(rows.size(), 2);
    QStringList states{rows.at(0).toObject().value("state"_L1).toString(), rows.at(1).toObject().value("state"_L1).toString()};
    states.sort();
    QCOMPARE(states, (QStringList{u"in_review"_s, u"uploaded"_s}));
}

void TestCliPublish::auditsThatTellNothing()
{
    // The first look at the build is for the publish.
    QJsonArray later;
    for (int call = 2; call <= 20; ++call) {
        later.append(call);
    }
    Stage stage({{u"buildSeconds"_s, QJsonObject{{u"min"_s, 0}, {u"max"_s, 0}}},
                 {u"faults"_s, QJsonArray{QJsonObject{{u"action"_s, u"CheckDeployApp"_s}, {u"call"_s, later}, {u"fault"_s, u"internalError"_s}}}}});
    QCOMPARE(stage.addConnection().exitCode, 0);
    QCOMPARE(stage.cli(publish(stage.apps().at(0), stage.writeTargets(1))).exitCode, 0);
    const CliResult audits = stage.cli({u"audits"_s, u"--refresh"_s, u"--json"_s});
    QCOMPARE(audits.exitCode, 1);
    QCOMPARE(audits.json().value("problems"_L1).toArray().size(), 1);
    const QJsonObject row = audits.json().value("publications"_L1).toArray().at(0).toObject();
    QCOMPARE(row.value("state"_L1).toString(), u"uploaded"_s);
    QVERIFY(row.value("reason"_L1).toString().contains(u"InternalError"_s));
}

void TestCliPublish::nothingLeftToDo()
{
    Stage stage({});
    QCOMPARE(stage.addConnection().exitCode, 0);
    const CliResult result = stage.cli(publish(stage.apps().at(0), stage.writeTargets(1)));
    for (const auto &verb : {u"resume"_s, u"retry"_s}) {
        const CliResult again = stage.cli({verb, u"--json"_s});
        QCOMPARE(again.exitCode, 0); // the newest batch and its code
        QCOMPARE(again.json().value("batch"_L1), result.json().value("batch"_L1));
    }
    QCOMPARE(stage.deploys().size(), 1);
}

FLOTILLA_TEST(TestCliPublish)
#include "tst_clipublish.moc"
