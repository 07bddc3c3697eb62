// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/needs.h"

#include "model/review.h"
#include "run/approvedversion.h"
#include "run/batchboard.h"
#include "run/plannedorders.h"
#include "run/secondperson.h"
#include "workflow/toresume.h"
#include "workflow/waves.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kOneByOne = 3; // of one kind; more of them are one line
constexpr int kLowShare = 10; // percent

Need ofBatch(Need::Kind kind, const StoredBatch &stored)
{
    Need need{.kind = kind, .connection = stored.batch.connection};
    need.batch = stored.batch.id;
    return need;
}

/// The rows that wait for a decision, each for itself.
QList<Need> unclearRows(const StoredBatch &stored)
{
    QList<Need> needs;
    for (qsizetype i = 0; i < stored.state.targets.size(); ++i) {
        const Progress &row = stored.state.targets.at(i);
        if (row.phase != Phase::NeedsPerson) {
            continue;
        }
        const Target &target = stored.batch.targets.at(i);
        Need need = ofBatch(Need::Kind::Unclear, stored);
        need.target = static_cast<int>(i);
        need.program = target.program;
        need.name = target.name;
        need.reason = row.reason;
        need.since = row.span(row.step).from;
        needs.append(need);
    }
    return needs;
}

/// Why a batch that runs here does not go on by itself; none: it does, or a person wanted it so.
Reason pauseOf(const StoredBatch &stored, const BatchPosture &posture)
{
    if (posture.paused) {
        return posture.pause;
    }
    const auto lane = std::find_if(stored.state.lanes.cbegin(), stored.state.lanes.cend(),
                                   [](const LaneState &one) { return one.phase == LanePhase::Paused && !one.reason.isNone(); });
    return lane == stored.state.lanes.cend() ? Reason() : lane->reason;
}

/// What a resume would go on with.
int openRows(const StoredBatch &stored, bool atQuit)
{
    return atQuit ? leftToResume(stored.state.targets) : totalsOf(stored.state.targets).waiting;
}

/// An approved version that is on its way to the users, or was taken back from them.
bool isSettled(const Platform &platform, const Overview &overview, const Item &row, const QHash<MiniProgramId, LastChange> &changes)
{
    const Rollout &rollout = platform.rollout;
    const auto change = changes.constFind({row.id});
    return approvedState(platform, row, {overview.told(row, rollout.version), instantOf(row.values.value(rollout.submitted))},
                         change == changes.cend() ? std::nullopt : std::optional(*change)) != ReviewState::ToRelease;
}

/// An order of which nothing has begun wants nothing, unless it does not begin by itself any more.
QList<Need> needsOfPlanned(const StoredBatch &stored, Instant start, const BatchPosture &posture, Instant now)
{
    if (posture.where != BatchPosture::Where::Nowhere || startStateOf(stored.batch.options, stored.batch.createdAt, now) != StartState::Overdue) {
        return {};
    }
    Need need = ofBatch(Need::Kind::Missed, stored);
    need.left = openRows(stored, false);
    need.since = start;
    return {need};
}

} // namespace

QString Need::id() const
{
    return QStringList{QString::number(static_cast<int>(kind)), connection.value, batch.value, count > 1 ? QString() : program.value,
                       count > 1 || target < 0 ? QString() : QString::number(target), what}
        .join(u'|');
}

QList<Need> needsOfBatch(const StoredBatch &stored, const BatchPosture &posture, Instant now)
{
    using Where = BatchPosture::Where;
    if (posture.where == Where::Starting) {
        return {};
    }
    if (const Instant start = plannedFor(stored); isSet(start)) {
        return needsOfPlanned(stored, start, posture, now);
    }
    QList<Need> needs = unclearRows(stored);
    if (posture.where == Where::Elsewhere) {
        return needs; // the rest is told where it runs
    }
    const int open = openRows(stored, posture.atQuit) - static_cast<int>(needs.size());
    const GateView gate = gateOf(stored.batch, stored.state, now);
    if (waitsForPerson(gate.need) && open > 0) {
        Need need = ofBatch(Need::Kind::Gate, stored);
        need.left = gate.good;
        need.whole = gate.all;
        need.since = stored.state.wave.overSince;
        return needs << need;
    }
    if (posture.where == Where::Here) {
        const Reason pause = pauseOf(stored, posture);
        if (needs.isEmpty() && !pause.isNone()) {
            Need need = ofBatch(Need::Kind::Paused, stored);
            need.reason = pause;
            need.since = posture.changed;
            needs.append(need);
        }
        return needs;
    }
    const bool stopped = stored.state.stopRequested && !posture.atQuit; // a person wanted it so
    if (!stopped && (open > 0 || (needs.isEmpty() && hasLaneToClose(stored)))) {
        Need need = ofBatch(Need::Kind::Interrupted, stored);
        need.left = openRows(stored, posture.atQuit); // those that ask among them
        need.whole = static_cast<int>(stored.state.targets.size());
        need.since = posture.changed;
        needs.append(need);
    }
    return needs;
}

