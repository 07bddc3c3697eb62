// SPDX-License-Identifier: GPL-3.0-or-later
// The Publish page where what goes out is a file.
#include "fakes/drop.h"
#include "fakes/tcsaswindowrig.h"
#include "fakes/windowparts.h"
#include "publish/confirmdialog.h"
#include "publish/filechoice.h"
#include "publish/optionscolumn.h"
#include "publish/publishpage.h"
#include "publish/publishrail.h"
#include "testmain.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace flotilla;
using namespace flotilla::fakes;

namespace {

struct FileShown : TcsasWindowRig
{
    Bulletin bulletin;
    std::unique_ptr<PublishPage> page;

    FileShown() : page(std::make_unique<PublishPage>(both, bulletin, nullptr))
    {
        page->setConnection(superappConnection());
        page->resize(1200, 700);
        page->show();
    }
    [[nodiscard]] FileChoice *file() const { return page->findChild<FileChoice *>(); }
    [[nodiscard]] QLineEdit *edit(QLatin1StringView name) const { return file()->findChild<QLineEdit *>(name); }
    [[nodiscard]] QPushButton *button() const
    {
        const QList<QPushButton *> buttons = page->findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.cbegin(), buttons.cend(), [](const QPushButton *b) { return b->isDefault(); });
        return found == buttons.cend() ? nullptr : *found;
    }
    [[nodiscard]] QString why() const { return button()->accessibleDescription(); }
    void fill(int programs)
    {
        file()->setPath(tcsasPackage());
        edit(flotilla::options::Label)->setText(u"2.5.0"_s);
        edit(flotilla::options::Note)->setText(u"news"_s);
        QList<MiniProgramId> ids;
        for (int n = 1; n <= programs; ++n) {
            ids.append(tcsasProgram(n));
        }
        page->publishPrograms(ids);
    }
};

} // namespace

class TestPublishFile : public QObject
{
    Q_OBJECT
private slots:
    void theFileAndWhatTellsOfItStandTogether()
    {
        FileShown shown;
        QCOMPARE(shown.why(), u"Choose what to publish."_s);
        QVERIFY(says(*shown.page, u"No file is chosen."_s));
        QVERIFY(shown.file()->isVisible());
        // Beside the file, and only there.
        auto *options = shown.page->findChild<OptionsColumn *>();
        QVERIFY(!options->findChild<QLineEdit *>(flotilla::options::Label) && !options->findChild<QLineEdit *>(tcsas::opts::Package));
        QVERIFY(options->findChild<QRadioButton *>(u"release"_s));
        shown.fill(2);
        QVERIFY(says(*shown.page, u"package.zip"_s));
        QVERIFY(says(*shown.page, u"✔ The zip file opens: 1 file(s), 0 bytes unpacked."_s));
        const Order order = shown.page->order();
        QCOMPARE(order.options.value(tcsas::opts::Package), tcsasPackage());
        QCOMPARE(order.options.value(flotilla::options::Label), u"2.5.0"_s);
        QCOMPARE(order.options.value(flotilla::options::Note), u"news"_s);
        QCOMPARE(order.targets.size(), 2);
        QCOMPARE(shown.button()->accessibleName(), u"Submit 2 mini programs for approval"_s);
        QVERIFY(shown.until([&shown] { return shown.button()->isEnabled(); }));
    }

    void whatWasTypedForAnotherConnectionStaysThere()
    {
        FileChoice choice(nullptr);
        const Operation &publish = *tcsas::platform().operation(tcsas::operations::Publish);
        choice.setOperation(tcsas::platform(), publish);
        const int height = choice.sizeHint().height();
        choice.findChild<QLineEdit *>(flotilla::options::Label)->setText(u"2.5.0"_s);
        choice.setOperation(tcsas::platform(), publish);
        QVERIFY(choice.options().isEmpty());
        QCOMPARE(choice.sizeHint().height(), height); // no room of lines that are gone
    }

