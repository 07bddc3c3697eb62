// SPDX-License-Identifier: GPL-3.0-or-later
// What is edited beside what a mini program has: lists of domains with the difference before it is sent, and the form of one.
#include "buttonlook.h"
#include "fakes/tcsaswindowrig.h"
#include "model/listsums.h"
#include "page.h"
#include "programs/fleetactions.h"
#include "programs/importdialog.h"
#include "programs/listorder.h"
#include "publish/columnsform.h"
#include "publish/listseditor.h"
#include "publish/operationsheet.h"
#include "testmain.h"

#include <QAction>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;
using namespace flotilla;
using namespace flotilla::fakes;

namespace {

class BlankPage : public Page
{
public:
    BlankPage() : Page(nullptr) {}
    [[nodiscard]] QString title() const override { return {}; }
};

/// The sheet of an operation over the first mini programs.
struct FormShown
{
    TcsasWindowRig &rig;
    Bulletin bulletin;
    BlankPage page;
    OperationSheet *sheet = nullptr;

    FormShown(TcsasWindowRig &r, const QString &operation, qsizetype programs) : rig(r)
    {
        page.show();
        sheet = openOperationSheet(rig.both, bulletin, &page, {rig.superappConnection(), operation, rig.store.programRows.first(programs)});
    }
    [[nodiscard]] ListsEditor *lists() const { return sheet->findChild<ListsEditor *>(); }
    [[nodiscard]] QPlainTextEdit *list(const QString &name) const
    {
        const QList<QPlainTextEdit *> edits = lists()->findChildren<QPlainTextEdit *>();
        const auto found = std::find_if(edits.cbegin(), edits.cend(), [&name](const QPlainTextEdit *edit) { return edit->accessibleName() == name; });
        return found == edits.cend() ? nullptr : *found;
    }
    [[nodiscard]] bool read() const
    {
        return rig.until([this] { return !lists()->problem().contains(u"being read"_s); });
    }
    void set() const { sheet->findChild<QRadioButton *>(u"set"_s)->setChecked(true); }
    void add() const { sheet->findChild<QRadioButton *>(u"add"_s)->setChecked(true); }
    [[nodiscard]] QString why() const { return sheet->startButton()->accessibleDescription(); }
    [[nodiscard]] Values values() const { return sheet->order().targets.value(0).values; }
    [[nodiscard]] QPlainTextEdit *text(QLatin1StringView column) const { return sheet->findChild<QPlainTextEdit *>(column); }
};

/// All cells of the preview, a line each.
QString textOf(const ImportDialog &dialog)
{
    const QAbstractItemModel *model = dialog.findChild<QTableView *>()->model();
    QStringList lines;
    for (int row = 0; row < model->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column) {
            cells.append(model->index(row, column).data().toString());
        }
        lines.append(cells.join(u" | "_s));
    }
    return lines.join(u'\n');
}

QStringList sent(const Order &order, const QString &list)
{
    const QJsonArray array = QJsonDocument::fromJson(order.options.value(tcsas::opts::File).toUtf8()).object().value(list).toArray();
    return QVariant(array.toVariantList()).toStringList();
}

} // namespace

class TestTcsasForms : public QObject
{
    Q_OBJECT
private slots:
    void theSumsOfSeveralAreARule()
    {
        const ListChange first{u"request"_s, {u"c"_s}, {u"a"_s}, {u"b"_s}};
        const ListChange second{u"request"_s, {u"c"_s}, {}, {u"b"_s}};
        const QList<ListSum> sums = sumsOf({{first}, {second}});
        QCOMPARE(sums, QList<ListSum>({{u"request"_s, u"a"_s, ListSum::What::Removed, 1},
                                       {u"request"_s, u"c"_s, ListSum::What::Added, 2},
                                       {u"request"_s, u"b"_s, ListSum::What::Kept, 2}}));
        QCOMPARE(removedEntries(sums), 1);
        QCOMPARE(inAll({{u"a"_s, u"b"_s}, {u"b"_s}}), QStringList{u"b"_s});
        QCOMPARE(inAll({}), QStringList());
        QCOMPARE(linesOf(u" a \n\nb\na"_s), QStringList({u"a"_s, u"b"_s}));
    }

