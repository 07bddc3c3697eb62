// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/report.h"

#include "fakes/toy.h"
#include "model/finding.h"
#include "run/csvtext.h"
#include "weda/names.h"
#include "weda/platform.h"

#include <QJsonArray>
#include "testmain.h"

#include <QTest>

using namespace flotilla;
namespace toy = flotilla::fakes::toy;
using namespace Qt::StringLiterals;

namespace {

StoredBatch sample()
{
    StoredBatch stored;
    stored.batch.id = {u"20260801-120000-ab"_s};
    stored.batch.platform = u"weda"_s;
    stored.batch.operation = u"publish"_s;
    stored.batch.connectionName = u"shop"_s;
    stored.batch.place = {{weda::fields::Environment, u"lowcode-1"_s}};
    stored.batch.createdAt = fromEpochMillis(1'785'585'600'000);
    stored.batch.laneTitles = QStringList{u"Harbour <order>"_s};
    for (const auto &[app, program, name] : {std::tuple{u"app-1"_s, u"wx0000000000000001"_s, u"=SUM(A1)"_s},
                                             std::tuple{u"app-1"_s, u"wx0000000000000002"_s, u"Shop <b>Hill</b>"_s},
                                             std::tuple{u"app-2"_s, u"wx0000000000000003"_s, u"Quay, \"old\""_s}}) {
        Target target;
        target.lane = {app};
        target.program = {program};
        target.name = name;
        stored.batch.targets.append(target);
    }
    Progress good;
    good.step = weda::steps::Build;
    good.phase = Phase::Succeeded;
    good.marks.insert(weda::marks::BuildId, u"b-1"_s);
    good.starts = 1;
    good.startedAt = fromEpochMillis(1'785'585'600'000);
    good.finishedAt = fromEpochMillis(1'785'585'731'000);
    good.requestIds = QStringList{u"r-1"_s, u"r-2"_s};
    Progress bad;
    bad.step = weda::steps::Bind;
    bad.phase = Phase::Failed;
    bad.starts = 2;
    bad.reason = {weda::reasons::BindRefused, u"FailedOperation"_s, u"not authorised"_s, u"r-3"_s};
    Progress open;
    open.step = weda::steps::Look;
    stored.state.targets = {good, bad, open};
    LaneState one;
    one.id = {u"app-1"_s};
    one.memory = {{weda::lane::Bound, u"wx0000000000000002"_s}, {weda::lane::Certain, u"1"_s}};
    LaneState two;
    two.id = {u"app-2"_s};
    two.memory = {{weda::lane::Certain, u"1"_s}};
    stored.state.lanes = {one, two};
    return stored;
}

/// A batch of a platform that declares no columns of its own.
StoredBatch toySample()
{
    StoredBatch stored;
    stored.batch.id = {u"20260801-120000-cd"_s};
    stored.batch.platform = toy::platform().id;
    stored.batch.operation = toy::operations::Ship;
    stored.batch.place = {{toy::Garden, u"backyard"_s}};
    Target target;
    target.program = {u"wx0000000000000001"_s};
    target.lane = {target.program.value};
    stored.batch.targets = {target};
    Progress row;
    row.step = toy::steps::Ripen;
    row.phase = Phase::Resting;
    row.word = u"green"_s;
    row.marks.insert(toy::Parcel, u"parcel-7"_s);
    stored.state.targets = {row};
    LaneState lane;
    lane.id = target.lane;
    stored.state.lanes = {lane};
    return stored;
}

Platforms platforms()
{
    return Platforms({&weda::platform(), &toy::platform()});
}

QHash<QString, QString> firstRowOf(const QByteArray &csv)
{
    const CsvTable table = parseCsv(QString::fromUtf8(csv.mid(3)));
    QHash<QString, QString> row;
    for (qsizetype i = 0; i < table.records.first().cells.size(); ++i) {
        row.insert(table.records.first().cells.at(i), table.records.at(1).cells.at(i));
    }
    return row;
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT
private slots:
    void jsonHasTheExactKeys();
    void jsonCountsAddUp();
    void jsonTargets();
    void jsonBindings();
    void csvHasARowPerTarget();
    void aVersionThatWasReadIsTold();
    void csvCannotBecomeAFormula_data();
    void csvCannotBecomeAFormula();
    void htmlIsOneEscapedPage();
    void paperHasTheIdThatWasMade();
    void findings();
    void anotherPlatformHasItsOwnNames();
    void anUnknownPlatformShowsItsNamesAsTheyAre();
};

void TestReport::jsonHasTheExactKeys()
{
    const QJsonObject json = batchJson(sample(), platforms());
    for (const auto &key : {u"batch"_s, u"succeeded"_s, u"in_review"_s, u"rejected"_s, u"failed"_s, u"skipped"_s,
                            u"cancelled"_s, u"waiting"_s, u"targets"_s, u"bindings"_s}) {
        QVERIFY2(json.contains(key), qPrintable(key));
    }
    const QJsonObject target = json.value(u"targets"_s).toArray().first().toObject();
    for (const auto &key : {u"appid"_s, u"app"_s, u"state"_s, u"step"_s, u"reason"_s, u"code"_s, u"build_id"_s,
                            u"attempts"_s, u"request_ids"_s}) {
        QVERIFY2(target.contains(key), qPrintable(key));
    }
}

void TestReport::jsonCountsAddUp()
{
    const QJsonObject json = batchJson(sample(), platforms());
    int sum = 0;
    for (const auto &key : {u"succeeded"_s, u"in_review"_s, u"rejected"_s, u"failed"_s, u"skipped"_s, u"cancelled"_s, u"waiting"_s}) {
        sum += json.value(key).toInt(-100);
    }
    QCOMPARE(sum, 3);
    QCOMPARE(json.value(u"succeeded"_s).toInt(), 1);
    QCOMPARE(json.value(u"failed"_s).toInt(), 1);
    QCOMPARE(json.value(u"waiting"_s).toInt(), 1);
}

void TestReport::jsonTargets()
{
    const QJsonArray targets = batchJson(sample(), platforms()).value(u"targets"_s).toArray();
    QCOMPARE(targets.size(), 3);
    const QJsonObject good = targets.at(0).toObject();
    QCOMPARE(good.value(u"state"_s).toString(), u"succeeded"_s);
    QCOMPARE(good.value(u"step"_s).toString(), u"build"_s);
    QCOMPARE(good.value(u"build_id"_s).toString(), u"b-1"_s);
    QCOMPARE(good.value(u"request_ids"_s).toArray(), (QJsonArray{u"r-1"_s, u"r-2"_s}));
    const QJsonObject bad = targets.at(1).toObject();
    QCOMPARE(bad.value(u"state"_s).toString(), u"failed"_s);
    QCOMPARE(bad.value(u"code"_s), QJsonValue(u"FailedOperation"_s));
    QCOMPARE(bad.value(u"attempts"_s).toInt(), 2);
    QVERIFY(bad.value(u"reason"_s).toString().contains(u"not authorised"_s));
    const QJsonObject open = targets.at(2).toObject();
    QCOMPARE(open.value(u"state"_s).toString(), u"waiting"_s);
    QCOMPARE(open.value(u"step"_s).toString(), u"deploy"_s);
    QVERIFY(!open.value(u"reason"_s).toString().isEmpty()); // says which kind of waiting
    QVERIFY(open.value(u"code"_s).isString());
}

void TestReport::jsonBindings()
{
    const QJsonArray bindings = batchJson(sample(), platforms()).value(u"bindings"_s).toArray();
    QCOMPARE(bindings.size(), 2);
    QCOMPARE(bindings.at(0).toObject().value(u"app"_s).toString(), u"app-1"_s);
    QCOMPARE(bindings.at(0).toObject().value(u"appid"_s).toString(), u"wx0000000000000002"_s);
    QVERIFY(bindings.at(1).toObject().value(u"appid"_s).isNull());
}

void TestReport::csvHasARowPerTarget()
{
    const QByteArray csv = batchCsv(sample(), platforms());
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    const CsvTable table = parseCsv(QString::fromUtf8(csv.mid(3)));
    QCOMPARE(table.records.size(), 4);
    const QStringList header = table.records.first().cells;
    for (const CsvRecord &record : table.records) {
        QCOMPARE(record.cells.size(), header.size());
    }
    const auto cell = [&](int row, const QString &column) { return table.records.at(row).cells.at(header.indexOf(column)); };
    QCOMPARE(cell(1, u"name"_s), u"'=SUM(A1)"_s);
    QCOMPARE(cell(1, u"seconds"_s), u"131"_s);
    QCOMPARE(cell(1, u"started"_s), u"2026-08-01T12:00:00Z"_s);
    QCOMPARE(cell(1, u"request_ids"_s), u"r-1 r-2"_s);
    QCOMPARE(cell(2, u"state"_s), u"failed"_s);
    QCOMPARE(cell(2, u"app_bound_to"_s), u"wx0000000000000002"_s);
    QCOMPARE(cell(3, u"name"_s), u"Quay, \"old\""_s);
    QCOMPARE(cell(3, u"app_bound_to"_s), u"nothing"_s);
}

// An order that names no version acts on one all the same.
void TestReport::aVersionThatWasReadIsTold()
{
    StoredBatch stored = toySample();
    stored.state.targets[0].marks.insert(u"version"_s, u"2.4.0"_s);
    QCOMPARE(firstRowOf(batchCsv(stored, platforms())).value(u"version"_s), u"2.4.0"_s);
    QVERIFY(batchHtml(stored, platforms()).contains("2.4.0 × 1"));
    stored.batch.options.insert(flotilla::options::Label, u"3.0"_s);
    QCOMPARE(firstRowOf(batchCsv(stored, platforms())).value(u"version"_s), u"3.0"_s);
}

void TestReport::csvCannotBecomeAFormula_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("line");
    for (const auto &calculated : {u"=1+1"_s, u"+86"_s, u"-1"_s, u"@x"_s, u"＝1+1"_s, u"＋86"_s, u"－1"_s, u"＠x"_s, u" =1+1"_s, u"\t=1+1"_s}) {
        QTest::newRow(qPrintable(calculated)) << calculated << u"\"'%1\"\r\n"_s.arg(calculated);
    }
    QTest::newRow("an apostrophe of its own") << u"'t Hart"_s << u"\"''t Hart\"\r\n"_s;
    QTest::newRow("inside it is harmless") << u"a=b"_s << u"a=b\r\n"_s;
    QTest::newRow("plain") << u"海港"_s << u"海港\r\n"_s;
    QTest::newRow("quote") << u"a\"b"_s << u"\"a\"\"b\"\r\n"_s;
}

