// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ids.h"
#include "model/progress.h"
#include "model/time.h"
#include "model/values.h"

#include <QMap>
#include <QString>
#include <QStringList>


namespace flotilla {

/// A mini program that the release manager knows. The last-published fields are filled from the journal.
struct MiniProgram
{
    ConnectionId connection; ///< the same AppID under two connections is two of them
    MiniProgramId id;
    QString name;
    QStringList tags;
    QString note;
    bool frozen = false; ///< a person said: do not publish to this one
    Instant lastPublishedAt;
    QString lastLabel;
    LaneId lastLane;
    Phase lastPhase = Phase::Ready; ///< of the newest try that ended; Ready: none
    bool operator==(const MiniProgram &) const = default;
    [[nodiscard]] bool wasTried() const { return isSet(lastPublishedAt) || lastPhase != Phase::Ready; }
};

/// A stage that a person ticks by hand where the platform has no API; the platform declares which there are, by name.
struct Tick
{
    QString who;
    Instant when;
    bool operator==(const Tick &) const = default;
};

/// Audit state as the platform tells it for a publication.
enum class AuditState { NotKnown, Uploaded, InReview, Rejected, Released };

/// The newest publication of one lane in one mini program: the row of the audit board.
struct Publication
{
    ConnectionId connection;
    QString connectionName;
    QString platform; ///< of its batch; only read, never stored
    Values place;     ///< as platform
    LaneId lane;
    QString laneTitle;
    MiniProgramId program;
    QString name;
    BatchId batch;
    Values marks; ///< what identifies it on the platform
    QString label;
    QString note;
    Instant publishedAt;
    AuditState state = AuditState::NotKnown;
    QString word;      ///< the platform's word as it came
    Instant since;     ///< when that word was first seen
    Instant checkedAt; ///< when it was last asked
    QString reason;    ///< why the last check said nothing, or what the platform said
    QMap<QString, Tick> ticks; ///< by name of Platform::ticks
    bool operator==(const Publication &) const = default;
};

} // namespace flotilla
