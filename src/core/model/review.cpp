// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/review.h"

#include <QHash>

#include <algorithm>

namespace flotilla {

namespace {

/// Whether the tick says something newer than the platform's word.
bool isNews(const QString &stage, const Publication &row)
{
    const auto tick = row.ticks.constFind(stage);
    return tick != row.ticks.cend() && (row.state != AuditState::Rejected || tick->when > row.since);
}

} // namespace

ReviewState reviewState(const Publication &row)
{
    if (row.state == AuditState::Released || isNews(stages::Released, row)) {
        return ReviewState::Released;
    }
    if (isNews(stages::Approved, row)) {
        return ReviewState::ToRelease;
    }
    if (row.state == AuditState::InReview || isNews(stages::Submitted, row)) {
        return ReviewState::InReview;
    }
    switch (row.state) {
    case AuditState::Rejected:
        return ReviewState::Rejected;
    case AuditState::Uploaded:
        return ReviewState::ToSubmit;
    case AuditState::NotKnown:
    case AuditState::InReview:
    case AuditState::Released:
        break;
    }
    return ReviewState::NotKnown;
}

bool waitsForPerson(ReviewState state)
{
    return state == ReviewState::ToSubmit || state == ReviewState::Rejected || state == ReviewState::ToRelease;
}

bool isOverdue(const Publication &row, Instant now, int days)
{
    return days > 0 && isSet(row.publishedAt) && reviewState(row) != ReviewState::Released
        && now - row.publishedAt > std::chrono::hours(24) * days;
}

QList<int> supersededRows(const QList<Publication> &rows)
{
    QHash<MiniProgramId, int> newest; // the list is ordered, newest first, where times are the same
    for (int i = 0; i < rows.size(); ++i) {
        const auto known = newest.constFind(rows.at(i).program);
        if (known == newest.cend() || rows.at(*known).publishedAt < rows.at(i).publishedAt) {
            newest.insert(rows.at(i).program, i);
        }
    }
    QList<int> superseded;
    for (int i = 0; i < rows.size(); ++i) {
        const ReviewState state = reviewState(rows.at(i));
        const bool wouldBeSubmitted = state == ReviewState::ToSubmit || state == ReviewState::Rejected;
        if (wouldBeSubmitted && newest.value(rows.at(i).program) != i) {
            superseded.append(i);
        }
    }
    return superseded;
}

QList<ReasonGroup> reasonGroups(const QList<Publication> &rows)
{
    QStringList reasons;
    reasons.reserve(rows.size());
    for (const Publication &row : rows) {
        reasons.append(row.reason);
    }
    return equalReasons(reasons);
}

QList<ReasonGroup> equalReasons(const QStringList &reasons)
{
    QHash<QString, int> counts;
    for (const QString &reason : reasons) {
        if (!reason.isEmpty()) {
            ++counts[reason];
        }
    }
    QList<ReasonGroup> groups;
    groups.reserve(counts.size());
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        groups.append({it.key(), it.value()});
    }
    std::sort(groups.begin(), groups.end(), [](const ReasonGroup &a, const ReasonGroup &b) {
        return a.count != b.count ? a.count > b.count : a.reason < b.reason;
    });
    return groups;
}

} // namespace flotilla
