// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/approvedversion.h"

namespace flotilla {

namespace {

bool isEarlier(Instant a, Instant b)
{
    return isSet(a) && isSet(b) && a < b;
}

/// The change took this version from those who had it. One of the same name may have been approved since.
bool tookBack(const Rollout &rollout, const LastChange &last, const ApprovedVersion &approved)
{
    if (isEarlier(last.when, approved.submitted)) {
        return false;
    }
    return last.operation == rollout.cancel || (last.operation == rollout.back && !last.left.isEmpty() && last.left == approved.version);
}

} // namespace

QStringList releaseOperations(const Platform &platform)
{
    const Rollout &rollout = platform.rollout;
    QStringList names{rollout.widen, rollout.finish, rollout.cancel, rollout.back};
    names.removeAll(QString());
    return names;
}

ReviewState approvedState(const Platform &platform, const Item &told, const ApprovedVersion &approved, const std::optional<LastChange> &last)
{
    const Rollout &rollout = platform.rollout;
    const Overview *overview = platform.overview(rollout.overview);
    const QString state = overview ? overview->told(told, rollout.state) : QString();
    const Instant planned = instantOf(told.values.value(rollout.since));
    const bool isOfThis = !isEarlier(planned, approved.submitted); // else it is a plan for the version before
    const bool goesOn = isOfThis && rollout.open.contains(state);
    // What was read before the change still tells of the plan that is gone.
    if (last && tookBack(rollout, *last, approved) && !(goesOn && isEarlier(last->when, planned))) {
        return ReviewState::RolledBack;
    }
    if (goesOn) {
        return ReviewState::RollingOut;
    }
    const bool since = last && isEarlier(planned, last->when); // it was released or begun anew
    return isOfThis && !rollout.cancelled.isEmpty() && state == rollout.cancelled && !since ? ReviewState::RolledBack : ReviewState::ToRelease;
}

ReviewState releasedState(const Platform &platform, const Item &told, const ApprovedVersion &approved, const std::optional<LastChange> &last,
                          const QString &online, Instant at)
{
    const Rollout &rollout = platform.rollout;
    const bool since = last && isEarlier(at, last->when) && !last->unclear;
    const bool gone = since && tookBack(rollout, *last, approved);
    const bool out = since && last->operation == rollout.finish && isEarlier(approved.submitted, last->when);
    const bool isOnline = !approved.version.isEmpty() && online == approved.version;
    return out || (isOnline && !gone) ? ReviewState::Released : approvedState(platform, told, approved, last);
}

} // namespace flotilla
