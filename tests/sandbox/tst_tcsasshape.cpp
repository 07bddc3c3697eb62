// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsastest.h"
#include "testmain.h"

#include <QTest>

using namespace flotilla::sandbox;
using namespace Qt::StringLiterals;

/// Every action of the contract is called with a request made from the contract, and its answer is held against the contract.
class tst_TcsasShape : public TcsasTest
{
    Q_OBJECT
private Q_SLOTS:
    void answersInShape_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<bool>("sparse");
        QCOMPARE(m_contract.actions().size(), 151);
        const auto rules = tcsas::allEndpoints();
        for (const ContractAction &action : m_contract.actions()) {
            QTest::newRow(qPrintable(action.name)) << action.name << false;
            if (rules.contains(action.name))
                QTest::newRow(qPrintable(action.name + u", sparse"_s)) << action.name << true;
        }
    }

    void answersInShape()
    {
        QFETCH(QString, action);
        QFETCH(bool, sparse);
        const QByteArray rules = QByteArray(R"({"tcsas":{"sparse":)") + (sparse ? "true" : "false");
        start(rules + R"(,"count":2,"programs":[{"index":0,"develop":"3.0.0","platform":"2.0.0","approval":"approved"}]}})");
        prepare();
        const ContractAction *known = m_contract.find(u"2025-01-06"_s, action);
        QVERIFY(known);
        const QJsonObject answer = response(action, requestOf(*known));
        QVERIFY2(!answer.contains("Error"_L1), qPrintable(answer["Error"_L1]["Message"_L1].toString()));
        QCOMPARE(problemOf(known->response, answer, QString()), QString());
    }

    void seesABadShape()
    {
        const ContractAction *known = m_contract.find(u"2025-01-06"_s, u"DescribeMNPVersion"_s);
        QJsonObject row{{u"MNPId"_s, u"m"_s}, {u"TaskId"_s, u"t"_s}, {u"TaskStatus"_s, 1}, {u"TaskMsg"_s, QString()}};
        const auto problem = [&] { return problemOf(known->response, {{u"Data"_s, row}, {u"RequestId"_s, u"r"_s}}, QString()); };
        QCOMPARE(problem(), QString());
        row.insert(u"TaskStatus"_s, u"1"_s);
        QCOMPARE(problem(), u"Data.TaskStatus"_s);
        row.remove(u"TaskStatus"_s);
        QCOMPARE(problem(), u"Data.TaskStatus"_s);
        row.insert(u"TaskStatus"_s, QJsonValue::Null);
        QCOMPARE(problem(), u"Data.TaskStatus"_s);
        row.insert(u"TaskStatus"_s, 1);
        row.insert(u"Else"_s, 1);
        QCOMPARE(problem(), u"Data.Else"_s);
    }

    void refusesWhatTheContractDoesNotHave()
    {
        start();
        QCOMPARE(code(u"DescribeMNP"_s, of(0, {{u"Else"_s, 1}})), u"UnknownParameter"_s);
        QCOMPARE(code(u"DescribeMNP"_s), u"MissingParameter"_s);
        QCOMPARE(code(u"DescribeMNPSomething"_s), u"InvalidAction"_s);
        QCOMPARE(code(u"DescribeMNPApprovalList"_s, {{u"Offset"_s, 0}, {u"Limit"_s, 1}, {u"ApprovalStatusList"_s, QJsonArray{u"0"_s}}}),
                 u"InvalidParameter"_s);
        const auto domain = [](const QJsonObject &object) { return QJsonObject{{u"Domain"_s, QJsonArray{object}}}; };
        QCOMPARE(code(u"ModifyMNPDomain"_s, of(0, domain({{u"DomainType"_s, u"1"_s}}))), u"InvalidParameter"_s);
        QCOMPARE(code(u"ModifyMNPDomain"_s, of(0, domain({{u"Type"_s, 1}}))), u"InvalidParameter"_s);
        QCOMPARE(code(u"ModifyMNPDomain"_s, of(0, domain({{u"DomainType"_s, 1}}))), QString()); // as the vendor's sample
    }

    void wantsItsOwnPlatformAndARegion()
    {
        start();
        QCOMPARE(code(u"DescribeTeamList"_s, {{u"PlatformId"_s, u"T2"_s}, {u"Offset"_s, 0}, {u"Limit"_s, 1}}), u"InvalidParameter"_s);
        WireCall nowhere = call(u"DescribeTeamList"_s, {{u"Offset"_s, 0}, {u"Limit"_s, 1}});
        nowhere.extraHeaders.clear();
        QVERIFY(send(nowhere).body.contains("`Region`"));
        WireCall stranger = call(u"DescribeTeamList"_s, {{u"Offset"_s, 0}, {u"Limit"_s, 1}});
        stranger.secretKey = u"wrong"_s;
        QVERIFY(send(stranger).body.contains("AuthFailure.SignatureFailure"));
    }

    /// Aimed at an IP address that SDK signs the host without its port and takes the scope from the first label of the host.
    void servesTheVendorsNodeSdk()
    {
        start();
        WireCall sdk = call(u"DescribeMNP"_s, of(0));
        sdk.signedHost = "127.0.0.1";
        sdk.service = u"127"_s;
        QVERIFY(send(sdk).body.contains(id(0).toUtf8()));
    }