    void theDifferenceIsShownBeforeItIsSent()
    {
        TcsasWindowRig rig;
        rig.at(1).domains = {{u"request"_s, u"https://a.example\nhttps://b.example"_s}, {u"socket"_s, u"wss://s.example"_s}};
        FormShown shown(rig, tcsas::operations::Domains, 1);
        QVERIFY(shown.why().contains(u"being read"_s));
        QVERIFY(shown.read());
        QCOMPARE(shown.list(u"Request"_s)->toPlainText(), u"https://a.example\nhttps://b.example"_s);
        QVERIFY2(shown.why().contains(u"Change a list"_s), qPrintable(shown.why()));
        shown.set();
        shown.list(u"Request"_s)->setPlainText(u"https://a.example\nhttps://c.example"_s);
        const QString said = shown.lists()->said();
        QVERIFY2(said.contains(u"− Request · https://b.example · removed"_s), qPrintable(said));
        QVERIFY2(said.contains(u"+ Request · https://c.example · added"_s), qPrintable(said));
        QVERIFY2(said.contains(u"Removed: 1 · added: 1 · kept: 1"_s), qPrintable(said));
        QVERIFY(!said.contains(u"Socket"_s)); // nobody touched it
        QVERIFY2(shown.sheet->startButton()->text().endsWith(u", remove 1"_s), qPrintable(shown.sheet->startButton()->text()));
        QVERIFY(isDangerous(shown.sheet->startButton()));
        QCOMPARE(sent(shown.sheet->order(), u"request"_s), QStringList({u"https://a.example"_s, u"https://c.example"_s}));
        QVERIFY(rig.until([&shown] { return shown.sheet->startButton()->isEnabled(); }));
        shown.sheet->startButton()->click();
        QVERIFY(rig.until([&rig] { return rig.at(1).domains.value(u"request"_s).contains(u"c.example"_s); }));
        QCOMPARE(rig.at(1).domains, Values({{u"request"_s, u"https://a.example\nhttps://c.example"_s}, {u"socket"_s, u"wss://s.example"_s}}));
    }

    void theApisOfAMiniProgramAreOffered()
    {
        TcsasWindowRig rig;
        rig.at(1).apis = {{u"api-1"_s, {tcsas::words::NotApplied, {}, {}}}, {u"api-2"_s, {tcsas::words::Approved, {}, {}}}};
        FormShown shown(rig, tcsas::operations::ApplyApi, 2);
        auto *api = shown.sheet->findChild<QComboBox *>(tcsas::opts::Api);
        QVERIFY(api && api->isEditable());
        api->setEditText(u"api-9"_s); // typed before they are told
        QVERIFY(rig.until([api] { return api->count() == 2; }));
        QCOMPARE(shown.sheet->order().options.value(tcsas::opts::Api), u"api-9"_s);
        api->setCurrentIndex(1);
        QCOMPARE(shown.sheet->order().options.value(tcsas::opts::Api), u"api-2"_s);
        api->setEditText(u" api-1 "_s);
        QCOMPARE(shown.sheet->order().options.value(tcsas::opts::Api), u"api-1"_s);
        api->clearEditText();
        QVERIFY(!shown.sheet->order().options.contains(tcsas::opts::Api));
    }

    void theTrialVersionIsNamed()
    {
        TcsasWindowRig rig;
        rig.superapp.addVersion(rig.at(1), u"7.1"_s);
        FormShown shown(rig, tcsas::operations::Preview, 1);
        QVERIFY(rig.until([&shown] { return shown.sheet->text().contains(u"7.1 × 1"_s); }));
        auto *cancel = shown.sheet->findChild<QRadioButton *>(u"yes"_s);
        QVERIFY(cancel);
        cancel->setChecked(true); // it acts on whichever is shown now
        QVERIFY2(!shown.sheet->text().contains(u"7.1"_s), qPrintable(shown.sheet->text()));
    }

    void addingTakesNothingAway()
    {
        TcsasWindowRig rig;
        rig.at(1).domains = {{u"request"_s, u"https://a.example"_s}};
        FormShown shown(rig, tcsas::operations::Domains, 1);
        QVERIFY(shown.read());
        shown.add();
        shown.list(u"Request"_s)->setPlainText(u"https://c.example"_s);
        QVERIFY2(!shown.lists()->said().contains(u"removed"_s), qPrintable(shown.lists()->said()));
        QVERIFY(!shown.sheet->startButton()->text().contains(u"remove"_s));
        QVERIFY(!isDangerous(shown.sheet->startButton()));
        shown.list(u"Request"_s)->setPlainText(u"https://a.example/"_s); // the same one
        QVERIFY2(shown.why().contains(u"Nothing would change"_s), qPrintable(shown.why()));
    }

