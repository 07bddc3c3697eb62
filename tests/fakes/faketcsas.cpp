// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/faketcsas.h"

#include "model/batch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla::fakes {

namespace {

const QStringList kSuperapps{u"app-1"_s, u"app-2"_s};

bool isOpen(const TcsasProgram::Approval &approval)
{
    return approval.state == tcsas::words::Pending || approval.state == tcsas::words::Processing;
}

Item stage(const TcsasProgram &program, const TcsasProgram::Version &version, QLatin1StringView phase)
{
    Item item{QString::number(version.id), version.text, {}};
    item.values = {{tcsas::told::Version, version.text}, {tcsas::told::Phase, phase}, {tcsas::told::At, instantText(version.builtAt)},
                   {tcsas::told::User, u"operator"_s}};
    item.values.insert(tcsas::told::Approval, version.approval.number.isEmpty() ? QString(tcsas::words::NotApplied) : version.approval.state);
    put(item.values, tcsas::told::ApprovalNo, version.approval.number);
    put(item.values, tcsas::told::Shown, program.shown == version.id ? u"1"_s : QString());
    return item;
}

QString taskOf(const TcsasProgram::Version &version)
{
    return u"task-%1"_s.arg(version.id);
}

} // namespace

Connection FakeTcsas::connection()
{
    Connection c;
    c.id = {u"s1"_s};
    c.name = u"Superapp"_s;
    c.fields = {{tcsas::fields::SecretId, u"IKIDexample"_s}, {tcsas::fields::PlatformId, u"P1"_s}};
    return c;
}

FakeTcsas::Program &FakeTcsas::add(const MiniProgramId &id)
{
    Program &program = programs[id];
    for (const QString &text : {u"0.9"_s, u"1.0"_s}) {
        Version &version = addVersion(program, text);
        ask(program);
        version.approval.state = tcsas::words::Approved;
        version.approval.open.clear();
        version.releasedAt = now();
        program.online = version.id;
    }
    return program;
}

FakeTcsas::Version &FakeTcsas::addVersion(Program &program, const QString &text)
{
    program.versions.append({++m_versions, text, now(), {}, {}});
    return program.versions.last();
}

void FakeTcsas::ask(Program &program)
{
    program.versions.last().approval = {program.next(QLatin1Char('A')), tcsas::words::Pending, kSuperapps, now(), {}};
}

FakeTcsas::Version *FakeTcsas::find(Program &program, const QString &id)
{
    const auto it = std::find_if(program.versions.begin(), program.versions.end(),
                                 [&id](const Version &one) { return QString::number(one.id) == id; });
    return it == program.versions.end() ? nullptr : &*it;
}

void FakeTcsas::settle(Program &program) const
{
    for (Version &version : program.versions) {
        if (isOpen(version.approval) && now() - version.approval.at >= deciding) {
            version.approval.state = tcsas::words::Approved;
            version.approval.open.clear();
        }
    }
    for (TcsasProgram::Api &api : program.apis) {
        if (api.state == tcsas::words::Processing && now() - api.at >= deciding) {
            api.state = tcsas::words::Approved;
        }
    }
}

FakeTcsas::Handler FakeTcsas::handlerOf(const QString &call)
{
    static const QHash<QString, Handler> all{
        {tcsas::calls::ReadVersions, &FakeTcsas::readStages}, {tcsas::calls::ReadApproval, &FakeTcsas::readStages},
        {tcsas::calls::ReadTask, &FakeTcsas::readTask},       {tcsas::calls::ReadPending, &FakeTcsas::readPending},
        {tcsas::calls::ReadHistory, &FakeTcsas::readHistory}, {tcsas::calls::ReadPreview, &FakeTcsas::readPreview},
        {tcsas::calls::Upload, &FakeTcsas::upload},           {tcsas::calls::UploadIcon, &FakeTcsas::upload},
        {tcsas::calls::CreateVersion, &FakeTcsas::createVersion},
        {tcsas::calls::Submit, &FakeTcsas::submit},           {tcsas::calls::Withdraw, &FakeTcsas::withdraw},
        {tcsas::calls::Approve, &FakeTcsas::decide},          {tcsas::calls::Release, &FakeTcsas::release},
        {tcsas::calls::Rollback, &FakeTcsas::rollback},       {tcsas::calls::SetPreview, &FakeTcsas::configurePreview},
        {tcsas::calls::CancelPreview, &FakeTcsas::configurePreview},
    };
    return all.value(call);
}

