// SPDX-License-Identifier: GPL-3.0-or-later
#include "superapp.h"
#include "testmain.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace e2e;

namespace {

/// A call that changes something, each for a mini program of its own.
struct Writing
{
    QString action;
    QString effect;
    QStringList words; ///< what is typed; %1 is the mini program
    QString ends = u"succeeded"_s;
    QJsonObject program = {}; ///< what there is of it
    int call = 1;             ///< number of the call that goes wrong, of those about it
};

QJsonObject submitted(const QString &approval)
{
    return {{u"platform"_s, u"3.0.0"_s}, {u"approval"_s, approval}};
}

QJsonObject withKey(const QString &state)
{
    return {{u"secret"_s, state}};
}

QList<Writing> writingsOfVersions(const QString &package)
{
    const QStringList publish{u"publish"_s, u"--package"_s, package, u"--version"_s, u"4.0.0"_s, u"--intro"_s, u"x"_s, u"--until"_s};
    const QString reviewed = u"in_review"_s;
    return {
        {u"CreateMNPVersion"_s, u"createVersion"_s, publish + QStringList{u"upload"_s}},
        {u"CreateMNPApproval"_s, u"submit"_s, publish + QStringList{u"submit"_s}, reviewed},
        {u"ProcessMNPApproval"_s, u"approve"_s, publish + QStringList{u"approve"_s, u"--approve"_s}},
        {u"ReleaseMNPVersion"_s, u"release"_s, publish + QStringList{u"release"_s, u"--approve"_s}},
        {u"CreateMNPApproval"_s, u"submit"_s, {u"submit-approval"_s}, reviewed, {{u"develop"_s, u"3.0.0"_s}}},
        {u"CreateMNPApproval"_s, u"withdraw"_s, {u"withdraw-approval"_s}, u"succeeded"_s, submitted(u"pending"_s)},
        {u"ProcessMNPApproval"_s, u"approve"_s, {u"approve"_s, u"--result"_s, u"approve"_s}, u"succeeded"_s, submitted(u"pending"_s)},
        {u"ProcessMNPApproval"_s, u"approve"_s, {u"approve"_s, u"--result"_s, u"reject"_s, u"--note"_s, u"n"_s}, u"succeeded"_s, submitted(u"pending"_s)},
        {u"ReleaseMNPVersion"_s, u"release"_s, {u"release"_s}, u"succeeded"_s, submitted(u"approved"_s)},
        {u"RollbackMNPVersion"_s, u"rollback"_s, {u"rollback"_s, u"--to"_s, u"previous"_s}},
        {u"RemoveMNP"_s, u"offShelf"_s, {u"off-shelf"_s}},
        {u"DeleteMNP"_s, u"delete"_s, {u"delete-program"_s, u"--confirm"_s, u"1"_s}},
        {u"ConfigureMNPPreview"_s, u"preview"_s, {u"preview"_s, u"--path"_s, u"pages/a"_s}},
        {u"ConfigureMNPPreview"_s, u"cancelPreview"_s, {u"preview"_s, u"--cancel"_s}, u"succeeded"_s, {}, 2},
    };
}

QList<Writing> writingsOfSettings(const QString &domains)
{
    const QString waits = u"waiting"_s;
    return {
        {u"CreateMNPDomainACL"_s, u"addDomains"_s, {u"domains"_s, u"--mode"_s, u"add"_s, u"--file"_s, domains}},
        {u"ModifyMNPDomain"_s, u"setDomains"_s, {u"domains"_s, u"--mode"_s, u"set"_s, u"--file"_s, domains}},
        {u"CreateMNPSensitiveAPIPermissionApproval"_s, u"apiApply"_s, {u"sensitive-api-apply"_s, u"--api"_s, u"getLocation"_s, u"--reason"_s, u"x"_s},
         u"in_review"_s},
        {u"ProcessMNPSensitiveAPIPermissionApproval"_s, u"apiDecide"_s, {u"sensitive-api-approve"_s, u"--result"_s, u"approve"_s}},
        {u"CreateMNPSubscribeMessageTemplate"_s, u"addMessageTemplate"_s,
         {u"message-template-add"_s, u"--library"_s, u"mtl_001"_s, u"--keywords"_s, u"kw001n1"_s, u"--library"_s, u"mtl_002"_s, u"--keywords"_s,
          u"kw002n1"_s, u"--scene"_s, u"x"_s}},
        {u"DeleteMNPSubscribeMessageTemplate"_s, u"deleteMessageTemplate"_s, {u"message-template-delete"_s, u"--template"_s}},
        {u"CreateMNPAppSecret"_s, u"secretGenerate"_s, {u"secret-generate"_s, u"--reveal"_s}, waits, withKey(u"none"_s)},
        {u"ResetMNPAppSecret"_s, u"secretReset"_s, {u"secret-reset"_s, u"--reveal"_s}, waits, withKey(u"active"_s)},
        {u"ModifyMNPAppSecretStatus"_s, u"secretFreeze"_s, {u"secret-freeze"_s}, u"succeeded"_s, withKey(u"active"_s)},
        {u"ModifyMNPAppSecretStatus"_s, u"secretUnfreeze"_s, {u"secret-unfreeze"_s}, u"succeeded"_s, withKey(u"frozen"_s)},
    };
}

QString idAt(qsizetype row)
{
    return u"mplost%1"_s.arg(row, 2, 10, QChar(u'0'));
}

/// The same with its mini program, which has a version online.
QJsonObject programAt(qsizetype row, const Writing &writing)
{
    QJsonObject program = writing.program;
    program.insert(u"id"_s, idAt(row));
    program.insert(u"online"_s, u"1.2.0"_s);
    program.insert(u"history"_s, QJsonArray{u"1.1.0"_s, u"1.0.0"_s});
    return program;
}

} // namespace