    // With something left to fill in nobody can be ready.
    void nobodyIsReadyBeforeItIsFilledIn()
    {
        FileShown shown;
        shown.fill(2);
        QVERIFY(says(*shown.page, u"✔ 2 ready"_s));
        shown.edit(flotilla::options::Note)->clear();
        QVERIFY(!says(*shown.page, u"✔ 2 ready"_s));
    }

    void onlyPackagesAreShownToChooseFrom()
    {
        FileShown shown;
        shown.file()->findChild<QPushButton *>(u"chooseFile"_s)->click();
        auto *dialog = shown.file()->findChild<QFileDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->nameFilters(), (QStringList{u"Package (*.zip)"_s, u"All files (*)"_s}));
        dialog->reject();
    }

    void whatIsMissingIsNamed()
    {
        FileShown shown;
        shown.fill(1);
        shown.edit(flotilla::options::Note)->clear();
        QCOMPARE(shown.why(), u"Introduction of the version: It is missing."_s);
        shown.edit(flotilla::options::Label)->clear();
        QCOMPARE(shown.why(), u"Version: It is missing."_s);
    }

    void aFileThatIsNoPackageIsTold()
    {
        FileShown shown;
        shown.fill(1);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"notes.zip"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no zip file at all, whatever its name says") > 0);
        file.close();
        QVERIFY(drop(shown.file(), path));
        QVERIFY(says(*shown.page, u"✖ “%1” is no zip file that can be opened."_s.arg(path)));
        QCOMPARE(shown.why(), u"“%1” is no zip file that can be opened."_s.arg(path));
        QVERIFY(!shown.button()->isEnabled());
        QVERIFY(!drop(shown.file(), folder.path())); // no file
        QCOMPARE(shown.file()->path(), path);
        QVERIFY(drop(shown.file(), tcsasPackage()));
        QVERIFY(shown.until([&shown] { return shown.button()->isEnabled(); }));
    }

    void theButtonSaysHowFarItGoes_data()
    {
        QTest::addColumn<QString>("until");
        QTest::addColumn<QString>("text");
        QTest::newRow("upload") << u"upload"_s << u"Upload to 3 mini programs"_s;
        QTest::newRow("submit") << u"submit"_s << u"Submit 3 mini programs for approval"_s;
        QTest::newRow("approve") << u"approve"_s << u"Submit 3 mini programs and wait for the approval"_s;
        QTest::newRow("release") << u"release"_s << u"Publish to 3 mini programs"_s;
    }
    void theButtonSaysHowFarItGoes()
    {
        QFETCH(QString, until);
        QFETCH(QString, text);
        FileShown shown;
        shown.fill(3);
        shown.page->findChild<QRadioButton *>(until)->setChecked(true);
        QCOMPARE(shown.button()->accessibleName(), text);
        const ConfirmDialog dialog(shown.page->order(), tcsas::platform(), {}, nullptr, {}, {});
        const QString said = dialog.accessibleDescription();
        for (const QString &part : {text + u'?', tcsasPackage(), u"Version: 2.5.0"_s, u"Introduction of the version: news"_s}) {
            QVERIFY2(said.contains(part), qPrintable(said));
        }
    }

    void anOlderBatchFillsItIn()
    {
        FileShown shown;
        shown.fill(2);
        const BatchId id = shown.board->create(shown.page->order()).value();
        shown.page = std::make_unique<PublishPage>(shown.both, shown.bulletin, nullptr);
        shown.page->publishAgain(id);
        QCOMPARE(shown.file()->path(), tcsasPackage());
        QCOMPARE(shown.edit(flotilla::options::Label)->text(), u"2.5.0"_s);
        QCOMPARE(shown.page->order().targets.size(), 2);
    }

    void anotherPlatformHasItsListAgain()
    {
        FileShown shown;
        shown.fill(1);
        shown.page->setConnection(shown.store.connectionRows.constFirst());
        QVERIFY(!shown.file()->isVisible());
        QVERIFY(!shown.page->order().options.contains(tcsas::opts::Package));
        shown.page->setConnection(shown.superappConnection());
        QVERIFY(shown.file()->isVisible());
        QVERIFY(shown.file()->path().isEmpty());
    }
};

FLOTILLA_WINDOW_TEST(TestPublishFile)
#include "tst_publishfile.moc"