// What is told of all mini programs; of an approval a row for each superapp.
Reply FakeTcsas::list(const Call &call) const
{
    QList<MiniProgramId> ids = programs.keys();
    std::sort(ids.begin(), ids.end());
    Reply reply = tcsasYes();
    for (const MiniProgramId &id : std::as_const(ids)) {
        const Program &program = *programs.constFind(id);
        if (call.name == tcsas::calls::ListPrograms) {
            reply.items.append({id.value, program.name,
                                {{tcsas::told::TeamId, u"team-1"_s}, {tcsas::told::TeamName, u"Harbour team"_s},
                                 {tcsas::told::Status, program.offShelf ? tcsas::words::OffShelf : tcsas::words::OnShelf}}});
            continue;
        }
        for (const Version &version : program.versions) {
            for (const QString &app : version.approval.number.isEmpty() ? QStringList() : kSuperapps) {
                const bool open = version.approval.open.contains(app);
                const QString state = open ? QString(tcsas::words::Pending) : version.approval.state == tcsas::words::Processing ? QString(tcsas::words::Approved) : version.approval.state;
                Item item{app, program.name,
                          {{tcsas::told::ApprovalNo, version.approval.number}, {tcsas::told::AppId, app}, {tcsas::told::AppName, app}, {tcsas::told::State, state},
                           {tcsas::told::Program, id.value}, {tcsas::told::ProgramName, program.name}, {tcsas::told::Version, version.text},
                           {tcsas::told::User, u"operator"_s}, {tcsas::told::At, instantText(version.approval.at)}}};
                put(item.values, tcsas::told::Note, version.approval.note);
                reply.items.append(item);
            }
        }
    }
    reply.total = static_cast<int>(reply.items.size());
    return reply;
}

Reply FakeTcsas::effect(const Call &call)
{
    if (call.name == tcsas::calls::ListPrograms || call.name == tcsas::calls::ListApprovals) {
        return list(call);
    }
    if (call.name == tcsas::calls::ListTeams) {
        Reply reply = tcsasYes();
        reply.items = {{u"team-1"_s, u"Team"_s, {{tcsas::told::Name, u"Team"_s}, {tcsas::told::Status, u"active"_s}}}};
        reply.total = 1;
        return reply;
    }
    if (call.name == tcsas::calls::ListCategories && call.program.isEmpty()) { // the platform's own
        Program none;
        return settingReply(call, none, now());
    }
    if (!call.values.value(tcsas::columns::Name).isEmpty() && !programs.contains(call.program)) {
        Reply reply = newProgram(call);
        if (reply.outcome == Outcome::Accepted && (call.name == tcsas::calls::CreateProgram || call.name == tcsas::calls::UploadIcon)) {
            did(call.name, call.program);
        }
        reply.requestId = accepted().requestId;
        return reply;
    }
    const MiniProgramId id = call.program.isEmpty() ? MiniProgramId{call.lane.value} : call.program;
    const auto program = programs.find(id);
    if (program == programs.end()) { // a gateway tells of a mini program that is not there as a list without it
        return call.name == tcsas::calls::ReadProgram ? tcsasYes() : tcsasRefusal(u"InvalidParameterValue.InvalidMNPId"_s);
    }
    settle(*program);
    const Handler handler = handlerOf(call.name);
    Reply reply = handler ? (this->*handler)(call, *program) : settingReply(call, *program, now());
    if (reply.outcome == Outcome::Accepted && !call.name.startsWith("read_"_L1) && !call.name.startsWith("list_"_L1)) {
        did(call.name, call.program);
    }
    if (reply.outcome == Outcome::Accepted && call.name == tcsas::calls::DeleteProgram) {
        programs.remove(id);
    }
    reply.requestId = accepted().requestId;
    return reply;
}

// What is asked about one that has no id yet. The id of a new one may be missing in the answer, and is here.
Reply FakeTcsas::newProgram(const Call &call)
{
    if (call.name == tcsas::calls::UploadIcon) {
        Program none;
        return upload(call, none);
    }
    if (call.name == tcsas::calls::ListCategories) {
        Program none;
        return settingReply(call, none, now());
    }
    const QString name = call.values.value(tcsas::columns::Name);
    Reply reply = tcsasYes();
    for (auto it = programs.cbegin(); it != programs.cend(); ++it) {
        if (it->name == name) {
            reply.items.append({it.key().value, name, {{tcsas::told::At, instantText(it->madeAt)}}});
        }
    }
    if (call.name != tcsas::calls::CreateProgram) {
        return call.name == tcsas::calls::FindProgram ? reply : tcsasRefusal({});
    }
    if (!reply.items.isEmpty()) {
        return tcsasRefusal(u"InvalidParameterValue.MiniProgramNameAlreadyExist"_s);
    }
    if (call.marks.value(tcsas::marks::IconUrl).isEmpty()) {
        return tcsasRefusal(u"InvalidParameterValue.InvalidMNPIcon"_s);
    }
    Program made;
    made.name = call.marks.value(tcsas::marks::Name);
    made.type = call.marks.value(tcsas::marks::Type);
    made.madeAt = now();
    programs.insert({u"mpnew%1"_s.arg(++m_made)}, made);
    return tcsasYes();
}

