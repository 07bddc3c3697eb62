// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>
#include <QTest>

#ifdef QT_WIDGETS_LIB
#include <QApplication>
#endif

/// One program holds all test classes of a folder, as linking is what costs. Its first argument names the source of the
/// class to run (`tests_core tst_workflow`), the rest goes to Qt Test; without a name every class runs, each in a process
/// of its own. A source ends with FLOTILLA_TEST(Class), or FLOTILLA_WINDOW_TEST(Class) when it needs widgets.
namespace testmain {

/// One thing that the program can be told to do.
struct Part
{
    const char *name; ///< a path: what counts is the file's name without its end
    int (*run)(int argc, char **argv);
    bool isTest;
};

/// Announces a part before main() begins.
class Announced
{
public:
    explicit Announced(const Part &part);
};

template <typename Application, typename Test>
int runTest(int argc, char **argv)
{
    if constexpr (requires { Test::initMain(); }) {
        Test::initMain(); // before there is an application, as QTEST_MAIN does
    }
    Application application(argc, argv);
    application.setAttribute(Qt::AA_Use96Dpi, true);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

template <int (*act)(const QStringList &)>
int runRole(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return act(QCoreApplication::arguments().mid(1));
}

} // namespace testmain

#define FLOTILLA_TEST(Class) \
    static const testmain::Announced announced##Class({__FILE__, testmain::runTest<QCoreApplication, Class>, true});

#define FLOTILLA_WINDOW_TEST(Class) \
    static const testmain::Announced announced##Class({__FILE__, testmain::runTest<QApplication, Class>, true});

/// What a test starts its own program for: `name` is the first argument, int function(const QStringList &) gets the others.
#define FLOTILLA_TEST_ROLE(name, function) \
    static const testmain::Announced announced##function({name, testmain::runRole<function>, false});
