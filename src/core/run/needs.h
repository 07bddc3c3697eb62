// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "run/journal.h"
#include "run/lastchanges.h"
#include "run/procedurerecord.h"

#include <QHash>
#include <QList>

#include <optional>

namespace flotilla {

/// Something that waits for a person, and what it is about.
struct Need
{
    /// In the order in which a person wants to hear of them.
    enum class Kind {
        Unclear,     ///< a row of a batch that only a person can decide
        Approval,    ///< an order that waits for this person to approve or reject it; `name`: who ordered it
        Away,        ///< the platform cannot be reached
        NoSecret,    ///< the secret of the connection was not stored
        TestFailed,  ///< the last test of the connection found something
        Paused,      ///< a batch, or one of its lanes, that paused itself
        Gate,        ///< a wave is over, and somebody has to open its gate
        Interrupted, ///< a batch that nothing drives and that is not done
        Held,        ///< an order that its runner has left to a person; `reason.text`: why
        NoRunner,    ///< an order that no runner takes, as none with its label lives; `what`: the label, `name`: the runner that is silent `since`
        Frozen,      ///< an order that would begin in a freeze; `reason.text`: until when, `left`: 1 if it begins by itself after that
        Missed,      ///< an order whose start time is too long ago to begin by itself
        Failed,      ///< rows of a batch that is over failed not long ago
        Rejected,    ///< a publication whose review said no
        Told,        ///< rows of an overview; `what`: Attention::name
        Procedure,   ///< begun and not ended; `what`: its name
        Overdue,     ///< a publication that is not released for too long
        ToRelease,   ///< a publication that is approved and not released
        ToSubmit,    ///< a publication that nobody submitted for review
        Quota,       ///< little of it is left; `what`: the query that tells it
    };
    Kind kind = Kind::Unclear;
    ConnectionId connection;
    BatchId batch = {};
    int target = -1;            ///< of the batch; the first of several
    MiniProgramId program = {}; ///< the first of several
    QList<MiniProgramId> others = {}; ///< of the same line, behind the first
    QString name = {};          ///< of the mini program; may be empty
    QString what = {};
    QString page = {};          ///< where it is seen to, as the platform says
    Reason reason = {};
    int count = 1;              ///< so many of the same kind
    int left = 0;               ///< of a quota, or steps of a procedure that are done …
    int whole = 0;              ///< … of so many
    Instant since = {};         ///< not set: not known
    bool operator==(const Need &) const = default;

    /// The same as long as it is about the same thing.
    [[nodiscard]] QString id() const;
};

/// How a batch stands besides its rows.
struct BatchPosture
{
    enum class Where { Nowhere, Here, Starting, Elsewhere };
    Where where = Where::Nowhere;
    bool paused = false; ///< of one that runs here …
    Reason pause = {};   ///< … why; none: a person paused it
    bool atQuit = false; ///< it was stopped because the window was closed
    Instant changed = {};
};

/// What a batch wants of a person.
[[nodiscard]] QList<Need> needsOfBatch(const StoredBatch &stored, const BatchPosture &posture, Instant now);
/// What an order that waits for a second person wants of who uses the program: a decision, or nothing. Nothing at all of one that does not wait so.
[[nodiscard]] std::optional<QList<Need>> needsOfApproval(const Workspace &workspace, const StoredBatch &stored);
/// What one that is over wants: for a day, somebody who looks at the rows that failed.
[[nodiscard]] QList<Need> needsOfEnded(const BatchSummary &batch, Instant now);
/// What a connection itself wants; `awaySince`: its platform cannot be reached.
[[nodiscard]] QList<Need> needsOfConnection(const Connection &connection, Instant awaySince);
/// What the platform's overviews told of it wants. `told`: for each of Attention::rows, by toldKey, at least the rows
/// that it names. `changes`: what the workspace did last of releaseOperations(). `answered`: by Attention::name those that an own
/// order has seen to since (answeredSince).
[[nodiscard]] QList<Need> needsOfTold(const Platform &platform, const ConnectionId &connection, const QHash<QString, Listing> &told,
                                      const QHash<MiniProgramId, LastChange> &changes = {},
                                      const QHash<QString, QSet<MiniProgramId>> &answered = {});
/// Of what waits, the answer that counts: the one of Attention::rows that was read last; null: it has none.
[[nodiscard]] const Fit *newestTold(const Attention &attention, const QHash<QString, Listing> &told);
/// By Attention::name those that an own order has seen to since they were told; nobody, if that cannot be read.
[[nodiscard]] QHash<QString, QSet<MiniProgramId>> answeredOf(const Workspace &workspace, const Connection &connection,
                                                             const QHash<QString, Listing> &told);
/// Whether the platform tells what waits, and was never asked.
[[nodiscard]] bool wasNeverAsked(const Platform &platform, const QHash<QString, Listing> &told);
/// The key of what a fit asks for: two may want different words of one column.
[[nodiscard]] QString toldKey(const Fit &fit);
/// The name under which the rows of an overview have the values of a column; empty: there is no such column.
[[nodiscard]] QString valueName(const Overview &overview, const QString &column);
/// Publications that wait for a person (waitsForPerson), and those that are not released after so many days (0: never overdue).
[[nodiscard]] QList<Need> needsOfPublications(const QList<Publication> &rows, Instant now, int days);
/// Procedures of this connection that were begun and not ended. `open`: of all.
[[nodiscard]] QList<Need> needsOfProcedures(const Platform &platform, const ConnectionId &connection, const QList<OpenProcedure> &open);
/// Quotas of which little is left; `told`: the newest answer to this query.
[[nodiscard]] QList<Need> needsOfQuota(const Query &query, const ConnectionId &connection, const Listing &told, Instant now);

/// Whether it is about a publication of the audit board.
[[nodiscard]] bool isOfPublication(Need::Kind kind);

/// The queue: what is most urgent first, then what has waited longest. Of one kind and one connection a few are told one by one,
/// many as one line for all of them.
[[nodiscard]] QList<Need> queued(QList<Need> needs);

/// Whether so little is left of a quota that a person has to know.
[[nodiscard]] bool isLow(int left, int whole);
/// A quota begins anew with each month: what was read before says nothing any more.
[[nodiscard]] bool isOfThisMonth(Instant at, Instant now);

} // namespace flotilla
