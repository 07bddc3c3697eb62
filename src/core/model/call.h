// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "model/error.h"
#include "model/ids.h"
#include "model/time.h"
#include "model/values.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace flotilla {

/// One request in the platform's own words: the name of a call that its gateway knows, and what may be needed to make it.
struct Call
{
    QString name;
    LaneId lane;
    MiniProgramId program;
    Values values;  ///< Target::values
    Values options; ///< Batch::options
    Values marks;   ///< Progress::marks
    Secrets secrets = {}; ///< what it asks about or hands over; journaled and logged nowhere
    int offset = 0; ///< of a listing
    int limit = 100;
    Instant leaveBy = {}; ///< not sent after this moment, but answered Limited; not set: whenever its turn comes
};

/// How a call ended, as far as it decides anything.
enum class Outcome {
    Accepted, ///< well-formed success
    Refused,  ///< well-formed no: certainly not done
    Denied,   ///< well-formed no because of credentials or permission: certainly not done
    Limited,  ///< told to slow down, or its turn came too late: certainly not done
    Busy,     ///< certainly not done: something of that kind is under way
    NotSent,  ///< never reached the platform: certainly not done
    Unknown,  ///< anything else: may be done or not
};

/// Certainly neither done nor refused: as if it had not been sent.
[[nodiscard]] constexpr bool wasNotExecuted(Outcome o)
{
    return o == Outcome::Denied || o == Outcome::Limited || o == Outcome::NotSent;
}

/// What a refusal is about besides its own target, as the platform's error policy says.
enum class RefusalScope {
    Target,
    Alone, ///< this target and certainly no other: it does not count among the failures that stop a batch
    Alike, ///< nobody knows: the same for three in a row stops the batch. With Denied: this target's, unless nobody comes through
    Lane,  ///< the lane pauses
    Batch, ///< the batch pauses: every other target would hear the same
    Budget, ///< what the step uses up is used up: rows that need it wait, all others go on
};

/// One thing that a platform lists: a template, an environment, a mini program, what a lane can be.
struct Item
{
    QString id;
    QString title;
    Values values; ///< under the platform's names
    bool operator==(const Item &) const = default;
};

/// The answer to a Call.
struct Reply
{
    Outcome outcome = Outcome::Unknown;
    bool internalError = false; ///< Unknown because the platform itself said "internal error"
    bool exists = false;        ///< Refused because such a thing is there already: it may be what a lost call of ours made
    RefusalScope scope = RefusalScope::Target;
    Error error;                ///< with every outcome but Accepted
    QString requestId;
    QString word;      ///< a status word as the platform wrote it
    Values values;     ///< what it told, under the platform's names
    QList<Item> items; ///< a listing, or the row that was asked for (none: it is not there)
    QByteArray bytes;  ///< the file that was asked for
    int total = -1;    ///< of a listing: how many there are in all, -1 if not told
    Secrets secrets;   ///< shown only now: they are stored before the step counts as done, and journaled nowhere
    std::optional<Millis> clockOffset; ///< platform's time minus ours, from the Date header
};

} // namespace flotilla
