// SPDX-License-Identifier: GPL-3.0-or-later
#include "buttonlook.h"
#include "look/cuttexts.h"
#include "look/spoken.h"
#include "testmain.h"
#include "theme.h"
#include "widgets/calmtable.h"
#include "widgets/cutshort.h"
#include "widgets/mnemonics.h"
#include "widgets/plainlabel.h"
#include "widgets/readingorder.h"
#include "widgets/twolinedelegate.h"
#include "window/commandpalette.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCommandLinkButton>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QStyleOptionButton>
#include <QTabBar>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <functional>

using namespace Qt::StringLiterals;
using namespace flotilla;

namespace {

constexpr double kReadable = 4.5;

/// The ground is the colour that most points have; the words are what differs from it most.
double contrastOf(const QImage &picture)
{
    QHash<QRgb, int> points;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            ++points[picture.pixel(x, y)];
        }
    }
    QRgb ground = 0;
    for (auto it = points.cbegin(); it != points.cend(); ++it) {
        ground = it.value() > points.value(ground) ? it.key() : ground;
    }
    double most = 0;
    for (auto it = points.cbegin(); it != points.cend(); ++it) {
        most = std::max(most, contrast(QColor(it.key()), QColor(ground)));
    }
    return most;
}

QImage pictureOf(QWidget *widget, const QRect &part)
{
    QImage picture(part.size() * 4, QImage::Format_RGB32);
    picture.setDevicePixelRatio(4);
    picture.fill(Qt::magenta);
    widget->render(&picture, {}, part, QWidget::DrawChildren);
    return picture;
}

const QStyle::State kOn = QStyle::State_Enabled;

} // namespace

/// The one style: what can be read, what is seen of the keyboard, and the tests' own eyes.
class TestStyle : public QObject
{
    Q_OBJECT
private slots:
    void init() { applyTheme(ThemeChoice::Light); }
    void buttonsCanBeRead_data();
    void buttonsCanBeRead();
    void selectedRowsCanBeRead_data();
    void selectedRowsCanBeRead();
    void whichButtonIsFilled();
    void theKeyboardIsSeen_data();
    void theKeyboardIsSeen();
    void aCutTextIsFound();
    void aSilentControlIsFound();
    void aStepBackIsFound();
    void theTabKeyGoesAsTheEyeDoes();
    void columnsTakeTheEmptyRoom();
    void aLabelEndsWithAnEllipsis();
    void aTitleEndsWithAnEllipsis();
    void titlesNeverTouch();
    void aKeyIsALetterOfTheText();
    void thePaletteHasAFrame();
};

void TestStyle::buttonsCanBeRead_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QColor>("accent");
    for (const bool dark : {false, true}) {
        const QByteArray theme = dark ? "dark" : "light";
        QTest::newRow((theme + " ours").constData()) << dark << QColor();
        for (const char *accent : {"#3daee9", "#f6d32d", "#ff7800", "#e01b24", "#9141ac", "#26a269", "#000000", "#ffffff", "#1a1a80"}) {
            QTest::newRow((theme + ' ' + accent).constData()) << dark << QColor(accent);
        }
    }
}

void TestStyle::buttonsCanBeRead()
{
    QFETCH(bool, dark);
    QFETCH(QColor, accent);
    QPalette palette = dark ? darkPalette(accent) : lightPalette(accent);
    for (const ButtonLook look : {ButtonLook::Plain, ButtonLook::Primary, ButtonLook::Danger}) {
        for (const QStyle::State state : {kOn, kOn | QStyle::State_MouseOver, kOn | QStyle::State_Sunken, QStyle::State(QStyle::State_None)}) {
            palette.setCurrentColorGroup(state.testFlag(QStyle::State_Enabled) ? QPalette::Active : QPalette::Disabled);
            const ButtonColours colours = buttonColours(look, state, palette);
            QVERIFY2(contrast(colours.text, colours.face) >= kReadable, qPrintable(u"look %1, state %2: %3 on %4"_s.arg(int(look)).arg(int(state)).arg(colours.text.name(), colours.face.name())));
        }
    }
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        QVERIFY(contrast(palette.color(group, QPalette::HighlightedText), palette.color(group, QPalette::Highlight)) >= kReadable);
    }
    // It is seen on what it lies on.
    QVERIFY(contrast(palette.color(QPalette::Active, QPalette::Highlight), palette.color(QPalette::Active, QPalette::Window)) >= 2);
}

void TestStyle::selectedRowsCanBeRead_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("enabled");
    QTest::addColumn<bool>("own");
    for (const bool dark : {false, true}) {
        for (const bool enabled : {true, false}) {
            for (const bool own : {true, false}) {
                QTest::addRow("%s %s %s", dark ? "dark" : "light", enabled ? "enabled" : "disabled", own ? "two lines" : "one line") << dark << enabled << own;
            }
        }
    }
}

