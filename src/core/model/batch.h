// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ids.h"
#include "model/time.h"
#include "model/values.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace flotilla {

/// One mini program that something is done to.
struct Target
{
    LaneId lane; ///< what its calls need for themselves, as the platform's operation says
    MiniProgramId program;
    QString name; ///< for people; may be empty
    QStringList tags;
    Values values = {}; ///< what is special about this one, under names that the operation declares
    bool operator==(const Target &) const = default;
};

/// Where a batch must stop by itself, and how much of it moves at once.
struct Limits
{
    int stopAfter = 5; ///< failures in a row over the whole batch; 0 = never
    Millis followLimit = std::chrono::minutes(30); ///< how long one thing is followed before a person is asked
    int width = 0;     ///< lanes that move at once; 0: as many as the operation says
    bool operator==(const Limits &) const = default;
};

/// What must hold before the next wave may begin. Several conditions hold together.
struct Gate
{
    int share = 0;    ///< percent of the wave's targets that must have succeeded or rest; 0: no matter
    Millis soak{0};   ///< how long after the wave's last target
    bool person = false; ///< somebody has to open it
    bool clean = false;  ///< a rejection in the wave asks a person
    bool rests = false;  ///< the order wants more than a rest: what rests is not through yet; the order itself says so
    bool operator==(const Gate &) const = default;
    [[nodiscard]] bool isOpen() const { return share == 0 && soak.count() == 0 && !person && !clean; }
};

/// A group of targets that starts when the one before it is over and its gate is open.
struct Wave
{
    int targets = 0; ///< how many, in the order of the batch; the last wave has the rest
    Gate gate;       ///< behind it; of the last one it does not matter
    bool operator==(const Wave &) const = default;
};

/// Names of the options that every operation may have; kept locally, for people.
namespace options {
inline constexpr QLatin1StringView Label{"label"}; ///< shown as version
inline constexpr QLatin1StringView Note{"note"};   ///< shown as description
inline constexpr QLatin1StringView Reveal{"reveal"}; ///< "yes": the command line tells the secret that an operation made
} // namespace options

/// The exclusive resource as one text: equal keys never run at the same time. The platform makes the part before the lane.
struct LaneKey
{
    QString scope;
    LaneId lane;
    bool operator==(const LaneKey &) const = default;
    /// One line that names the lane, e.g. for the journal and for messages.
    [[nodiscard]] QString text() const { return scope + u'|' + lane.value; }
};

/// An operation applied to a frozen list of targets. Immutable once it is journaled.
struct Batch
{
    BatchId id;
    QString platform;
    QString operation;
    QString identity; ///< the mark that identifies what the operation makes (Operation::identity)
    ConnectionId connection;
    QString connectionName;
    QString scope; ///< of its lane keys, frozen at creation
    Values place;  ///< where it goes, by field of the connection: what must be the same when it is resumed
    Values options;
    Limits limits;
    QList<Wave> waves; ///< none: all at once
    QList<Target> targets;
    QStringList laneTitles; ///< aligned with lanes()
    Instant createdAt;
    QString createdBy; ///< user of the operating system

    [[nodiscard]] QString label() const { return options.value(options::Label); }
    [[nodiscard]] QString note() const { return options.value(options::Note); }
    /// The lanes in the order of their first target.
    [[nodiscard]] QList<LaneId> lanes() const;
    [[nodiscard]] LaneKey laneKey(const LaneId &lane) const { return {scope, lane}; }
    [[nodiscard]] QString laneTitle(const LaneId &lane) const; ///< for a single one; a loop takes titles()
    [[nodiscard]] QHash<LaneId, QString> titles() const;       ///< of all lanes
    /// The wave of a target, from 0.
    [[nodiscard]] int waveOf(qsizetype target) const;
    [[nodiscard]] int waveCount() const { return waves.isEmpty() ? 1 : static_cast<int>(waves.size()); }
};

} // namespace flotilla
