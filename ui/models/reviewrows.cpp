// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reviewrows.h"

#include "run/approvedversion.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// By what both overviews tell; the reviews are the newer of the two.
QStringList doneOperations(const Platform &platform, Values told, const Values &review)
{
    if (told != review) { // mostly they are one and the same: a merge copies them
        told.insert(review);
    }
    QStringList done;
    for (const Operation &operation : platform.operations) {
        if (operation.isDone && operation.isDone(told)) {
            done.append(operation.name);
        }
    }
    return done;
}

} // namespace

// The words of the column `state`, which the command line tells, too.
ReviewState reviewStateOf(const QString &word)
{
    static const QHash<QString, ReviewState> known{
        {u"in_review"_s, ReviewState::InReview}, {u"pending"_s, ReviewState::InReview},    {u"processing"_s, ReviewState::InReview},
        {u"delayed"_s, ReviewState::Delayed},    {u"rejected"_s, ReviewState::Rejected},   {u"withdrawn"_s, ReviewState::Withdrawn},
        {u"cancelled"_s, ReviewState::Withdrawn}, {u"approved"_s, ReviewState::ToRelease}, {u"not_applied"_s, ReviewState::ToSubmit}};
    return known.value(word, ReviewState::NotKnown);
}

QList<ReviewRow> reviewRows(const Platform &platform, const QList<Item> &audits, const QList<Item> &fleet,
                             const QHash<MiniProgramId, LastChange> &changes, Instant fleetAt)
{
    const Overview *reviews = platform.overview(u"audits"_s);
    const Overview *all = platform.overview(u"fleet"_s);
    if (!reviews) {
        return {};
    }
    QHash<QString, const Item *> known;
    known.reserve(fleet.size());
    for (const Item &item : fleet) {
        known.insert(item.id, &item);
    }
    static const Item kNowhere{};
    QList<ReviewRow> rows;
    rows.reserve(audits.size());
    for (const Item &item : audits) {
        if (!reviews->has(item)) {
            continue;
        }
        ReviewRow row;
        row.program = {item.id};
        row.name = item.values.value(overviews::Name);
        row.version = reviews->told(item, u"version"_s);
        row.word = reviews->told(item, u"state"_s);
        row.state = reviewStateOf(row.word);
        row.auditId = reviews->told(item, u"audit_id"_s);
        row.since = instantOf(reviews->told(item, u"since"_s));
        const Item &elsewhere = *known.value(item.id, &kNowhere);
        const QString online = all ? all->told(elsewhere, u"online.version"_s) : QString();
        if (row.state == ReviewState::ToRelease) {
            const auto change = changes.constFind(row.program);
            row.state = releasedState(platform, elsewhere, {row.version, row.since}, change == changes.cend() ? std::nullopt : std::optional(*change),
                                      online, fleetAt);
            row.word = row.state == ReviewState::Released ? u"released"_s : row.word;
        }
        row.done = doneOperations(platform, elsewhere.values, item.values);
        if (row.state == ReviewState::Rejected) {
            row.reason = reviews->told(item, u"reason"_s).trimmed();
            row.pictures = item.values.value(reviews->pictures).split(u'|', Qt::SkipEmptyParts);
        }
        row.problem = item.values.value(overviews::Problem);
        rows.append(row);
    }
    return rows;
}

bool isOverdue(const ReviewRow &row, Instant now, int days)
{
    return days > 0 && row.isOpen() && isSet(row.since) && now - row.since > std::chrono::hours(24) * days;
}

} // namespace flotilla