void TestReport::csvCannotBecomeAFormula()
{
    QFETCH(QString, cell);
    QFETCH(QString, line);
    QCOMPARE(csvLine({cell}), line);
}

void TestReport::htmlIsOneEscapedPage()
{
    const QString html = QString::fromUtf8(batchHtml(sample(), platforms()));
    QVERIFY(html.startsWith(u"<!DOCTYPE html>"_s));
    QVERIFY(html.contains(u"Shop &lt;b&gt;Hill&lt;/b&gt;"_s));
    QVERIFY(html.contains(u"Harbour &lt;order&gt;"_s));
    QVERIFY(!html.contains(u"<b>Hill"_s));
    QVERIFY(html.contains(u"not authorised"_s));
    QVERIFY(html.contains(u"2:11"_s));
    for (const auto &outside : {u"http:"_s, u"https:"_s, u"src="_s, u"@import"_s}) {
        QVERIFY2(!html.contains(outside), qPrintable(outside)); // self-contained
    }
}

// An operation that makes mini programs has the name of a new one where others have an id.
void TestReport::paperHasTheIdThatWasMade()
{
    Platform maker = toy::platform();
    for (Operation &operation : maker.operations) {
        operation.madeId = toy::Parcel;
    }
    StoredBatch stored = toySample();
    stored.batch.targets.first().program = {u"New shop"_s};
    stored.batch.targets.first().name = u"New shop"_s;
    QCOMPARE(batchPaper(stored, Platforms({&maker})).rows.constFirst().constFirst(), u"New shop\nparcel-7"_s);
    stored.state.targets.first().marks.clear(); // nothing was made
    QCOMPARE(batchPaper(stored, Platforms({&maker})).rows.constFirst().constFirst(), u"New shop"_s);
}

