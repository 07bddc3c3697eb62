// SPDX-License-Identifier: GPL-3.0-or-later
// bench_fill FOLDER COUNT: makes a workspace with so many mini programs, for bench/window.sh.
// bench_fill --machine:    prints the description of this machine.
#include "benchreport.h"
#include "compose/composition.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdio>

using namespace flotilla;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--machine"_L1) {
        std::puts(QJsonDocument(bench::machine()).toJson(QJsonDocument::Compact).constData());
        return 0;
    }
    const auto composition = Composition::open(arguments.value(1));
    if (!composition.ok()) {
        std::fprintf(stderr, "%s\n", qPrintable(composition.error().text));
        return 2;
    }
    QList<MiniProgram> programs;
    const int count = arguments.value(2).toInt();
    for (int i = 0; i < count; ++i) {
        MiniProgram program;
        program.connection = {u"bench"_s};
        program.id = {u"wx%1"_s.arg(quint64(i) * 2654435761U, 16, 16, '0'_L1)};
        program.name = u"Shop %1"_s.arg(i);
        program.tags = {i % 5 == 0 ? u"vip"_s : u"standard"_s};
        programs.append(program);
    }
    Workspace workspace = (*composition)->workspace();
    Connection connection;
    connection.id = {u"bench"_s};
    connection.name = u"Bench"_s;
    connection.platform = u"weda"_s;
    connection.fields = {{u"secret_id"_s, u"AKIDbench"_s}, {u"environment"_s, u"lowcode-bench"_s}, {u"endpoint"_s, u"http://127.0.0.1:9"_s}};
    const bool ok = workspace.catalogue.saveConnection(connection).ok() && workspace.catalogue.savePrograms(programs).ok();
    return ok ? 0 : 2;
}
