// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/freezedialog.h"
#include "fakes/windowparts.h"
#include "fakes/windowrig.h"
#include "mainwindow.h"
#include "page.h"
#include "pagenames.h"
#include "settings/settingkeys.h"
#include "testmain.h"
#include "widgets/ask.h"
#include "window/navigation.h"
#include "window/sidebar.h"
#include "window/statusline.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>

#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::WindowRig;

namespace {

/// Buttons of `widget` that are in sight and whose text does not fit or that reach out of the window.
QStringList cutButtons(const QWidget &window)
{
    QStringList cut;
    const QList<QPushButton *> buttons = window.findChildren<QPushButton *>();
    for (const QPushButton *button : buttons) {
        bool scrolled = false;
        for (const QWidget *above = button->parentWidget(); above; above = above->parentWidget()) {
            scrolled = scrolled || qobject_cast<const QScrollArea *>(above);
        }
        const QRect place(button->mapTo(&window, QPoint()), button->size());
        if (button->isVisible() && !scrolled && (!window.rect().contains(place) || button->width() < button->minimumSizeHint().width())) {
            cut.append(u"%1 at %2,%3 %4x%5"_s.arg(button->text()).arg(place.x()).arg(place.y()).arg(place.width()).arg(place.height()));
        }
    }
    return cut;
}

} // namespace

/// The window in the words that people read: this program has the translations, the others of its tests have none.
class TestLanguages : public QObject
{
    Q_OBJECT
private slots:
    void theSidebarKeepsItsWidth();
    void noDialogStaysInTheOldLanguage();
    void theClockIsNotCalledATimeZone();
    void nothingIsCut_data();
    void nothingIsCut();
};

void TestLanguages::theSidebarKeepsItsWidth()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.resize(1280, 800);
    window.show();
    for (const auto &[language, stop] : {std::pair(u"en"_s, u"Stop everything"_s), std::pair(u"zh_CN"_s, u"全部停止"_s)}) {
        rig.store.settings.insert(settingkeys::kLanguage, language);
        emit window.bulletin().settingsChanged();
        QTRY_VERIFY(fakes::buttonOf(&window, stop)); // it is in that language
        auto *sidebar = window.findChild<Sidebar *>();
        const int width = sidebar->width();
        QVERIFY(width > 100);
        for (const int badge : {0, 7, 1234}) {
            QList<Navigation::Entry> entries;
            for (const QString &name : window.pageNames()) {
                entries.append({name, window.page(name)->title(), name == pages::Audits ? badge : 0, name == pages::Releases});
            }
            sidebar->setEntries(entries);
            QCOMPARE(sidebar->width(), width);
        }
        window.chooseConnection({});
        QCOMPARE(sidebar->width(), width);
        window.chooseConnection({u"c1"_s});
        QCOMPARE(sidebar->width(), width);
    }
}

void TestLanguages::noDialogStaysInTheOldLanguage()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Fleet);
    const auto speak = [&](const QString &language, const QString &stop) {
        rig.store.settings.insert(settingkeys::kLanguage, language);
        emit window.bulletin().settingsChanged();
        QTRY_VERIFY(fakes::buttonOf(&window, stop));
    };
    speak(u"en"_s, u"Stop everything"_s);
    Page *fleet = window.page(pages::Fleet);
    bool done = false;
    const QPointer<QDialog> question(ask(fleet, {u"Remove"_s, u"Remove it?"_s, {}, u"Remove 1"_s, {}}, [&done] { done = true; }));
    window.showPage(pages::Settings); // it waits out of sight
    speak(u"zh_CN"_s, u"全部停止"_s);
    QTRY_VERIFY(!question);
    QVERIFY(!done); // as Escape would
    QVERIFY(fleet->isEnabled());
    auto *freezes = openFreezes(rig.workspace(), rig.store.connectionRows.constFirst(), window.page(pages::Connections));
    freezes->findChild<QLineEdit *>(u"freezeReason"_s)->setText(u"weekend"_s);
    const QString before = freezes->windowTitle();
    speak(u"en"_s, u"Stop everything"_s);
    QVERIFY(freezes->windowTitle() != before);
    QCOMPARE(freezes->findChild<QLineEdit *>(u"freezeReason"_s)->text(), u"weekend"_s); // what was typed is not lost
    freezes->reject();
}

void TestLanguages::theClockIsNotCalledATimeZone()
{
    WindowRig rig;
    MainWindow window(rig.context, rig.desktop);
    window.show();
    auto *line = window.findChild<StatusLine *>();
    for (const auto &[language, stop, said] : {std::tuple(u"en"_s, u"Stop everything"_s, u"clock +0.0 s"_s), std::tuple(u"zh_CN"_s, u"全部停止"_s, u"时钟偏差 +0.0 秒"_s)}) {
        rig.store.settings.insert(settingkeys::kLanguage, language);
        emit window.bulletin().settingsChanged();
        QTRY_VERIFY(fakes::buttonOf(&window, stop));
        StatusLine::Facts facts;
        facts.platform = u"WeDa"_s;
        facts.clockOffset = Millis(-40);
        line->show(facts);
        QVERIFY2(fakes::says(*line, said), qPrintable(said));
    }
}

void TestLanguages::nothingIsCut_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    for (const QSize &size : {QSize(1280, 800), QSize(1024, 700), QSize(960, 540)}) {
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            QTest::addRow("%dx%d %s", size.width(), size.height(), qPrintable(language)) << size << language;
        }
    }
}

void TestLanguages::nothingIsCut()
{
    QFETCH(QSize, size);
    QFETCH(QString, language);
    WindowRig rig;
    rig.store.settings.insert(settingkeys::kLanguage, language);
    rig.startBatch(rig.orderOf(3));
    rig.run();
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.resize(size);
    window.resize(size);
    QCOMPARE(window.size(), size); // no page needs more
    for (const QString &name : window.pageNames()) {
        window.showPage(name);
        QCoreApplication::processEvents();
        auto *table = window.page(name)->findChild<QTableView *>();
        if (table && table->model()->rowCount() > 0) {
            table->selectRow(0); // with the details
            QCoreApplication::processEvents();
        }
        QCOMPARE(window.size(), size);
        QVERIFY2(cutButtons(window).isEmpty(), qPrintable(name + u": "_s + cutButtons(window).join(u"; "_s)));
        QVERIFY(window.findChild<StatusLine *>()->isVisible());
    }
}

FLOTILLA_WINDOW_TEST(TestLanguages)
#include "tst_languages.moc"
