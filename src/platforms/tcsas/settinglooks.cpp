// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/domains.h"
#include "tcsas/optionrules.h"
#include "tcsas/seeing.h"

#include <QHash>

#include <algorithm>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

namespace {

// --- keys

Sight lookedAtSecret(const Progress &, const Reply &reply, const Plan &plan)
{
    const QString state = reply.word;
    if (state != words::None && state != words::Active && state != words::Frozen && state != words::WasReset) {
        return {.seen = Seen::Strange};
    }
    const bool none = state == words::None;
    if (hasStep(plan, steps::Generate)) {
        return none ? done({{marks::StateBefore, state}}) : failed(reasons::SecretExists, state);
    }
    if (none) {
        return failed(reasons::NoSecret);
    }
    if (hasStep(plan, steps::Reset)) {
        return done({{marks::StateBefore, state}});
    }
    const bool left = hasStep(plan, steps::Freeze) == (state != words::Frozen);
    return done({{marks::Change, left ? u"1"_s : QString()}});
}

// The old key may be without use now: only a person decides whether another one is made.
Sight probedSecret(const Progress &p, const Reply &reply, const Plan &plan)
{
    if (reply.word == words::None) {
        return nothing(false);
    }
    if (hasStep(plan, steps::Reset) && reply.word == p.mark(marks::StateBefore)) { // a reset shows as one, but not a second one
        return {.reason = {reply.word == words::WasReset ? reasons::SecretPerhapsLost : reasons::SecretNotReset, {}, {}, {}}};
    }
    return {.reason = {reasons::SecretLost, {}, {}, {}}};
}

Sight secretSeen(const Progress &, const Reply &reply, const Plan &plan)
{
    const bool usable = reply.word == words::Active || reply.word == words::WasReset;
    return (hasStep(plan, steps::Freeze) ? reply.word == words::Frozen : usable) ? done() : goingOn();
}

// --- domains

Sight lookedAtDomains(const Progress &, const Reply &reply, const Plan &plan)
{
    return done({{marks::Change, domainsToSend(plan.options, reply.values)}});
}

Sight domainsSeen(const Progress &, const Reply &reply, const Plan &plan)
{
    return domainsToSend(plan.options, reply.values).isEmpty() ? done() : goingOn();
}

// --- sensitive interfaces

QString stateOf(const Item &api)
{
    return api.values.value(told::State);
}
QString applicationOf(const Item &api)
{
    return api.values.value(told::ApprovalNo);
}

/// By its id, or as a program calls it.
const Item *apiWanted(const Reply &reply, const Plan &plan)
{
    const QString wanted = plan.options.value(opts::Api);
    const auto found = std::find_if(reply.items.cbegin(), reply.items.cend(), [&wanted](const Item &api) {
        return api.id == wanted || api.values.value(told::Method) == wanted;
    });
    return found == reply.items.cend() ? nullptr : &*found;
}

Sight lookedAtApi(const Progress &, const Reply &reply, const Plan &plan)
{
    const Item *api = apiWanted(reply, plan);
    if (!api) {
        return failed(reasons::NoApi, plan.options.value(opts::Api));
    }
    Values known{{marks::ApiId, api->id}, {marks::ApprovalBefore, applicationOf(*api)}};
    if (stateOf(*api) == words::Approved || stateOf(*api) == words::Processing) {
        known.insert(marks::ApprovalNo, applicationOf(*api));
        known.insert(marks::ApprovalBefore, {});
        return already(known);
    }
    return done(known);
}

/// Whether it tells of an application that was not there before ours.
bool isApplied(const Progress &p, const Item *api)
{
    return api && (stateOf(*api) == words::Processing || stateOf(*api) == words::Approved
                   || (stateOf(*api) == words::Rejected && applicationOf(*api) != p.mark(marks::ApprovalBefore)));
}

Sight probedApply(const Progress &p, const Reply &reply, const Plan &plan)
{
    const Item *api = apiWanted(reply, plan);
    return isApplied(p, api) ? ours({{marks::ApprovalNo, applicationOf(*api)}}) : nothing();
}

Sight apiApplied(const Progress &p, const Reply &reply, const Plan &plan)
{
    const Item *api = apiWanted(reply, plan);
    return isApplied(p, api) ? done({{marks::ApprovalNo, applicationOf(*api)}}) : goingOn();
}

Sight followedApi(const Progress &p, const Reply &reply, const Plan &plan)
{
    const Item *api = apiWanted(reply, plan);
    if (!isApplied(p, api)) {
        return {.seen = Seen::Resting}; // ours does not show yet
    }
    const Values known{{marks::ApprovalNo, applicationOf(*api)}};
    if (stateOf(*api) == words::Approved) {
        return done(known);
    }
    if (stateOf(*api) == words::Rejected) {
        return {.seen = Seen::Rejected, .marks = known, .reason = {reasons::ApiRejected, {}, api->values.value(told::Note), {}}};
    }
    return {.seen = Seen::Resting, .marks = known};
}

bool isOpenRow(const Item &row)
{
    return stateOf(row) == words::Processing || stateOf(row) == words::Pending;
}

Sight lookedForApplications(const Progress &p, const Reply &reply, const Plan &)
{
    QStringList open;
    for (const Item &row : reply.items) {
        open += isOpenRow(row) ? QStringList{row.id} : QStringList();
    }
    const QString had = p.mark(marks::Pending); // then a decision may have been sent, and its answer lost with the process
    if (open.isEmpty() && had.isEmpty()) {
        return failed(reasons::NoPending);
    }
    QStringList all = partsOf(had) + open;
    all.removeDuplicates();
    return done({{marks::Change, open.join(u',')}, {marks::Pending, all.join(u',')}});
}

Sight applicationsDecided(const Progress &p, const Reply &reply, const Plan &plan)
{
    const QStringList numbers = partsOf(p.mark(marks::Pending));
    const bool reject = plan.options.value(opts::Result) == "reject"_L1;
    for (const QString &number : numbers) {
        const auto row = std::find_if(reply.items.cbegin(), reply.items.cend(), [&number](const Item &one) { return one.id == number; });
        if (row == reply.items.cend() || isOpenRow(*row)) {
            return goingOn();
        }
        if (stateOf(*row) != (reject ? words::Rejected : words::Approved)) {
            return failed(reasons::DecidedOtherwise, number);
        }
    }
    return done();
}

// --- message templates

QStringList idsOf(const Reply &reply)
{
    QStringList ids;
    for (const Item &item : reply.items) {
        ids.append(item.id);
    }
    return ids;
}

Sight lookedAtMessages(const Progress &p, const Reply &reply, const Plan &)
{
    const bool again = p.resends > 0; // then what an earlier call made is not what was there before
    return done({{marks::TemplatesBefore, again ? p.mark(marks::TemplatesBefore) : idsOf(reply).join(u'\n')}});
}

Sight lookedAtLibrary(const Progress &p, const Reply &reply, const Plan &plan)
{
    const QStringList there = reply.values.value(told::KeywordIds).split(u'\n', Qt::SkipEmptyParts);
    const QStringList wanted = messageWanted(plan.options, p.marks).keywords;
    for (const QString &keyword : wanted) {
        if (!there.contains(keyword)) {
            return failed(reasons::NoKeyword, keyword);
        }
    }
    return done({{marks::Title, reply.values.value(told::Title)}});
}

/// The template that is there now and was not before; of several the one with the right title.
const Item *newMessage(const Progress &p, const Reply &reply)
{
    const QStringList before = p.mark(marks::TemplatesBefore).split(u'\n', Qt::SkipEmptyParts);
    const Item *found = nullptr;
    for (const Item &item : reply.items) {
        if (!before.contains(item.id) && (!found || item.title == p.mark(marks::Title))) {
            found = &item;
        }
    }
    return found;
}

Sight probedMessage(const Progress &p, const Reply &reply, const Plan &)
{
    return newMessage(p, reply) ? ours() : nothing();
}

Sight messageThere(const Progress &p, const Reply &reply, const Plan &plan)
{
    const Item *made = newMessage(p, reply);
    if (!made) {
        return goingOn();
    }
    QStringList ids = partsOf(p.mark(marks::TemplateId));
    ids.append(made->id);
    const int added = p.mark(marks::Added).toInt() + 1;
    Sight seen = done({{marks::TemplateId, ids.join(u',')}, {marks::Added, QString::number(added)}});
    seen.seen = added < messageCount(plan.options) ? Seen::Again : Seen::Done;
    return seen;
}

Sight lookedAtMessage(const Progress &, const Reply &reply, const Plan &plan)
{
    const QString id = plan.options.value(opts::MessageTemplate);
    return done({{marks::TemplateId, id}, {marks::Change, idsOf(reply).contains(id) ? u"1"_s : QString()}});
}

// --- the mini program itself

constexpr std::pair<QLatin1StringView, QLatin1StringView> kEdited[] = {
    {columns::Name, marks::Name}, {columns::Type, marks::Type}, {columns::Intro, marks::Intro}, {columns::Desc, marks::Desc}};

QString toldOf(const Item &program, QLatin1StringView column)
{
    return column == columns::Name ? program.title : program.values.value(column);
}

bool isWebAddress(const QString &text)
{
    return text.startsWith("http://"_L1, Qt::CaseInsensitive) || text.startsWith("https://"_L1, Qt::CaseInsensitive);
}

/// Where the icon of the list comes from, and what is left to upload.
Values iconOf(const Progress &p, const QString &icon)
{
    const bool ready = isWebAddress(icon) || !p.mark(marks::IconUrl).isEmpty();
    Values known{{marks::IconFile, ready ? QString() : icon}};
    if (isWebAddress(icon)) {
        known.insert(marks::IconUrl, icon);
    }
    return known;
}

Values itsProgram(const Item &program)
{
    return {{marks::MnpId, program.id}};
}

/// Whether it may be what a lost call made. Clocks differ, and there was none of that name before the call.
bool madeSince(const Item &program, Instant sent)
{
    constexpr Millis kClocksDiffer = std::chrono::minutes(10);
    const Instant made = instantOf(program.values.value(told::At));
    return !isSet(made) || made >= sent - kClocksDiffer;
}

Sight lookedForName(const Progress &p, const Reply &reply, const Plan &plan)
{
    if (!reply.items.isEmpty()) {
        const Item &there = reply.items.constFirst();
        const bool mayBeOurs = p.resends > 0 && madeSince(there, p.span(steps::CreateProgram).from);
        return mayBeOurs ? ours(itsProgram(there)) : failed(reasons::NameTaken, there.id);
    }
    const auto wanted = [&plan](QLatin1StringView column) { return plan.target.values.value(column).trimmed(); };
    Values known = iconOf(p, wanted(columns::Icon));
    for (const auto &[column, mark] : kEdited) {
        known.insert(mark, wanted(column));
    }
    known.insert(marks::Team, wanted(columns::Team));
    return done(known);
}

Sight probedCreateProgram(const Progress &p, const Reply &reply, const Plan &)
{
    if (reply.items.isEmpty()) {
        return nothing();
    }
    const Item &there = reply.items.constFirst();
    return madeSince(there, p.span(steps::CreateProgram).from)
        ? ours(itsProgram(there))
        : Sight{.seen = Seen::Foreign, .reason = {reasons::NameTaken, {}, there.id, {}}};
}

Sight programMade(const Progress &, const Reply &reply, const Plan &)
{
    return reply.items.isEmpty() ? goingOn() : done(itsProgram(reply.items.constFirst()));
}

Sight lookedBeforeEdit(const Progress &p, const Reply &reply, const Plan &plan)
{
    if (reply.items.isEmpty()) {
        return failed(reasons::NoProgram);
    }
    const Item &program = reply.items.constFirst();
    const QString icon = plan.target.values.value(columns::Icon).trimmed();
    bool changed = !icon.isEmpty();
    Values known = iconOf(p, icon);
    for (const auto &[column, mark] : kEdited) {
        const QString wanted = plan.target.values.value(column).trimmed();
        const QString now = toldOf(program, column);
        known.insert(mark, wanted.isEmpty() ? now : wanted);
        changed = changed || (!wanted.isEmpty() && wanted != now);
    }
    known.insert(marks::Change, changed ? u"1"_s : QString());
    return done(known);
}

Sight lookedAtCategories(const Progress &, const Reply &reply, const Plan &plan)
{
    const QStringList there = idsOf(reply);
    const QStringList wanted = partsOf(plan.target.values.value(columns::Type));
    for (const QString &category : wanted) {
        if (!there.contains(category)) {
            return failed(reasons::NoCategory, category);
        }
    }
    return done();
}

Sight edited(const Progress &p, const Reply &reply, const Plan &)
{
    const bool same = !reply.items.isEmpty() && std::all_of(std::begin(kEdited), std::end(kEdited), [&](const auto &pair) {
        return toldOf(reply.items.constFirst(), pair.first) == p.mark(pair.second);
    });
    return same ? done() : goingOn();
}

} // namespace

