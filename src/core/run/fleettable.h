// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalogue.h"
#include "model/platform.h"

namespace flotilla {

/// The mini programs as a table whose first row names the columns: those that an import reads come first, so that the list can be
/// read again; behind them what is known of each, and what the platform told (`told`, by id, of `overview`; either may be null).
[[nodiscard]] QList<QStringList> fleetTable(const QList<MiniProgram> &programs, const Platform &platform, const Overview *overview,
                                            const QHash<QString, Item> *told);
/// The same as CSV, UTF-8 with BOM; cells that a spreadsheet would compute are quoted as text.
[[nodiscard]] QByteArray fleetCsv(const QList<QStringList> &table);

} // namespace flotilla
