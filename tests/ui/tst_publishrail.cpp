// SPDX-License-Identifier: GPL-3.0-or-later
// The rail beside the steps of a publish, what it sums up, and the waves.
#include "fakes/publishshown.h"
#include "fakes/windowparts.h"
#include "models/nameorder.h"
#include "publish/confirmdialog.h"
#include "publish/publishwords.h"
#include "run/estimate.h"
#include "publish/publishrail.h"
#include "publish/publishsteps.h"
#include "publish/startoption.h"
#include "publish/waveoptions.h"
#include "testmain.h"
#include "widgets/filteredit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::pairs;
using fakes::PublishShown;
using fakes::WindowRig;

namespace {

// Where the first thing drawn in it begins, as its parent counts.
int firstInk(const QWidget *widget)
{
    const QImage picture = const_cast<QWidget *>(widget)->grab().toImage();
    for (int x = 1; x < picture.width(); ++x) {
        for (int y = 0; y < picture.height(); ++y) {
            if (std::abs(qGray(picture.pixel(x, y)) - qGray(picture.pixel(0, 0))) > 40) {
                return widget->x() + x;
            }
        }
    }
    return -1;
}

} // namespace

class TestPublishRail : public QObject
{
    Q_OBJECT
private slots:
    void theRailIsInSightAtEverySize_data();
    void theRailIsInSightAtEverySize();
    void whatIsFilledInMovesNothing();
    void theRailSumsUp();
    void theSumsCountMiniPrograms();
    void onlyTheTickedOnesCanBeShown();
    void theTimeIsThatOfTheLongestLane();
    void aFewGoFirst();
    void theFirstGetAllTheirApps();
    void theConfirmationNamesTheWaves();
};

void TestPublishRail::theRailIsInSightAtEverySize_data()
{
    QTest::addColumn<QSize>("size"); // of the page, without navigation and title
    QTest::addColumn<bool>("bar");
    QTest::addColumn<bool>("oneStep");
    QTest::newRow("1280 x 800") << QSize(1080, 690) << false << false;
    QTest::newRow("1024 x 700") << QSize(972, 590) << true << false;
    QTest::newRow("960 x 540") << QSize(760, 430) << true << false; // the bar leaves them the width
}

void TestPublishRail::theRailIsInSightAtEverySize()
{
    QFETCH(QSize, size);
    QFETCH(bool, bar);
    QFETCH(bool, oneStep);
    WindowRig rig;
    PublishShown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(20);
    shown.page.setMinimumSize(0, 0);
    shown.page.resize(size);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const auto *rail = shown.page.findChild<PublishRail *>();
    QCOMPARE(rail->isBar(), bar);
    QTRY_COMPARE(shown.page.findChild<PublishSteps *>()->isOneAtATime(), oneStep);
    const QRect button(shown.button()->mapTo(&shown.page, QPoint()), shown.button()->size());
    QVERIFY2(QRect(QPoint(), size).contains(button), qPrintable(u"%1 %2 %3"_s.arg(button.right()).arg(button.bottom()).arg(shown.page.minimumSizeHint().width())));
    QVERIFY(button.height() >= shown.button()->sizeHint().height());
    QVERIFY(fakes::says(*rail, u"20 ticked"_s));
}

void TestPublishRail::whatIsFilledInMovesNothing()
{
    WindowRig rig;
    PublishShown shown(rig);
    shown.page.resize(1010, 690); // a window of 1280, nothing to spare
    const auto laidOut = [&shown] {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        return std::pair(shown.page.findChild<PublishSteps *>()->isOneAtATime(), shown.page.findChild<PublishRail *>()->width());
    };
    const auto before = laidOut();
    QVERIFY(!before.first);
    shown.choose({u"app-1"_s, u"app-2"_s});
    QCOMPARE(laidOut(), before);
    shown.tick(12);
    QCOMPARE(laidOut(), before);
    shown.page.findChild<StartOption *>()->choose();
    QCOMPARE(laidOut(), before);
    QVERIFY(shown.ready());
    QCOMPARE(laidOut(), before);
    const QPushButton *button = shown.button();
    QVERIFY2(button->text().contains(u'\n'), qPrintable(button->text())); // in lines, and not cut off
    QVERIFY(button->sizeHint().width() <= button->width() && button->height() >= button->sizeHint().height());
}

