// SPDX-License-Identifier: GPL-3.0-or-later
#include "runcli.h"

#include <QCoreApplication>

#include <csignal>

#include <sys/resource.h>

int main(int argc, char *argv[])
{
    // The memory of this program holds a secret: a crash must not write it into a file.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    // A write beyond a limit of the shell (ulimit -f) is to fail like any other, so that it can be said.
    (void)std::signal(SIGXFSZ, SIG_IGN);
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("flotilla-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FLOTILLA_VERSION));
    return flotilla::runCli(QCoreApplication::arguments().mid(1));
}
