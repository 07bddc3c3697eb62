// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/seeing.h"

#include <QHash>

#include <algorithm>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

Sight notThere()
{
    return {.seen = Seen::Nothing};
}
Sight isThere(Values marks)
{
    return {.seen = Seen::Ours, .marks = std::move(marks)};
}

bool has(const Reply &reply, const QString &id)
{
    return std::any_of(reply.items.cbegin(), reply.items.cend(), [&id](const Item &item) { return item.id == id; });
}

QString idsOf(const Reply &reply)
{
    QStringList ids;
    for (const Item &item : reply.items) {
        ids.append(item.id);
    }
    return ids.join(u'\n');
}

// --- privacy interfaces: 1 to apply for, 2 no permission, 3 applied for, 4 refused, 5 open

Item interfaceOf(const Reply &reply, const Plan &plan)
{
    const QString name = plan.options.value(opts::Api);
    const auto item = std::find_if(reply.items.cbegin(), reply.items.cend(), [&name](const Item &one) { return one.id == name; });
    return item == reply.items.cend() ? Item() : *item;
}

bool isApplied(const Item &item)
{
    const QString status = item.values.value(told::Status);
    return status == "3"_L1 || status == "5"_L1;
}

QString applicationOf(const Item &item)
{
    return item.values.value(told::Status) + u'|' + item.values.value(marks::AuditId);
}

Sight lookedAtApi(const Progress &, const Reply &reply, const Plan &plan)
{
    const Item item = interfaceOf(reply, plan);
    if (item.id.isEmpty()) {
        return failed(reasons::NoSuchApi, {}, plan.options.value(opts::Api));
    }
    const Values id{{marks::AuditId, item.values.value(marks::AuditId)}, {flotilla::marks::Already, u"1"_s}};
    return isApplied(item) ? isThere(id) : done({{marks::ApiBefore, applicationOf(item)}});
}

Sight probedApi(const Progress &p, const Reply &reply, const Plan &plan)
{
    const Item item = interfaceOf(reply, plan);
    const bool asBefore = item.id.isEmpty() || applicationOf(item) == p.mark(marks::ApiBefore);
    return asBefore ? notThere() : isThere({{marks::AuditId, item.values.value(marks::AuditId)}});
}

Sight apiSeen(const Progress &p, const Reply &reply, const Plan &plan)
{
    const Item item = interfaceOf(reply, plan);
    if (isApplied(item)) {
        return done();
    }
    const bool refused = item.values.value(told::Status) == "4"_L1 && applicationOf(item) != p.mark(marks::ApiBefore);
    return refused ? failed(reasons::ApiRejected, {}, item.values.value(told::Text)) : goingOn();
}

// --- message templates

/// Those that the list did not have before.
QStringList added(const Progress &p, const Reply &reply)
{
    const QStringList before = p.mark(marks::IdsBefore).split(u'\n', Qt::SkipEmptyParts);
    QStringList ids;
    for (const Item &item : reply.items) {
        if (!before.contains(item.id)) {
            ids.append(item.id);
        }
    }
    return ids;
}

Sight probedMessage(const Progress &p, const Reply &reply, const Plan &)
{
    const QStringList ids = added(p, reply);
    if (ids.isEmpty()) {
        return notThere();
    }
    if (ids.size() == 1) {
        return isThere({{marks::TemplateId, ids.constFirst()}});
    }
    return {.seen = Seen::Foreign, .reason = {flotilla::reasons::SomebodyElse, {}, ids.join(u", "_s), {}}};
}

// --- the template library

Sight lookedAtDrafts(const Progress &, const Reply &reply, const Plan &plan)
{
    const QString id = plan.options.value(opts::Draft);
    const auto draft = std::find_if(reply.items.cbegin(), reply.items.cend(), [&id](const Item &item) { return item.id == id; });
    return draft == reply.items.cend() ? failed(reasons::NoDraft, u"85064"_s, id)
                                       : done({{marks::Version, draft->values.value(told::Version)}});
}

/// Templates of the draft's version that the library did not have before.
QStringList addedTemplates(const Progress &p, const Reply &reply)
{
    Reply ofVersion = reply;
    ofVersion.items.removeIf([&p](const Item &item) { return item.values.value(told::Version) != p.mark(marks::Version); });
    return added(p, ofVersion);
}

Sight probedTemplate(const Progress &p, const Reply &reply, const Plan &)
{
    const QStringList ids = addedTemplates(p, reply);
    if (ids.size() > 1) {
        return {.seen = Seen::Foreign, .reason = {flotilla::reasons::SomebodyElse, {}, ids.join(u", "_s), {}}};
    }
    return ids.isEmpty() ? notThere() : isThere({{marks::TemplateId, ids.constFirst()}});
}

// Where somebody added the same draft at the same time, it does not matter which of them is ours.
Sight templateThere(const Progress &p, const Reply &reply, const Plan &)
{
    const QStringList ids = addedTemplates(p, reply);
    return ids.isEmpty() ? goingOn() : done({{marks::TemplateId, ids.constFirst()}});
}

} // namespace

Look listLook(const QString &step)
{
    static const QHash<QString, Look> all{
        {steps::ApiLook, lookedAtApi},
        {steps::ApplyApi,
         [](const Progress &, const Reply &r, const Plan &) { return done({{marks::AuditId, r.values.value(marks::AuditId)}}); }},
        {steps::ApiSeen, apiSeen},
        {steps::MessagesLook, [](const Progress &, const Reply &r, const Plan &) { return done({{marks::IdsBefore, idsOf(r)}}); }},
        {steps::AddMessage,
         [](const Progress &, const Reply &r, const Plan &) { return done({{marks::TemplateId, r.values.value(marks::TemplateId)}}); }},
        {steps::MessageThere,
         [](const Progress &p, const Reply &r, const Plan &) { return has(r, p.mark(marks::TemplateId)) ? done() : goingOn(); }},
        {steps::DraftLook, lookedAtDrafts},
        {steps::LibraryLook, [](const Progress &, const Reply &r, const Plan &) { return done({{marks::IdsBefore, idsOf(r)}}); }},
        {steps::TemplateThere, templateThere},
        {steps::TemplateLook,
         [](const Progress &, const Reply &r, const Plan &plan) {
             return change(has(r, plan.options.value(opts::LibraryTemplate)));
         }},
        {steps::TemplateGone,
         [](const Progress &, const Reply &r, const Plan &plan) {
             return has(r, plan.options.value(opts::LibraryTemplate)) ? goingOn() : done();
         }},
        {steps::MessageLook,
         [](const Progress &, const Reply &r, const Plan &plan) {
             return change(has(r, plan.options.value(opts::MessageTemplate)));
         }},
        {steps::MessageGone,
         [](const Progress &, const Reply &r, const Plan &plan) {
             return has(r, plan.options.value(opts::MessageTemplate)) ? goingOn() : done();
         }},
    };
    return all.value(step);
}

Look listProbe(const QString &call)
{
    static const QHash<QString, Look> all{{calls::ApplyPrivacyApi, probedApi}, {calls::AddMessage, probedMessage}, {calls::AddTemplate, probedTemplate}};
    return all.value(call);
}

} // namespace flotilla::wechat