// One row per phase, and none of a version whose task still runs.
Reply FakeTcsas::readStages(const Call &call, Program &program)
{
    Reply reply = tcsasYes();
    const Version *newest = nullptr;
    const Version *submitted = nullptr;
    for (const Version &version : std::as_const(program.versions)) {
        const bool listed = version.builtAt <= now();
        newest = listed ? &version : newest;
        submitted = listed && !version.approval.number.isEmpty() ? &version : submitted;
    }
    if (newest && newest->approval.number.isEmpty()) {
        reply.items.append(stage(program, *newest, tcsas::words::Develop));
    }
    if (submitted && (!isSet(submitted->releasedAt) || program.rolledBack)) {
        reply.items.append(stage(program, *submitted, tcsas::words::Platform));
    }
    if (const Version *online = find(program, QString::number(program.online))) {
        reply.items.append(stage(program, *online, tcsas::words::Online));
    }
    const bool rejected = submitted && submitted->approval.state == tcsas::words::Rejected;
    if (call.name == tcsas::calls::ReadApproval && rejected && submitted->approval.number == call.marks.value(tcsas::marks::ApprovalNo)) {
        put(reply.values, tcsas::told::Notes, submitted->approval.note);
    }
    return reply;
}

Reply FakeTcsas::readTask(const Call &call, Program &program)
{
    const auto version = std::find_if(program.versions.cbegin(), program.versions.cend(),
                                      [&call](const Version &one) { return taskOf(one) == call.marks.value(tcsas::marks::TaskId); });
    if (version == program.versions.cend()) {
        return tcsasRefusal(u"InvalidParameterValue.InvalidMNPVersionTaskId"_s);
    }
    Reply reply = tcsasYes();
    const bool built = version->builtAt <= now();
    reply.word = built ? u"60"_s : u"20"_s;
    put(reply.values, tcsas::told::Text, built ? u"success"_s : QString()); // the id may be missing, and is here
    return reply;
}

Reply FakeTcsas::readPending(const Call &call, Program &program)
{
    Reply reply = tcsasYes();
    for (auto version = program.versions.crbegin(); version != program.versions.crend(); ++version) {
        if (!version->approval.number.isEmpty() && version->approval.number == call.marks.value(tcsas::marks::ApprovalNo)) {
            reply.word = version->approval.state;
        }
        for (const QString &app : std::as_const(version->approval.open)) {
            reply.items.append({app, program.name,
                                {{tcsas::told::ApprovalNo, version->approval.number}, {tcsas::told::AppId, app}, {tcsas::told::AppName, app},
                                 {tcsas::told::State, tcsas::words::Pending}, {tcsas::told::Program, call.program.value},
                                 {tcsas::told::ProgramName, program.name},
                                 {tcsas::told::Version, version->text}, {tcsas::told::VersionId, QString::number(version->id)},
                                 {tcsas::told::At, instantText(version->approval.at)}}});
        }
    }
    return reply;
}

// What was released once and is not online now.
Reply FakeTcsas::readHistory(const Call &, Program &program)
{
    Reply reply = tcsasYes();
    for (auto version = program.versions.crbegin(); version != program.versions.crend(); ++version) {
        if (isSet(version->releasedAt) && version->id != program.online) {
            reply.items.append({QString::number(version->id), version->text,
                                {{tcsas::told::Version, version->text}, {tcsas::told::At, instantText(version->releasedAt)}}});
        }
    }
    reply.total = static_cast<int>(reply.items.size());
    return reply;
}

Reply FakeTcsas::readPreview(const Call &call, Program &program)
{
    const Version *version = find(program, call.marks.value(tcsas::marks::VersionId));
    if (!version || version->id != program.shown) {
        return tcsasRefusal(u"FailedOperation.RecordNotFound"_s);
    }
    Reply reply = tcsasYes();
    put(reply.values, tcsas::told::Path, program.path);
    return reply;
}

// The object store takes a file as often as it is sent.
Reply FakeTcsas::upload(const Call &call, Program &)
{
    Reply reply = tcsasYes();
    reply.values.insert(tcsas::marks::FileUrl, u"https://store.example/%1"_s.arg(call.program.value));
    return reply;
}

Reply FakeTcsas::createVersion(const Call &call, Program &program)
{
    const QString text = call.options.value(options::Label);
    const bool exists = std::any_of(program.versions.cbegin(), program.versions.cend(), [&text](const Version &one) { return one.text == text; });
    if (exists) {
        return tcsasRefusal(u"InvalidParameterValue.InvalidMNPVersion"_s);
    }
    if (call.marks.value(tcsas::marks::FileUrl).isEmpty()) {
        return tcsasRefusal(u"FailedOperation.FileDownloadFailed"_s);
    }
    Reply reply = tcsasYes();
    Version &version = addVersion(program, text);
    version.builtAt = now() + building;
    reply.values.insert(tcsas::marks::TaskId, taskOf(version));
    return reply;
}

