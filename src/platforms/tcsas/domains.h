// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/listchange.h"
#include "model/values.h"

#include <QList>
#include <QStringList>

namespace flotilla::tcsas {

/// A sort of domain: how a file names it, and how the platform does. The same numbers mean something else in the list of a whole platform.
struct DomainType
{
    QLatin1StringView name;
    int number;
};
/// All there are.
[[nodiscard]] const QList<DomainType> &domainTypes();

/// What an order of domains leaves to do where `now` (by name of a type, one domain a line) is there: a JSON object of the lists to send by
/// type; empty: nothing. With “add” only what is missing, with “set” the whole list of each type in the file that differs.
[[nodiscard]] QString domainsToSend(const Values &options, const Values &now);
/// What becomes of the lists, for people.
[[nodiscard]] QString domainDiffText(const QList<ListChange> &diff);
/// Why the file of an order is none; empty: it is one.
[[nodiscard]] QString problemOfDomains(const QString &file);

} // namespace flotilla::tcsas
