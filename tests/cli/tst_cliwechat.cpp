// SPDX-License-Identifier: GPL-3.0-or-later
#include "harness.h"
#include "testmain.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace e2e;

namespace {

const QString kSecret = u"WX_SECRET"_s;
const QString kTicket = u"WX_TICKET"_s;

/// A sandbox in which nothing takes long, and a command line that knows its secrets.
class Shop
{
public:
    explicit Shop(const QJsonObject &rules = {}, const QJsonArray &faults = {}) : m_stage(scenario(rules, faults)) {}

    [[nodiscard]] bool isReady() const { return m_stage.isReady(); }
    [[nodiscard]] QJsonObject told() const { return m_stage.told(u"wechat"_s); }
    [[nodiscard]] QString appid(int index) const
    {
        return told().value("authorizers"_L1).toArray().at(index).toObject().value("appid"_L1).toString();
    }

    CliResult connect(const QString &source)
    {
        const QJsonObject place = told().value(source).toObject();
        const QString url = place.value("url"_L1).toString();
        QStringList more{u"--token-source"_s, source, u"--component-appid"_s, told().value("componentAppid"_L1).toString()};
        QString variables = kSecret;
        m_environment.insert(kSecret, place.value(source == "broker"_L1 ? "password"_L1 : "key"_L1).toString());
        if (source == "gateway"_L1) {
            more += {u"--gateway-url"_s, url};
        } else {
            more += {u"--endpoint"_s, m_stage.url()};
        }
        if (source == "broker"_L1) {
            more += {u"--broker-url"_s, url, u"--broker-user"_s, place.value("user"_L1).toString()};
        } else if (source == "http"_L1) {
            more += {u"--http-url"_s, url, u"--http-component-url"_s, place.value("componentUrl"_L1).toString()};
        } else if (source == "mint"_L1) {
            m_environment.insert(kSecret, told().value("componentSecret"_L1).toString());
            m_environment.insert(kTicket, told().value("ticket"_L1).toString());
            variables += u',' + kTicket;
        }
        return run(QStringList{u"connection"_s, u"add"_s, u"shop"_s, u"--platform"_s, u"wechat"_s, u"--secret-source"_s, u"env:"_s + variables} + more);
    }

    /// Writes a file and gives its path.
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_stage.folder() + u'/' + name);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    CliResult run(const QStringList &arguments) { return m_stage.cli(arguments, m_environment); }

    /// The verb for the mini programs at these places of the sandbox's list.
    CliResult order(const QString &verb, const QList<int> &places, const QStringList &more)
    {
        const QString path = m_stage.folder() + u"/list.csv"_s;
        QFile file(path);
        if (file.open(QIODevice::WriteOnly)) {
            file.write("appid,name\n");
            for (const int place : places) {
                file.write((appid(place) + u",Shop\n"_s).toUtf8());
            }
        }
        file.close();
        return run(QStringList{verb, u"--connection"_s, u"shop"_s, u"--targets"_s, path, u"--json"_s} + more);
    }
    CliResult publish(const QList<int> &places, const QString &until, const QStringList &more = {})
    {
        return order(u"publish"_s, places, QStringList{u"--template"_s, u"3"_s, u"--version"_s, u"9.0"_s, u"--until"_s, until} + more);
    }

    /// What was really done to a mini program, in order.
    [[nodiscard]] QStringList effects(int place) const
    {
        QStringList done;
        for (const QJsonObject &line : m_stage.log()) {
            if (line.value("kind"_L1).toString() == "effect"_L1 && line.value("appid"_L1).toString() == appid(place)) {
                done.append(line.value("effect"_L1).toString());
            }
        }
        return done;
    }

private:
    static QJsonObject scenario(QJsonObject rules, const QJsonArray &faults)
    {
        for (const auto &[name, seconds] : {std::pair{u"auditSeconds"_s, 0.5}, std::pair{u"delayedSeconds"_s, 1.0}, std::pair{u"scanSeconds"_s, 0.3},
                                            std::pair{u"commitSeconds"_s, 0.1}, std::pair{u"settleSeconds"_s, 0.2}}) {
            if (!rules.contains(name)) {
                rules.insert(name, seconds);
            }
        }
        return {{u"wechat"_s, rules}, {u"faults"_s, faults}};
    }

    Stage m_stage;
    QMap<QString, QString> m_environment;
};

QJsonObject target(const CliResult &result, int index)
{
    return result.json().value("targets"_L1).toArray().at(index).toObject();
}

QString state(const CliResult &result, int index)
{
    return target(result, index).value("state"_L1).toString();
}

QByteArray said(const CliResult &result)
{
    return result.out + result.err;
}

} // namespace

