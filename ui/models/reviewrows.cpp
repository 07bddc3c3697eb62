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

/// What a column tells of each row; the column is looked for once.
class ToldOf
{
public:
    ToldOf(const Overview *overview, const QString &column)
    {
        for (const Query::Column &one : overview ? overview->columns : QList<Query::Column>()) {
            if (one.name == column) {
                m_isThere = true;
                m_value = one.value;
                return;
            }
        }
    }
    QString operator()(const Item &item) const { return !m_isThere ? QString() : m_value.isEmpty() ? item.id : item.values.value(m_value); }

private:
    bool m_isThere = false;
    QString m_value;
};

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
    const ToldOf version(reviews, u"version"_s);
    const ToldOf state(reviews, u"state"_s);
    const ToldOf auditId(reviews, u"audit_id"_s);
    const ToldOf since(reviews, u"since"_s);
    const ToldOf reason(reviews, u"reason"_s);
    const ToldOf online(all, u"online.version"_s);
    QList<ReviewRow> rows;
    rows.reserve(audits.size());
    for (const Item &item : audits) {
        if (!reviews->has(item)) {
            continue;
        }
        ReviewRow row;
        row.program = {item.id};
        row.name = item.values.value(overviews::Name);
        row.version = version(item);
        row.word = state(item);
        row.state = reviewStateOf(row.word);
        row.auditId = auditId(item);
        row.since = instantOf(since(item));
        const Item &elsewhere = *known.value(item.id, &kNowhere);
        if (row.state == ReviewState::ToRelease) {
            const auto change = changes.constFind(row.program);
            row.state = releasedState(platform, elsewhere, {row.version, row.since}, change == changes.cend() ? std::nullopt : std::optional(*change),
                                      online(elsewhere), fleetAt);
            row.word = row.state == ReviewState::Released ? u"released"_s : row.word;
        }
        row.done = doneOperations(platform, elsewhere.values, item.values);
        if (row.state == ReviewState::Rejected) {
            row.reason = reason(item).trimmed();
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