void TestStyle::selectedRowsCanBeRead()
{
    QFETCH(bool, dark);
    QFETCH(bool, enabled);
    QFETCH(bool, own);
    applyTheme(dark ? ThemeChoice::Dark : ThemeChoice::Light);
    QListWidget list;
    list.addItem(u"Harbour HHH"_s);
    list.item(0)->setData(Qt::UserRole, u"env HHH"_s);
    if (own) {
        list.setItemDelegate(new TwoLineDelegate({Qt::UserRole, -1, -1, -1}, &list));
    }
    list.resize(300, 200);
    list.show();
    list.setCurrentRow(0);
    list.setEnabled(enabled);
    const QRect row = list.visualItemRect(list.item(0));
    for (const QRect &line : own ? QList<QRect>{row.adjusted(8, 6, 0, -row.height() / 2), row.adjusted(8, row.height() / 2, 0, -6)} : QList<QRect>{row.adjusted(3, 3, -3, -3)}) {
        const double seen = contrastOf(pictureOf(list.viewport(), line));
        QVERIFY2(seen >= kReadable, qPrintable(QString::number(seen)));
    }
}

void TestStyle::whichButtonIsFilled()
{
    const auto lookOf = [](QPushButton *button) {
        QStyleOptionButton option;
        option.initFrom(button);
        option.features.setFlag(QStyleOptionButton::DefaultButton, button->isDefault());
        return buttonLook(option, button);
    };
    QMainWindow window;
    QPushButton next(&window);
    QCOMPARE(lookOf(&next), ButtonLook::Plain);
    next.setDefault(true);
    QCOMPARE(lookOf(&next), ButtonLook::Primary);
    QPushButton gone(&window);
    makeDangerous(&gone);
    QCOMPARE(lookOf(&gone), ButtonLook::Danger);

    QDialog dialog;
    QDialogButtonBox box(&dialog);
    QPushButton *act = box.addButton(u"Remove"_s, QDialogButtonBox::DestructiveRole);
    QPushButton *safe = box.addButton(u"Cancel"_s, QDialogButtonBox::RejectRole);
    QPushButton *save = box.addButton(u"Save"_s, QDialogButtonBox::AcceptRole);
    safe->setDefault(true);
    QCOMPARE(lookOf(act), ButtonLook::Danger);
    QCOMPARE(lookOf(safe), ButtonLook::Plain); // the default of a question is as calm as it is safe
    QCOMPARE(lookOf(save), ButtonLook::Plain);
    save->setDefault(true);
    QCOMPARE(lookOf(save), ButtonLook::Primary);
}

void TestStyle::theKeyboardIsSeen_data()
{
    QTest::addColumn<std::function<QWidget *()>>("make");
    const auto row = [](const char *name, const std::function<QWidget *()> &make) { QTest::newRow(name) << make; };
    row("button", [] { return new QPushButton(u"Go on"_s); });
    row("field", [] { return new QLineEdit; });
    row("box", [] { auto *box = new QComboBox; box->addItem(u"one"_s); return box; });
    row("number", [] { return new QSpinBox; });
    row("tick", [] { return new QCheckBox(u"only these"_s); });
    row("choice", [] { return new QRadioButton(u"this"_s); });
    row("tool", [] { auto *tool = new QToolButton; tool->setText(u"More"_s); tool->setFocusPolicy(Qt::StrongFocus); return tool; });
    row("list", [] { return new QListWidget; });
    row("text", [] { return new QPlainTextEdit; });
    row("table", [] { auto *table = new QTableWidget(2, 2); makeCalm(table); return table; });
    row("date", [] { return new QDateTimeEdit; });
    row("link", [] { return new QCommandLinkButton(u"Practise first"_s, u"Nothing reaches a customer."_s); });
    row("tabs", [] { auto *tabs = new QTabBar; tabs->addTab(u"Table"_s); return tabs; });
}

void TestStyle::theKeyboardIsSeen()
{
    QFETCH(std::function<QWidget *()>, make);
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        applyTheme(theme);
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        QWidget *one = make();
        auto *other = new QLineEdit;
        column->addWidget(one);
        column->addWidget(other);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        other->setFocus(Qt::MouseFocusReason);
        const QImage without = one->grab().toImage();
        one->setFocus(Qt::MouseFocusReason); // not only when Tab brought it
        const QImage with = one->grab().toImage();
        const QColor accent = QApplication::palette().color(QPalette::Highlight);
        int points = 0;
        for (int y = 0; y < with.height(); ++y) {
            for (int x = 0; x < with.width(); ++x) {
                points += with.pixel(x, y) != without.pixel(x, y) && (with.pixel(x, y) | 0xff000000) == accent.rgb() ? 1 : 0;
            }
        }
        QVERIFY2(points > 20, qPrintable(QString::number(points)));
    }
}

