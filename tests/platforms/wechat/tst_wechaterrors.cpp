// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/errortable.h"
#include "wechat/names.h"

#include "testmain.h"

#include <QFile>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;
using wechat::ErrorTable;
using wechat::errorTable;

class TestWechatErrors : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeOfTheVendorIsHere()
    {
        QFile list(QStringLiteral(FLOTILLA_FIXTURES "/wechat-codes.txt"));
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QStringList known = errorTable().codes();
        int count = 0;
        while (!list.atEnd()) {
            const QString code = QString::fromLatin1(list.readLine()).trimmed();
            QVERIFY2(known.contains(code), qPrintable(code));
            ++count;
        }
        QCOMPARE(known.size(), count);
    }

    void everyCodeHasItsWordsInBothLanguages()
    {
        for (const QString &code : errorTable().codes()) {
            const ErrorTable::Entry en = errorTable().find(code, {}, u"en"_s);
            const ErrorTable::Entry zh = errorTable().find(code, {}, u"zh_CN"_s);
            for (const QString &text : {en.meaning, en.cause, en.remedy}) {
                QVERIFY2(text.endsWith(u'.'), qPrintable(code + u": "_s + text));
            }
            for (const QString &text : {zh.meaning, zh.cause, zh.remedy}) {
                QVERIFY2(text.endsWith(u'。'), qPrintable(code + u": "_s + text));
            }
        }
    }

    void whatACodeDoes_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("call");
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<RefusalScope>("scope");
        const auto row = [](const char *code, QLatin1StringView call, Outcome outcome, RefusalScope scope = RefusalScope::Alone) {
            QTest::newRow(qPrintable(u"%1 %2"_s.arg(QLatin1StringView(code), call))) << QString::fromLatin1(code) << QString(call) << outcome << scope;
        };
        using namespace wechat;
        row("-1", calls::Commit, Outcome::Unknown);
        row("61003", calls::Commit, Outcome::Refused);
        row("61007", calls::ReadAudit, Outcome::Refused);
        row("48001", calls::ReadAudit, Outcome::Refused);
        row("61004", calls::Commit, Outcome::Denied, RefusalScope::Batch);
        row("40164", calls::Commit, Outcome::Denied, RefusalScope::Batch);
        row("40125", calls::ListTemplates, Outcome::Denied, RefusalScope::Batch);
        row("85014", calls::Commit, Outcome::Refused, RefusalScope::Batch);
        row("85013", calls::Commit, Outcome::Refused, RefusalScope::Alone);
        row("9402202", calls::Commit, Outcome::Limited);
        row("9402205", calls::Commit, Outcome::Limited);
        row("61039", calls::ReadScan, Outcome::Accepted);
        row("61039", calls::Submit, Outcome::Limited);
        row("61040", calls::Submit, Outcome::Refused, RefusalScope::Alone);
        row("85009", calls::Submit, Outcome::Busy);
        row("85085", calls::Submit, Outcome::Refused, RefusalScope::Budget);
        row("89405", calls::Speedup, Outcome::Refused, RefusalScope::Budget);
        row("85058", calls::ReadAudit, Outcome::Accepted);
        row("85004", calls::AddTesters, Outcome::Accepted);
        row("85001", calls::AddTesters, Outcome::Refused);
        row("-1", calls::AddTesters, Outcome::Unknown);
        row("-1", calls::RemoveTesters, Outcome::Refused); // nobody of that name is bound
        row("85017", calls::SetDomains, Outcome::Accepted);
        row("86102", calls::SetDomains, Outcome::Refused);
        row("89021", calls::SetWebviewDomains, Outcome::Accepted);
        row("85064", calls::AddTemplate, Outcome::Refused);
        row("85064", calls::DeleteTemplate, Outcome::Accepted);
        row("40037", calls::DeleteMessage, Outcome::Accepted);
        row("85020", calls::Release, Outcome::Busy);
        row("85052", calls::Release, Outcome::Accepted);
        row("85082", calls::Gray, Outcome::Refused);
        row("87011", calls::Rollback, Outcome::Refused);
        row("87012", calls::Rollback, Outcome::Refused);
        row("87013", calls::Undo, Outcome::Refused);
        row("89404", calls::Speedup, Outcome::Accepted);
        row("85004", "bind_tester"_L1, Outcome::Accepted);
        row("45011", calls::Commit, Outcome::Limited, RefusalScope::Target);
        row("45009", calls::Commit, Outcome::Refused);
        row("31415", calls::Commit, Outcome::Refused, RefusalScope::Alike);
    }
    void whatACodeDoes()
    {
        QFETCH(QString, code);
        QFETCH(QString, call);
        const ErrorTable::Entry entry = errorTable().find(code, call);
        QTEST(entry.outcome, "outcome");
        QTEST(entry.scope, "scope");
    }

    void aStaleTokenIsNoRefusalYet()
    {
        for (const QString &code : {u"40001"_s, u"40014"_s, u"42001"_s, u"42006"_s}) {
            QVERIFY(errorTable().find(code, {}).isStaleToken);
            QCOMPARE(errorTable().find(code, {}).outcome, Outcome::Refused);
        }
        QVERIFY(!errorTable().find(u"42007"_s, {}).isStaleToken);
    }

    void anUnknownCodeSaysNothing()
    {
        const ErrorTable::Entry entry = errorTable().find(u"31415"_s, {}, u"en"_s);
        QVERIFY(entry.code.isEmpty());
        QVERIFY(entry.meaning.isEmpty());
    }
};

FLOTILLA_TEST(TestWechatErrors)
#include "tst_wechaterrors.moc"
