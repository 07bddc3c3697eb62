// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ids.h"
#include "model/progress.h"
#include "model/time.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace flotilla {

/// A mini program that the release manager knows. The last-published fields are filled from the journal.
struct MiniProgram
{
    MiniProgramId id;
    QString name;
    QStringList tags;
    QString note;
    bool frozen = false; ///< a person said: do not publish to this one
    Instant lastPublishedAt;
    QString lastLabel;
    AppId lastApp;
    Phase lastPhase = Phase::Ready; ///< Ready: never published
    bool operator==(const MiniProgram &) const = default;
};

/// A stage of the review that a person ticks by hand where the platform has no API.
enum class Stage { Submitted, Approved, Released };
struct Tick
{
    QString who;
    Instant when;
    bool operator==(const Tick &) const = default;
};

/// Audit state as the platform tells it for a published build.
enum class AuditState { NotKnown, Uploaded, InReview, Rejected, Released };

/// The newest published build of one app in one mini program: the row of the audit board.
struct Publication
{
    ConnectionId connection;
    QString connectionName;
    AppId app;
    QString appTitle;
    MiniProgramId program;
    QString name;
    BatchId batch;
    QString buildId;
    QString label;
    QString note;
    Instant publishedAt;
    AuditState state = AuditState::NotKnown;
    QString word;      ///< the platform's word as it came
    Instant since;     ///< when that word was first seen
    Instant checkedAt; ///< when it was last asked
    QString reason;    ///< why the last check said nothing, or what the platform said
    std::optional<Tick> submitted;
    std::optional<Tick> approved;
    std::optional<Tick> released;
    bool operator==(const Publication &) const = default;
};

} // namespace flotilla
