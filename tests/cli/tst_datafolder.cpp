// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/composition.h"
#include "testmain.h"

#include <QTest>

#include <pwd.h>
#include <unistd.h>

using namespace flotilla;
using namespace Qt::StringLiterals;

/// Where the data is kept for somebody who has no $HOME: a timer, a service, `env -i`.
class TestDataFolder : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void theVariablesCount();
    void withoutThemItIsTheUsersHome();
    void withoutAnyHomeTheWorkspaceMustBeNamed();
};

void TestDataFolder::init()
{
    qunsetenv("HOME");
    qunsetenv("XDG_DATA_HOME");
}

void TestDataFolder::theVariablesCount()
{
    qputenv("HOME", "/home/somebody");
    QCOMPARE(defaultFolder(), u"/home/somebody/.local/share/flotilla"_s);
    qunsetenv("HOME");
    qputenv("XDG_DATA_HOME", "/data");
    QCOMPARE(defaultFolder(), u"/data/flotilla"_s);
    QCOMPARE(practiceFolder(), u"/data/flotilla-practice"_s);
}

void TestDataFolder::withoutThemItIsTheUsersHome()
{
    const passwd *entry = getpwuid(geteuid());
    const QString home = entry ? QString::fromLocal8Bit(entry->pw_dir) : QString();
    const bool isHome = home.size() > 1;
    QCOMPARE(defaultFolder(), isHome ? home + u"/.local/share/flotilla"_s : QString());
    QCOMPARE(practiceFolder(), isHome ? home + u"/.local/share/flotilla-practice"_s : QString());
}

void TestDataFolder::withoutAnyHomeTheWorkspaceMustBeNamed()
{
    const auto composition = Composition::open({});
    QVERIFY(!composition.ok());
    QVERIFY2(composition.error().text.contains(u"--workspace"_s), qPrintable(composition.error().text));
}

FLOTILLA_TEST(TestDataFolder)
#include "tst_datafolder.moc"
