// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

#include <compare>
#include <optional>

namespace flotilla::tcsas {

/// How two versions stand to each other: dotted numbers, of which a missing part is 0, so that 1.10.0 is above 1.9. Nothing for any
/// other text, such as `1.9.0-beta`: then only the platform can tell.
[[nodiscard]] std::optional<std::strong_ordering> compared(const QString &one, const QString &other);
/// Whether a version is certainly not above another.
[[nodiscard]] bool isNotAbove(const QString &one, const QString &other);

// Rows of read_versions: the id of a version, its text as title, and what it told of it.

/// The row that is online; null: none.
[[nodiscard]] const Item *onlineVersion(const QList<Item> &rows);
/// The row with this text: of Platform before Develop before Online, as only the first two have an approval of their own.
[[nodiscard]] const Item *versionNamed(const QList<Item> &rows, const QString &version);
/// The newest row in this phase, by its id.
[[nodiscard]] const Item *newestIn(const QList<Item> &rows, QLatin1StringView phase, const QString &approval = {});
/// The version to submit or to show: the newest in Develop, else in Platform.
[[nodiscard]] const Item *newestToShow(const QList<Item> &rows);
/// The row that is the trial version.
[[nodiscard]] const Item *shownVersion(const QList<Item> &rows);
/// The released version that a rollback leads to: `to` is “previous” or the text of a version.
[[nodiscard]] PlanChoice rollbackFrom(const QString &online, const QList<Item> &released, const QString &to);
/// The same for Operation::planChoice.
[[nodiscard]] PlanChoice rollbackChoice(const QList<Item> &released, const QString &to, const Item &told);
/// Whether somebody still has to decide.
[[nodiscard]] bool isOpenApproval(const QString &state);

} // namespace flotilla::tcsas
