// SPDX-License-Identifier: GPL-3.0-or-later
// The Publish page where one thing goes to all, and each mini program is a lane of its own.
#include "fakes/wechatwindowrig.h"
#include "models/itemlistmodel.h"
#include "publish/publishwords.h"
#include "publish/confirmdialog.h"
#include "publish/optionscolumn.h"
#include "publish/programcolumn.h"
#include "publish/publishpage.h"
#include "publish/publishrail.h"
#include "run/targetsfile.h"
#include "testmain.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using namespace flotilla;
using namespace flotilla::fakes;

namespace {

/// The page with a connection whose platform lists templates.
struct SourceShown : WechatWindowRig
{
    Bulletin bulletin;
    std::unique_ptr<PublishPage> page;

    SourceShown() : page(std::make_unique<PublishPage>(both, bulletin, nullptr))
    {
        page->setConnection(weixinConnection());
        page->resize(1200, 700);
        page->show();
    }

    ItemListModel *list() const { return page->findChild<ItemListModel *>(); }
    QString why() const { return button()->accessibleDescription(); }
    QPushButton *button() const
    {
        const QList<QPushButton *> buttons = page->findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *b) { return b->isDefault(); });
        return found == buttons.cend() ? nullptr : *found;
    }
    QLineEdit *edit(QLatin1StringView name) const { return page->findChild<QLineEdit *>(name); }
};

QString texts(const QWidget *widget)
{
    QStringList lines;
    const QList<QLabel *> labels = widget->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        lines.append(label->text());
    }
    return lines.join(u'\n');
}

} // namespace

class TestPublishSource : public QObject
{
    Q_OBJECT
private slots:
    void oneThingGoesToAll()
    {
        SourceShown shown;
        for (Item &item : shown.weixin.library) {
            item.title = item.values.value(wechat::told::Version, u"2.5.0"_s);
        }
        QVERIFY(shown.until([&shown] { return shown.list()->count() > 0; }));
        QCOMPARE(shown.why(), u"Choose what to publish."_s);
        QVERIFY(shown.list()->setData(shown.list()->index(0), Qt::Checked, Qt::CheckStateRole));
        const QString first = shown.list()->chosen().constFirst().id;
        shown.page->publishPrograms({shown.store.programRows.at(0).id, shown.store.programRows.at(1).id});
        QVERIFY(shown.why().startsWith(u"Version:"_s)); // what is missing is named before the platform is asked
        QVERIFY(!texts(shown.page->findChild<PublishRail *>()).contains(u"ready"_s)); // nobody has looked yet
        shown.edit(flotilla::options::Label)->setText(u"2.5.0"_s);
        const Order order = shown.page->order();
        QCOMPARE(order.options.value(wechat::opts::Template), first);
        QCOMPARE(order.options.value(flotilla::options::Label), u"2.5.0"_s);
        QCOMPARE(order.targets.size(), 2);
        QCOMPARE(order.targets.at(0).lane.value, order.targets.at(0).program.value);
        QCOMPARE(order.targets.at(0).values.value(u"name"_s), order.targets.at(0).name); // a variable of ext_json
        QCOMPARE(shown.button()->accessibleName(), u"Submit 2 mini programs for review"_s);
        // People know the template by its version, not by the number that the platform gave it.
        const Item chosen = shown.list()->chosen().constFirst();
        const QString named = sourceText(chosen, *wechat::platform().words);
        QVERIFY2(named != chosen.id && named.contains(chosen.id), qPrintable(named));
        QVERIFY2(texts(shown.page->findChild<PublishRail *>()).contains(named), qPrintable(texts(shown.page->findChild<PublishRail *>())));
    }

    void whatWasAddedToTheLibraryCanBeChosenAtOnce()
    {
        SourceShown shown;
        QVERIFY(shown.until([&shown] { return shown.list()->count() > 0; }));
        const int before = shown.list()->count();
        Order order;
        order.connection = shown.weixinConnection();
        order.operation = wechat::operations::TemplateAdd;
        order.options = {{wechat::opts::Draft, shown.weixin.drafts.constFirst().id}};
        order.targets = {ownTarget(*wechat::platform().operation(order.operation), order.connection)};
        shown.startBatch(order);
        QVERIFY(shown.until([&shown, before] { return shown.list()->count() == before + 1; }));
    }

    void choicesAreMadeAnewForAnotherConnection()
    {
        SourceShown shown;
        const auto isChosen = [&shown](const QString &name) { return shown.page->findChild<QRadioButton *>(name)->isChecked(); };
        QVERIFY(isChosen(u"submit"_s));
        shown.page->findChild<QRadioButton *>(u"release"_s)->setChecked(true);
        shown.edit(flotilla::options::Label)->setText(u"2.5.0"_s);
        Connection other = shown.weixinConnection();
        shown.page->setConnection(other); // the same again
        QVERIFY(isChosen(u"release"_s));
        other.id = ConnectionId{u"another"_s};
        shown.page->setConnection(other);
        QVERIFY(isChosen(u"submit"_s));
        QCOMPARE(shown.edit(flotilla::options::Label)->text(), u"2.5.0"_s);
    }

    void choicesAreMadeAnewAfterAnOrder()
    {
        SourceShown shown;
        shown.page->findChild<QRadioButton *>(u"release"_s)->setChecked(true);
        shown.page->findChild<OptionsColumn *>()->forgetTouches(shown.workspace().catalogue);
        QVERIFY(shown.page->findChild<QRadioButton *>(u"submit"_s)->isChecked());
    }

