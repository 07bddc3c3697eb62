// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/toy.h"

#include "model/usualid.h"
#include "workflow/workflow.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace flotilla::fakes::toy {

namespace {

constexpr Millis kClockMargin{1000};

class ToyWords : public Words
{
public:
    [[nodiscard]] QString platform() const override { return u"Toy"_s; }
    [[nodiscard]] QString operation(const QString &name) const override { return known(name); }
    [[nodiscard]] QString step(const QString &name) const override { return known(name); }
    [[nodiscard]] QString field(const QString &name) const override { return known(name); }
    [[nodiscard]] QString wrongId(const MiniProgramId &id) const override { return usualIdProblem(id); }
    [[nodiscard]] QString oddId(const MiniProgramId &id) const override { return usualIdWarning(id); }
    [[nodiscard]] QString phase(Phase phase) const override { return phase == Phase::Resting ? u"ripening"_s : Words::phase(phase); }

protected:
    [[nodiscard]] QString reasonText(const QString &kind) const override
    {
        const QString own = textIn(kNames, "Toy", kind);
        return own.isEmpty() ? Words::reasonText(kind) : own;
    }
    [[nodiscard]] QString reasonHelp(const QString &kind) const override
    {
        const QString own = helpIn(kNames, "Toy", kind);
        return own.isEmpty() ? Words::reasonHelp(kind) : own;
    }

private:
    static QString known(const QString &name)
    {
        const QString text = textIn(kNames, "Toy", name);
        return text.isEmpty() ? name : text;
    }

    static constexpr Entry kNames[] = {
        {operations::Ship, "Ship", nullptr},
        {operations::Paint, "Paint", nullptr},
        {steps::Send, "Send", nullptr},
        {steps::Ripen, "Ripen", nullptr},
        {steps::Brush, "Brush", nullptr},
        {Garden, "Garden", nullptr},
        {Colour, "Colour", nullptr},
        {NotSent, "The post refused the parcel.", "Ask the post."},
        {SentUnclear, "Nobody knows whether the parcel was sent.", "Look into the shed."},
        {Rotten, "The parcel is rotten.", "Send another one."},
        {NotPainted, "The painter refused.", "Ask the painter."},
    };
};

Operation ship()
{
    Operation o;
    o.name = operations::Ship;
    o.steps = {
        {.name = steps::Send, .call = calls::Send, .probe = calls::Find, .effect = Effect::Once, .refusal = NotSent,
         .onUnknown = OnUnknown::Probe, .unclear = SentUnclear},
        {.name = steps::Ripen, .call = calls::Smell, .onRefused = OnRefused::LookAgain, .onUnknown = OnUnknown::LookAgain,
         .follow = {.on = true, .interval = 1s, .restInterval = 30min}},
    };
    o.options = {{.name = options::Label, .longest = 60}, {.name = options::Note, .longest = 500}};
    o.width = 2;
    o.restState = u"ripening"_s;
    o.identity = Parcel;
    return o;
}

Operation paint()
{
    Operation o;
    o.name = operations::Paint;
    o.steps = {{.name = steps::Brush, .call = calls::Paint, .effect = Effect::Absolute, .refusal = NotPainted}};
    o.options = {{.name = Colour, .kind = Field::Kind::Choice, .required = true, .choices = {u"red"_s, u"green"_s}}};
    o.risk = Risk::Harmless;
    o.listed = false;
    return o;
}

Sight found(const Progress &p, const Reply &reply)
{
    const Instant sent = p.span(steps::Send).from - kClockMargin;
    const auto ours = std::find_if(reply.items.cbegin(), reply.items.cend(),
                                   [sent](const Item &parcel) { return instantOf(parcel.values.value(SentAt)) >= sent; });
    return ours == reply.items.cend() ? Sight{.seen = Seen::Nothing} : Sight{.seen = Seen::Ours, .marks = {{Parcel, ours->id}}};
}

Sight smelt(const QString &word)
{
    if (word == "packing"_L1) {
        return {.seen = Seen::GoingOn};
    }
    if (word == "green"_L1) {
        return {.seen = Seen::Resting};
    }
    if (word == "ripe"_L1) {
        return {.seen = Seen::Done};
    }
    return word == "rotten"_L1 ? Sight{.seen = Seen::Rejected, .reason = {Rotten, word, {}, {}}} : Sight{.seen = Seen::Strange};
}

Sight sight(const StepRule &step, const Progress &progress, const Reply &reply, const Plan &, Instant)
{
    if (progress.phase == Phase::Unsure) {
        return found(progress, reply);
    }
    if (step.name == steps::Ripen) {
        return smelt(reply.word);
    }
    return {.seen = Seen::Done, .marks = {{Parcel, reply.values.value(Parcel)}}};
}

bool onShelf(const QString &, const Reply &reply, Values &values)
{
    const Item parcel = reply.items.value(0);
    put(values, Parcel, parcel.id);
    put(values, SentAt, parcel.values.value(SentAt));
    return true;
}

Diagnosis greeting(const Reply &reply, const Connection &, const QList<Diagnosis> &)
{
    const bool good = reply.outcome == Outcome::Accepted;
    return {good ? Diagnosis::Mark::Good : Diagnosis::Mark::Bad, u"Shed"_s, reply.word, good ? QString() : u"Open the shed."_s};
}

Platform made()
{
    static const ToyWords words;
    Platform p;
    p.id = u"toy"_s;
    p.connection = {{.name = Garden, .required = true}, {.name = u"secret_key"_s, .kind = Field::Kind::Secret, .required = true}};
    p.operations = {ship(), paint()};
    p.queries = {{.name = u"parcels"_s, .call = calls::Parcels, .perProgram = true},
                 {.name = u"quota"_s, .call = u"stamps"_s, .single = true, .columns = {{u"rest"_s, u"rest"_s}, {u"limit"_s, u"limit"_s}}}};
    p.procedures = {{.name = u"varnish"_s, .console = u"https://toy.example/{appid}"_s, .steps = {u"open"_s, u"brush"_s}}};
    p.overviews = {{.name = u"shelf"_s, .list = u"rows"_s, .calls = {calls::Parcels},
                    .columns = {{u"appid"_s}, {u"parcel.id"_s, Parcel}, {u"parcel.sent"_s, SentAt, Query::Column::As::Time}, {u"parcel.age"_s, SentAt, Query::Column::As::Hours},
                                {u"trouble"_s, overviews::Problem}},
                    .take = onShelf}};
    p.doctor = {{calls::Hello, greeting}};
    p.pages = {u"fleet"_s};
    p.words = &words;
    p.scope = [](const Connection &c) { return QString(u"toy|"_s + c.field(Garden).trimmed()); };
    p.place = [](const Connection &c) { return Values{{Garden, c.field(Garden).trimmed()}}; };
    p.isWellFormed = isUsualId;
    p.sight = sight;
    return p;
}

} // namespace

