// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "workflow/comparison.h"

#include <QByteArray>

#include <array>

namespace flotilla {

/// The kinds in the order in which somebody wants to see them.
inline constexpr std::array kComparedKinds{ComparedRow::Kind::Worse,    ComparedRow::Kind::Better,    ComparedRow::Kind::Other,
                                           ComparedRow::Kind::OnlyHere, ComparedRow::Kind::OnlyThere, ComparedRow::Kind::Same};

/// "worse", for people.
[[nodiscard]] QString comparedWord(ComparedRow::Kind kind);
/// A sign that is told from the others without its colour.
[[nodiscard]] QChar comparedSign(ComparedRow::Kind kind);
/// "2 worse · 1 better"; of kinds that there are.
[[nodiscard]] QString comparedSummary(const QList<ComparedRow> &rows);

/// A row per mini program, as batchCsv writes them.
[[nodiscard]] QByteArray comparisonCsv(const StoredBatch &here, const StoredBatch &there, const Platforms &platforms);
/// One self-contained page: the picture, a sign for each mini program, and the table.
[[nodiscard]] QByteArray comparisonHtml(const StoredBatch &here, const StoredBatch &there, const Platforms &platforms);

} // namespace flotilla
