// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/csvtext.h"
#include "run/targetsfile.h"

namespace flotilla {

/// The AppID in a cell: without what makes a spreadsheet take it as text, `="wx…"` or an apostrophe in front.
[[nodiscard]] QString idOf(const QString &cell);
/// Whether a cell holds an AppID as the platform has them.
[[nodiscard]] bool hasWellFormedId(const CsvRecord &record, const Platform &platform);

/// What the columns of a row mean that may be a header: case, blanks, width and invisible characters do not matter; the
/// column that is called `appid` itself comes before one that is called like it. The platform says how else it calls them; null: no names but the shared ones.
[[nodiscard]] ListColumns meaningOf(const QStringList &header, const Platform *platform = nullptr);
/// The column of the lanes in lists of this platform; empty: its lanes are the mini programs.
[[nodiscard]] QString laneColumn(const Platform &platform);
/// The first column with a meaning that is there twice: which of the two counts cannot be told. Empty: none.
[[nodiscard]] QString doubledColumn(const QStringList &header, const Platform *platform = nullptr);
/// The cells as they are shown: without what cannot be seen.
[[nodiscard]] QStringList shownHeader(const QStringList &header);

/// A list taken apart, with the row that names the columns; -1: there is none among the first ones.
struct ListTable
{
    CsvTable table;
    qsizetype header = -1;
};
/// Finds the header, which has this column, and with it the separator: a title above it must not mislead.
[[nodiscard]] ListTable readTable(const QString &text, const Platform *platform, int ListColumns::*column = &ListColumns::appid);
/// For a list without such a row: `header` is the first row that is as wide as the list; -1: the list is empty.
[[nodiscard]] ListTable readUnnamedTable(const QString &text, const Platform &platform);

} // namespace flotilla