const Platform &platform()
{
    static const Platform toy = made();
    return toy;
}

Connection connection()
{
    Connection c;
    c.id = {u"t1"_s};
    c.name = u"Toy"_s;
    c.fields.insert(Garden, u"backyard"_s);
    return c;
}

Reply Vendor::effect(const Call &call)
{
    if (call.name == calls::Send) {
        return send(call.program);
    }
    if (call.name == calls::Find || call.name == calls::Parcels) {
        return list(call.program);
    }
    if (call.name == calls::Paint) {
        return paint(call);
    }
    Reply r = accepted();
    if (call.name == calls::Smell) {
        if (!parcels.contains(call.program) || call.marks.value(Parcel) != parcels.value(call.program).id) {
            return no();
        }
        const Millis age = now() - parcels.value(call.program).at;
        r.word = age < packing ? u"packing"_s : age < ripening ? u"green"_s : words.value(call.program, u"ripe"_s);
    }
    return r;
}

Reply Vendor::send(const MiniProgramId &program)
{
    if (refuse.contains(program)) {
        return no();
    }
    did(calls::Send, program);
    const QString id = u"parcel-%1"_s.arg(effects.value({calls::Send, program}) * 1000 + parcels.size());
    parcels.insert(program, {id, now()});
    if (countsAtOnce) {
        atOnce = std::max(atOnce, static_cast<int>(std::count_if(parcels.cbegin(), parcels.cend(),
                                                                 [this](const Sent &one) { return now() - one.at < packing; })));
    }
    Reply r = accepted();
    r.values.insert(Parcel, id);
    return r;
}

Reply Vendor::list(const MiniProgramId &program)
{
    Reply r = accepted();
    if (const auto parcel = parcels.constFind(program); parcel != parcels.cend()) {
        r.items = {Item{parcel->id, {}, {{SentAt, instantText(parcel->at)}}}};
    }
    return r;
}

Reply Vendor::paint(const Call &call)
{
    if (refuse.contains(call.program)) {
        return no();
    }
    did(calls::Paint, call.program);
    colours.insert(call.program, call.options.value(Colour));
    const QByteArray key = "key-" + QByteArray::number(effects.value({calls::Paint, call.program}));
    keys.insert(call.program, key);
    Reply r = accepted();
    r.secrets.insert(Key, Secret(key));
    return r;
}

} // namespace flotilla::fakes::toy
