// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/publishshown.h"
#include "publish/offeredbox.h"
#include "publish/optionscolumn.h"
#include "publish/waveoptions.h"
#include "testmain.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::PublishShown;
using fakes::WindowRig;

/// The options of a publish: what is generated from the operation, the limits, the waves.
class TestOptionsColumn : public QObject
{
    Q_OBJECT
private slots:
    void tabGoesThroughTheOptionsFromTopToBottom();
    void theWheelChangesNoOption();
    void noFieldLosesItsRightEdge();
    void publishAgainKeepsEveryConditionOfAGate();
    void aListThatComesLeavesWhatIsTypedAlone();
};

void TestOptionsColumn::tabGoesThroughTheOptionsFromTopToBottom()
{
    WindowRig rig;
    PublishShown shown(rig);
    auto *options = shown.page.findChild<OptionsColumn *>();
    auto *begin = options->findChild<QWidget *>(u"upload"_s);
    QList<int> tops;
    QWidget *at = begin;
    do {
        if (options->isAncestorOf(at) && !at->focusProxy() && (at->focusPolicy() & Qt::TabFocus) != 0 && at->isVisibleTo(options)) {
            tops.append(at->mapTo(options, QPoint(0, 0)).y());
        }
        at = at->nextInFocusChain();
    } while (at != begin);
    QVERIFY(tops.size() >= 9);
    QVERIFY(std::is_sorted(tops.cbegin(), tops.cend()));
}

void TestOptionsColumn::noFieldLosesItsRightEdge()
{
    WindowRig rig;
    PublishShown shown(rig);
    auto *options = shown.page.findChild<OptionsColumn *>();
    auto *wide = new QLabel(QString(30, u'm'), options);
    options->layout()->addWidget(wide);
    shown.page.resize(1300, 560); // they have to scroll
    shown.page.layout()->activate();
    QCoreApplication::sendPostedEvents();
    auto *scroll = qobject_cast<QScrollArea *>(options->parentWidget()->parentWidget());
    QVERIFY(scroll);
    QVERIFY(scroll->verticalScrollBar()->maximum() > 0);
    QTRY_VERIFY(options->width() <= scroll->viewport()->width());
}

void TestOptionsColumn::theWheelChangesNoOption()
{
    WindowRig rig;
    PublishShown shown(rig);
    auto *options = shown.page.findChild<OptionsColumn *>();
    const Limits limits = options->limits();
    const Values values = options->options();
    const QList<QWidget *> widgets = options->findChildren<QWidget *>();
    int turned = 0;
    for (QWidget *widget : widgets) {
        if (qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QComboBox *>(widget)) {
            widget->setFocus();
            const QPointF middle(widget->width() / 2.0, widget->height() / 2.0);
            QWheelEvent wheel(middle, widget->mapToGlobal(middle), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(widget, &wheel);
            ++turned;
        }
    }
    QVERIFY(turned >= 5);
    QCOMPARE(options->limits(), limits);
    QCOMPARE(options->options(), values);
    QCOMPARE(options->waves().first(), 0);
}

void TestOptionsColumn::publishAgainKeepsEveryConditionOfAGate()
{
    WindowRig rig;
    Order order = rig.orderOf(5);
    const Gate strict{.share = 90, .soak = std::chrono::minutes(30), .person = true};
    order.waves = {Wave{2, strict}, Wave()};
    const BatchId id = rig.board->create(order).value();
    PublishShown shown(rig);
    shown.page.publishAgain(id);
    QVERIFY(rig.until([&shown] { return shown.page.order().targets.size() == 5; }));
    QCOMPARE(shown.page.order().waves.size(), 2);
    QVERIFY(shown.page.order().waves.constFirst().gate == strict);
    shown.page.findChild<QComboBox *>(u"gate"_s)->setCurrentIndex(2); // after some time: a person's own choice
    const Gate chosen = shown.page.order().waves.constFirst().gate;
    QVERIFY(!chosen.person && chosen.share == 0 && chosen.soak.count() > 0);
}

void TestOptionsColumn::aListThatComesLeavesWhatIsTypedAlone()
{
    const QList<Item> items{{u"5"_s, u"Spring"_s, {}}, {u"56"_s, u"Summer"_s, {}}};
    OfferedBox box(nullptr);
    box.show();
    box.activateWindow();
    box.setFocus();
    QTRY_VERIFY(box.lineEdit()->hasFocus());
    QTest::keyClick(box.lineEdit(), Qt::Key_5);
    box.offer(items);
    QTest::keyClick(box.lineEdit(), Qt::Key_6);
    QCOMPARE(box.currentText(), u"56"_s);
    QCOMPARE(box.value(), u"56"_s);

    box.setValue(u"5"_s); // nobody types: it is shown by its name
    box.offer(items);
    QCOMPARE(box.currentText(), u"Spring (5)"_s);
    QCOMPARE(box.value(), u"5"_s);
}

FLOTILLA_WINDOW_TEST(TestOptionsColumn)
#include "tst_optionscolumn.moc"
