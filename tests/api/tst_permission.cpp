// SPDX-License-Identifier: GPL-3.0-or-later
#include "tencentcloud/permission.h"

#include "testmain.h"

#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

class tst_Permission : public QObject
{
    Q_OBJECT
private slots:
    void whatIsMissingIsLiftedOut_data();
    void whatIsMissingIsLiftedOut();
};

void tst_Permission::whatIsMissingIsLiftedOut_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("resource");
    const auto row = [](const char *name, const QString &message, const QString &action, const QString &resource) {
        QTest::newRow(name) << message << action << resource;
    };
    row("both", u"you may not perform (lowcode:DeployApp) on (qcs::lowcode::env/lowcode-x)."_s, u"lowcode:DeployApp"_s,
        u"qcs::lowcode::env/lowcode-x"_s);
    row("two lines", u"[request id:1a-2b]you are not authorized to perform operation (tcb:DescribeEnvs)\n"
                     "resource (qcs::tcb:ap-shanghai:uin/100000000001:env/*) has no permission"_s,
        u"tcb:DescribeEnvs"_s, u"qcs::tcb:ap-shanghai:uin/100000000001:env/*"_s);
    row("Chinese", u"您没有权限执行操作lowcode:DeployApp，资源qcs::lowcode::app/a。请联系主账号"_s, u"lowcode:DeployApp"_s,
        u"qcs::lowcode::app/a"_s);
    row("no resource", u"operation lowcode:* is not allowed."_s, u"lowcode:*"_s, {});
    row("a dot at the end", u"No lowcode:DeployApp for qcs::lowcode:::app/a."_s, u"lowcode:DeployApp"_s, u"qcs::lowcode:::app/a"_s);
    row("no action", u"resource qcs::lowcode::app/a has no permission"_s, {}, {});
    row("a time and a link", u"at 10:30 see https://cloud.tencent.com:443/Doc, note:Nothing/else"_s, {}, {});
    row("nothing", {}, {}, {});
}

void tst_Permission::whatIsMissingIsLiftedOut()
{
    QFETCH(const QString, message);
    QFETCH(const QString, action);
    QFETCH(const QString, resource);
    const std::optional<MissingPermission> found = missingPermission(message);
    QCOMPARE(found.has_value(), !action.isEmpty());
    if (found) {
        QCOMPARE(found->action, action);
        QCOMPARE(found->resource, resource);
    }
}

FLOTILLA_TEST(tst_Permission)
#include "tst_permission.moc"
