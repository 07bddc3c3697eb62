// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connectioncheck.h"
#include "testmain.h"
#include "weda/names.h"
#include "weda/platform.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

// Made up, in the form of the real ones.
const QString kId = u"AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE"_s;
const QString kKey = u"Gu5t9xGARNpq86cd98joQYCN3EXAMPLE"_s;

ConnectionDraft goodDraft()
{
    ConnectionDraft draft;
    draft.connection.name = u"Harbour"_s;
    draft.connection.fields[weda::fields::SecretId] = u"AKIDexample"_s;
    draft.connection.fields[weda::fields::Environment] = u"lowcode-1"_s;
    draft.secrets[weda::fields::SecretKey] = Secret((u"key"_s).toUtf8());
    return draft;
}

} // namespace

class TestConnectionCheck : public QObject
{
    Q_OBJECT

private slots:
    void aGoodDraftHasNoProblem() { QCOMPARE(problemsOf(goodDraft(), weda::platform()).size(), 0); }

    void whatMakesAnotherAccess_data()
    {
        QTest::addColumn<Connection>("other");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *name, bool same, auto change) {
            Connection c = goodDraft().connection;
            change(c);
            QTest::newRow(name) << c << same;
        };
        row("another name", true, [](Connection &c) { c.name = u"Quay"_s; });
        row("another purpose", true, [](Connection &c) { c.purpose = Purpose::Test; });
        row("a test", true, [](Connection &c) {
            c.testedAt = Instant(Millis(1));
            c.testResult = u"passed"_s;
            c.testPassed = true;
        });
        row("another variable of the token", false, [](Connection &c) { c.variables[weda::fields::Token] = u"TOKEN"_s; });
        row("another variable of the key", false, [](Connection &c) { c.variables[weda::fields::SecretKey] = u"KEY"_s; });
        row("another region", false, [](Connection &c) { c.fields[weda::fields::Region] = u"ap-guangzhou"_s; });
        row("another proxy", false, [](Connection &c) { c.proxy = Proxy::None; });
        row("another endpoint", false, [](Connection &c) { c.fields[weda::fields::Endpoint] = u"https://relay.example"_s; });
        row("another place of the secret", false, [](Connection &c) { c.source = SecretSource::Memory; });
    }

    void whatMakesAnotherAccess()
    {
        QFETCH(Connection, other);
        QTEST(sameAccess(goodDraft().connection, other), "same");
    }

    void eachMistakeIsNamedAtItsField_data()
    {
        QTest::addColumn<ConnectionDraft>("draft");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const QString &field, auto spoil) {
            ConnectionDraft draft = goodDraft();
            spoil(draft);
            QTest::newRow(name) << draft << field;
        };
        row("no name", kNameKey, [](auto &d) { d.connection.name.clear(); });
        row("a name that is taken", kNameKey, [](auto &d) { d.takenNames = {u"HARBOUR"_s}; });
        row("no SecretId", weda::fields::SecretId, [](auto &d) { d.connection.fields.remove(weda::fields::SecretId); });
        row("a SecretId with a space", weda::fields::SecretId, [](auto &d) { d.connection.fields[weda::fields::SecretId] = u"AK ID"_s; });
        row("a SecretId with its key", weda::fields::SecretId, [](auto &d) { d.connection.fields[weda::fields::SecretId] = kId + u'#' + kKey; });
        row("a SecretId with its key, nothing between", weda::fields::SecretId, [](auto &d) { d.connection.fields[weda::fields::SecretId] = kId + kKey; });
        row("the same with a variable", weda::fields::SecretId, [](auto &d) {
            d.connection.fields[weda::fields::SecretId] = kId + kKey;
            d.connection.source = SecretSource::Environment;
            d.connection.variables[weda::fields::SecretKey] = u"KEY"_s;
        });
        row("the key instead of the SecretId", weda::fields::SecretId, [](auto &d) { d.connection.fields[weda::fields::SecretId] = kKey; });
        row("a key as the name", kNameKey, [](auto &d) { d.connection.name = u"shop "_s + kKey; });
        row("a key as the environment", weda::fields::Environment, [](auto &d) { d.connection.fields[weda::fields::Environment] = kKey; });
        row("a key as the region", weda::fields::Region, [](auto &d) { d.connection.fields[weda::fields::Region] = kKey; });
        row("a key in the endpoint", weda::fields::Endpoint, [](auto &d) { d.connection.fields[weda::fields::Endpoint] = u"https://"_s + kKey + u".example"_s; });
        row("a key as the variable", variableKey(weda::fields::SecretKey), [](auto &d) {
            d.connection.source = SecretSource::Environment;
            d.connection.variables[weda::fields::SecretKey] = kKey;
        });
        row("more than the key", weda::fields::SecretKey, [](auto &d) { d.secrets[weda::fields::SecretKey] = Secret((kKey + u"#ap-shanghai#0"_s).toUtf8()); });
        row("the SecretId instead of the key", weda::fields::SecretKey, [](auto &d) { d.secrets[weda::fields::SecretKey] = Secret((kId).toUtf8()); });
        row("no environment", weda::fields::Environment, [](auto &d) { d.connection.fields.remove(weda::fields::Environment); });
        row("a region in words", weda::fields::Region, [](auto &d) { d.connection.fields[weda::fields::Region] = u"ap shanghai"_s; });
        row("http to another computer", weda::fields::Endpoint, [](auto &d) { d.connection.fields[weda::fields::Endpoint] = u"http://10.0.0.1"_s; });
        row("an endpoint with a path", weda::fields::Endpoint, [](auto &d) { d.connection.fields[weda::fields::Endpoint] = u"https://h/x"_s; });
        row("an endpoint with a password", weda::fields::Endpoint, [](auto &d) { d.connection.fields[weda::fields::Endpoint] = u"https://u:p@h"_s; });
        row("no secret for a new connection", weda::fields::SecretKey, [](auto &d) { d.secrets.remove(weda::fields::SecretKey); });
        row("a secret with a line feed", weda::fields::SecretKey, [](auto &d) { d.secrets[weda::fields::SecretKey] = Secret((u"a\nb"_s).toUtf8()); });
        row("a token without its key", weda::fields::SecretKey, [](auto &d) {
            d.secrets.remove(weda::fields::SecretKey);
            d.secretStored = true;
            d.secrets[weda::fields::Token] = Secret((u"t"_s).toUtf8());
        });
        row("a token with a space", weda::fields::Token, [](auto &d) { d.secrets[weda::fields::Token] = Secret((u"a b"_s).toUtf8()); });
        row("no variable", variableKey(weda::fields::SecretKey), [](auto &d) { d.connection.source = SecretSource::Environment; });
        row("a variable that begins with a digit", variableKey(weda::fields::SecretKey), [](auto &d) {
            d.connection.source = SecretSource::Environment;
            d.connection.variables[weda::fields::SecretKey] = u"1KEY"_s;
        });
        row("a token variable with a sign", variableKey(weda::fields::Token), [](auto &d) {
            d.connection.source = SecretSource::Environment;
            d.connection.variables[weda::fields::SecretKey] = u"KEY"_s;
            d.connection.variables[weda::fields::Token] = u"TO-KEN"_s;
        });
    }
    void eachMistakeIsNamedAtItsField()
    {
        QFETCH(ConnectionDraft, draft);
        QFETCH(QString, field);
        const ConnectionProblems problems = problemsOf(draft, weda::platform());
        QCOMPARE(problems.keys(), QStringList{field});
        QVERIFY(problems.first().endsWith(u'.') || problems.first().endsWith(u'?'));
        QVERIFY(!problems.first().contains(kKey));
    }

    void theSecretIdIsLookedAtBeforeAnybodySaves()
    {
        ConnectionDraft draft = goodDraft();
        QVERIFY(hintsOf(draft, weda::platform()).isEmpty());
        draft.connection.fields[weda::fields::SecretId] = u"2026123456"_s;
        QVERIFY(hintsOf(draft, weda::platform()).value(weda::fields::SecretId).contains(u"AKID"_s));
        QVERIFY(problemsOf(draft, weda::platform()).isEmpty()); // unusual, not wrong
        draft.connection.fields[weda::fields::SecretId] = kId + u'#' + kKey;
        QVERIFY(hintsOf(draft, weda::platform()).contains(weda::fields::SecretId));
        draft.connection.fields.remove(weda::fields::SecretId);
        QVERIFY(hintsOf(draft, weda::platform()).isEmpty());
    }

    void aStoredSecretMayStay()
    {
        ConnectionDraft draft = goodDraft();
        draft.secrets.remove(weda::fields::SecretKey);
        draft.secretStored = true;
        QVERIFY(problemsOf(draft, weda::platform()).isEmpty());
    }

    void plainHttpIsForThisComputerOnly()
    {
        QVERIFY(isAllowedEndpoint(u"http://127.0.0.1:8080"_s));
        QVERIFY(isAllowedEndpoint(u"http://localhost:1"_s));
        QVERIFY(isAllowedEndpoint(u"http://[::1]:1/"_s));
        QVERIFY(isAllowedEndpoint(u"https://example.com"_s));
        QVERIFY(!isAllowedEndpoint(u"http://localhost.example.com"_s));
        QVERIFY(!isAllowedEndpoint(u"ftp://localhost"_s));
        QVERIFY(!isAllowedEndpoint(u"example.com"_s));
    }
};

FLOTILLA_TEST(TestConnectionCheck)
#include "tst_connectioncheck.moc"
