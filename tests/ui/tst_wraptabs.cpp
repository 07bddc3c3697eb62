// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"
#include "widgets/wraptabs.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace flotilla;

namespace {

struct TabsShown
{
    QWidget window;
    WrapTabs *tabs = new WrapTabs(&window);
    TabsShown()
    {
        auto *column = new QVBoxLayout(&window);
        column->addWidget(tabs);
        column->addStretch(1);
        tabs->setTitles({u"Overview"_s, u"Versions"_s, u"Review"_s, u"Domains"_s, u"Testers"_s, u"Privacy"_s, u"Messages"_s, u"Log"_s, u"Trail"_s});
        window.resize(900, 300);
        window.show();
        window.activateWindow();
    }
    [[nodiscard]] QList<QAbstractButton *> all() const { return tabs->findChildren<QAbstractButton *>(); }
    [[nodiscard]] int lines() const
    {
        QSet<int> tops;
        for (const QAbstractButton *tab : all()) {
            tops.insert(tab->y());
        }
        return static_cast<int>(tops.size());
    }
};

} // namespace

class TestWrapTabs : public QObject
{
    Q_OBJECT
private slots:
    void theyGoOnInASecondLine()
    {
        TabsShown shown;
        QCOMPARE(shown.lines(), 1);
        shown.window.resize(330, 300);
        QTRY_VERIFY(shown.lines() > 1);
        for (const QAbstractButton *tab : shown.all()) {
            QVERIFY2(tab->geometry().right() < shown.tabs->width() && tab->geometry().bottom() < shown.tabs->height(), qPrintable(tab->text()));
        }
        shown.window.resize(900, 300);
        QTRY_COMPARE(shown.lines(), 1);
    }

    void oneIsTheCurrentOne()
    {
        TabsShown shown;
        QSignalSpy changed(shown.tabs, &WrapTabs::currentChanged);
        QCOMPARE(shown.tabs->currentIndex(), 0);
        QTest::mouseClick(shown.all().at(3), Qt::LeftButton);
        QCOMPARE(shown.tabs->currentIndex(), 3);
        QCOMPARE(changed.size(), 1);
        shown.tabs->setTitles({u"总览"_s, u"版本"_s, u"审核"_s, u"域名"_s}); // another language
        QCOMPARE(shown.tabs->currentIndex(), 3);
        QCOMPARE(shown.tabs->count(), 4);
        QCOMPARE(changed.size(), 1);
        shown.tabs->setTitles({u"A & B"_s, u"C"_s});
        QCOMPARE(shown.tabs->currentIndex(), 1);
        QCOMPARE(shown.tabs->tabText(0), u"A & B"_s);
    }

    void theKeyboardGoesAlongWithTheCurrentOne()
    {
        TabsShown shown;
        shown.all().constFirst()->setFocus();
        shown.tabs->setCurrentIndex(2);
        QCOMPARE(shown.window.focusWidget(), shown.all().at(2));
        auto *beside = new QLineEdit(&shown.window);
        beside->show();
        beside->setFocus();
        shown.tabs->setCurrentIndex(1);
        QCOMPARE(shown.window.focusWidget(), beside);
    }

    void theArrowKeysGoFromOneToTheNext()
    {
        TabsShown shown;
        QVERIFY(QTest::qWaitForWindowActive(&shown.window));
        shown.all().constFirst()->setFocus();
        QTest::keyClick(shown.all().constFirst(), Qt::Key_Right);
        QCOMPARE(shown.tabs->currentIndex(), 1);
        QVERIFY(shown.all().at(1)->hasFocus());
        QTest::keyClick(shown.all().at(1), Qt::Key_Left);
        QCOMPARE(shown.tabs->currentIndex(), 0);
    }
};

FLOTILLA_WINDOW_TEST(TestWrapTabs)
#include "tst_wraptabs.moc"
