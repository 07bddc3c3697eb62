// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tcsas/names.h"
#include "workflow/workflow.h"

namespace flotilla::tcsas {

// What the looks and probes of all steps have in common.

using Look = Sight (*)(const Progress &, const Reply &, const Plan &);

[[nodiscard]] Sight done(Values marks = {});
[[nodiscard]] Sight goingOn();
/// It is so already, although this order has sent nothing.
[[nodiscard]] Sight already(Values marks = {});
/// For a reason that says nothing about other targets.
[[nodiscard]] Sight failed(QLatin1StringView kind, const QString &text = {});
/// After a lost answer: nothing that could be ours, or ours.
[[nodiscard]] Sight nothing(bool certain = true);
[[nodiscard]] Sight ours(Values marks = {});

/// The text of the version that the row is about.
[[nodiscard]] QString wantedVersion(const Progress &progress, const Plan &plan);
/// Its row; null: the platform does not list it.
[[nodiscard]] const Item *wantedRow(const Progress &progress, const Reply &reply, const Plan &plan);
[[nodiscard]] Values itsVersion(const Item &row);
/// Size and time of the package that was ordered.
[[nodiscard]] QString orderedStamp(const Plan &plan);
/// Version and package of an order: the same file, as far as its stamp tells.
[[nodiscard]] QString orderOf(const Plan &plan, const QString &stamp);
/// Whether the order has a step of this name.
[[nodiscard]] bool hasStep(const Plan &plan, QLatin1StringView step);

/// What the answer to a step about versions, approvals and the shelf says; null: it is none of these.
[[nodiscard]] Look versionLook(const QString &step);
/// The same for keys and settings.
[[nodiscard]] Look settingLook(const QString &step);
/// What is there after the lost answer to a call; null: nothing of these.
[[nodiscard]] Look versionProbe(const QString &call);
[[nodiscard]] Look settingProbe(const QString &call);

} // namespace flotilla::tcsas