    void severalBeginWithWhatAllOfThemHave()
    {
        TcsasWindowRig rig;
        rig.at(1).domains = {{u"request"_s, u"https://a.example\nhttps://b.example"_s}};
        rig.at(2).domains = {{u"request"_s, u"https://b.example"_s}};
        rig.superapp.programs.remove(tcsasProgram(3));
        FormShown shown(rig, tcsas::operations::Domains, 3);
        QVERIFY(shown.read());
        QCOMPARE(shown.list(u"Request"_s)->toPlainText(), u"https://b.example"_s);
        QVERIFY2(shown.why().contains(u"could not be read"_s), qPrintable(shown.why()));
        shown.sheet->leaveOut({tcsasProgram(3)});
        shown.set();
        shown.list(u"Request"_s)->setPlainText(u"https://b.example\nhttps://c.example"_s);
        const QString said = shown.lists()->said();
        QVERIFY2(said.contains(u"− Request · https://a.example · removed from 1 of 2"_s), qPrintable(said));
        QVERIFY2(said.contains(u"+ Request · https://c.example · added to 2 of 2"_s), qPrintable(said));
    }

    void theFormBeginsWithWhatThePlatformTells()
    {
        TcsasWindowRig rig;
        rig.at(1).intro = u"Ferries"_s;
        rig.at(1).name = u"Renamed meanwhile"_s;
        FormShown shown(rig, tcsas::operations::EditProgram, 1);
        QVERIFY(rig.until([&shown] { return shown.text(tcsas::columns::Intro)->toPlainText() == u"Ferries"_s; }));
        QVERIFY(rig.until([&shown] { return shown.sheet->findChild<QComboBox *>(tcsas::columns::Type)->count() == 2; }));
        QVERIFY2(shown.why().contains(u"Nothing is changed"_s), qPrintable(shown.why()));
        shown.text(tcsas::columns::Intro)->setPlainText(u"Ferries and buses"_s);
        QCOMPARE(shown.values().value(tcsas::columns::Intro), u"Ferries and buses"_s);
        QVERIFY(!shown.values().contains(tcsas::columns::Desc)); // what others have changed meanwhile stays
        QVERIFY2(rig.until([&shown] { return shown.sheet->startButton()->isEnabled(); }), qPrintable(shown.why()));
        shown.sheet->startButton()->click();
        QVERIFY(rig.until([&rig] { return rig.at(1).intro == u"Ferries and buses"_s; }));
        QCOMPARE(rig.at(1).name, u"Renamed meanwhile"_s);
    }

    void oneIsMadeFromTheWindow()
    {
        TcsasWindowRig rig;
        QTemporaryFile icon;
        QVERIFY(icon.open());
        icon.write("picture");
        icon.close();
        FormShown shown(rig, tcsas::operations::CreateProgram, 0);
        QVERIFY(shown.sheet);
        shown.sheet->findChild<QLineEdit *>(tcsas::columns::Name)->setText(u"Lotus Clinic"_s);
        shown.sheet->findChild<QComboBox *>(tcsas::columns::Type)->setEditText(u"Tools->Calculator"_s);
        shown.text(tcsas::columns::Intro)->setPlainText(u"Clinic"_s);
        shown.text(tcsas::columns::Desc)->setPlainText(u"A clinic"_s);
        QVERIFY2(shown.why().contains(u"Icon: It is missing."_s), qPrintable(shown.why()));
        shown.sheet->findChild<QLineEdit *>(tcsas::columns::Icon)->setText(u"/no/such/picture.png"_s);
        QVERIFY2(shown.why().contains(u"no file that can be read"_s), qPrintable(shown.why()));
        shown.sheet->findChild<QLineEdit *>(tcsas::columns::Icon)->setText(icon.fileName());
        QVERIFY2(rig.until([&shown] { return shown.sheet->startButton()->isEnabled(); }), qPrintable(shown.why()));
        QCOMPARE(shown.sheet->startButton()->text(), u"Create 1 mini programs"_s);
        const qsizetype before = rig.superapp.programs.size();
        shown.sheet->startButton()->click();
        QVERIFY(rig.until([&rig, before] { return rig.superapp.programs.size() == before + 1; }));
    }

