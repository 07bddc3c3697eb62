// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/filesheet.h"
#include "programs/fleetactions.h"
#include "testmain.h"
#include "ui/fakes/buttons.h"
#include "ui/fakes/tcsasdesk.h"

#include <QAction>
#include <QCryptographicHash>
#include <QDir>
#include <QTableWidget>
#include <QTemporaryDir>

#include <algorithm>

using namespace flotilla;
using namespace Qt::StringLiterals;
using fakes::buttonOf;
using fakes::TcsasDesk;
using fakes::tcsasProgram;

namespace {

FileSheet *sheetOf(const TcsasDesk &rig, int programs, const QHash<MiniProgramId, QString> &versions = {})
{
    return new FileSheet(rig.context, rig.connection(), *tcsas::platform().query(u"offline"_s), rig.store.programRows.first(programs), versions, nullptr);
}

} // namespace

class TestFileSheet : public QObject
{
    Q_OBJECT

private slots:
    void theFilesLieInTheFolderWithTheirDigests()
    {
        TcsasDesk rig;
        const QTemporaryDir folder;
        const std::unique_ptr<FileSheet> sheet(sheetOf(rig, 3));
        QCOMPARE(rig.superapp.arrivals, 0); // nothing before somebody wants it
        QVERIFY(buttonOf(sheet.get(), u"Download 3 into a folder…"_s));
        sheet->download(folder.path());
        QVERIFY(rig.until([&sheet] { return sheet->told().startsWith(u"3 of 3 are in"_s); }));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 3);
        const QString name = tcsasProgram(2).value + u"_1.0.apkg"_s;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString digest = QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
        const QString report = QString::fromUtf8(sheet->report());
        QVERIFY2(report.contains(tcsasProgram(2).value + u",Shop 2,1.0,"_s + name + u',' + digest + u",\r\n"_s), qPrintable(report));
        QVERIFY(!sheet->startButton()->isEnabled());
    }

    void whatCouldNotBeHadIsToldAndTriedAgain()
    {
        TcsasDesk rig;
        const QTemporaryDir folder;
        rig.superapp.programs[tcsasProgram(2)].online = 0;
        const std::unique_ptr<FileSheet> sheet(sheetOf(rig, 3));
        sheet->download(folder.path());
        QVERIFY(rig.until([&sheet] { return sheet->told().startsWith(u"2 of 3 are in"_s); }));
        QVERIFY(sheet->told().contains(u"the table says why"_s));
        QVERIFY(buttonOf(sheet.get(), u"Download the other 1…"_s) || buttonOf(sheet.get(), u"Download the other one…"_s));
        rig.superapp.programs[tcsasProgram(2)].online = rig.superapp.programs[tcsasProgram(1)].online;
        rig.superapp.programs[tcsasProgram(2)].versions = rig.superapp.programs[tcsasProgram(1)].versions;
        const int before = rig.superapp.calls.value(tcsas::calls::ReadOffline);
        sheet->download(folder.path());
        QVERIFY(rig.until([&sheet] { return sheet->told().startsWith(u"3 of 3 are in"_s); }));
        QCOMPARE(rig.superapp.calls.value(tcsas::calls::ReadOffline), before + 1); // who has its file is not asked again
    }

    void anotherVersionThanToldIsSaid()
    {
        TcsasDesk rig;
        const QTemporaryDir folder;
        const std::unique_ptr<FileSheet> sheet(sheetOf(rig, 1, {{tcsasProgram(1), u"0.9"_s}}));
        sheet->download(folder.path());
        QVERIFY(rig.until([&sheet] { return sheet->told().startsWith(u"0 of 1"_s); }));
        QVERIFY(QString::fromUtf8(sheet->report()).contains(u"It is version 1.0; the list had told 0.9."_s));
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        TcsasDesk rig;
        const std::unique_ptr<FileSheet> sheet(sheetOf(rig, 1));
        sheet->download(u"/no/such/folder"_s);
        QVERIFY(rig.until([&sheet] { return sheet->told().startsWith(u"0 of 1"_s); }));
        QVERIFY(sheet->findChild<QTableWidget *>()->item(0, 3)->text().startsWith(u"✖ It was not written"_s));
    }

    void theFleetOffersItForASelection()
    {
        TcsasDesk rig;
        QWidget page;
        FleetActions actions(rig.context, rig.bulletin, &page);
        QList<MiniProgram> selected;
        actions.setSelection([&selected] { return FleetSelection{selected}; });
        actions.setConnection(rig.connection());
        actions.retranslate();
        const auto offered = [&actions] {
            const QList<QAction *> &all = actions.operations();
            return *std::find_if(all.cbegin(), all.cend(), [](const QAction *one) { return one->objectName() == "offline"_L1; });
        };
        actions.follow();
        QVERIFY(!offered()->isEnabled());
        selected = rig.store.programRows.first(2);
        actions.follow();
        QCOMPARE(offered()->text(), u"Download: Offline package (2)…"_s);
        offered()->trigger();
        const auto *sheet = page.findChild<FileSheet *>();
        QVERIFY(sheet);
        QCOMPARE(sheet->findChild<QTableWidget *>()->rowCount(), 2);
    }
};

FLOTILLA_WINDOW_TEST(TestFileSheet)
#include "tst_filesheet.moc"
