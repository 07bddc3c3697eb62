// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/reviewwords.h"

#include <QCoreApplication>

namespace flotilla {

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
    case ReviewState::RollingOut:
        return QCoreApplication::translate("Review", "Rolling out");
    case ReviewState::RolledBack:
        return QCoreApplication::translate("Review", "Rolled back");
    case ReviewState::Released:
        return QCoreApplication::translate("Review", "Released");
    case ReviewState::Approved:
        return QCoreApplication::translate("Review", "Approved");
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
    case ReviewState::RollingOut:
    case ReviewState::RolledBack:
        return toldReviewHelp(state);
    case ReviewState::Rejected:
        return QCoreApplication::translate("Review", "The reviewers refused the version. The console says why. Put it right, "
                                       "then submit again there and tick “Submitted” here.");
    case ReviewState::ToRelease:
        return QCoreApplication::translate("Review", "The version is approved. It reaches the users when somebody releases it "
                                       "in this mini program's own console.");
    case ReviewState::Released:
        return QCoreApplication::translate("Review", "The version is with the users. There is nothing left to do.");
    case ReviewState::Approved:
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
    case ReviewState::RollingOut:
        return QCoreApplication::translate("Review", "The version is approved and with a share of the users. Widen or end its rollout on the Rollout page.");
    case ReviewState::RolledBack:
        return QCoreApplication::translate("Review", "The version is approved, but it was taken back from the users: by a rollback, or because its "
                                       "rollout was cancelled. It goes out again only if you select it.");
    case ReviewState::Released:
        return QCoreApplication::translate("Review", "The version is with the users. There is nothing left to do.");
    case ReviewState::ToSubmit:
    case ReviewState::Approved:
    case ReviewState::NotKnown:
        break;
    }
    return QCoreApplication::translate("Review", "The platform uses a word for this state that is not known here. It counts as undecided.");
}

QString inboxHelp(ReviewState state)
{
    switch (state) {
    case ReviewState::InReview:
    case ReviewState::Delayed:
        return QCoreApplication::translate("Review", "It waits for your decision. Approve it, or reject it with a note that says what to put right.");
    case ReviewState::Rejected:
        return QCoreApplication::translate("Review", "It was rejected. The team that submitted it reads the note and can submit again.");
    case ReviewState::Withdrawn:
        return QCoreApplication::translate("Review", "The team that submitted it took it back. There is nothing to decide.");
    case ReviewState::Approved:
        return QCoreApplication::translate("Review", "It is approved. The team that submitted it can release it.");
    case ReviewState::ToSubmit:
    case ReviewState::ToRelease:
    case ReviewState::RollingOut:
    case ReviewState::RolledBack:
    case ReviewState::Released:
    case ReviewState::NotKnown:
        break;
    }
    return toldReviewHelp(state);
}

} // namespace flotilla