    void manyAreMadeByOneList()
    {
        TcsasWindowRig rig;
        QTemporaryFile list;
        QVERIFY(list.open());
        list.write("name,type,icon,intro,desc\n"
                   "Lotus Clinic,Tools->Calculator,https://i.example/a.png,Clinic,A clinic\n"
                   "No Icon,Tools->Calculator,,Intro,Desc\n"
                   "Quay Coffee,Tools->Calculator,https://i.example/b.png,Coffee,A shop\n");
        list.close();
        Bulletin bulletin;
        BlankPage page;
        page.show();
        QVERIFY(orderFromFile(rig.both, bulletin, &page, rig.superappConnection(), tcsas::operations::CreateProgram, list.fileName()));
        auto *preview = page.findChild<ImportDialog *>();
        QVERIFY(preview);
        const QString shown = textOf(*preview);
        QVERIFY2(shown.contains(u"The cell “icon” is empty."_s) && shown.contains(u"A clinic"_s), qPrintable(shown));
        QCOMPARE(preview->list().bad.value(0).line, 3);
        preview->accept();
        auto *sheet = page.findChild<OperationSheet *>();
        QVERIFY(sheet);
        QVERIFY(!sheet->findChild<ColumnsForm *>());
        const Order order = sheet->order();
        QCOMPARE(order.targets.size(), 2);
        QCOMPARE(order.targets.at(1).values.value(tcsas::columns::Name), u"Quay Coffee"_s);
        QCOMPARE(order.targets.at(1).values.value(tcsas::columns::Icon), u"https://i.example/b.png"_s);
        QVERIFY2(rig.until([sheet] { return sheet->startButton()->isEnabled(); }), qPrintable(sheet->text()));
        const qsizetype before = rig.superapp.programs.size();
        sheet->startButton()->click();
        QVERIFY(rig.until([&rig, before] { return rig.superapp.programs.size() == before + 2; }));
    }

    void manyAreEditedByOneList()
    {
        TcsasWindowRig rig;
        rig.store.programRows[1].frozen = true;
        rig.at(3).intro = u"stays"_s;
        rig.at(3).name = u"Renamed meanwhile"_s; // by somebody else: the catalogue has the old name
        QTemporaryFile list;
        QVERIFY(list.open());
        list.write("appid,intro,desc\n" + tcsasProgram(1).value.toUtf8() + ",Ferries,\n" + tcsasProgram(2).value.toUtf8() + ",Frozen,\n"
                   + tcsasProgram(3).value.toUtf8() + ",,Buses\nnonsense,x,y\n");
        list.close();
        Bulletin bulletin;
        BlankPage page;
        page.show();
        QVERIFY(orderFromFile(rig.both, bulletin, &page, rig.superappConnection(), tcsas::operations::EditProgram, list.fileName()));
        auto *preview = page.findChild<ImportDialog *>();
        QVERIFY(preview);
        QCOMPARE(preview->list().bad.size(), 1);
        preview->accept();
        auto *sheet = page.findChild<OperationSheet *>();
        QVERIFY(sheet);
        QCOMPARE(sheet->order().targets.size(), 2); // nothing is done to a frozen one
        QVERIFY2(rig.until([sheet] { return sheet->startButton()->isEnabled(); }), qPrintable(sheet->text()));
        sheet->startButton()->click();
        QVERIFY(rig.until([&rig] { return rig.at(1).intro == u"Ferries"_s && rig.at(3).desc == u"Buses"_s; }));
        QCOMPARE(rig.at(3).intro, u"stays"_s);
        QCOMPARE(rig.at(3).name, u"Renamed meanwhile"_s);
    }

    void theFleetPageOffersBoth()
    {
        TcsasWindowRig rig;
        Bulletin bulletin;
        BlankPage page;
        page.show();
        FleetActions actions(rig.both, bulletin, &page);
        QList<MiniProgram> selected;
        actions.setSelection([&selected] { return FleetSelection{selected}; });
        actions.setConnection(rig.superappConnection());
        const auto action = [&actions](const QString &operation) {
            const QList<QAction *> &all = actions.operations();
            return *std::find_if(all.cbegin(), all.cend(), [&operation](const QAction *one) { return one->data().toString() == operation; });
        };
        actions.follow();
        QVERIFY(action(tcsas::operations::CreateProgram)->isEnabled()); // to nobody that is selected
        QVERIFY(!action(tcsas::operations::EditProgram)->isEnabled());
        selected = rig.store.programRows.first(2);
        actions.follow();
        QVERIFY(!action(tcsas::operations::EditProgram)->isEnabled());
        selected = rig.store.programRows.first(1);
        actions.follow();
        QVERIFY(action(tcsas::operations::EditProgram)->isEnabled());
        action(tcsas::operations::EditProgram)->trigger();
        QVERIFY(page.findChild<ColumnsForm *>());
    }
};

FLOTILLA_WINDOW_TEST(TestTcsasForms)
#include "tst_tcsasforms.moc"
