// SPDX-License-Identifier: GPL-3.0-or-later
// Lists that are dropped onto the pages that read them from a file, too.
#include "fakes/drop.h"
#include "fakes/publishshown.h"
#include "mainwindow.h"
#include "models/pickmodel.h"
#include "pagenames.h"
#include "programs/importdialog.h"
#include "testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace flotilla;
using fakes::WindowRig;

namespace {

struct ListOnDisk
{
    QTemporaryDir folder;
    QString path;
    ListOnDisk(const QString &name, const QByteArray &content) : path(folder.filePath(name))
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("cannot write %s", qPrintable(path));
        }
    }
};

} // namespace

class TestDroppedList : public QObject
{
    Q_OBJECT
private slots:
    void fleetShowsWhatItWouldImport();
    void publishTicksIt();
};

void TestDroppedList::fleetShowsWhatItWouldImport()
{
    WindowRig rig(3);
    MainWindow window(rig.context, rig.desktop);
    window.show();
    window.showPage(pages::Fleet);
    QWidget *fleet = window.page(pages::Fleet);
    QVERIFY(!fakes::drop(fleet, ListOnDisk(u"shops.zip"_s, "PK").path));
    const ListOnDisk list(u"shops.CSV"_s, "appid,name\nwx00000000000000aa,New shop\n");
    QVERIFY(fakes::drop(fleet, list.path));
    auto *preview = fleet->findChild<ImportDialog *>();
    QVERIFY(preview);
    QCOMPARE(rig.store.programRows.size(), 3); // it asks first
    preview->accept();
    QCOMPARE(rig.store.programRows.size(), 4);
}

void TestDroppedList::publishTicksIt()
{
    WindowRig rig(5);
    fakes::PublishShown shown(rig);
    const MiniProgramId wanted = rig.store.programRows.at(3).id;
    const ListOnDisk list(u"today.csv"_s, "appid\n" + wanted.value.toUtf8() + '\n');
    QVERIFY(fakes::drop(shown.programs(), list.path));
    QCOMPARE(shown.programs()->model().checkedIds(), QSet<MiniProgramId>{wanted});
}

FLOTILLA_WINDOW_TEST(TestDroppedList)
#include "tst_droppedlist.moc"
