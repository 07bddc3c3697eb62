// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/trailnames.h"

namespace flotilla {

using namespace Qt::StringLiterals;

namespace {

QString verbName(Verb verb)
{
    switch (verb) {
    case Verb::Unbind:
        return u"unbind"_s;
    case Verb::Bind:
        return u"bind"_s;
    case Verb::Deploy:
        return u"deploy"_s;
    case Verb::ReadApp:
        return u"look"_s;
    default:
        return u"check build"_s;
    }
}

QString outcomeName(Outcome outcome)
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

} // namespace

QString trailSent(Verb verb)
{
    return verbName(verb) + u" sent"_s;
}

QString trailAnswered(Verb verb, Outcome outcome)
{
    return verbName(verb) + u' ' + outcomeName(outcome);
}

} // namespace flotilla
