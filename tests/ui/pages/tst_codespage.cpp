// SPDX-License-Identifier: GPL-3.0-or-later
#include "codes/codespage.h"
#include "overview/quotabar.h"
#include "testmain.h"
#include "ui/fakes/buttons.h"
#include "ui/fakes/wechatpages.h"

#include <QListWidget>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::buttonOf;
using fakes::says;
using fakes::WechatPages;

class TestCodesPage : public QObject
{
    Q_OBJECT

private slots:
    void codesAreFetchedForWhatIsShown()
    {
        WechatPages rig;
        rig.at(2).trial = {}; // it has none
        CodesPage page(rig.context, rig.bulletin, nullptr);
        page.show();
        auto *wall = page.findChild<QListWidget *>();
        QCOMPARE(wall->count(), WechatPages::kPrograms);
        QCOMPARE(rig.weixin.arrivals, 0); // nothing before somebody wants it
        page.showPrograms({WechatPages::program(1), WechatPages::program(2), WechatPages::program(3)});
        QCOMPARE(wall->count(), 3);
        QVERIFY(rig.until([&page] { return page.chosen().size() == 2; }));
        QVERIFY(rig.until([&rig] { return rig.weixin.calls.value(wechat::calls::ReadQrcode) == 3; }));
        QCOMPARE(page.chosen().constFirst().bytes, rig.weixin.picture);
        QVERIFY(buttonOf(&page, u"Save 2 picture(s)…"_s));
        QVERIFY(wall->item(1)->toolTip().contains(u"No code"_s));
        wall->item(0)->setSelected(true);
        QVERIFY(buttonOf(&page, u"Save 1 picture(s)…"_s));
    }

    void theyBecomeAPdf()
    {
        WechatPages rig;
        CodesPage page(rig.context, rig.bulletin, nullptr);
        page.activatePrimary();
        QVERIFY(rig.until([&page] { return page.chosen().size() == WechatPages::kPrograms; }));
        const QByteArray pdf = codesAsPdf(u"Trial codes"_s, page.chosen());
        QVERIFY(pdf.startsWith("%PDF"));
        QVERIFY(pdf.contains("/Count 4")); // twelve on a page
    }

    void theQuotaIsToldWithItsLimit()
    {
        WechatPages rig;
        rig.weixin.quota = 7;
        QWidget header;
        QuotaBar bar(rig.context, rig.bulletin, &header);
        header.show();
        bar.follow(rig.connection(), true);
        QVERIFY(rig.until([&bar] { return says(bar, u"7 of 100 submissions left"_s); }));
        QVERIFY(bar.toolTip().contains(u"left this month: 7 of 100"_s));
        bar.follow(rig.connection(), false);
        QVERIFY(!bar.isVisible());
        bar.follow(rig.connectionOf(weda::platform().id), true); // which tells no such thing
        QVERIFY(!bar.isVisible());
    }
};

FLOTILLA_WINDOW_TEST(TestCodesPage)
#include "tst_codespage.moc"