    void columnsOfAListAreValuesOfItsMiniPrograms()
    {
        SourceShown shown;
        QVERIFY(shown.until([&shown] { return shown.list()->count() > 0; }));
        QVERIFY(shown.list()->setData(shown.list()->index(0), Qt::Checked, Qt::CheckStateRole));
        auto *programs = shown.page->findChild<ProgramColumn *>();
        const QString one = shown.store.programRows.at(0).id.value;
        const QString two = shown.store.programRows.at(1).id.value;
        programs->takeList(readTargets(u"appid,city,name\n%1,港口,Harbour \"Inn\"\n%2,,\n"_s.arg(one, two), wechat::platform()));
        QVERIFY2(programs->message().contains(u"Each has its own values of: city."_s), qPrintable(programs->message()));
        shown.edit(flotilla::options::Label)->setText(u"2.5.0"_s);
        auto *options = shown.page->findChild<OptionsColumn *>();
        options->setText(wechat::opts::ExtJson, u"{\"ext\":{\"city\":\"${city}\",\"name\":\"${name}\"}}"_s);
        const Order order = shown.page->order();
        QCOMPARE(order.targets.size(), 2);
        QCOMPARE(order.targets.at(0).values.value(u"city"_s), u"港口"_s);
        QCOMPARE(order.targets.at(0).values.value(u"name"_s), u"Harbour \"Inn\""_s);
        const Platform &platform = wechat::platform();
        const QString text = order.options.value(wechat::opts::ExtJson);
        const QString sent = platform.optionSent(wechat::opts::ExtJson, text, order.targets.at(0));
        QVERIFY2(sent.contains(u"港口"_s) && sent.contains(u"Harbour \\\"Inn\\\""_s), qPrintable(sent));
        // An empty cell is a missing one, which is named for the one that lacks it.
        const QList<TextFault> faults = platform.optionFaults(wechat::opts::ExtJson, text, &order.targets.at(1));
        QVERIFY(std::any_of(faults.cbegin(), faults.cend(), [](const TextFault &fault) { return fault.stops && fault.text.contains(u"“city”"_s); }));
        QVERIFY(!shown.button()->isEnabled());
        // A list without the column takes it away again; a key in a cell is a bad row.
        programs->takeList(readTargets(u"appid\n%1\n"_s.arg(one), wechat::platform()));
        QVERIFY(!shown.page->order().targets.at(0).values.contains(u"city"_s));
        programs->takeList(readTargets(u"appid,token\n%1,AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE\n"_s.arg(one), wechat::platform()));
        QVERIFY2(programs->message().contains(u"looks like a key"_s), qPrintable(programs->message()));
    }

    void anotherTickTakesThePlaceOfTheFirst()
    {
        SourceShown shown;
        QVERIFY(shown.until([&shown] { return shown.list()->count() > 0; }));
        shown.list()->setItems({{u"1"_s, u"1.0"_s, {}}, {u"2"_s, u"2.0"_s, {}}}, *wechat::platform().words);
        QVERIFY(shown.list()->setData(shown.list()->index(0), Qt::Checked, Qt::CheckStateRole));
        QVERIFY(shown.list()->setData(shown.list()->index(1), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(shown.list()->chosen().size(), 1);
        QCOMPARE(shown.list()->chosen().constFirst().id, u"2"_s);
    }

    void theButtonSaysHowFarItGoes()
    {
        SourceShown shown;
        QVERIFY(shown.until([&shown] { return shown.list()->count() > 0; }));
        shown.page->publishPrograms({shown.store.programRows.at(0).id, shown.store.programRows.at(1).id});
        shown.page->findChild<QRadioButton *>(u"commit"_s)->setChecked(true);
        QCOMPARE(shown.button()->accessibleName(), u"Upload a trial version to 2 mini programs"_s);
        shown.page->findChild<QRadioButton *>(u"release"_s)->setChecked(true);
        QCOMPARE(shown.button()->accessibleName(), u"Submit 2 mini programs and release what is approved"_s);
    }

    void aJsonOptionIsATextOfLines()
    {
        SourceShown shown;
        auto *text = shown.page->findChild<QPlainTextEdit *>(wechat::opts::ExtJson);
        QVERIFY(text);
        text->setPlainText(u"{\n  \"ext\": {}\n}"_s);
        QCOMPARE(shown.page->order().options.value(wechat::opts::ExtJson), u"{\n  \"ext\": {}\n}"_s);
    }

    void theConfirmationNamesTheOrderNotLanes()
    {
        SourceShown shown;
        QVERIFY(shown.until([&shown] { return shown.list()->count() > 0; }));
        QVERIFY(shown.list()->setData(shown.list()->index(0), Qt::Checked, Qt::CheckStateRole));
        shown.page->publishPrograms({shown.store.programRows.at(0).id, shown.store.programRows.at(1).id});
        const ConfirmDialog dialog(shown.page->order(), wechat::platform(), {}, nullptr, {}, {});
        QVERIFY(dialog.accessibleDescription().startsWith(u"Submit 2 mini programs for review?"_s));
        QVERIFY(!dialog.accessibleDescription().contains(u": 1 mini programs"_s));
    }
};

FLOTILLA_WINDOW_TEST(TestPublishSource)
#include "tst_publishsource.moc"
