// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON option at full size: what is said about it, who gets what of it, what was kept.
#include "fakes/wechatwindowrig.h"
#include "json/jsonedit.h"
#include "json/jsonsheet.h"
#include "json/linediff.h"
#include "page.h"
#include "publish/optionscolumn.h"
#include "publish/optiontext.h"
#include "run/sentoptions.h"
#include "testmain.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace flotilla;
using namespace flotilla::fakes;

namespace {

QString spelt(const QList<DiffLine> &lines)
{
    QString text;
    for (const DiffLine &line : lines) {
        text += (line.kind == DiffLine::Kind::Same ? u' ' : line.kind == DiffLine::Kind::Added ? u'+' : u'-') + line.text + u'|';
    }
    return text;
}

class BarePage : public Page
{
public:
    BarePage() : Page(nullptr) {}
    [[nodiscard]] QString title() const override { return {}; }
};

/// The sheet for ext_json over a page, for two mini programs that a list says more about.
struct Editing
{
    WechatWindowRig rig;
    BarePage page;
    OptionsColumn column{&page};
    Order order;
    QPointer<JsonSheet> sheet;

    explicit Editing(const QString &text)
    {
        order.connection = rig.weixinConnection();
        order.operation = wechat::operations::Publish;
        for (int i = 0; i < 2; ++i) {
            const MiniProgram &program = rig.store.programRows.at(i);
            order.targets.append({{program.id.value}, program.id, program.name, {}, {{u"city"_s, i == 0 ? u"Bristol"_s : u"Bath"_s}}});
        }
        order.options = {{wechat::opts::ExtJson, text}, {wechat::opts::Template, u"3"_s}, {flotilla::options::Label, u"2.0"_s}};
        column.setOperation(*wechat::platform().operation(order.operation), *wechat::platform().words);
        page.show();
        open();
    }
    void open()
    {
        editOption(rig.ports, order, wechat::opts::ExtJson, column);
        sheet = page.findChild<JsonSheet *>();
    }
    [[nodiscard]] JsonEdit *shown(int tab) const { return qobject_cast<JsonEdit *>(sheet->findChild<QTabWidget *>()->widget(tab)); }
    [[nodiscard]] QComboBox *targets() const { return sheet->findChild<QComboBox *>(u"targets"_s); }
    void press(const QString &text) const
    {
        const QList<QPushButton *> buttons = sheet->findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&text](const QPushButton *button) { return button->text() == text; });
        if (found == buttons.end() || !(*found)->isEnabled()) {
            qFatal("no button %s", qPrintable(text));
        }
        (*found)->click();
    }
};

} // namespace