/// Whatever becomes of the answer to a call that changes something, it is done once, and the row says what is there.
class TestCliTcsasLost : public QObject
{
    Q_OBJECT

private:
    static void faultRows()
    {
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<bool>("done");
        QTest::newRow("the answer is lost") << QJsonObject{{u"fault"_s, u"dropAfter"_s}} << true;
        QTest::newRow("the answer is cut") << QJsonObject{{u"fault"_s, u"truncated"_s}} << true;
        QTest::newRow("the call never arrives") << QJsonObject{{u"fault"_s, u"dropBefore"_s}} << false;
        QTest::newRow("502 of a proxy") << QJsonObject{{u"fault"_s, u"http"_s}, {u"status"_s, 502}} << false;
    }

    /// What has to be there before it is taken away or decided.
    static QStringList prepared(Superapp &app, const Writing &writing, const QString &id)
    {
        const QStringList one{u"--only"_s, id};
        if (writing.effect == "cancelPreview"_L1) {
            (void)app.run(u"preview"_s, one + QStringList{u"--path"_s, u"pages/a"_s});
        } else if (writing.effect == "apiDecide"_L1) {
            (void)app.run(u"sensitive-api-apply"_s, one + QStringList{u"--api"_s, u"getLocation"_s, u"--reason"_s, u"x"_s});
        } else if (writing.effect == "deleteMessageTemplate"_L1) {
            (void)app.run(u"message-template-add"_s, one + QStringList{u"--library"_s, u"mtl_001"_s, u"--keywords"_s, u"kw001n1"_s, u"--scene"_s, u"x"_s});
            return {firstRow(app.run(u"message-templates"_s, one), u"programs"_s)["templates"_L1][0]["id"_L1].toString()};
        }
        return {};
    }