void TestStyle::aCutTextIsFound()
{
    QWidget window;
    window.resize(400, 300);
    QLabel *label = plainLabel(&window, u"A rather long name"_s);
    label->setGeometry(0, 0, 300, 20);
    auto *button = new QPushButton(u"A rather long name"_s, &window);
    button->setGeometry(0, 30, 300, 30);
    auto *table = new QTableWidget(1, 2, &window);
    table->setGeometry(0, 70, 400, 200);
    table->setItem(0, 0, new QTableWidgetItem(u"Galaxy Cinema Beijing, Chaoyang"_s));
    table->setColumnWidth(0, 260);
    window.show();
    QCOMPARE(look::cutTexts(window), QStringList());
    label->setFixedWidth(30);
    QCOMPARE(look::cutTexts(window).size(), 1);
    label->setFixedWidth(300);
    button->setFixedWidth(30);
    QCOMPARE(look::cutTexts(window).size(), 1);
    button->setFixedWidth(300);
    table->setColumnWidth(0, 60);
    QCOMPARE(look::cutTexts(window).size(), 1); // there is room beside it
    table->setColumnWidth(0, 260);
    button->move(200, 30);
    QCOMPARE(look::cutTexts(window).size(), 1); // it reaches out of the window
    button->move(0, 30);
    label->setWordWrap(true);
    label->setFixedWidth(60);
    QCOMPARE(look::cutTexts(window).size(), 1); // it wraps, but there is no room below
}

void TestStyle::aSilentControlIsFound()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *field = new QLineEdit(&window);
    auto *button = new QPushButton(&window);
    column->addWidget(field);
    column->addWidget(button);
    window.show();
    QCOMPARE(look::unspoken(window).size(), 2);
    field->setAccessibleName(u"Name"_s);
    button->setText(u"Save"_s);
    QCOMPARE(look::unspoken(window), QStringList());
}

void TestStyle::aStepBackIsFound()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    QList<QPushButton *> buttons;
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
        buttons.append(new QPushButton(name, &window));
        column->addWidget(buttons.constLast());
    }
    window.show();
    QCOMPARE(look::stepsBack(window), QStringList());
    QWidget::setTabOrder(buttons.at(2), buttons.at(1));
    QCOMPARE(look::stepsBack(window).size(), 1);
}