Reply FakeTcsas::submit(const Call &call, Program &program)
{
    const Version *version = find(program, call.marks.value(tcsas::marks::VersionId));
    if (!version || version->builtAt > now() || version->id != program.versions.constLast().id) {
        return tcsasRefusal(u"InvalidParameterValue.MNPVersionIsNotPlatformPhase"_s);
    }
    if (isOpen(version->approval) || version->approval.state == tcsas::words::Approved) {
        return tcsasRefusal(u"FailedOperation.ExistMNPApprovalRecord"_s);
    }
    ask(program);
    return tcsasYes(); // the number may be missing, and is here
}

Reply FakeTcsas::withdraw(const Call &call, Program &program)
{
    Version *version = find(program, call.marks.value(tcsas::marks::VersionId));
    if (!version || !isOpen(version->approval)) {
        return tcsasRefusal(u"InvalidParameterValue.MNPApprovalStatusError"_s);
    }
    version->approval.state = tcsas::words::Cancelled;
    version->approval.open.clear();
    return tcsasYes();
}

// All of it or nothing: none that has decided already may be named.
Reply FakeTcsas::decide(const Call &call, Program &program)
{
    const auto version = std::find_if(program.versions.begin(), program.versions.end(), [&call](const Version &one) {
        return one.approval.number == call.marks.value(tcsas::marks::ApprovalNo);
    });
    if (version == program.versions.end()) {
        return tcsasRefusal(u"InvalidParameterValue.InvalidApprovalNo"_s);
    }
    const QStringList apps = call.marks.value(tcsas::marks::Pending).split(u',', Qt::SkipEmptyParts);
    if (apps.isEmpty()) {
        return tcsasRefusal(u"InvalidParameterValue.ProcessApprovalItemIsEmpty"_s);
    }
    TcsasProgram::Approval after = version->approval;
    for (const QString &app : apps) {
        if (!after.open.removeOne(app)) {
            return tcsasRefusal(u"InvalidParameterValue.ProcessMNPApprovalStatusError"_s);
        }
    }
    const bool rejected = call.options.value(tcsas::opts::Result) == "reject"_L1;
    after.state = !after.open.isEmpty() ? tcsas::words::Processing : rejected ? tcsas::words::Rejected : tcsas::words::Approved;
    after.note = rejected ? call.options.value(tcsas::opts::ApprovalNote) : QString();
    version->approval = after;
    return tcsasYes();
}

Reply FakeTcsas::release(const Call &call, Program &program)
{
    Version *version = find(program, call.marks.value(tcsas::marks::VersionId));
    if (!version || version->builtAt > now()) {
        return tcsasRefusal(u"InvalidParameterValue.InvalidMNPVersionId"_s);
    }
    if (isSet(version->releasedAt)) {
        return tcsasRefusal(u"FailedOperation.MNPVersionReleased"_s);
    }
    if (version->approval.state != tcsas::words::Approved) {
        return tcsasRefusal(u"FailedOperation.OnlyReleasePlatformApprovedMNPVersion"_s);
    }
    version->releasedAt = now();
    program.online = version->id;
    program.rolledBack = false;
    return tcsasYes();
}

Reply FakeTcsas::rollback(const Call &call, Program &program)
{
    const Version *version = find(program, call.marks.value(tcsas::marks::VersionId));
    const bool fits = version && isSet(version->releasedAt) && version->id != program.online && version->text == call.marks.value(tcsas::marks::Version);
    if (!fits || program.rolledBack) {
        return tcsasRefusal(u"FailedOperation"_s);
    }
    program.online = version->id;
    program.rolledBack = true;
    return tcsasYes();
}

// There is one trial version: another one is refused while it is there.
Reply FakeTcsas::configurePreview(const Call &call, Program &program)
{
    const bool set = call.name == tcsas::calls::SetPreview;
    const Version *version = find(program, call.marks.value(set ? tcsas::marks::VersionId : tcsas::marks::ShownId));
    if (!version || (!set && version->id != program.shown)) {
        return tcsasRefusal(u"FailedOperation.RecordNotFound"_s);
    }
    if (set && program.shown != 0) {
        return tcsasRefusal(u"FailedOperation.ShowcaseVersionAlreadyExist"_s);
    }
    program.shown = set ? version->id : 0;
    program.path = set ? call.options.value(tcsas::opts::Path) : QString();
    return tcsasYes();
}

} // namespace flotilla::fakes
