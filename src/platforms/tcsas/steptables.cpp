// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/steptables.h"

#include "tcsas/names.h"

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

StepRule read(QLatin1StringView name, QLatin1StringView call, QLatin1StringView column)
{
    return {.name = name, .call = call, .shownAs = column, .refusal = reasons::ReadRefused};
}

StepRule readBack(QLatin1StringView name, QLatin1StringView call, QLatin1StringView column, QLatin1StringView timedOut)
{
    return {.name = name, .call = call, .shownAs = column, .refusal = reasons::ReadRefused, .onUnknown = OnUnknown::LookAgain,
            .follow = {.on = true, .interval = 30s, .first = 1s}, .timedOut = timedOut};
}

StepRule once(QLatin1StringView name, QLatin1StringView call, QLatin1StringView probe, QLatin1StringView look,
              QLatin1StringView refusal, QLatin1StringView unclear)
{
    return {.name = name, .call = call, .probe = probe, .effect = Effect::Once, .refusal = refusal, .onUnknown = OnUnknown::Probe,
            .unclear = unclear, .repeatAt = look, .recoverAt = look};
}

StepRule absolute(QLatin1StringView name, QLatin1StringView call, QLatin1StringView look, QLatin1StringView refusal)
{
    return {.name = name, .call = call, .effect = Effect::Absolute, .refusal = refusal, .restartAt = look, .repeatAt = look,
            .recoverAt = look, .when = {marked(marks::Change)}};
}

StepRule decision(QLatin1StringView name, QLatin1StringView call)
{
    return {.name = name, .call = call, .refusal = reasons::ReadRefused, .onUnknown = OnUnknown::LookAgain,
            .follow = {.on = true, .interval = 5min, .first = 1s, .restInterval = 5min}, .timedOut = reasons::TimedOut};
}

Condition given(QLatin1StringView option, const QStringList &values)
{
    return {.of = Condition::Of::Option, .name = option, .values = values};
}

Condition marked(QLatin1StringView mark)
{
    return {.of = Condition::Of::Mark, .name = mark};
}

Operation operation(QLatin1StringView name, const QList<StepRule> &steps, const QList<Field> &options)
{
    Operation o;
    o.name = name;
    o.steps = steps;
    o.options = options;
    constexpr int kAtOnce = 5;
    o.width = kAtOnce;
    o.restState = u"in_review"_s;
    return o;
}

} // namespace flotilla::tcsas