private:
    /// One of everything that a request may name.
    void prepare()
    {
        QCOMPARE(code(u"CreateMNPSubscribeMessageTemplate"_s, of(0, {{u"TemplateLibraryId"_s, u"mtl_001"_s},
                                                                    {u"Keywords"_s, QJsonArray{u"kw001n1"_s}},
                                                                    {u"ScenarioDescription"_s, u"x"_s}})), QString());
        const QJsonArray apis = rows(u"DescribeMNPSensitiveAPIPermissionList"_s, of(0));
        QCOMPARE(code(u"CreateMNPSensitiveAPIPermissionApproval"_s,
                      of(0, {{u"APIId"_s, apis.at(0)["APIId"_L1]}, {u"ApplyReason"_s, u"x"_s}})), QString());
        QCOMPARE(code(u"CreateGlobalDomainACL"_s, {{u"DomainUrlList"_s, QJsonArray{u"a.example"_s}}, {u"DomainType"_s, 1}}), QString());
        QCOMPARE(code(u"CreateMNPApproval"_s, {{u"MNPVersionId"_s, program(0).versions.constLast().id}, {u"ApplyAction"_s, u"submit"_s}}),
                 QString());
    }

    /// Values that the rules take, by action and name, or by name alone.
    QJsonObject known(const QString &action)
    {
        tcsas::MiniProgram &one = program(0);
        const tcsas::Version &approved = one.versions.at(3);
        const tcsas::Approval &open = m_service->world().approvals.constLast();
        QJsonObject values{{u"PlatformId"_s, QString(kPlatform)},
                           {u"MNPId"_s, one.id},
                           {u"Offset"_s, 0},
                           {u"Limit"_s, 10},
                           {u"TeamId"_s, m_service->world().teams.at(0).id},
                           {u"ApplicationId"_s, m_service->world().applications.at(0).id},
                           {u"BusinessName"_s, u"tcsas"_s},
                           {u"Suffix"_s, u".zip"_s},
                           {u"MNPName"_s, u"Another"_s},
                           {u"MNPType"_s, u"Shopping->3_Books"_s},
                           {u"MNPIcon"_s, u"https://a.example/i.png"_s},
                           {u"MNPVersion"_s, u"9.0.0"_s},
                           {u"MNPVersionId"_s, approved.id},
                           {u"BusinessId"_s, approved.taskId},
                           {u"ApprovalNo"_s, open.no},
                           {u"ApplyAction"_s, u"cancel"_s},
                           {u"QueryType"_s, 2},
                           {u"TemplateLibraryId"_s, u"mtl_002"_s},
                           {u"TemplateId"_s, one.templates.at(0).id},
                           {u"Keywords"_s, QJsonArray{u"kw002n2"_s, u"kw002n1"_s}},
                           {u"APIId"_s, m_service->world().applications.at(0).apis.at(1).id},
                           {u"DomainId"_s, m_service->world().globalDomains.at(0).id}};
        if (action == "CreateMNPVersion"_L1)
            values.insert(u"FileUrl"_s, upload(zip()));
        if (action == "CreateMNPApproval"_L1)
            values.insert(u"MNPVersionId"_s, open.version);
        if (action == "RollbackMNPVersion"_L1) {
            values.insert(u"MNPVersionId"_s, one.versions.at(0).id);
            values.insert(u"MNPVersion"_s, one.versions.at(0).text);
        }
        if (action.contains("SensitiveAPIPermissionApproval"_L1)) {
            values.insert(u"ApprovalNo"_s, one.apis.at(0).no);
            values.insert(u"ApprovalStatus"_s, 30);
        }
        if (action == "ProcessMNPApproval"_L1) {
            values.insert(u"ApprovalItems"_s,
                          QJsonArray{QJsonObject{{u"AppId"_s, open.items.at(0).application}, {u"ApprovalResult"_s, 3}}});
        }
        if (action == "CreateMNPAppSecret"_L1)
            values.insert(u"MNPId"_s, id(1));
        if (action == "DescribeMNPPreview"_L1)
            one.preview = approved.id;
        return values;
    }

    QJsonObject requestOf(const ContractAction &action)
    {
        const QJsonObject values = known(action.name);
        QJsonObject body;
        for (const ContractField &field : action.request) {
            if (field.required)
                body.insert(field.name, values.contains(field.name) ? values[field.name] : someValue(field));
        }
        return body;
    }

    QJsonValue someValue(const ContractField &field) const
    {
        if (field.type == "string"_L1)
            return u"x"_s;
        if (field.type == "int"_L1)
            return 1;
        if (field.type == "bool"_L1)
            return true;
        if (field.type == "list"_L1 && m_contract.fieldsOf(field.of).isEmpty())
            return field.of == "string"_L1 ? QJsonArray{u"x"_s} : QJsonArray{1};
        QJsonObject object;
        const QList<ContractField> fields = m_contract.fieldsOf(field.of);
        for (const ContractField &inner : fields)
            object.insert(inner.name, someValue(inner));
        return field.type == "list"_L1 ? QJsonValue(QJsonArray{object}) : QJsonValue(object);
    }

    /// Where an object differs from the contract; empty if it does not.
    QString problemOf(const QList<ContractField> &fields, const QJsonObject &object, const QString &path) const
    {
        const auto place = [&path](const QString &name) { return path.isEmpty() ? name : path + u'.' + name; };
        for (auto it = object.begin(); it != object.end(); ++it) {
            const bool listed = std::any_of(fields.cbegin(), fields.cend(), [&it](const ContractField &field) { return field.name == it.key(); });
            if (!listed)
                return place(it.key());
        }
        for (const ContractField &field : fields) {
            if (!object.contains(field.name) && field.optional)
                continue;
            if (const QString problem = problemOf(field, object.value(field.name), place(field.name)); !problem.isEmpty())
                return problem;
        }
        return {};
    }

    QString problemOf(const ContractField &field, const QJsonValue &value, const QString &path) const
    {
        if (value.isNull())
            return field.nullable ? QString() : path;
        if (field.type == "object"_L1)
            return value.isObject() ? problemOf(m_contract.fieldsOf(field.of), value.toObject(), path) : path;
        if (field.type == "list"_L1) {
            const QList<ContractField> inner = m_contract.fieldsOf(field.of);
            const QJsonArray items = value.toArray();
            for (const auto &item : items) {
                const bool object = !inner.isEmpty();
                if (object != item.isObject() || (!object && (field.of == "string"_L1) != item.isString()))
                    return path;
                if (const QString problem = object ? problemOf(inner, item.toObject(), path) : QString(); !problem.isEmpty())
                    return problem;
            }
            return value.isArray() ? QString() : path;
        }
        const bool fits = field.type == "string"_L1 ? value.isString() : (field.type == "bool"_L1 ? value.isBool() : value.isDouble());
        return fits ? QString() : path;
    }

    const Contract m_contract = Contract::read({u"tcsas"_s});
};

FLOTILLA_TEST(tst_TcsasShape)
#include "tst_tcsasshape.moc"
