// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/timechart.h"
#include "codes/codespage.h"
#include "overview/quotabar.h"
#include "overview/quotasheet.h"
#include "testmain.h"
#include "ui/fakes/buttons.h"
#include "ui/fakes/wechatpages.h"
#include "widgets/segmentbar.h"

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
        page.shown();
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

    void theKeyboardStaysOnThePage()
    {
        WechatPages rig;
        CodesPage page(rig.context, rig.bulletin, nullptr);
        page.show();
        page.shown();
        QAbstractButton *fetch = buttonOf(&page, u"Fetch %1 code(s)"_s.arg(WechatPages::kPrograms));
        QVERIFY(fetch);
        fetch->setFocus();
        fetch->click();
        QVERIFY(!fetch->isEnabled());
        QCOMPARE(page.focusWidget(), page.findChild<QListWidget *>());
    }

    void theyBecomeAPdf()
    {
        WechatPages rig;
        CodesPage page(rig.context, rig.bulletin, nullptr);
        page.shown();
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
        QVERIFY(rig.until([&bar] { return buttonOf(&bar, u"7 of 100 submissions left"_s); }));
        QVERIFY(bar.toolTip().contains(u"left this month: 7 of 100"_s));
        bar.follow(rig.connection(), false);
        QVERIFY(!bar.isVisible());
        bar.follow(rig.connectionOf(weda::platform().id), true); // which tells no such thing
        QVERIFY(!bar.isVisible());
    }

    void theQuotaIsReadAgainAfterItWasUsedOutOfSight()
    {
        WechatPages rig;
        rig.weixin.quota = 100;
        QWidget header;
        QuotaBar bar(rig.context, rig.bulletin, &header);
        header.show();
        bar.follow(rig.connection(), true);
        QVERIFY(rig.until([&bar] { return buttonOf(&bar, u"100 of 100 submissions left"_s); }));
        bar.follow(rig.connection(), false); // another page
        rig.weixin.quota = 61;
        emit rig.bulletin.publicationsChanged();
        bar.follow(rig.connection(), true);
        QVERIFY(rig.until([&bar] { return buttonOf(&bar, u"61 of 100 submissions left"_s); }));
        rig.weixin.quota = 60;
        emit rig.bulletin.platformAsked(); // F5 on the page in sight
        QVERIFY(rig.until([&bar] { return buttonOf(&bar, u"60 of 100 submissions left"_s); }));
    }

    void whatOpenPlansWillTakeIsTold()
    {
        WechatPages rig;
        rig.weixin.quota = 7;
        QVERIFY(rig.board->create(fakes::wechatOrder(rig, wechat::operations::Publish, fakes::publishOptions("submit"), 3)).ok());
        QVERIFY(rig.board->create(fakes::wechatOrder(rig, wechat::operations::Publish, fakes::publishOptions("commit"), 5)).ok()); // which submits nothing
        QVERIFY(rig.board->create(fakes::wechatOrder(rig, wechat::operations::SpeedupAudit, {}, 2)).ok()); // which takes of something else
        QWidget header;
        QuotaBar bar(rig.context, rig.bulletin, &header);
        header.show();
        bar.follow(rig.connection(), true);
        QVERIFY(rig.until([&bar] { return buttonOf(&bar, u"7 of 100 submissions left, 3 planned"_s); }));
        QVERIFY2(bar.toolTip().contains(u"After that 4 would be left."_s), qPrintable(bar.toolTip()));
        const QList<SegmentBar::Segment> segments = bar.findChild<SegmentBar *>()->segments();
        QCOMPARE(segments.at(0).count, 4);
        QCOMPARE(segments.at(1).count, 3);
        QCOMPARE(segments.at(2).count, 93);
        QVERIFY(rig.board->create(fakes::wechatOrder(rig, wechat::operations::SubmitAudit, {}, 6)).ok());
        QVERIFY(rig.until([&bar] { return buttonOf(&bar, u"7 of 100 submissions left, 9 planned"_s); }));
        QVERIFY2(bar.toolTip().contains(u"That is 2 more than are left."_s), qPrintable(bar.toolTip()));
    }

    void theQuotaOfAnotherMonthIsNotTodays()
    {
        WechatPages rig;
        QWidget header;
        QuotaBar bar(rig.context, rig.bulletin, &header);
        header.show();
        bar.follow(rig.connection(), true);
        QVERIFY(rig.until([&bar] { return buttonOf(&bar, u"100 of 100 submissions left"_s); }));
        rig.weixin.always.insert(wechat::calls::ReadQuota, fakes::FakeVendor::Fault::NotSent);
        rig.clock.advance(std::chrono::hours(2));
        bar.follow(rig.connection(), true);
        QVERIFY(rig.until([&bar] { return buttonOf(&bar, u"100 of 100 submissions left (read 2 h ago)"_s); }));
        rig.clock.advance(std::chrono::hours(24 * 32));
        bar.follow(rig.connection(), true);
        QVERIFY(rig.until([&bar] { return buttonOf(&bar, u"quota of this month not read"_s); }));
        QVERIFY(!bar.findChild<SegmentBar *>()->isVisible());
    }

    void theQuotaIsAskedThroughAnotherThatAnswers()
    {
        WechatPages rig;
        rig.weixin.quota = 7;
        rig.store.programRows[0].frozen = true;
        rig.weixin.refuse.insert({wechat::calls::ReadQuota, WechatPages::program(2)}, u"61003"_s);
        QWidget header;
        QuotaBar bar(rig.context, rig.bulletin, &header);
        header.show();
        bar.follow(rig.connection(), true);
        QVERIFY(rig.until([&bar] { return buttonOf(&bar, u"7 of 100 submissions left"_s); }));
        QCOMPARE(rig.weixin.calls.value(wechat::calls::ReadQuota), 2);
    }

    void readingsOfTheQuotaAreKeptAndTold()
    {
        WechatPages rig;
        rig.weixin.quota = 7;
        QWidget header;
        QuotaBar bar(rig.context, rig.bulletin, &header);
        header.show();
        bar.follow(rig.connection(), true);
        QVERIFY(rig.until([&bar] { return buttonOf(&bar, u"7 of 100 submissions left"_s); }));
        rig.weixin.quota = 5;
        rig.clock.advance(std::chrono::hours(3));
        bar.follow(rig.connection(), true);
        QVERIFY(rig.until([&bar] { return buttonOf(&bar, u"5 of 100 submissions left"_s); }));
        buttonOf(&bar, u"5 of 100 submissions left"_s)->click();
        auto *sheet = bar.findChild<QuotaSheet *>();
        QVERIFY(sheet);
        const QStringList lines = sheet->text().split(u'\n');
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.at(0).endsWith(u": 5 of 100 left"_s), qPrintable(lines.at(0)));
        QVERIFY(lines.at(1).endsWith(u": 7 of 100 left"_s));
        QCOMPARE(sheet->findChild<TimeChart *>()->accessibleDescription(), sheet->text()); // nothing is told by the drawing alone
    }
};

FLOTILLA_WINDOW_TEST(TestCodesPage)
#include "tst_codespage.moc"
