// SPDX-License-Identifier: GPL-3.0-or-later
#include "shop.h"
#include "testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace e2e;
using namespace shop;

namespace {

/// How an answer is lost, and whether the platform had acted.
struct Loss
{
    QString fault;
    bool acted = false;
    int status = 0;
};

const QList<Loss> &losses()
{
    static const QList<Loss> all{{u"dropBefore"_s, false}, {u"dropAfter"_s, true}, {u"truncated"_s, true},
                                 {u"http"_s, false, 502}, {u"http"_s, true, 502}};
    return all;
}

/// A call that changes something, and the order that makes it.
struct Write
{
    QString name;
    QString path;
    int call = 1; ///< which one of that path for a mini program; where a list is read from the same path it comes first
    QString effect;
    QStringList order;
    QList<QStringList> before = {}; ///< orders that bring the mini programs to where it begins
    bool slowAudit = false;         ///< the audit is still open then
    bool harmless = false;          ///< done again after a loss, which changes nothing
};

const QString kDomainsPath = u"/wxa/modify_domain"_s;
const QString kJumpsPath = u"/wxa/setwebviewdomain"_s;

QStringList publishUntil(const char *until)
{
    return {u"publish"_s, u"--template"_s, u"3"_s, u"--version"_s, u"9.0"_s, u"--until"_s, QString::fromLatin1(until)};
}
QStringList domainsOrder(const char *file, const char *mode)
{
    return {u"domains"_s, u"--file"_s, QString::fromLatin1(file), u"--mode"_s, QString::fromLatin1(mode)};
}

QList<Write> versionWrites()
{
    const QList<QStringList> approved{publishUntil("audit")};
    const QList<QStringList> submitted{publishUntil("submit")};
    const QStringList ten{u"gray"_s, u"--percent"_s, u"10"_s};
    return {{u"commit"_s, u"/wxa/commit"_s, 1, u"commit"_s, publishUntil("commit")},
            {u"submit"_s, u"/wxa/submit_audit"_s, 1, u"submit"_s, publishUntil("audit")},
            {u"submit-audit"_s, u"/wxa/submit_audit"_s, 1, u"submit"_s, {u"submit-audit"_s}, {publishUntil("commit")}},
            {u"release"_s, u"/wxa/release"_s, 1, u"release"_s, {u"release"_s}, approved},
            {u"gray"_s, u"/wxa/grayrelease"_s, 1, u"gray"_s, ten, approved},
            {u"cancel-gray"_s, u"/wxa/revertgrayrelease"_s, 1, u"cancelGray"_s, {u"cancel-gray"_s}, {publishUntil("audit"), ten}},
            {u"rollback"_s, u"/wxa/revertcoderelease"_s, 2, u"rollback"_s, {u"rollback"_s, u"--to"_s, u"previous"_s}},
            {u"undo-audit"_s, u"/wxa/undocodeaudit"_s, 1, u"undo"_s, {u"undo-audit"_s}, submitted, true},
            {u"speedup-audit"_s, u"/wxa/speedupaudit"_s, 1, u"speedup"_s, {u"speedup-audit"_s}, submitted, true}};
}

QList<Write> settingWrites()
{
    const QStringList ann{u"testers"_s, u"--add"_s, u"ann"_s};
    return {{u"visibility"_s, u"/wxa/change_visitstatus"_s, 1, u"visibility"_s, {u"visibility"_s, u"--set"_s, u"close"_s}},
            {u"min-version"_s, u"/cgi-bin/wxopen/setweappsupportversion"_s, 1, u"minVersion"_s, {u"min-version"_s, u"--set"_s, u"3.0.0"_s}},
            {u"domains, add"_s, kDomainsPath, 2, u"domains"_s, domainsOrder("server.json", "add")},
            {u"domains, set"_s, kDomainsPath, 2, u"domains"_s, domainsOrder("server.json", "set")},
            {u"domains, delete"_s, kDomainsPath, 5, u"domains"_s, domainsOrder("server.json", "delete"), {domainsOrder("server.json", "add")}},
            {u"webview domains, set"_s, kJumpsPath, 2, u"webviewDomains"_s, domainsOrder("jump.json", "set")},
            {u"testers, add"_s, u"/wxa/bind_tester"_s, 1, u"addTester"_s, ann},
            {u"testers, remove"_s, u"/wxa/unbind_tester"_s, 1, u"removeTester"_s, {u"testers"_s, u"--remove"_s, u"ann"_s}, {ann}},
            {u"privacy-setting"_s, u"/cgi-bin/component/setprivacysetting"_s, 1, u"privacySetting"_s,
             {u"privacy-setting"_s, u"--file"_s, u"privacy.json"_s}},
            {u"apply-privacy-api"_s, u"/wxa/security/apply_privacy_interface"_s, 1, u"privacyApi"_s,
             {u"apply-privacy-api"_s, u"--api"_s, u"wx.getLocation"_s, u"--content"_s, u"to find shops"_s}},
            {u"media"_s, u"/wxa/uploadmedia"_s, 1, u"media"_s, {u"submit-audit"_s, u"--audit-profile"_s, u"profile.json"_s}, {publishUntil("commit")}, true, true},
            {u"message-template-add"_s, u"/wxaapi/newtmpl/addtemplate"_s, 1, u"addMessageTemplate"_s,
             {u"message-template-add"_s, u"--tid"_s, u"307"_s, u"--keywords"_s, u"1,3"_s, u"--scene"_s, u"paid"_s}}};
}

QString lossyProgram(int n)
{
    return u"wx00000000000000"_s + QString::number(n, 16).rightJustified(2, u'0');
}

/// A simulated WeChat in which each mini program loses the answer to that call in a way of its own.
class LossyShop : public Shop
{
public:
    explicit LossyShop(const Write &write) : Shop(rules(write), faults(write)) {}
    LossyShop(const Write &write, const Loss &loss) : Shop(rules(write), {fault(write, loss)}) {}

