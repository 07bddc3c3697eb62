// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/steptables.h"

#include "wechat/names.h"

namespace flotilla::wechat {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Follow doubling(Millis most)
{
    return {.on = true, .interval = most, .first = 1s};
}

StepRule read(QLatin1StringView name, QLatin1StringView call, QLatin1StringView column)
{
    return {.name = name, .call = call, .shownAs = column, .refusal = reasons::ReadRefused};
}

StepRule readBack(QLatin1StringView name, QLatin1StringView call, QLatin1StringView column, QLatin1StringView timedOut)
{
    return {.name = name, .call = call, .shownAs = column, .refusal = reasons::ReadRefused, .onUnknown = OnUnknown::LookAgain,
            .follow = doubling(30s), .timedOut = timedOut};
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
            .recoverAt = look};
}

Condition given(QLatin1StringView option)
{
    return {.of = Condition::Of::Option, .name = option};
}

Condition marked(QLatin1StringView mark)
{
    return {.of = Condition::Of::Mark, .name = mark};
}

Field choice(QLatin1StringView name, const QStringList &choices)
{
    return {.name = name, .kind = Field::Kind::Choice, .usual = choices.constFirst(), .choices = choices};
}

Operation operation(QLatin1StringView name, const QList<StepRule> &steps, const QList<Field> &options)
{
    Operation o;
    o.name = name;
    o.steps = steps;
    o.options = options;
    constexpr int kAtOnce = 5;
    o.width = kAtOnce;
    o.identity = marks::AuditId;
    o.ids = {marks::AuditId, marks::Version};
    o.restState = u"in_review"_s;
    return o;
}

} // namespace flotilla::wechat
