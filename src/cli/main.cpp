// SPDX-License-Identifier: GPL-3.0-or-later
#include "runcli.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("flotilla-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FLOTILLA_VERSION));
    return flotilla::runCli(QCoreApplication::arguments().mid(1));
}