    CliResult orderAll(const QStringList &verb)
    {
        QStringList ids;
        for (int n = 0; n < losses().size(); ++n) {
            ids.append(lossyProgram(n));
        }
        return run(verb + QStringList{u"--connection"_s, u"shop"_s, u"--only"_s, ids.join(u','), u"--width"_s, u"5"_s, u"--json"_s});
    }
    bool prepare(const Write &write)
    {
        bool well = isReady() && connect(u"gateway"_s).exitCode == 0;
        for (const QStringList &order : write.before) {
            well = well && orderAll(written(order)).exitCode == 0;
        }
        return well;
    }
    /// Names of files become files.
    QStringList written(QStringList order)
    {
        static const QMap<QString, QByteArray> files{
            {u"server.json"_s, R"({"requestdomain":["https://api.example.com"],"udpdomain":["udp://u.example.com"]})"},
            {u"jump.json"_s, R"({"webviewdomain":["https://www.example.com"]})"},
            {u"privacy.json"_s, R"({"owner_setting":{"contact_email":"a@b.example","notice_method":"popup"},
                "setting_list":[{"privacy_key":"Album","privacy_text":"for pictures"}]})"},
            {u"profile.json"_s, R"({"version_desc":"new","preview_info":{"pic_files":["cart.png"]}})"}};
        write(u"cart.png"_s, QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(3000, 'x'));
        for (QString &word : order) {
            word = files.contains(word) ? write(word, files.value(word)) : word;
        }
        return order;
    }

private:
    static QJsonObject rules(const Write &write)
    {
        QJsonArray scripts;
        for (int n = 0; n < losses().size(); ++n) {
            scripts.append(QJsonObject{{u"index"_s, n}, {u"appid"_s, lossyProgram(n)}, {u"audit"_s, u"approved"_s}, {u"online"_s, u"2.3.0"_s},
                                       {u"history"_s, QJsonArray{u"2.2.0"_s}}});
        }
        return {{u"programs"_s, scripts}, {u"auditSeconds"_s, write.slowAudit ? 3600.0 : 0.1}, {u"scanSeconds"_s, 0.1}, {u"commitSeconds"_s, 0},
                {u"settleSeconds"_s, 0}};
    }
    static QJsonObject fault(const Write &write, const Loss &loss)
    {
        QJsonObject one{{u"action"_s, write.path}, {u"call"_s, write.call}, {u"fault"_s, loss.fault}, {u"effect"_s, loss.acted}};
        if (loss.status != 0) {
            one.insert(u"status"_s, loss.status);
        }
        return one;
    }
    static QJsonArray faults(const Write &write)
    {
        QJsonArray all;
        for (int n = 0; n < losses().size(); ++n) {
            QJsonObject one = fault(write, losses().at(n));
            one.insert(u"appid"_s, lossyProgram(n));
            all.append(one);
        }
        return all;
    }
};

/// What became of the n-th mini program: nothing to say, or what is wrong.
QString judged(const LossyShop &shop, const Write &write, const CliResult &result, int n)
{
    const Loss &loss = losses().at(n);
    // Nothing that can be seen proves that a rollback was not accepted.
    const bool asks = write.name == "rollback"_L1 && !loss.acted;
    const qsizetype times = shop.effects(n).count(write.effect) - (write.call == 5 ? 1 : 0);
    const QString ends = state(result, n);
    const bool rests = write.order.constFirst() == "submit-audit"_L1 && ends == "in_review"_L1; // where it was seen before it was over
    const bool well = shop.struck(lossyProgram(n), write.path, loss.fault) == 1 && times == (asks ? 0 : write.harmless && loss.acted ? 2 : 1)
                      && (rests || ends == (asks ? "waiting"_L1 : "succeeded"_L1));
    return well ? QString()
                : u"%1, %2%3: lost %4 times, done %5 times, %6 %7 %8"_s.arg(write.name, loss.fault, loss.acted ? u" (done)"_s : QString())
                      .arg(shop.struck(lossyProgram(n), write.path, loss.fault)).arg(times)
                      .arg(ends, target(result, n).value("reason_kind"_L1).toString(), target(result, n).value("reason"_L1).toString());
}

/// Orders that are for the connection, or name what only one mini program has: each kind of loss has a platform of its own.
QList<Write> singleWrites()
{
    const QStringList add{u"message-template-add"_s, u"--tid"_s, u"307"_s, u"--keywords"_s, u"1,3"_s, u"--scene"_s, u"paid"_s};
    return {{u"message-template-delete"_s, u"/wxaapi/newtmpl/deltemplate"_s, 1, u"deleteMessageTemplate"_s, {u"message-template-delete"_s}, {add}},
            {u"template-add"_s, u"/wxa/addtotemplate"_s, 1, u"addTemplate"_s, {u"template-add"_s, u"--draft"_s, u"12"_s}},
            {u"template-delete"_s, u"/wxa/deletetemplate"_s, 1, u"deleteTemplate"_s, {u"template-delete"_s, u"--template"_s, u"2"_s}}};
}

QString lostAlone(const Write &write, const Loss &loss)
{
    LossyShop shop(write, loss);
    const bool ofProgram = !write.before.isEmpty();
    QStringList order = write.order + QStringList{u"--connection"_s, u"shop"_s, u"--json"_s};
    bool ready = shop.prepare({});
    if (ofProgram) {
        const CliResult added = shop.order(write.before.constFirst().constFirst(), {0}, write.before.constFirst().mid(1));
        ready = ready && added.exitCode == 0;
        order += {u"--template"_s, target(added, 0).value("ids"_L1).toObject().value("template_id"_L1).toString(), u"--only"_s, lossyProgram(0)};
    }
    const CliResult result = shop.run(order);
    const QString appid = ofProgram ? lossyProgram(0) : QString(); // the library is nobody's in the log
    const qsizetype times = shop.effectsOf(appid).count(write.effect);
    const bool well = ready && result.exitCode == 0 && times == 1 && shop.struck(appid, write.path, loss.fault) == 1 && state(result, 0) == "succeeded"_L1;
    return well ? QString() : u"%1, %2%3: done %4 times, %5"_s.arg(write.name, loss.fault, loss.acted ? u" (done)"_s : QString()).arg(times)
                                  .arg(QString::fromUtf8(said(result)));
}

/// All that is wrong after each mini program has lost the answer to that call in its way.
QString lostInEveryWay(const Write &write)
{
    LossyShop shop(write);
    if (!shop.prepare(write)) {
        return write.name + u": no stage"_s;
    }
    CliResult result = shop.orderAll(shop.written(write.order));
    QStringList wrong;
    for (int n = 0; n < losses().size(); ++n) {
        wrong.append(judged(shop, write, result, n));
    }
    if (write.name == "rollback"_L1) { // whoever goes on before a person has decided sends none either
        result = shop.run({u"resume"_s, u"--json"_s});
        for (int n = 0; n < losses().size(); ++n) {
            wrong.append(judged(shop, write, result, n));
        }
    }
    wrong.removeAll(QString());
    return wrong.isEmpty() ? QString() : wrong.join(u'\n') + u'\n' + QString::fromUtf8(result.err);
}

} // namespace

/// Each call of WeChat that changes something loses its answer: before it is carried out, after, midway, behind a gateway's page.
class TestCliWechatLost : public QObject
{
    Q_OBJECT
private slots:
    void eachIsDoneOnce()
    {
        const QList<Write> writes = versionWrites() + settingWrites();
        const QStringList problems = runInParallel(static_cast<int>(writes.size()), [&writes](int i) { return lostInEveryWay(writes.at(i)); });
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }

    void eachOfOneIsDoneOnce()
    {
        const QList<Write> writes = singleWrites();
        const qsizetype ways = losses().size();
        const QStringList problems = runInParallel(static_cast<int>(writes.size() * ways),
                                                   [&writes, ways](int i) { return lostAlone(writes.at(i / ways), losses().at(i % ways)); });
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
    }
};

FLOTILLA_TEST(TestCliWechatLost)
#include "tst_cliwechatlost.moc"