/// flotilla-cli against the simulated WeChat, from the connection to the version online.
class TestCliWechat : public QObject
{
    Q_OBJECT
private slots:
    void everyTokenSourcePublishes_data()
    {
        QTest::addColumn<QString>("source");
        for (const char *source : {"gateway", "broker", "http", "mint"}) {
            QTest::newRow(source) << QString::fromLatin1(source);
        }
    }
    void everyTokenSourcePublishes()
    {
        QFETCH(QString, source);
        Shop shop;
        QVERIFY(shop.isReady());
        const CliResult added = shop.connect(source);
        QVERIFY2(added.exitCode == 0, said(added).constData());
        const CliResult tested = shop.run({u"connection"_s, u"test"_s, u"shop"_s});
        QVERIFY2(tested.exitCode == 0, said(tested).constData());
        const CliResult result = shop.publish({0, 1}, u"release"_s);
        QVERIFY2(result.exitCode == 0, said(result).constData());
        for (const int place : {0, 1}) {
            QCOMPARE(state(result, place), u"succeeded"_s);
            QCOMPARE(shop.effects(place), (QStringList{u"commit"_s, u"submit"_s, u"release"_s}));
            const QJsonObject ids = target(result, place).value("ids"_L1).toObject();
            QVERIFY(ids.value("audit_id"_L1).toString().toLongLong() > 0xffffffffLL);
            QCOMPARE(ids.value("version"_L1).toString(), u"9.0"_s);
        }
    }

