// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/connectioncheck.h"
#include "testmain.h"

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
    draft.connection.secretId = u"AKIDexample"_s;
    draft.connection.environment = u"lowcode-1"_s;
    draft.secretKey = u"key"_s;
    return draft;
}

} // namespace

class TestConnectionCheck : public QObject
{
    Q_OBJECT

private slots:
    void aGoodDraftHasNoProblem() { QCOMPARE(problemsOf(goodDraft()).size(), 0); }

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
        row("another variable of the token", false, [](Connection &c) { c.tokenVariable = u"TOKEN"_s; });
        row("another variable of the key", false, [](Connection &c) { c.keyVariable = u"KEY"_s; });
        row("another region", false, [](Connection &c) { c.region = u"ap-guangzhou"_s; });
        row("another proxy", false, [](Connection &c) { c.proxy = Proxy::None; });
        row("another endpoint", false, [](Connection &c) { c.endpoint = u"https://relay.example"_s; });
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
        QTest::addColumn<int>("field");
        const auto row = [](const char *name, ConnectionField field, auto spoil) {
            ConnectionDraft draft = goodDraft();
            spoil(draft);
            QTest::newRow(name) << draft << int(field);
        };
        row("no name", ConnectionField::Name, [](auto &d) { d.connection.name.clear(); });
        row("a name that is taken", ConnectionField::Name, [](auto &d) { d.takenNames = {u"HARBOUR"_s}; });
        row("no SecretId", ConnectionField::SecretId, [](auto &d) { d.connection.secretId.clear(); });
        row("a SecretId with a space", ConnectionField::SecretId, [](auto &d) { d.connection.secretId = u"AK ID"_s; });
        row("a SecretId with its key", ConnectionField::SecretId, [](auto &d) { d.connection.secretId = kId + u'#' + kKey; });
        row("a SecretId with its key, nothing between", ConnectionField::SecretId, [](auto &d) { d.connection.secretId = kId + kKey; });
        row("the same with a variable", ConnectionField::SecretId, [](auto &d) {
            d.connection.secretId = kId + kKey;
            d.connection.source = SecretSource::Environment;
            d.connection.keyVariable = u"KEY"_s;
        });
        row("the key instead of the SecretId", ConnectionField::SecretId, [](auto &d) { d.connection.secretId = kKey; });
        row("a key as the name", ConnectionField::Name, [](auto &d) { d.connection.name = u"shop "_s + kKey; });
        row("a key as the environment", ConnectionField::Environment, [](auto &d) { d.connection.environment = kKey; });
        row("a key as the region", ConnectionField::Region, [](auto &d) { d.connection.region = kKey; });
        row("a key in the endpoint", ConnectionField::Endpoint, [](auto &d) { d.connection.endpoint = u"https://"_s + kKey + u".example"_s; });
        row("a key as the variable", ConnectionField::KeyVariable, [](auto &d) {
            d.connection.source = SecretSource::Environment;
            d.connection.keyVariable = kKey;
        });
        row("more than the key", ConnectionField::SecretKey, [](auto &d) { d.secretKey = kKey + u"#ap-shanghai#0"_s; });
        row("the SecretId instead of the key", ConnectionField::SecretKey, [](auto &d) { d.secretKey = kId; });
        row("no environment", ConnectionField::Environment, [](auto &d) { d.connection.environment.clear(); });
        row("a region in words", ConnectionField::Region, [](auto &d) { d.connection.region = u"ap shanghai"_s; });
        row("http to another computer", ConnectionField::Endpoint, [](auto &d) { d.connection.endpoint = u"http://10.0.0.1"_s; });
        row("an endpoint with a path", ConnectionField::Endpoint, [](auto &d) { d.connection.endpoint = u"https://h/x"_s; });
        row("an endpoint with a password", ConnectionField::Endpoint, [](auto &d) { d.connection.endpoint = u"https://u:p@h"_s; });
        row("no secret for a new connection", ConnectionField::SecretKey, [](auto &d) { d.secretKey.clear(); });
        row("a secret with a line feed", ConnectionField::SecretKey, [](auto &d) { d.secretKey = u"a\nb"_s; });
        row("a token without its key", ConnectionField::SecretKey, [](auto &d) {
            d.secretKey.clear();
            d.secretStored = true;
            d.token = u"t"_s;
        });
        row("a token with a space", ConnectionField::Token, [](auto &d) { d.token = u"a b"_s; });
        row("no variable", ConnectionField::KeyVariable, [](auto &d) { d.connection.source = SecretSource::Environment; });
        row("a variable that begins with a digit", ConnectionField::KeyVariable, [](auto &d) {
            d.connection.source = SecretSource::Environment;
            d.connection.keyVariable = u"1KEY"_s;
        });
        row("a token variable with a sign", ConnectionField::TokenVariable, [](auto &d) {
            d.connection.source = SecretSource::Environment;
            d.connection.keyVariable = u"KEY"_s;
            d.connection.tokenVariable = u"TO-KEN"_s;
        });
    }
    void eachMistakeIsNamedAtItsField()
    {
        QFETCH(ConnectionDraft, draft);
        QFETCH(int, field);
        const QMap<ConnectionField, QString> problems = problemsOf(draft);
        QCOMPARE(problems.keys(), QList<ConnectionField>{ConnectionField(field)});
        QVERIFY(problems.first().endsWith(u'.') || problems.first().endsWith(u'?'));
        QVERIFY(!problems.first().contains(kKey));
    }

    void theSecretIdIsLookedAtBeforeAnybodySaves()
    {
        ConnectionDraft draft = goodDraft();
        QVERIFY(hintsOf(draft).isEmpty());
        draft.connection.secretId = u"2026123456"_s;
        QVERIFY(hintsOf(draft).value(ConnectionField::SecretId).contains(u"AKID"_s));
        QVERIFY(problemsOf(draft).isEmpty()); // unusual, not wrong
        draft.connection.secretId = kId + u'#' + kKey;
        QVERIFY(hintsOf(draft).contains(ConnectionField::SecretId));
        draft.connection.secretId.clear();
        QVERIFY(hintsOf(draft).isEmpty());
    }

    void aStoredSecretMayStay()
    {
        ConnectionDraft draft = goodDraft();
        draft.secretKey.clear();
        draft.secretStored = true;
        QVERIFY(problemsOf(draft).isEmpty());
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
