// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleetexport.h"

#include "clitexts.h"
#include "run/fleettable.h"
#include "run/outputfile.h"
#include "run/overviewreader.h"
#include "workbook.h"

using namespace Qt::StringLiterals;

namespace flotilla {

Status canExportTo(const QString &out)
{
    const bool known = out.endsWith(".csv"_L1, Qt::CaseInsensitive) || out.endsWith(".xlsx"_L1, Qt::CaseInsensitive);
    return known ? Status() : Status(usage(Cli::tr("--out writes a list for a name that ends with .csv or .xlsx; “%1” does not.").arg(out)));
}

Result<int> exportFleet(const Workspace &workspace, const Connection &connection, const Overview *overview, const QSet<MiniProgramId> &only,
                        const QString &out)
{
    const Result<QList<MiniProgram>> all = workspace.catalogue.programs();
    if (!all) {
        return all.error();
    }
    QList<MiniProgram> programs = *all;
    programs.removeIf([&](const MiniProgram &one) { return one.connection != connection.id || (!only.isEmpty() && !only.contains(one.id)); });
    QHash<QString, Item> told;
    if (overview) {
        const Result<Listing> known = OverviewReader::known(workspace, connection, *overview);
        if (!known) {
            return known.error();
        }
        for (const Item &item : known->items) {
            told.insert(item.id, item);
        }
    }
    const QList<QStringList> table = fleetTable(programs, workspace.platforms.of(connection.platform), overview, overview ? &told : nullptr);
    const bool book = out.endsWith(".xlsx"_L1, Qt::CaseInsensitive);
    if (const Status written = writeOutput(out, book ? writeWorkbook(connection.name, table) : fleetCsv(table)); !written) {
        return Error{ErrorKind::Storage, Cli::tr("%1 cannot be written: %2.").arg(out, written.error().text), {}, {}, {}};
    }
    return static_cast<int>(programs.size());
}

} // namespace flotilla
