// SPDX-License-Identifier: GPL-3.0-or-later
// The superapp platform in memory: the mini program itself, its key and its settings.
#include "fakes/tcsasprogram.h"

#include "model/batch.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla::fakes {

Reply tcsasRefusal(const QString &code)
{
    Reply reply;
    reply.outcome = Outcome::Refused;
    reply.scope = RefusalScope::Alone;
    reply.exists = code == "InvalidParameterValue.InvalidMNPVersion"_L1 || code == "InvalidParameterValue.MiniProgramNameAlreadyExist"_L1;
    reply.error = {ErrorKind::Refused, u"said no"_s, code, {}, {}};
    return reply;
}

Reply tcsasYes()
{
    Reply reply;
    reply.outcome = Outcome::Accepted;
    return reply;
}

void applyFor(TcsasProgram &program, const QString &api, Instant now)
{
    program.apis[api] = {tcsas::words::Processing, program.next(QLatin1Char('I')), now};
}

namespace {

Reply readProgram(const Call &call, TcsasProgram &program)
{
    Reply reply = tcsasYes();
    reply.items = {{call.program.isEmpty() ? call.lane.value : call.program.value, program.name,
                    {{tcsas::told::Status, program.offShelf ? tcsas::words::OffShelf : tcsas::words::OnShelf}, {tcsas::told::Type, program.type},
                     {tcsas::told::Intro, program.intro}, {tcsas::told::Desc, program.desc}}}};
    return reply;
}

Reply readCategories(const Call &, TcsasProgram &)
{
    Reply reply = tcsasYes();
    for (const QString &type : {u"Tools->Calculator"_s, u"Retail->Grocery"_s}) {
        reply.items.append({type, type, {}});
    }
    return reply;
}

Reply readSecret(const Call &, TcsasProgram &program)
{
    Reply reply = tcsasYes();
    reply.word = program.secretState;
    put(reply.values, tcsas::told::Secret, reply.word);
    return reply;
}

Reply readDomains(const Call &, TcsasProgram &program)
{
    Reply reply = tcsasYes();
    reply.values = program.domains;
    return reply;
}

Reply readApis(const Call &, TcsasProgram &program)
{
    Reply reply = tcsasYes();
    for (auto api = program.apis.cbegin(); api != program.apis.cend(); ++api) {
        Item item{api.key(), api.key(), {{tcsas::told::Name, api.key()}, {tcsas::told::State, api->state}}};
        item.values.insert(tcsas::told::Method, u"method of "_s + api.key());
        put(item.values, tcsas::told::ApprovalNo, api->number);
        reply.items.append(item);
    }
    reply.total = static_cast<int>(reply.items.size());
    return reply;
}

Reply readApiPending(const Call &call, TcsasProgram &program)
{
    Reply reply = tcsasYes();
    const QStringList asked = call.marks.value(tcsas::marks::Pending).split(u',', Qt::SkipEmptyParts);
    for (auto api = program.apis.cbegin(); api != program.apis.cend(); ++api) {
        if (api->state == tcsas::words::Processing || asked.contains(api->number)) {
            reply.items.append({api->number, api.key(), {{tcsas::told::State, api->state}, {tcsas::told::Program, call.program.value}}});
        }
    }
    return reply;
}

Reply readMessages(const Call &, TcsasProgram &program)
{
    Reply reply = tcsasYes();
    for (const QString &id : std::as_const(program.messages)) {
        reply.items.append({id, u"Order paid"_s, {{tcsas::told::Title, u"Order paid"_s}, {tcsas::told::Kind, u"one-time"_s}, {tcsas::told::Keywords, u"Amount\nOrder number"_s}}});
    }
    reply.total = static_cast<int>(reply.items.size());
    return reply;
}

Reply readMessage(const Call &call, TcsasProgram &)
{
    Reply reply = tcsasYes();
    reply.values = {{tcsas::opts::Scene, u"scene of "_s + call.options.value(tcsas::opts::MessageTemplate)}};
    return reply;
}

Reply readLibrary(const Call &, TcsasProgram &)
{
    Reply reply = tcsasYes();
    reply.values = {{tcsas::told::Title, u"Order paid"_s}, {tcsas::told::KeywordIds, u"1\n2\n3"_s}};
    const QStringList names{u"Order number"_s, u"Amount"_s, u"Time"_s};
    for (int i = 0; i < names.size(); ++i) {
        reply.items.append({QString::number(i + 1), names.at(i), {{tcsas::told::Name, names.at(i)}, {tcsas::told::Example, u"example %1"_s.arg(i + 1)}}});
    }
    return reply;
}

// Of each kind there is one template.
Reply listLibrary(const Call &call, TcsasProgram &)
{
    Reply reply = tcsasYes();
    const QString kind = call.options.value(tcsas::opts::Kind);
    const QString title = kind == "one-time"_L1 ? u"Order paid"_s : u"Bill due"_s;
    if (title.contains(call.options.value(tcsas::opts::Search))) {
        reply.items = {{u"lib-1"_s, title, {{tcsas::told::Title, title}, {tcsas::told::Kind, kind}, {tcsas::told::Keywords, u"Order number\nAmount\nTime"_s}}}};
    }
    reply.total = static_cast<int>(reply.items.size());
    return reply;
}

// The file of a version, under the name that the platform gives it.
Reply readOffline(const Call &call, TcsasProgram &program)
{
    const QString version = program.onlineText();
    if (version.isEmpty()) {
        return tcsasRefusal(u"FailedOperation.MNPOnlineVersionNotExist"_s);
    }
    Reply reply = tcsasYes();
    reply.bytes = "package of " + call.program.value.toUtf8();
    reply.values = {{tcsas::told::FileName, u"%1_%2.apkg"_s.arg(call.program.value, version)}, {tcsas::told::Version, version}};
    return reply;
}

Reply offShelf(const Call &, TcsasProgram &program)
{
    program.offShelf = true;
    return tcsasYes();
}

Reply remove(const Call &, TcsasProgram &)
{
    return tcsasYes(); // with which it is gone
}

Reply edit(const Call &call, TcsasProgram &program)
{
    program.name = call.marks.value(tcsas::marks::Name);
    program.type = call.marks.value(tcsas::marks::Type);
    program.intro = call.marks.value(tcsas::marks::Intro);
    program.desc = call.marks.value(tcsas::marks::Desc);
    program.icon = call.marks.value(tcsas::marks::IconUrl);
    return tcsasYes();
}

// The only time that the value is told.
Reply makeSecret(const Call &call, TcsasProgram &program)
{
    const bool generate = call.name == tcsas::calls::GenerateSecret;
    if (generate != (program.secretState == tcsas::words::None)) {
        return tcsasRefusal(u"FailedOperation.GetOperateResourceFailed"_s);
    }
    program.secretState = generate ? tcsas::words::Active : tcsas::words::WasReset;
    program.secret = program.next(QLatin1Char('k')).toLatin1();
    Reply reply = tcsasYes();
    reply.secrets.insert(tcsas::AppSecret, Secret(program.secret));
    return reply;
}

Reply changeSecret(const Call &call, TcsasProgram &program)
{
    if (program.secretState == tcsas::words::None) {
        return tcsasRefusal(u"FailedOperation.GetOperateResourceFailed"_s);
    }
    program.secretState = call.name == tcsas::calls::FreezeSecret ? tcsas::words::Frozen : tcsas::words::Active;
    return tcsasYes();
}

// Adding one that is there is refused; setting replaces the list of each type that is sent.
Reply setDomains(const Call &call, TcsasProgram &program)
{
    const QJsonObject change = QJsonDocument::fromJson(call.marks.value(tcsas::marks::Change).toUtf8()).object();
    const bool set = call.options.value(tcsas::opts::Mode) == "set"_L1;
    Values domains = program.domains;
    for (auto it = change.constBegin(); it != change.constEnd(); ++it) {
        QStringList list = set ? QStringList() : domains.value(it.key()).split(u'\n', Qt::SkipEmptyParts);
        const QJsonArray wanted = it.value().toArray();
        for (const auto &value : wanted) {
            list.append(value.toString());
        }
        if (list.removeDuplicates() > 0) {
            return tcsasRefusal(u"FailedOperation.ExistRepeatDomainUrl"_s);
        }
        put(domains, it.key(), list.join(u'\n'));
    }
    if (change.isEmpty()) {
        return tcsasRefusal(u"InvalidParameter"_s);
    }
    program.domains = domains;
    return tcsasYes();
}

Reply applyApi(const Call &call, TcsasProgram &program, Instant now)
{
    const QString id = call.marks.value(tcsas::marks::ApiId);
    const QString state = program.apis.value(id).state;
    if (!program.apis.contains(id) || (state != tcsas::words::NotApplied && state != tcsas::words::Rejected)) {
        return tcsasRefusal(u"FailedOperation.GetOperateResourceFailed"_s);
    }
    applyFor(program, id, now);
    Reply reply = tcsasYes();
    reply.values.insert(tcsas::marks::ApprovalNo, program.apis.value(id).number);
    return reply;
}

// A gateway decides about one after the other, and stops at the first that is not open any more.
Reply decideApis(const Call &call, TcsasProgram &program)
{
    const QStringList numbers = call.marks.value(tcsas::marks::Change).split(u',', Qt::SkipEmptyParts);
    for (const QString &number : numbers) {
        const auto api = std::find_if(program.apis.begin(), program.apis.end(), [&number](const TcsasProgram::Api &one) {
            return one.number == number && one.state == tcsas::words::Processing;
        });
        if (api == program.apis.end()) {
            return tcsasRefusal(u"FailedOperation.RecordNotFound"_s);
        }
        api->state = call.options.value(tcsas::opts::Result) == "reject"_L1 ? tcsas::words::Rejected : tcsas::words::Approved;
    }
    return numbers.isEmpty() ? tcsasRefusal({}) : tcsasYes();
}

// The answer names no id, and the same may be added twice.
Reply addMessage(const Call &, TcsasProgram &program)
{
    program.messages.prepend(program.next(QLatin1Char('m')));
    return tcsasYes();
}

Reply deleteMessage(const Call &call, TcsasProgram &program)
{
    const bool was = program.messages.removeAll(call.options.value(tcsas::opts::MessageTemplate)) > 0;
    return was ? tcsasYes() : tcsasRefusal(u"FailedOperation.GetOperateResourceFailed"_s);
}

} // namespace

