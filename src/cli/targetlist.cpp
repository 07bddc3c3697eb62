// SPDX-License-Identifier: GPL-3.0-or-later
#include "targetlist.h"

#include "batchtext.h"
#include "optionvalues.h"
#include "stopsignals.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Carries the translation context of everything in this file.
struct TargetList
{
    Q_DECLARE_TR_FUNCTIONS(flotilla::PublishCommand)
};

Status sayEncoding(const Console &console, const ListFile &file)
{
    if (file.encoding.isEmpty() || file.encoding.startsWith("UTF"_L1)) {
        return {};
    }
    if (!file.sure) {
        return usage(TargetList::tr("%1 If that is right, add --encoding %2; else save the list as CSV in UTF-8.", "what the list looks like")
                         .arg(doubtText(file), file.encoding));
    }
    console.say(doubtText(file));
    return {};
}

} // namespace

Result<ImportedList> readTargetsFile(const Console &console, const Arguments &arguments, const Platform &platform, ListOf what)
{
    const Result<QByteArray> bytes = [&arguments] {
        const SignalsEndAtOnce whileReading;
        return readListBytes(arguments.targetsFile);
    }();
    if (!bytes) {
        return bytes.error();
    }
    const ListFile file = readList(*bytes, platform, arguments.encoding, what);
    if (const Status status = sayEncoding(console, file); !status) {
        return status.error();
    }
    return file.list;
}

Result<QList<MiniProgramId>> programsNamed(const Console &console, const Arguments &arguments, const Platform &platform)
{
    if (arguments.targetsFile.isEmpty()) {
        if (Status status = checkOnly(platform, arguments.only); !status) {
            return status.error();
        }
        return arguments.only;
    }
    const Result<ImportedList> list = readTargetsFile(console, arguments, platform);
    if (!list) {
        return list.error();
    }
    if (!list->bad.isEmpty()) {
        sayRemarks(console, list->bad);
        const int bad = static_cast<int>(list->bad.size());
        return usage(TargetList::tr("%1 has %n bad row(s). Nothing was started.", nullptr, bad).arg(arguments.targetsFile));
    }
    sayRemarks(console, list->remarks);
    QList<MiniProgramId> ids;
    for (const ImportedRow &row : list->rows) {
        if (!ids.contains(row.program.id)) { // once for each lane
            ids.append(row.program.id);
        }
    }
    return ids;
}

void fillKnown(const Workspace &workspace, const ConnectionId &connection, QList<Target> &targets)
{
    const auto programs = workspace.catalogue.programs();
    if (!programs) {
        return;
    }
    QHash<MiniProgramId, MiniProgram> known;
    for (const MiniProgram &program : *programs) {
        if (program.connection == connection) {
            known.insert(program.id, program);
        }
    }
    for (Target &target : targets) {
        const MiniProgram program = known.value(target.program);
        target.name = target.name.isEmpty() ? program.name : target.name;
        target.tags = target.tags.isEmpty() ? program.tags : target.tags;
    }
}

} // namespace flotilla