    static QString wrongOf(const Superapp &app, const Writing &writing, const QString &id, const CliResult &result, bool done)
    {
        const bool waits = writing.ends == "waiting"_L1; // a key that was lost is never asked for again
        const int times = waits && !done ? 0 : writing.effect == "addMessageTemplate"_L1 ? 2 : 1;
        int index = 0;
        while (!app.program(index).isEmpty() && app.program(index) != id) {
            ++index;
        }
        const QString state = firstRow(result, u"targets"_s)["state"_L1].toString();
        const bool right = result.exitCode == (waits ? 3 : 0) && state == writing.ends && app.effects(writing.effect, index) == times;
        return right ? QString()
                     : u"%1: %2 times, %3: %4\n"_s.arg(writing.words.constFirst(), QString::number(app.effects(writing.effect, index)), state,
                                                       QString::fromUtf8(spoken(result)));
    }

private slots:
    void eachIsDoneOnce_data() { faultRows(); }
    void eachIsDoneOnce()
    {
        QFETCH(QJsonObject, fault);
        QFETCH(bool, done);
        QTemporaryDir files;
        const auto file = [&files](const QString &name, const QByteArray &bytes) {
            QFile at(files.filePath(name));
            return at.open(QIODevice::WriteOnly) && at.write(bytes) == bytes.size() ? at.fileName() : QString();
        };
        QFile package(u":/flotilla/practice/package.zip"_s);
        QVERIFY(package.open(QIODevice::ReadOnly));
        const QList<Writing> all = writingsOfVersions(file(u"package.zip"_s, package.readAll()))
                                   + writingsOfSettings(file(u"domains.json"_s, "{\"request\":[\"https://a.cn\"]}"));
        QJsonArray programs;
        QJsonArray faults;
        for (qsizetype row = 0; row < all.size(); ++row) {
            programs.append(programAt(row, all.at(row)));
            QJsonObject its = fault;
            its.insert(u"action"_s, all.at(row).action);
            its.insert(u"appid"_s, idAt(row));
            its.insert(u"call"_s, all.at(row).call);
            faults.append(its);
        }
        Superapp app(faults, programs);
        QCOMPARE(app.connect().exitCode, 0);
        std::vector<std::unique_ptr<Background>> runs; // side by side, as most of the time is waiting, but they share one journal
        const auto atWork = [&runs] { return std::count_if(runs.cbegin(), runs.cend(), [](const auto &run) { return !run->hasEnded(); }); };
        for (qsizetype row = 0; row < all.size(); ++row) {
            const Writing &writing = all.at(row);
            QTRY_VERIFY_WITH_TIMEOUT(atWork() < 6, 60'000);
            const QStringList more = prepared(app, writing, idAt(row));
            runs.push_back(app.begun(writing.words.constFirst(), writing.words.sliced(1) + more + QStringList{u"--only"_s, idAt(row)}));
        }
        QString wrong;
        for (qsizetype row = 0; row < all.size(); ++row) {
            wrong += wrongOf(app, all.at(row), idAt(row), runs.at(static_cast<std::size_t>(row))->result(), done);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void anUploadIsSentAgain_data() { faultRows(); }
    void anUploadIsSentAgain()
    {
        QFETCH(QJsonObject, fault);
        QFETCH(bool, done);
        fault.insert(u"action"_s, u"PutObject"_s);
        fault.insert(u"call"_s, 1);
        Superapp app({fault});
        QCOMPARE(app.connect().exitCode, 0);
        const CliResult sent = app.run(u"publish"_s, app.only(1) + QStringList{u"--package"_s, app.package(), u"--version"_s, u"4.0.0"_s, u"--intro"_s,
                                                                               u"x"_s, u"--until"_s, u"upload"_s});
        QVERIFY2(sent.exitCode == 0, spoken(sent).constData());
        QCOMPARE(app.effects(u"upload"_s), done ? 2 : 1);
        QCOMPARE(app.effects(u"createVersion"_s), 1);
    }

    // What is made or edited by a list.
    void aListIsDoneOnce_data() { faultRows(); }
    void aListIsDoneOnce()
    {
        QFETCH(QJsonObject, fault);
        QJsonObject create = fault;
        create.insert(u"action"_s, u"CreateMNP"_s);
        create.insert(u"call"_s, 1);
        fault.insert(u"action"_s, u"ModifyMNP"_s);
        fault.insert(u"call"_s, 1);
        Superapp app({create, fault});
        QCOMPARE(app.connect().exitCode, 0);
        const QString made = app.write(u"new.csv"_s, "name,type,icon,intro,desc\nNew shop,Shopping->3_Books,https://img.example.com/a.png,Short,Long\n");
        const QString changed = app.write(u"edit.csv"_s, "appid,intro\n" + app.program(0).toUtf8() + ",Short\n");
        const auto creates = app.begun(u"create-program"_s, {u"--targets"_s, made});
        const CliResult edited = app.run(u"edit-program"_s, {u"--targets"_s, changed});
        const CliResult created = creates->result();
        QVERIFY2(edited.exitCode == 0 && created.exitCode == 0, (spoken(edited) + spoken(created)).constData());
        QCOMPARE(app.effects(u"edit"_s), 1);
        QCOMPARE(app.effects(u"create"_s), 1);
    }
};

FLOTILLA_TEST(TestCliTcsasLost)
#include "tst_clitcsaslost.moc"
