// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/journal.h"

#include <QByteArray>

namespace flotilla {

// The trail as a chain: each entry has the hash of itself and of the one before, so that nobody can change, take out or put in an
// old line without all later hashes being others. Who keeps the newest hash elsewhere also notices lines that are missing at the end.

/// An entry as it is stored. `hash` as hexadecimal digits; empty: it is from before the chain began.
struct TrailLink
{
    qint64 number = 0; ///< in the journal; it only grows
    TrailEntry entry;
    QByteArray hash;
};

/// What the hash of an entry is made of, besides the hash before: every field with its length, so that no two entries are alike.
[[nodiscard]] QByteArray canonicalBytes(const TrailEntry &entry);
/// The hash of an entry behind `previous` (empty: it is the first of the chain), as hexadecimal digits.
[[nodiscard]] QByteArray linkOf(const QByteArray &previous, const TrailEntry &entry);

/// The end of a chain: how many entries it has, and the hash of the newest.
struct TrailHead
{
    qint64 count = 0;
    QByteArray hash;
    bool operator==(const TrailHead &) const = default;
};

/// "128 3f5a…", in one line, to be kept elsewhere.
[[nodiscard]] QByteArray headText(const TrailHead &head);
/// Also of a JSON object with its count and hash. Error Usage for anything else.
[[nodiscard]] Result<TrailHead> headFromText(const QByteArray &text);

/// What a walk along the chain has found so far.
struct TrailCheck
{
    TrailHead head;        ///< of what holds
    qint64 before = 0;     ///< entries from before the chain
    qint64 olderUpTo = 0;  ///< the number of the last of them, as it was noted when the chain began: a later one without a hash had one
    bool isBroken = false; ///< an entry does not fit
    qint64 broken = 0;     ///< the number of the first of them
    TrailEntry brokenEntry = {};
    TrailHead kept = {};   ///< one that was kept elsewhere; count 0: none is compared
    bool keptHolds = true; ///< false: the entry at that place has another hash
    /// Fewer entries than when the head was kept.
    [[nodiscard]] bool isCut() const { return head.count < kept.count; }
    [[nodiscard]] bool holds() const { return !isBroken && keptHolds && !isCut(); }
};

/// Goes on with these entries, which follow those seen so far. Stops at the first that is broken.
void walk(TrailCheck &check, const QList<TrailLink> &links);

/// Port: the whole trail, as it is stored.
class TrailLinks
{
public:
    virtual ~TrailLinks() = default;
    /// At most `most` entries behind this number, oldest first.
    virtual Result<QList<TrailLink>> links(qint64 after, int most) = 0;
    /// TrailCheck::olderUpTo.
    virtual Result<qint64> olderUpTo() = 0;
};

/// Reads and walks all of it.
[[nodiscard]] Result<TrailCheck> checkTrail(TrailLinks &trail, const TrailHead &kept = {});

} // namespace flotilla