void TestPublishRail::theRailSumsUp()
{
    WindowRig rig;
    PublishShown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(12);
    const auto *rail = shown.page.findChild<PublishRail *>();
    for (const QString &text : {u"Harbour order app"_s, u"production · Harbour group"_s, u"12 ticked"_s, u"✔ 12 ready"_s}) {
        QVERIFY2(fakes::says(*rail, text), qPrintable(text));
    }
    shown.programs()->filter()->setText(u"tag:vip"_s);
    QVERIFY(fakes::says(*rail, u"12 ticked, 8 hidden by the filter"_s));
}

void TestPublishRail::theSumsCountMiniPrograms()
{
    WindowRig rig;
    PublishShown shown(rig);
    shown.choose({u"app-1"_s, u"app-2"_s, u"app-3"_s});
    shown.tick(20); // the 17th is frozen, and each gets more than one app
    const auto *rail = shown.page.findChild<PublishRail *>();
    QVERIFY(fakes::buttonOf(shown.page.findChild<PublishRail *>(), u"1 stop(s)"_s) || fakes::buttonOf(shown.page.findChild<PublishRail *>(), u"1 stop"_s));
    QVERIFY(fakes::buttonOf(shown.page.findChild<PublishRail *>(), u"20 warning(s)"_s) || fakes::buttonOf(shown.page.findChild<PublishRail *>(), u"20 warnings"_s));
    QVERIFY(fakes::says(*rail, u"✔ 19 ready"_s));
    const QPushButton *stops = fakes::buttonOf(shown.page.findChild<PublishRail *>(), u"1 stop(s)"_s);
    stops = stops ? stops : fakes::buttonOf(shown.page.findChild<PublishRail *>(), u"1 stop"_s);
    const QList<QLabel *> labels = rail->findChildren<QLabel *>();
    const auto ready = std::find_if(labels.cbegin(), labels.cend(), [](const QLabel *label) { return label->text() == u"✔ 19 ready"_s; });
    QVERIFY(ready != labels.cend());
    const int apart = firstInk(stops) - firstInk(*ready);
    QVERIFY2(std::abs(apart) <= 1, qPrintable(QString::number(apart))); // the marks stand in one line
}

void TestPublishRail::onlyTheTickedOnesCanBeShown()
{
    WindowRig rig;
    PublishShown shown(rig);
    shown.tick(5);
    auto *only = shown.programs()->findChild<QCheckBox *>();
    QCOMPARE(only->text(), u"Ticked only"_s);
    only->setChecked(true);
    QCOMPARE(shown.programs()->model().rowCount(), 5);
    shown.programs()->untick({rig.store.programRows.at(0).id});
    QCOMPARE(shown.programs()->model().rowCount(), 5); // it stays in sight, so that it can be ticked again
    QCOMPARE(shown.programs()->model().checkedCount(), 4);
    shown.tick(9); // a list ticks others
    QCOMPARE(shown.programs()->model().rowCount(), 9);
    QVERIFY(shown.programs()->model().hiddenIds().isEmpty());
    shown.programs()->showAll();
    QCOMPARE(shown.programs()->model().rowCount(), 60);
}

