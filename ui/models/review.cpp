// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/review.h"

#include <QCoreApplication>
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

QString reviewWord(ReviewState state)
{
    switch (state) {
    case ReviewState::ToSubmit:
        return QCoreApplication::translate("Review", "To submit");
    case ReviewState::InReview:
        return QCoreApplication::translate("Review", "In review");
    case ReviewState::Rejected:
        return QCoreApplication::translate("Review", "Rejected");
    case ReviewState::ToRelease:
        return QCoreApplication::translate("Review", "To release");
    case ReviewState::Released:
        return QCoreApplication::translate("Review", "Released");
    case ReviewState::Delayed:
        return QCoreApplication::translate("Review", "Delayed");
    case ReviewState::Withdrawn:
        return QCoreApplication::translate("Review", "Withdrawn");
    case ReviewState::NotKnown:
        break;
    }
    return QCoreApplication::translate("Review", "Not known");
}

QString reviewHelp(ReviewState state)
{
    switch (state) {
    case ReviewState::ToSubmit:
        return QCoreApplication::translate("Review", "The version is uploaded, but it is not known to be with the reviewers. "
                                       "Submit it for review in this mini program's own console.");
    case ReviewState::InReview:
    case ReviewState::Delayed:
        return QCoreApplication::translate("Review", "The version is with the reviewers. There is nothing to do until they "
                                       "answer; the console shows the result.");
    case ReviewState::Withdrawn:
        return toldReviewHelp(state);
    case ReviewState::Rejected:
        return QCoreApplication::translate("Review", "The reviewers refused the version. The console says why. Put it right, "
                                       "then submit again there and tick “Submitted” here.");
    case ReviewState::ToRelease:
        return QCoreApplication::translate("Review", "The version is approved. It reaches the users when somebody releases it "
                                       "in this mini program's own console.");
    case ReviewState::Released:
        return QCoreApplication::translate("Review", "The version is with the users. There is nothing left to do.");
    case ReviewState::NotKnown:
        break;
    }
    return QCoreApplication::translate("Review", "The platform has not told the state of this version yet. Refresh to ask it, "
                                       "or look in this mini program's own console.");
}

QString toldReviewHelp(ReviewState state)
{
    switch (state) {
    case ReviewState::InReview:
        return QCoreApplication::translate("Review", "The version is with the reviewers. Their answer takes hours to days.");
    case ReviewState::Delayed:
        return QCoreApplication::translate("Review", "The reviewers need longer than usual. The review goes on; nothing is decided yet.");
    case ReviewState::Rejected:
        return QCoreApplication::translate("Review", "The reviewers refused the version. Put right what they say, then submit again.");
    case ReviewState::Withdrawn:
        return QCoreApplication::translate("Review", "Somebody took the version back from the reviewers. It can be submitted again.");
    case ReviewState::ToRelease:
        return QCoreApplication::translate("Review", "The version is approved. It reaches the users when it is released.");
    case ReviewState::Released:
        return QCoreApplication::translate("Review", "The version is with the users. There is nothing left to do.");
    case ReviewState::ToSubmit:
    case ReviewState::NotKnown:
        break;
    }
    return QCoreApplication::translate("Review", "The platform uses a word for this state that is not known here. It counts as undecided.");
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
