// SPDX-License-Identifier: GPL-3.0-or-later
#include "weda/operations.h"

#include "weda/names.h"

namespace flotilla::weda {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A computer that slept between bind and deploy cannot know what is bound now.
constexpr Millis kOldBinding = 5min;

// A build that a person gave up on may still run: nothing is sent under it.
StepRule settle()
{
    return {.name = steps::Settle, .call = calls::ReadApp, .shownAs = steps::Unbind, .onRefused = OnRefused::LookAgain,
            .onUnknown = OnUnknown::LookAgain, .follow = {.on = true, .interval = 5s, .unreadable = 5min, .silent = true},
            .timedOut = reasons::EarlierBuild, .when = {{.of = Condition::Of::LeftBehind}}};
}

// What an unbind answers when nothing is bound is not documented, so a refusal is noted and the bind decides.
StepRule unbind()
{
    return {.name = steps::Unbind, .call = calls::Unbind, .effect = Effect::Absolute, .onRefused = OnRefused::GoOn,
            .refusal = reasons::UnbindRefused, .recoverAt = steps::Settle, .internalErrorRefuses = true};
}

// An unknown bind is made certain by unbinding and binding again.
StepRule bind()
{
    return {.name = steps::Bind, .call = calls::Bind, .effect = Effect::Absolute, .refusal = reasons::BindRefused,
            .restartAt = steps::Unbind, .recoverAt = steps::Settle, .staleAfter = kOldBinding};
}

// Reads the newest build before the deploy: the value that a probe compares with.
StepRule look()
{
    return {.name = steps::Look, .call = calls::ReadApp, .shownAs = steps::Deploy, .refusal = flotilla::reasons::LookFailed,
            .recoverAt = steps::Settle};
}

// A deploy has no idempotency key: after a lost answer only a look tells. One that was certainly not executed is sent again
// after a fresh look, because the value from before may be old by then.
StepRule deploy()
{
    return {.name = steps::Deploy, .call = calls::Deploy, .probe = calls::ReadApp, .effect = Effect::Once,
            .refusal = reasons::DeployRefused, .onUnknown = OnUnknown::Probe, .unclear = reasons::DeployUnclear,
            .repeatAt = steps::Look, .recoverAt = steps::Settle};
}

StepRule build()
{
    return {.name = steps::Build, .call = calls::CheckBuild, .onRefused = OnRefused::LookAgain, .refusal = reasons::BuildFailed,
            .onUnknown = OnUnknown::LookAgain, .unclear = reasons::BuildNotTold, .follow = {.on = true}, .timedOut = reasons::TimedOut};
}

QList<StepRule> closing()
{
    const Condition back{.of = Condition::Of::LaneMark, .name = flotilla::marks::ClosingProgram};
    const Condition notBack{.of = Condition::Of::LaneMark, .name = flotilla::marks::ClosingProgram, .holdsNot = true};
    const Condition keeps{.of = Condition::Of::Option, .name = opts::Binding, .values = {u"keep"_s}, .holdsNot = true};
    StepRule first = unbind();
    first.when = {back};
    StepRule again = bind();
    again.staleAfter = {};
    again.when = {back};
    // When a lane closes a refused unbind is the result, not a beginning.
    const StepRule last{.name = steps::LastUnbind, .call = calls::Unbind, .shownAs = steps::Unbind, .effect = Effect::Absolute,
                        .refusal = reasons::UnbindRefused, .recoverAt = steps::Settle, .when = {notBack, keeps}};
    return {settle(), first, again, last};
}

} // namespace

QList<Field> connectionFields()
{
    return {
        {.name = fields::SecretId, .required = true, .rule = {TextKind::KeyId, {u"AKID"_s, u"IKID"_s}}, .longest = 80},
        {.name = fields::SecretKey, .kind = Field::Kind::Secret, .required = true, .rule = {TextKind::Key}},
        {.name = fields::Token, .kind = Field::Kind::Secret, .rule = {TextKind::Token}, .advanced = true},
        {.name = fields::Environment, .required = true, .option = u"env"_s, .rule = {TextKind::Id}, .longest = 128},
        {.name = fields::Endpoint, .kind = Field::Kind::Url, .rule = {TextKind::Address}, .advanced = true},
        {.name = fields::SignedHost, .rule = {TextKind::Address}, .longest = 200, .advanced = true},
        {.name = fields::Region, .rule = {TextKind::Id}, .longest = 40, .advanced = true},
    };
}

Operation publish()
{
    Operation o;
    o.name = u"publish"_s;
    o.steps = {settle(), unbind(), bind(), look(), deploy(), build()};
    o.closing = closing();
    o.options = {
        {.name = flotilla::options::Label, .longest = 60},
        {.name = flotilla::options::Note, .rule = {TextKind::Remark}, .longest = 500},
        {.name = opts::Mode, .kind = Field::Kind::Choice, .usual = u"upload"_s, .choices = {u"upload"_s, u"preview"_s}},
        {.name = opts::Binding, .kind = Field::Kind::Choice, .usual = u"unbind"_s, .choices = {u"unbind"_s, u"keep"_s, u"restore"_s}},
        {.name = opts::BuildType, .kind = Field::Kind::Choice, .usual = u"mp"_s, .choices = {u"mp"_s}, .advanced = true},
    };
    o.laneField = u"app"_s;
    o.laneQuery = u"apps"_s;
    o.restState = u"in_review"_s;
    o.identity = marks::BuildId;
    o.reviewed = true;
    return o;
}

} // namespace flotilla::weda