    void eachGetsWhatTheReviewSays()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const CliResult result = shop.publish({0, 7, 9}, u"audit"_s); // approved, rejected, delayed first
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(state(result, 0), u"succeeded"_s);
        QCOMPARE(state(result, 1), u"rejected"_s);
        QCOMPARE(state(result, 2), u"succeeded"_s);
        const QString reason = target(result, 1).value("reason"_L1).toString();
        QVERIFY2(!reason.contains(u'<') && reason.contains(u"隐私"_s), qPrintable(reason));
    }

    void aSubmissionEndsInReview()
    {
        Shop shop({{u"auditSeconds"_s, 600}});
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const CliResult result = shop.publish({2}, u"submit"_s);
        QVERIFY2(result.exitCode == 0, said(result).constData());
        QCOMPARE(state(result, 0), u"in_review"_s);
        QCOMPARE(shop.effects(2), (QStringList{u"commit"_s, u"submit"_s}));
        // The same once more: it is on trial and in review already.
        const CliResult again = shop.publish({2}, u"submit"_s);
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(shop.effects(2), (QStringList{u"commit"_s, u"submit"_s}));
    }

    void singleOrders()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        QCOMPARE(shop.publish({0}, u"audit"_s).exitCode, 0);
        const auto ends = [&shop](const QString &verb, const QStringList &more) {
            const CliResult result = shop.order(verb, {0}, more);
            return QString::number(result.exitCode) + u' ' + state(result, 0) + u' ' + target(result, 0).value("code"_L1).toString();
        };
        QCOMPARE(ends(u"gray"_s, {u"--percent"_s, u"10"_s}), u"0 succeeded "_s);
        QCOMPARE(ends(u"gray"_s, {u"--percent"_s, u"10"_s}), u"0 succeeded "_s);
        QCOMPARE(ends(u"gray"_s, {u"--percent"_s, u"5"_s}), u"1 failed 85082"_s);
        QCOMPARE(ends(u"rollback"_s, {u"--to"_s, u"previous"_s}), u"1 failed 87011"_s);
        QCOMPARE(ends(u"cancel-gray"_s, {}), u"0 succeeded "_s);
        QCOMPARE(ends(u"release"_s, {}), u"0 succeeded "_s);
        QCOMPARE(ends(u"release"_s, {}), u"0 succeeded "_s);
        QCOMPARE(ends(u"rollback"_s, {u"--to"_s, u"previous"_s}), u"0 succeeded "_s);
        QCOMPARE(ends(u"visibility"_s, {u"--set"_s, u"close"_s}), u"0 succeeded "_s);
        QCOMPARE(ends(u"visibility"_s, {u"--set"_s, u"close"_s}), u"0 succeeded "_s);
        QCOMPARE(ends(u"min-version"_s, {u"--set"_s, u"3.0.0"_s}), u"0 succeeded "_s);
        QCOMPARE(shop.effects(0), (QStringList{u"commit"_s, u"submit"_s, u"gray"_s, u"cancelGray"_s, u"release"_s, u"rollback"_s, u"visibility"_s,
                                               u"minVersion"_s}));
    }

    void repliesThatAreLost()
    {
        const QJsonArray faults{QJsonObject{{u"fault"_s, u"dropAfter"_s}, {u"action"_s, u"/wxa/commit"_s}, {u"call"_s, 1}},
                                QJsonObject{{u"fault"_s, u"dropBefore"_s}, {u"action"_s, u"/wxa/submit_audit"_s}, {u"call"_s, 1}},
                                QJsonObject{{u"fault"_s, u"dropAfter"_s}, {u"action"_s, u"/wxa/release"_s}, {u"call"_s, 1}}};
        Shop shop({}, faults);
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const CliResult result = shop.publish({0}, u"release"_s);
        QVERIFY2(result.exitCode == 0, said(result).constData());
        QCOMPARE(shop.effects(0), (QStringList{u"commit"_s, u"submit"_s, u"release"_s}));
    }

    void whatIsWrongForAllStopsBeforeAnythingIsWritten()
    {
        Shop shop({{u"foreignIp"_s, u"203.0.113.9"_s}});
        QCOMPARE(shop.connect(u"broker"_s).exitCode, 0);
        const CliResult result = shop.publish({0, 1}, u"submit"_s);
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(said(result).contains("203.0.113.9"), said(result).constData());
        QVERIFY(shop.effects(0).isEmpty());
    }

    void anUnfitOneFailsAlone()
    {
        Shop shop({{u"programs"_s, QJsonArray{QJsonObject{{u"index"_s, 0}, {u"authorised"_s, false}}, QJsonObject{{u"index"_s, 1}, {u"complete"_s, false}}}}});
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const CliResult result = shop.publish({0, 1, 2}, u"audit"_s);
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(target(result, 0).value("code"_L1).toString(), u"61023"_s);
        QCOMPARE(target(result, 1).value("code"_L1).toString(), u"86002"_s);
        QCOMPARE(state(result, 2), u"succeeded"_s);
    }

    void listsOfThePlatform()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const auto list = [&shop](const QString &verb, const QStringList &more = {}) {
            return shop.run(QStringList{verb, u"--connection"_s, u"shop"_s, u"--json"_s} + more);
        };
        const QJsonArray templates = list(u"templates"_s).json().value("templates"_L1).toArray();
        QCOMPARE(templates.size(), 4);
        QCOMPARE(templates.at(0).toObject().value("id"_L1).toString(), u"3"_s);
        QCOMPARE(templates.at(0).toObject().value("version"_L1).toString(), u"2.4.0"_s);
        QCOMPARE(list(u"drafts"_s).json().value("drafts"_L1).toArray().size(), 2);
        const CliResult history = list(u"history"_s, {u"--only"_s, shop.appid(0) + u",wx0000000000000000"_s});
        QCOMPARE(history.exitCode, 1);
        const QJsonObject first = history.json().value("programs"_L1).toArray().at(0).toObject();
        QCOMPARE(first.value("appid"_L1).toString(), shop.appid(0));
        QVERIFY(!first.value("versions"_L1).toArray().at(0).toObject().value("app_version"_L1).toString().isEmpty());
        QCOMPARE(history.json().value("problems"_L1).toArray().at(0).toObject().value("code"_L1).toString(), u"61003"_s);
    }

    void someAreNamedInsteadOfAFile()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const QStringList order{u"visibility"_s, u"--connection"_s, u"shop"_s, u"--set"_s, u"close"_s, u"--json"_s};
        const CliResult result = shop.run(order + QStringList{u"--only"_s, shop.appid(0) + u',' + shop.appid(3)});
        QVERIFY2(result.exitCode == 0, said(result).constData());
        QCOMPARE(shop.effects(3), QStringList{u"visibility"_s});
        QCOMPARE(shop.run(order + QStringList{u"--only"_s, u"shop1"_s}).exitCode, 2);
        QCOMPARE(shop.run(order).exitCode, 2);
        QCOMPARE(shop.run(order + QStringList{u"--only"_s, shop.appid(0), u"--all"_s}).exitCode, 2);
    }

    void variablesComeFromTheList()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const QString list = shop.write(u"columns.csv"_s, (u"appid,name,page\n%1,First,pages/cart/cart\n%2,Second,pages/gone/gone\n"_s)
                                                               .arg(shop.appid(0), shop.appid(1)).toUtf8());
        const QString ext = shop.write(u"ext.json"_s, R"({"ext":{"shop":"${name}"},"pages":["pages/index/index","${page}","pages/me/me"]})");
        const QStringList order{u"publish"_s, u"--connection"_s, u"shop"_s, u"--targets"_s, list, u"--template"_s, u"3"_s, u"--version"_s, u"9.0"_s,
                                u"--until"_s, u"commit"_s, u"--ext-json"_s, ext, u"--json"_s};
        const CliResult result = shop.run(order);
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(target(result, 1).value("code"_L1).toString(), u"85045"_s); // that page is not in the template
        QVERIFY2(state(result, 0) == "succeeded"_L1, said(result).constData());
    }

    void optionsAreThoseOfThePlatform()
    {
        Shop shop;
        QCOMPARE(shop.connect(u"gateway"_s).exitCode, 0);
        const CliResult result = shop.order(u"publish"_s, {0}, {u"--app"_s, u"app-1"_s, u"--mode"_s, u"preview"_s}); // WeDa's
        QCOMPARE(result.exitCode, 2);
        QVERIFY2(said(result).contains("--app") || said(result).contains("--mode"), said(result).constData());
        QVERIFY(shop.effects(0).isEmpty());
    }
};

FLOTILLA_TEST(TestCliWechat)
#include "tst_cliwechat.moc"
