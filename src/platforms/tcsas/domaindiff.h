// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/call.h"
#include "model/listchange.h"

namespace flotilla::tcsas {

/// The domains of a sort that the file of an order names, each once.
[[nodiscard]] QStringList domainsOrdered(const Values &options, const QString &type);
/// What an order of domains with these options (`file`, `mode`) makes of what `now` (by name of a type, one domain a line) is there:
/// one entry for each type in the file, in the usual order, those without a difference included. What differs in case or in a slash at
/// the end is the same domain.
[[nodiscard]] QList<ListChange> domainDiff(const Values &options, const Values &now);
/// The items of the query domains-list as `now` of domainDiff.
[[nodiscard]] Values domainsNow(const QList<Item> &items);

} // namespace flotilla::tcsas