Reply settingReply(const Call &call, TcsasProgram &program, Instant now)
{
    using Handler = Reply (*)(const Call &, TcsasProgram &);
    static const QHash<QString, Handler> all{
        {tcsas::calls::ReadProgram, readProgram},
        {tcsas::calls::ListCategories, readCategories},
        {tcsas::calls::ReadSecret, readSecret},
        {tcsas::calls::ReadDomains, readDomains},
        {tcsas::calls::ReadApis, readApis},
        {tcsas::calls::ListApis, readApis},
        {tcsas::calls::ReadApiPending, readApiPending},
        {tcsas::calls::ReadMessages, readMessages},
        {tcsas::calls::ReadMessage, readMessage},
        {tcsas::calls::ReadLibraryTemplate, readLibrary},
        {tcsas::calls::ListMessages, readMessages},
        {tcsas::calls::ListLibrary, listLibrary},
        {tcsas::calls::ReadOffline, readOffline},
        {tcsas::calls::OffShelf, offShelf},
        {tcsas::calls::DeleteProgram, remove},
        {tcsas::calls::EditProgram, edit},
        {tcsas::calls::GenerateSecret, makeSecret},
        {tcsas::calls::ResetSecret, makeSecret},
        {tcsas::calls::FreezeSecret, changeSecret},
        {tcsas::calls::UnfreezeSecret, changeSecret},
        {tcsas::calls::SetDomains, setDomains},
        {tcsas::calls::ApproveApi, decideApis},
        {tcsas::calls::AddMessage, addMessage},
        {tcsas::calls::DeleteMessage, deleteMessage},
    };
    if (call.name == tcsas::calls::ApplyApi) {
        return applyApi(call, program, now);
    }
    const Handler handler = all.value(call.name);
    return handler ? handler(call, program) : tcsasRefusal({});
}

QString TcsasProgram::onlineText() const
{
    const auto it = std::find_if(versions.cbegin(), versions.cend(), [this](const Version &one) { return one.id == online; });
    return it == versions.cend() ? QString() : it->text;
}

QString TcsasProgram::approvalState() const
{
    const auto it = std::find_if(versions.crbegin(), versions.crend(), [](const Version &one) { return !one.approval.number.isEmpty(); });
    return it == versions.crend() ? QString() : it->approval.state;
}

} // namespace flotilla::fakes
