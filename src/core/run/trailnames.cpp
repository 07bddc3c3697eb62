// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/trailnames.h"

#include <algorithm>
#include <array>

namespace flotilla {

using namespace Qt::StringLiterals;

QString trailAnswered(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Accepted:
        return u"accepted"_s;
    case Outcome::Refused:
        return u"refused"_s;
    case Outcome::Denied:
        return u"denied"_s;
    case Outcome::Limited:
        return u"limited"_s;
    case Outcome::Busy:
        return u"busy"_s;
    case Outcome::NotSent:
        return u"not sent"_s;
    case Outcome::Unknown:
        break;
    }
    return u"outcome unknown"_s;
}

bool isCall(const TrailEntry &entry)
{
    constexpr std::array kOutcomes{Outcome::Accepted, Outcome::Refused, Outcome::Denied, Outcome::Limited,
                                   Outcome::Busy,     Outcome::NotSent, Outcome::Unknown};
    return !entry.step.isEmpty()
           && (entry.what == trail::Sent || std::any_of(kOutcomes.cbegin(), kOutcomes.cend(), [&entry](Outcome outcome) {
                   return entry.what == trailAnswered(outcome);
               }));
}

QString trailName(Verdict verdict)
{
    return verdict == Verdict::Accepted ? u"accepted"_s : verdict == Verdict::NotAccepted ? u"not accepted"_s : u"skip"_s;
}

} // namespace flotilla