void TestReport::findings()
{
    const Finding finding{Level::Stop, weda::checks::AppMissing, {u"app-1"_s}, {}, u"-gone"_s};
    const QByteArray csv = findingsCsv({finding}, weda::platform(), u"app"_s);
    QVERIFY(csv.startsWith("\xEF\xBB\xBFlevel,app,"));
    QVERIFY(csv.contains("\r\nstop,app-1,,"));
    QVERIFY(csv.contains("\"'-gone\""));
}

void TestReport::anotherPlatformHasItsOwnNames()
{
    const QJsonObject json = batchJson(toySample(), platforms());
    QCOMPARE(json.value(u"ripening"_s).toInt(), 1);
    QVERIFY(!json.contains(u"in_review"_s));
    QVERIFY(!json.contains(u"bindings"_s));
    const QJsonObject target = json.value(u"targets"_s).toArray().first().toObject();
    QCOMPARE(target.value(u"state"_s).toString(), u"ripening"_s);
    QCOMPARE(target.value(u"parcel"_s).toString(), u"parcel-7"_s);
    QVERIFY(!target.contains(u"app"_s));
    QVERIFY(!target.contains(u"build_id"_s));
    const QHash<QString, QString> row = firstRowOf(batchCsv(toySample(), platforms()));
    QCOMPARE(row.value(u"parcel"_s), u"parcel-7"_s);
    QCOMPARE(row.value(u"step"_s), u"ripen"_s);
    QVERIFY(!row.contains(u"app"_s));
    QVERIFY(QString::fromUtf8(batchHtml(toySample(), platforms())).contains(u"ripening"_s));
}

void TestReport::anUnknownPlatformShowsItsNamesAsTheyAre()
{
    const Platforms none;
    const QJsonObject json = batchJson(toySample(), none);
    QCOMPARE(json.value(u"targets"_s).toArray().first().toObject().value(u"step"_s).toString(), u"ripen"_s);
    QVERIFY(!batchCsv(toySample(), none).isEmpty());
    QVERIFY(!batchHtml(toySample(), none).isEmpty());
}

FLOTILLA_TEST(TestReport)
#include "tst_report.moc"
