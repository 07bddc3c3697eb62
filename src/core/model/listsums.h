// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/listchange.h"

namespace flotilla {

/// One entry of a list, and of how many mini programs an order removes it, to how many it adds it, or with how many it stays.
struct ListSum
{
    enum class What { Removed, Added, Kept };
    QString list;
    QString entry;
    What what = What::Kept;
    int programs = 0;
    bool operator==(const ListSum &) const = default;
};

/// What an order makes of the lists of several mini programs, one list of changes each: list after list, what goes before what comes.
[[nodiscard]] QList<ListSum> sumsOf(const QList<QList<ListChange>> &changes);
/// How many entries are removed somewhere, whatever list they are in and of however many mini programs.
[[nodiscard]] int removedEntries(const QList<ListSum> &sums);
/// What all of these have, in the order of the first.
[[nodiscard]] QStringList inAll(const QList<QStringList> &lists);
/// The entries of a text with one a line, each once.
[[nodiscard]] QStringList linesOf(const QString &text);

} // namespace flotilla