std::optional<QList<Need>> needsOfApproval(const Workspace &workspace, const StoredBatch &stored)
{
    if (!workspace.people || !isSet(plannedFor(stored))) {
        return {};
    }
    const auto approval = approvalOf(workspace, stored.batch);
    if (!approval.ok() || approval->state != Approval::State::Waits) {
        return {};
    }
    if (!mayDecide(workspace, *approval).ok()) {
        return QList<Need>();
    }
    Need need = ofBatch(Need::Kind::Approval, stored);
    need.name = approval->author;
    need.since = stored.batch.createdAt;
    need.whole = static_cast<int>(stored.batch.targets.size());
    return QList<Need>{need};
}

QList<Need> needsOfEnded(const BatchSummary &batch, Instant now)
{
    constexpr Millis kFresh = std::chrono::hours(24); // later it is history, which Releases has
    if (batch.isUnfinished() || batch.totals.failed == 0 || now - batch.changedAt >= kFresh) {
        return {};
    }
    return {{.kind = Need::Kind::Failed, .connection = {}, .batch = batch.id, .count = batch.totals.failed, .since = batch.changedAt}};
}

QList<Need> needsOfConnection(const Connection &connection, Instant awaySince)
{
    QList<Need> needs;
    if (isSet(awaySince)) {
        needs.append({.kind = Need::Kind::Away, .connection = connection.id, .since = awaySince});
    }
    if (connection.secretPending) {
        needs.append({.kind = Need::Kind::NoSecret, .connection = connection.id});
    } else if (isSet(connection.testedAt) && !connection.testPassed) {
        needs.append({.kind = Need::Kind::TestFailed, .connection = connection.id, .since = connection.testedAt});
    }
    return needs;
}

QString toldKey(const Fit &fit) { return (QStringList{fit.overview, fit.column} + fit.words).join(u'|'); }

QString valueName(const Overview &overview, const QString &column)
{
    const auto found = std::find_if(overview.columns.cbegin(), overview.columns.cend(), [&column](const Query::Column &one) { return one.name == column; });
    return found == overview.columns.cend() ? QString() : found->value;
}

const Fit *newestTold(const Attention &attention, const QHash<QString, Listing> &told)
{
    const auto newest = std::max_element(attention.rows.cbegin(), attention.rows.cend(), [&told](const Fit &a, const Fit &b) {
        return told.value(toldKey(a)).at < told.value(toldKey(b)).at;
    });
    return newest == attention.rows.cend() ? nullptr : &*newest;
}

QHash<QString, QSet<MiniProgramId>> answeredOf(const Workspace &workspace, const Connection &connection, const QHash<QString, Listing> &told)
{
    QHash<QString, QSet<MiniProgramId>> all;
    for (const Attention &one : workspace.platforms.of(connection.platform).attention) {
        const Fit *newest = newestTold(one, told);
        const Listing listing = newest ? told.value(toldKey(*newest)) : Listing();
        if (one.answeredBy.isEmpty() || listing.items.isEmpty()) {
            continue;
        }
        if (const auto answered = answeredSince(workspace, connection.id, one.answeredBy, listing.at)) {
            all.insert(one.name, *answered);
        }
    }
    return all;
}

bool wasNeverAsked(const Platform &platform, const QHash<QString, Listing> &told)
{
    return !platform.attention.isEmpty()
           && std::none_of(told.cbegin(), told.cend(), [](const Listing &listing) { return isSet(listing.at); });
}

QList<Need> needsOfTold(const Platform &platform, const ConnectionId &connection, const QHash<QString, Listing> &told,
                        const QHash<MiniProgramId, LastChange> &changes, const QHash<QString, QSet<MiniProgramId>> &answered)
{
    QList<Need> needs;
    for (const Attention &one : platform.attention) {
        const Fit *newest = newestTold(one, told);
        const Overview *overview = newest ? platform.overview(newest->overview) : nullptr;
        if (!overview) {
            continue;
        }
        const Listing listing = told.value(toldKey(*newest));
        const QSet<MiniProgramId> seenTo = answered.value(one.name);
        for (const Item &row : listing.items) {
            if (seenTo.contains({row.id})) {
                continue;
            }
            const auto tell = [overview, &row](const QString &column) { return overview->told(row, column); };
            const bool same = one.same.size() == 2 && !tell(one.same.at(0)).isEmpty() && tell(one.same.at(0)) == tell(one.same.at(1));
            if (newest->words.contains(tell(newest->column)) && !same && !(one.forRelease && isSettled(platform, *overview, row, changes))) {
                needs.append({.kind = Need::Kind::Told, .connection = connection, .program = {row.id}, .name = row.values.value(overviews::Name),
                              .what = one.name, .page = one.page, .since = listing.at});
            }
        }
    }
    return needs;
}