void TestPublishRail::theTimeIsThatOfTheLongestLane()
{
    WindowRig rig;
    Batch batch = batchOf(rig.ports, rig.orderOf(10, {u"app-1"_s, u"app-2"_s})).value();
    const QHash<LaneId, Millis> usual{{{u"app-1"_s}, std::chrono::minutes(2)}, {{u"app-2"_s}, std::chrono::minutes(1)}};
    QCOMPARE(expectedTime(batch, usual, 0), std::optional<Millis>(std::chrono::minutes(20)));
    QCOMPARE(expectedTime(batch, usual, 1), std::optional<Millis>(std::chrono::minutes(30))); // one after the other
    batch.waves = {{3, {.soak = std::chrono::minutes(15)}}, {}};
    QCOMPARE(expectedTime(batch, usual, 0), std::optional<Millis>(std::chrono::minutes(35)));
    QCOMPARE(expectedTimeText(std::nullopt, rig.clock.now()), QString());
    QVERIFY(expectedTimeText(std::chrono::minutes(80), rig.clock.now()).startsWith(u"≈ 1 h 20 min · ends about "_s));
}

void TestPublishRail::aFewGoFirst()
{
    WindowRig rig;
    PublishShown shown(rig);
    shown.choose({u"app-1"_s});
    shown.tick(10);
    QVERIFY(shown.page.order().waves.isEmpty());
    auto *first = shown.page.findChild<QSpinBox *>(u"first"_s);
    auto *gate = shown.page.findChild<QComboBox *>(u"gate"_s);
    auto *amount = shown.page.findChild<QSpinBox *>(u"gateAmount"_s);
    QVERIFY(gate->isHidden()); // without waves there is no gate
    first->setValue(3);
    QVERIFY(!gate->isHidden());
    QVERIFY((shown.page.order().waves == QList<Wave>{{3, {.person = true}}, {}}));
    QVERIFY(amount->isHidden());
    gate->setCurrentIndex(1);
    amount->setValue(90);
    QVERIFY((shown.page.order().waves == QList<Wave>{{3, {.share = 90}}, {}}));
    gate->setCurrentIndex(2);
    amount->setValue(45);
    QVERIFY((shown.page.order().waves == QList<Wave>{{3, {.soak = std::chrono::minutes(45)}}, {}}));
    first->setValue(10); // all of them: nothing is left for a second wave
    QVERIFY(shown.page.order().waves.isEmpty());
    shown.page.findChild<QSpinBox *>(u"width"_s)->setValue(2);
    QCOMPARE(shown.page.order().limits.width, 2);

    Order older = rig.orderOf(8); // and who publishes again has the waves again
    arrangeWaves(older, 2, {.share = 75});
    shown.page.publishAgain(rig.board->create(older).value());
    QVERIFY((shown.page.order().waves == QList<Wave>{{2, {.share = 75}}, {}}));
}

void TestPublishRail::theFirstGetAllTheirApps()
{
    WindowRig rig;
    PublishShown shown(rig);
    shown.choose({u"app-1"_s, u"app-2"_s});
    shown.tick(3);
    shown.page.findChild<QSpinBox *>(u"first"_s)->setValue(1);
    const Order order = shown.page.order();
    const QList<MiniProgram> ticked = byName(rig.store.programRows.first(3));
    const auto id = [&ticked](int n) { return ticked.at(n).id.value; };
    QCOMPARE(pairs(order), (QStringList{u"app-1 "_s + id(0), u"app-2 "_s + id(0), u"app-1 "_s + id(1), u"app-1 "_s + id(2), u"app-2 "_s + id(1),
                                        u"app-2 "_s + id(2)}));
    QCOMPARE(order.waves.size(), 2);
    QCOMPARE(order.waves.constFirst().targets, 2);
    QCOMPARE(order.laneTitles, (QStringList{u"Harbour order app"_s, u"Table booking"_s}));
}

void TestPublishRail::theConfirmationNamesTheWaves()
{
    WindowRig rig;
    Order order = rig.orderOf(10);
    arrangeWaves(order, 3, {.person = true});
    const ConfirmDialog dialog(order, weda::platform(), {}, nullptr, {}, u"≈ 20 min"_s);
    QVERIFY2(dialog.text().contains(u"First 3 mini programs, then it waits for your click."_s), qPrintable(dialog.text()));
    QVERIFY(dialog.text().contains(u"≈ 20 min"_s));
}

FLOTILLA_WINDOW_TEST(TestPublishRail)
#include "tst_publishrail.moc"
