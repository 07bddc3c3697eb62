// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/batch.h"
#include "model/catalogue.h"
#include "model/connection.h"
#include "model/finding.h"
#include "model/progress.h"

#include <QString>
#include <QStringList>

namespace flotilla {

// Names for the journal, the cli and JSON: stable, English, never translated.
[[nodiscard]] QString stepName(Step step);
[[nodiscard]] std::optional<Step> stepFromName(const QString &name);
[[nodiscard]] QString phaseName(Phase phase);
[[nodiscard]] std::optional<Phase> phaseFromName(const QString &name);
[[nodiscard]] QString reasonName(ReasonKind kind);
[[nodiscard]] std::optional<ReasonKind> reasonFromName(const QString &name);
[[nodiscard]] QString bindingName(BindingAfter binding); ///< unbind, keep, restore
[[nodiscard]] std::optional<BindingAfter> bindingFromName(const QString &name);
[[nodiscard]] QString checkName(Check check);
/// succeeded, in_review, rejected, failed, skipped, cancelled, waiting
[[nodiscard]] QString jsonState(Phase phase);
/// unbind, bind, deploy, build (look counts as deploy)
[[nodiscard]] QString jsonStep(Step step);

/// What a cell of the batch table shows for one of the four visible steps.
enum class CellMark {
    NotYet, Waiting, Running, Done, InReview, Rejected, Failed, Unsure, NeedsYou, Skipped, Stopped, StillBuilding,
};
[[nodiscard]] CellMark cellMark(const Progress &progress, Step step);

// Sentences for people, translated (context "Words").
[[nodiscard]] QString stepWord(Step step);
[[nodiscard]] QString phaseWord(Phase phase);
[[nodiscard]] QString cellWord(CellMark mark);
/// What happened, one sentence; empty for None.
[[nodiscard]] QString reasonText(const Reason &reason);
/// What it means and what to do, one or two sentences; empty for None.
[[nodiscard]] QString reasonHelp(const Reason &reason);
[[nodiscard]] QString checkTitle(Check check);
/// The way out of a finding.
[[nodiscard]] QString checkHelp(Check check);
[[nodiscard]] QString auditWord(AuditState state);
[[nodiscard]] QString purposeWord(Purpose purpose);
/// "a, b, c" as the language separates it; for reading, never for a file.
[[nodiscard]] QString listText(const QStringList &parts);

} // namespace flotilla