QList<Need> needsOfPublications(const QList<Publication> &rows, Instant now, int days)
{
    QSet<qsizetype> left; // a newer version has taken its place
    const QList<int> superseded = supersededRows(rows);
    for (const int row : superseded) {
        left.insert(row);
    }
    QList<Need> needs;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const Publication &row = rows.at(i);
        const ReviewState state = reviewState(row);
        const bool rejected = state == ReviewState::Rejected;
        const bool overdue = isOverdue(row, now, days);
        if (left.contains(i) || (!overdue && !waitsForPerson(state))) {
            continue;
        }
        const Need::Kind kind = rejected                          ? Need::Kind::Rejected
                                : overdue                         ? Need::Kind::Overdue
                                : state == ReviewState::ToRelease ? Need::Kind::ToRelease
                                                                  : Need::Kind::ToSubmit;
        Need need{.kind = kind, .connection = row.connection, .program = row.program};
        need.name = row.name;
        need.since = rejected ? row.since : row.publishedAt;
        need.reason.text = rejected ? row.reason : QString();
        needs.append(need);
    }
    return needs;
}

bool isOfPublication(Need::Kind kind)
{
    return kind == Need::Kind::Rejected || kind == Need::Kind::Overdue || kind == Need::Kind::ToRelease || kind == Need::Kind::ToSubmit;
}

QList<Need> needsOfProcedures(const Platform &platform, const ConnectionId &connection, const QList<OpenProcedure> &open)
{
    QList<Need> needs;
    for (const OpenProcedure &one : open) {
        const Procedure *procedure = one.of.connection == connection ? platform.procedure(one.of.procedure) : nullptr;
        if (procedure) {
            needs.append({.kind = Need::Kind::Procedure, .connection = one.of.connection, .program = one.of.program, .what = one.of.procedure,
                          .left = one.steps, .whole = static_cast<int>(procedure->steps.size()), .since = one.last});
        }
    }
    return needs;
}

QList<Need> needsOfQuota(const Query &query, const ConnectionId &connection, const Listing &told, Instant now)
{
    QList<Need> needs;
    if (!isSet(told.at) || told.items.isEmpty() || !isOfThisMonth(told.at, now)) {
        return needs;
    }
    for (const Query::Column &column : query.columns) {
        bool isNumber = false;
        const int left = query.told(told.items.constFirst(), column.name).toInt(&isNumber);
        const int whole = query.told(told.items.constFirst(), column.whole).toInt();
        if (!column.whole.isEmpty() && isNumber && isLow(left, whole)) {
            needs.append({.kind = Need::Kind::Quota, .connection = connection, .what = query.name, .left = std::max(left, 0), .whole = whole,
                          .since = told.at});
        }
    }
    return needs;
}

QList<Need> queued(QList<Need> needs)
{
    const auto kindOf = [](const Need &need) {
        return QStringList{QString::number(static_cast<int>(need.kind)), need.connection.value, need.batch.value, need.what}.join(u'|');
    };
    QHash<QString, int> counts;
    for (const Need &need : std::as_const(needs)) {
        counts[kindOf(need)] += need.count;
    }
    std::stable_sort(needs.begin(), needs.end(), [](const Need &a, const Need &b) {
        return a.kind != b.kind ? a.kind < b.kind : a.since < b.since;
    });
    QHash<QString, qsizetype> told; // the line of a kind that has become one
    QList<Need> lines;
    for (Need &need : needs) {
        const QString kind = kindOf(need);
        if (const int count = counts.value(kind); count > kOneByOne && !need.program.isEmpty()) {
            if (const auto line = told.constFind(kind); line != told.cend()) {
                lines[*line].others.append(need.program);
                continue;
            }
            told.insert(kind, lines.size());
            need.count = count;
        }
        lines.append(need);
    }
    return lines;
}

bool isLow(int left, int whole) { return whole > 0 && left * 100 < whole * kLowShare; }

bool isOfThisMonth(Instant at, Instant now)
{
    const QDate then = toDateTime(at).toLocalTime().date();
    const QDate today = toDateTime(now).toLocalTime().date();
    return then.year() == today.year() && then.month() == today.month();
}

} // namespace flotilla