// What is made last may stand first, in a group of its own.
void TestStyle::theTabKeyGoesAsTheEyeDoes()
{
    QDialog dialog;
    auto *column = new QVBoxLayout(&dialog);
    auto *box = new QDialogButtonBox(&dialog);
    QPushButton *act = box->addButton(u"Publish"_s, QDialogButtonBox::AcceptRole);
    QPushButton *safe = box->addButton(u"Cancel"_s, QDialogButtonBox::RejectRole);
    auto *group = new QWidget(&dialog);
    auto *number = new QLineEdit(group);
    (new QVBoxLayout(group))->addWidget(number);
    group->setFocusProxy(number);
    column->addWidget(group);
    column->addWidget(box);
    tabsAsRead(&dialog);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    number->setFocus();
    QTest::keyClick(number, Qt::Key_Tab);
    QVERIFY(act->hasFocus());
    QTest::keyClick(act, Qt::Key_Tab);
    QVERIFY(safe->hasFocus());
    QTest::keyClick(safe, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(act->hasFocus());
    auto *later = new QLineEdit; // a page adds what its options want
    column->insertWidget(1, later);
    QTRY_VERIFY(later->isVisible());
    number->setFocus();
    QTest::keyClick(number, Qt::Key_Tab);
    QVERIFY(later->hasFocus());
}

void TestStyle::columnsTakeTheEmptyRoom()
{
    QTableWidget table(2, 3);
    makeCalm(&table);
    table.setHorizontalHeaderLabels({u"Mini program"_s, u"App"_s, u"Why"_s});
    table.horizontalHeader()->setStretchLastSection(true);
    table.setItem(0, 0, new QTableWidgetItem(u"Galaxy Cinema Beijing, Chaoyang"_s));
    table.setItem(0, 1, new QTableWidgetItem(u"store"_s));
    table.setItem(0, 2, new QTableWidgetItem(u"bind refused"_s));
    table.setColumnWidth(0, 60);
    table.setColumnWidth(1, 90);
    table.resize(700, 200);
    table.show();
    QTRY_VERIFY(table.columnWidth(0) > table.fontMetrics().horizontalAdvance(u"Galaxy Cinema Beijing, Chaoyang"_s));
    QCOMPARE(table.columnWidth(1), 90);
    QCOMPARE(look::cutTexts(table), QStringList());
    table.resize(240, 200); // no room: nobody is pushed out of sight
    QCoreApplication::processEvents();
    QVERIFY(table.horizontalHeader()->sectionSize(1) <= 90);
}

void TestStyle::aTitleEndsWithAnEllipsis()
{
    const auto drawn = [](const QString &text) {
        QStyleOptionHeader option;
        option.rect = QRect(0, 0, 44, 20);
        option.palette = QApplication::palette();
        option.fontMetrics = QFontMetrics(QApplication::font());
        option.text = text;
        QImage picture(option.rect.size(), QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        QApplication::style()->drawControl(QStyle::CE_HeaderLabel, &option, &painter);
        return picture;
    };
    const QString cut = QFontMetrics(QApplication::font()).elidedText(u"Problematic"_s, Qt::ElideRight, 44);
    QVERIFY(cut.endsWith(u'…'));
    QCOMPARE(drawn(u"Problematic"_s), drawn(cut));
}

// “Took” at the right edge of its column and “Why” at the left edge of the next read as one.
void TestStyle::titlesNeverTouch()
{
    QTableWidget table(1, 2);
    table.setHorizontalHeaderLabels({u"MMMM"_s, u"MMMM"_s});
    table.horizontalHeaderItem(0)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table.horizontalHeaderItem(1)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    QHeaderView *header = table.horizontalHeader();
    header->setMinimumSectionSize(10);
    table.setColumnWidth(0, header->sectionSizeHint(0));
    table.setColumnWidth(1, header->sectionSizeHint(1));
    table.resize(400, 100);
    table.show();
    const QImage picture = header->viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32);
    const int middle = header->height() / 2;
    const auto inked = [&picture, middle](int x) { // the line between the columns is not so tall as to count for a letter
        const QRgb face = picture.pixel(x, middle - 4);
        for (int y = middle - 4; y <= middle + 4; ++y) {
            if (std::abs(qGray(picture.pixel(x, y)) - qGray(face)) > 40) {
                return true;
            }
        }
        return false;
    };
    const int edge = header->sectionSize(0);
    const auto letters = [&inked](int from, int step) {
        int gap = 0;
        while (gap < 30 && !inked(from + step * gap)) {
            ++gap;
        }
        return gap;
    };
    const int gap = letters(edge - 1, -1) + letters(edge, 1);
    QVERIFY2(gap >= 8 && gap < 30, qPrintable(QString::number(gap)));
}

// “COS endpoint(B)” is the habit of texts without letters.
void TestStyle::aKeyIsALetterOfTheText()
{
    QString taken = u"COSENDPIT"_s;
    QCOMPARE(withKey(u"COS endpoint"_s, taken), u"COS endpoint"_s);
    QCOMPARE(withKey(u"名称"_s, taken), u"名称(&A)"_s);
    QCOMPARE(withKey(u"Rate"_s, taken), u"&Rate"_s);
}

void TestStyle::aLabelEndsWithAnEllipsis()
{
    QWidget window;
    window.resize(400, 60);
    QLabel *label = plainLabel(&window, u"A rather long name"_s);
    cutShort(label);
    label->setGeometry(0, 0, 60, 20);
    window.show();
    QHelpEvent asked(QEvent::ToolTip, {5, 5}, {5, 5});
    QCoreApplication::sendEvent(label, &asked);
    QCOMPARE(label->toolTip(), label->text());
    QCOMPARE(look::cutTexts(window), QStringList());
    label->setText(u"A rather …"_s); // what is seen of it now
    label->setFixedWidth(label->fontMetrics().horizontalAdvance(label->text()) + 4);
    QCoreApplication::sendEvent(label, &asked);
    QVERIFY(label->toolTip().isEmpty());
}

// No window manager frames a popup: it lay over a page of its own colour without an edge.
void TestStyle::thePaletteHasAFrame()
{
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        applyTheme(theme);
        QWidget window;
        window.resize(800, 600);
        CommandPalette dialog({}, &window);
        const QImage shown = dialog.grab().toImage();
        const QRgb ground = shown.pixel(4, 4);
        for (const QPoint &edge : {QPoint(0, shown.height() / 2), QPoint(shown.width() - 1, shown.height() / 2), QPoint(shown.width() / 2, 0),
                                   QPoint(shown.width() / 2, shown.height() - 1)}) {
            QVERIFY2(contrast(QColor(shown.pixel(edge)), QColor(ground)) >= 3, qPrintable(QColor(shown.pixel(edge)).name()));
        }
    }
}

FLOTILLA_WINDOW_TEST(TestStyle)
#include "tst_style.moc"