class TestJsonSheet : public QObject
{
    Q_OBJECT
private slots:
    void whatChangedIsToldByLines_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("told");
        QTest::newRow("nothing") << u"a\nb"_s << u"a\nb"_s << u" a| b|"_s;
        QTest::newRow("one line in the middle") << u"a\nb\nc"_s << u"a\nx\nc"_s << u" a|-b|+x| c|"_s;
        QTest::newRow("added at the end") << u"a"_s << u"a\nb"_s << u" a|+b|"_s;
        QTest::newRow("from nothing") << QString() << u"a\nb"_s << u"+a|+b|"_s;
        QTest::newRow("to nothing") << u"a"_s << QString() << u"-a|"_s;
        QTest::newRow("moved") << u"a\nb\nc\nd"_s << u"b\nc\na\nd"_s << u"-a| b| c|+a| d|"_s;
    }
    void whatChangedIsToldByLines()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        QTEST(spelt(lineDiff(before, after)), "told");
    }

    void whatIsWrongIsSaidAsItIsTyped()
    {
        const Editing editing(u"{\n  \"ext\": {}\n}"_s);
        QVERIFY(editing.sheet->said().startsWith(u"Nothing is wrong with it."_s));
        editing.sheet->editor()->setText(u"{\n  \"ext\": {\"a\": 1,}\n}"_s);
        QVERIFY2(editing.sheet->said().contains(u"line 2"_s), qPrintable(editing.sheet->said()));
        QVERIFY(!editing.sheet->editor()->annotation(1).isEmpty());
        QVERIFY(editing.shown(0)->text().contains(u"no preview"_s));
    }

    void eachMiniProgramHasItsOwn()
    {
        const Editing editing(u"{\"ext\":{\"city\":\"${city}\",\"who\":\"${name}\"}}"_s);
        QVERIFY(editing.shown(0)->text().contains(u"\"city\": \"Bristol\""_s));
        editing.targets()->setCurrentIndex(1);
        QVERIFY(editing.shown(0)->text().contains(u"\"city\": \"Bath\""_s));
        editing.sheet->editor()->setText(u"{\"ext\":{\"tel\":\"${phone}\"}}"_s);
        QVERIFY2(editing.sheet->said().contains(u"phone"_s), qPrintable(editing.sheet->said()));
    }

    void variablesAreOfferedWhereOneBegins()
    {
        const Editing editing(u"{}"_s);
        JsonEdit *edit = editing.sheet->editor();
        edit->setText(u"{\"a\":\""_s);
        edit->setCursorPosition(0, 6);
        QTest::keyClicks(edit, u"${"_s);
        QVERIFY(edit->isListActive());
        QTest::keyClick(edit, Qt::Key_Down); // appid, city, name
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(edit->text(), u"{\"a\":\"${city}"_s);
        edit->setText(u"{\"a\":\""_s);
        edit->setCursorPosition(0, 6);
        QTest::keyClicks(edit, u"${ci"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(edit->text(), u"{\"a\":\"${city}"_s); // what was typed of the name stands there once
    }

    void whatItGotBeforeStandsBesideIt()
    {
        Editing editing(u"{\"ext\":{\"city\":\"${city}\"}}"_s);
        QVERIFY(!editing.sheet->findChild<QTabWidget *>()->isTabEnabled(1)); // nothing was published yet
        const BatchId id = editing.rig.board->create(editing.order).value();
        editing.rig.store.stored[id.value].state.targets[0].phase = Phase::Succeeded;
        QCOMPARE(sentBefore(editing.rig.ports, editing.order, wechat::opts::ExtJson, editing.order.targets.at(0)).value_or(QString()),
                 u"{\n    \"ext\": {\n        \"city\": \"Bristol\"\n    }\n}"_s);
        QVERIFY(!sentBefore(editing.rig.ports, editing.order, wechat::opts::ExtJson, editing.order.targets.at(1)));
        delete editing.sheet;
        editing.order.options.insert(wechat::opts::ExtJson, u"{\"ext\":{\"city\":\"old ${city}\"}}"_s);
        editing.open();
        QVERIFY(editing.sheet->findChild<QTabWidget *>()->isTabEnabled(1));
        QVERIFY2(editing.shown(1)->text().contains(u"-         \"city\": \"Bristol\"\n+         \"city\": \"old Bristol\""_s), qPrintable(editing.shown(1)->text()));
    }

    // An upload without it takes away what the mini program has.
    void whatIsEmptyNowAndWasNotIsSaid()
    {
        Editing editing(u"{\"ext\":{\"city\":\"${city}\"}}"_s);
        Order without = editing.order;
        without.options.remove(wechat::opts::ExtJson);
        QCOMPARE(emptiedLines(editing.rig.ports, without), QStringList()); // nothing was published yet
        const BatchId id = editing.rig.board->create(editing.order).value();
        editing.rig.store.stored[id.value].state.targets[0].phase = Phase::Succeeded;
        QCOMPARE(emptiedLines(editing.rig.ports, without), QStringList{u"ext_json: 1 mini programs got one the last time and get none now."_s});
        QCOMPARE(emptiedLines(editing.rig.ports, editing.order), QStringList());
        editing.rig.clock.set(editing.rig.clock.now() + std::chrono::minutes(1));
        const BatchId newer = editing.rig.board->create(without).value(); // it was said then
        editing.rig.store.stored[newer.value].state.targets[0].phase = Phase::Succeeded;
        QCOMPARE(emptiedLines(editing.rig.ports, without), QStringList());
    }

    void whatIsAcceptedGoesBackAndEnterAcceptsNothing()
    {
        const Editing editing(u"{}"_s);
        editing.sheet->editor()->setText(u"{\"ext\":{}}"_s);
        QTest::keyClick(editing.sheet, Qt::Key_Return);
        QVERIFY(editing.sheet->isVisible());
        editing.press(u"Use this text"_s);
        QCOMPARE(editing.column.options().value(wechat::opts::ExtJson), u"{\"ext\":{}}"_s);
    }

    void textsAreKeptUnderAName()
    {
        WechatWindowRig rig;
        KeptTexts texts(rig.store, u"x/y"_s);
        QVERIFY(texts.keep(u"Tea shops"_s, u"{\"a\":1}"_s));
        QVERIFY(texts.keep(u"Tea shops"_s, u"{\"a\":2}"_s));
        QVERIFY(KeptTexts(rig.store, u"x/z"_s).all()->isEmpty());
        QCOMPARE(KeptTexts(rig.store, u"x/y"_s).all()->value(u"Tea shops"_s), u"{\"a\":2}"_s);
        QVERIFY(texts.remove(u"Tea shops"_s));
        QVERIFY(texts.all()->isEmpty());
    }
};

FLOTILLA_WINDOW_TEST(TestJsonSheet)
#include "tst_jsonsheet.moc"
