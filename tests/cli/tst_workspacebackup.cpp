// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/composition.h"
#include "runcli.h"
#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace flotilla;
using namespace Qt::StringLiterals;

/// workspace backup: a copy that is a workspace, and never in the place of another file.
class TestWorkspaceBackup : public QObject
{
    Q_OBJECT
private slots:
    void aCopyIsWhole();
    void nothingIsOverwritten();
    void whatCannotBeWrittenIsSaid();

private:
    int run(const QStringList &arguments) const { return runCli(QStringList{u"--workspace"_s, m_folder.filePath(u"work"_s)} + arguments, {}); }

    QTemporaryDir m_folder;
};

void TestWorkspaceBackup::aCopyIsWhole()
{
    const auto work = Composition::open(m_folder.filePath(u"work"_s));
    QVERIFY(work.ok());
    Workspace ports = (*work)->workspace();
    QVERIFY(ports.catalogue.setSetting(u"language"_s, u"zh_CN"_s).ok());
    const QString copy = m_folder.filePath(u"a copy's \"%1\".sqlite"_s);
    QCOMPARE(run({u"workspace"_s, u"backup"_s, u"--out"_s, copy}), 0); // while it is open here
    QVERIFY(!(QFileInfo(copy).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    QVERIFY(QDir(m_folder.path()).mkdir(u"restored"_s));
    QVERIFY(QFile::copy(copy, m_folder.filePath(u"restored/journal.sqlite"_s)));
    const auto restored = Composition::open(m_folder.filePath(u"restored"_s));
    QVERIFY(restored.ok());
    QCOMPARE((*restored)->workspace().catalogue.setting(u"language"_s).value(), u"zh_CN"_s);
}

void TestWorkspaceBackup::nothingIsOverwritten()
{
    QFile mine(m_folder.filePath(u"mine.txt"_s));
    QVERIFY(mine.open(QIODevice::WriteOnly));
    mine.write("mine");
    mine.close();
    QCOMPARE(run({u"workspace"_s, u"backup"_s, u"--out"_s, mine.fileName(), u"--json"_s}), 2);
    QVERIFY(mine.open(QIODevice::ReadOnly));
    QCOMPARE(mine.readAll(), QByteArray("mine"));
    QVERIFY(QFile::link(m_folder.filePath(u"nowhere"_s), m_folder.filePath(u"link"_s)));
    QCOMPARE(run({u"workspace"_s, u"backup"_s, u"--out"_s, m_folder.filePath(u"link"_s)}), 2);
    QVERIFY(!QFile::exists(m_folder.filePath(u"nowhere"_s)));
}

void TestWorkspaceBackup::whatCannotBeWrittenIsSaid()
{
    QCOMPARE(run({u"workspace"_s, u"backup"_s, u"--out"_s, m_folder.filePath(u"no/such/folder/copy"_s)}), 2);
    QCOMPARE(run({u"workspace"_s, u"backup"_s}), 2);
    QCOMPARE(run({u"workspace"_s}), 2);
    QCOMPARE(run({u"workspace"_s, u"restore"_s, u"--out"_s, u"x"_s}), 2);
}

FLOTILLA_TEST(TestWorkspaceBackup)
#include "tst_workspacebackup.moc"
