// SPDX-License-Identifier: GPL-3.0-or-later
#include "testmain.h"

#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace testmain {

namespace {

std::vector<Part> &parts()
{
    static std::vector<Part> all;
    return all;
}

QString nameOf(const Part &part)
{
    return QFileInfo(QString::fromUtf8(part.name)).completeBaseName();
}

/// Every class in a process of its own: none of them can spoil another.
int runAll(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    int failed = 0;
    for (const Part &part : parts()) {
        if (part.isTest) {
            const QStringList arguments = QStringList(nameOf(part)) + QCoreApplication::arguments().mid(1);
            failed += QProcess::execute(QCoreApplication::applicationFilePath(), arguments) == 0 ? 0 : 1;
        }
    }
    return failed;
}

int run(int argc, char **argv)
{
    std::sort(parts().begin(), parts().end(), [](const Part &a, const Part &b) { return nameOf(a) < nameOf(b); });
    const QString name = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
    for (const Part &part : parts()) {
        if (nameOf(part) == name) {
            argv[1] = argv[0];
            return part.run(argc - 1, argv + 1);
        }
    }
    if (name.isEmpty() || name.startsWith(u'-')) {
        return runAll(argc, argv);
    }
    std::fprintf(stderr, "There is no test \"%s\" here, but:\n", qPrintable(name));
    for (const Part &part : parts()) {
        std::fprintf(stderr, "  %s\n", qPrintable(nameOf(part)));
    }
    return 2;
}

} // namespace

Announced::Announced(const Part &part)
{
    parts().push_back(part);
}

} // namespace testmain

int main(int argc, char **argv)
{
    return testmain::run(argc, argv);
}