Look settingLook(const QString &step)
{
    static const QHash<QString, Look> all{
        {steps::SecretLook, lookedAtSecret},
        {steps::SecretSeen, secretSeen},
        {steps::DomainsLook, lookedAtDomains},
        {steps::DomainsSeen, domainsSeen},
        {steps::ApiLook, lookedAtApi},
        {steps::ApplyApi,
         [](const Progress &, const Reply &r, const Plan &) { return done({{marks::ApprovalNo, r.values.value(marks::ApprovalNo)}}); }},
        {steps::ApiApplied, apiApplied},
        {steps::ApiDecision, followedApi},
        {steps::ApiPending, lookedForApplications},
        {steps::ApiDecided, applicationsDecided},
        {steps::MessagesLook, lookedAtMessages},
        {steps::LibraryLook, lookedAtLibrary},
        {steps::MessageThere, messageThere},
        {steps::MessageLook, lookedAtMessage},
        {steps::MessageGone,
         [](const Progress &p, const Reply &r, const Plan &) { return idsOf(r).contains(p.mark(marks::TemplateId)) ? goingOn() : done(); }},
        {steps::NameLook, lookedForName},
        {steps::CreateProgram,
         [](const Progress &, const Reply &r, const Plan &) { return done({{marks::MnpId, r.values.value(told::Program)}}); }},
        {steps::ProgramMade, programMade},
        {steps::EditLook, lookedBeforeEdit},
        {steps::CategoryLook, lookedAtCategories},
        {steps::Icon, [](const Progress &, const Reply &r, const Plan &) { return done({{marks::IconUrl, r.values.value(marks::FileUrl)}}); }},
        {steps::Edited, edited},
    };
    return all.value(step);
}

Look settingProbe(const QString &call)
{
    static const QHash<QString, Look> all{
        {calls::GenerateSecret, probedSecret},
        {calls::ResetSecret, probedSecret},
        {calls::ApplyApi, probedApply},
        {calls::AddMessage, probedMessage},
        {calls::CreateProgram, probedCreateProgram},
    };
    return all.value(call);
}

} // namespace flotilla::tcsas
