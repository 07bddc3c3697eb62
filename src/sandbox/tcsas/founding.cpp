// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/founding.h"

#include "randomtext.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace flotilla::sandbox::tcsas {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kFoundingDayMs = 24LL * 3600 * 1000;

/// Small letters and digits that are the same at every start.
QString fixedText(const QByteArray &seed, int length)
{
    const QString alphabet = u"0123456789abcdefghijklmnopqrstuvwxyz"_s;
    const QByteArray digest = QCryptographicHash::hash(seed, QCryptographicHash::Sha256);
    QString text;
    for (int i = 0; i < length; ++i)
        text += alphabet.at(uchar(digest.at(i)) % alphabet.size());
    return text;
}

QString fixedNumber(const QByteArray &seed)
{
    const QByteArray hex = QCryptographicHash::hash(seed, QCryptographicHash::Sha256).toHex();
    return QString::number(1'000'000'000LL + hex.left(7).toLongLong(nullptr, 16) * 31);
}

Credentials newCredentials(const Rules &rules)
{
    const ApiKey key = rules.key.value_or(ApiKey{u"IKID"_s + randomText(32), randomText(32), {}});
    const QString platform = u"T%1%2%3"_s.arg(QRandomGenerator::system()->bounded(10000, 99999))
                                 .arg(QRandomGenerator::system()->bounded(1000000, 9999999))
                                 .arg(u"FLTL"_s);
    return {key.secretId, key.secretKey, rules.platformId.isEmpty() ? platform : rules.platformId};
}

QList<TeamScript> defaultTeams()
{
    const QString retail = fixedNumber("superapp team 1");
    const QString bank = fixedNumber("superapp team 2");
    return {{retail, u"City Life superapp"_s, true, {}},
            {bank, u"Harbour Bank superapps"_s, true, {}},
            {fixedNumber("team 1"), u"Retail team"_s, false, retail},
            {fixedNumber("team 2"), u"Services team"_s, false, bank}};
}

QList<ApplicationScript> defaultApplications(const QList<TeamScript> &teams)
{
    QStringList owners;
    for (const TeamScript &team : teams) {
        if (team.superapp)
            owners.append(team.id);
    }
    const QString first = owners.value(0);
    const QString last = owners.isEmpty() ? QString() : owners.constLast();
    return {{u"app-"_s + fixedText("application 1", 10), u"City Life"_s, first, true},
            {u"app-"_s + fixedText("application 2", 10), u"Harbour Bank"_s, last, true},
            {u"app-"_s + fixedText("application 3", 10), u"Harbour Bank Test"_s, last, false}};
}

QList<SensitiveApi> sensitiveApis(const QString &application)
{
    const auto api = [&application](const QString &name, const QString &desc, int type, bool restricted) {
        return SensitiveApi{u"api-"_s + fixedText((application + name).toUtf8(), 16), name, name, desc, type, 100, restricted};
    };
    return {api(u"getLocation"_s, u"Reads where the user is"_s, 1, true),
            api(u"getPhoneNumber"_s, u"Reads the user's phone number"_s, 1, true),
            api(u"chooseContact"_s, u"Opens the address book"_s, 1, true),
            api(u"openLoyaltyCard"_s, u"Opens the superapp's loyalty card"_s, 2, true),
            api(u"vibrateShort"_s, u"Vibrates"_s, 1, false)};
}

/// A version that was built long ago.
Version oldVersion(World &world, const QString &text, qint64 createdMs)
{
    Version version;
    version.id = world.nextId++;
    version.text = text;
    version.intro = u"Version %1"_s.arg(text);
    version.taskId = u"20250101000000%1"_s.arg(version.id);
    version.user = u"developer"_s;
    version.createdMs = createdMs;
    version.bytes = 1'200'000;
    return version;
}

/// A submission that every superapp has answered in the same way.
void submit(World &world, const MiniProgram &program, Version &version, int result, const QString &note, qint64 decidedMs)
{
    Approval approval;
    approval.no = u"aud"_s + fixedText(program.id.toUtf8() + version.text.toUtf8(), 14);
    approval.program = program.id;
    approval.version = version.id;
    approval.user = version.user;
    approval.submittedMs = version.createdMs + 3'600'000;
    const QList<const Application *> applications = world.applicationsOf(program.team);
    for (const Application *application : applications) {
        ApprovalItem item;
        item.application = application->id;
        item.result = result;
        if (result != Pending) {
            item.note = result == Rejected ? note : QString();
            item.user = u"reviewer"_s;
            item.decidedMs = decidedMs;
        }
        approval.items.append(item);
    }
    version.submittedMs = approval.submittedMs;
    version.approvalNo = approval.no;
    world.approvals.append(approval);
}

void putVersions(World &world, MiniProgram &program, const ProgramScript &script, int index, qint64 nowMs)
{
    const bool has = index % 2 == 0;
    const QString online = script.online.value_or(has ? u"1.2.0"_s : QString());
    QStringList released = script.history.value_or(has ? QStringList{u"1.1.0"_s, u"1.0.0"_s} : QStringList());
    std::reverse(released.begin(), released.end());
    if (!online.isEmpty())
        released.append(online);
    for (qsizetype i = 0; i < released.size(); ++i) {
        const qint64 ms = nowMs - (released.size() - i) * 30 * kFoundingDayMs;
        Version version = oldVersion(world, released.at(i), ms);
        submit(world, program, version, Approved, {}, ms + kFoundingDayMs);
        version.releasedMs = ms + kFoundingDayMs;
        program.versions.append(version);
    }
    if (!online.isEmpty() && !script.offShelf)
        program.online = program.versions.constLast().id;
    if (!script.platform.isEmpty()) {
        Version version = oldVersion(world, script.platform, nowMs - 2 * kFoundingDayMs);
        const int result = script.approval == "approved"_L1 ? Approved : (script.approval == "rejected"_L1 ? Rejected : Pending);
        submit(world, program, version, result, script.note, nowMs - kFoundingDayMs);
        program.versions.append(version);
    }
    if (!script.develop.isEmpty())
        program.versions.append(oldVersion(world, script.develop, nowMs - kFoundingDayMs));
}

AppSecret secretOf(const ProgramScript &script, int index)
{
    const QStringList words{u"none"_s, u"active"_s, u"frozen"_s, u"reset"_s};
    const int drawn = index % 4 == 0 ? ActiveSecret : NoSecret;
    AppSecret secret;
    secret.status = script.secret.isEmpty() ? drawn : std::max(0, int(words.indexOf(script.secret)));
    if (secret.status != NoSecret)
        secret.value = randomText(32);
    return secret;
}

void addOrganisation(World &world, const Rules &rules, qint64 nowMs)
{
    const QList<TeamScript> teams = rules.teams.isEmpty() ? defaultTeams() : rules.teams;
    for (const TeamScript &team : teams)
        world.teams.append({team.id, team.name, team.superapp, team.related, nowMs - 400 * kFoundingDayMs});
    const QList<ApplicationScript> applications = rules.applications.isEmpty() ? defaultApplications(teams) : rules.applications;
    for (const ApplicationScript &application : applications) {
        world.applications.append({application.id, application.name, application.team, 100'011'500 + int(world.applications.size()),
                                   application.production, nowMs - 390 * kFoundingDayMs, sensitiveApis(application.id)});
    }
}

void addPrograms(World &world, const Rules &rules)
{
    for (int index = 0; index < rules.count; ++index) {
        MiniProgram program;
        program.id = u"mp"_s + fixedText("mini program " + QByteArray::number(index), 14);
        program.name = u"Mini program %1"_s.arg(index + 1, 2, 10, QLatin1Char('0'));
        world.programs.append(program);
    }
    for (const ProgramScript &script : rules.programs) {
        if (script.index >= 0 && script.index < world.programs.size() && !script.id.isEmpty()) {
            world.programs[script.index].id = script.id;
        } else if (script.index < 0 && !world.program(script.id)) {
            MiniProgram program;
            program.id = program.name = script.id;
            world.programs.append(program);
        }
    }
}

} // namespace

World founded(const Rules &rules, qint64 nowMs)
{
    World world;
    world.credentials = newCredentials(rules);
    addOrganisation(world, rules, nowMs);
    addPrograms(world, rules);
    QStringList owners;
    for (const Team &team : std::as_const(world.teams)) {
        if (!team.superapp)
            owners.append(team.id);
    }
    for (int index = 0; index < world.programs.size(); ++index) {
        MiniProgram &program = world.programs[index];
        const ProgramScript script = scriptOf(rules, world, program.id);
        if (!script.name.isEmpty())
            program.name = script.name;
        if (!owners.isEmpty())
            program.team = owners.at(index % owners.size());
        if (!script.team.isEmpty())
            program.team = script.team;
        program.icon = u"https://icons.example.com/%1.png"_s.arg(program.id);
        program.intro = u"Introduction of %1"_s.arg(program.name);
        program.desc = u"Description of %1"_s.arg(program.name);
        program.type = index % 2 == 0 ? u"Shopping->1_Supermarket"_s : u"Logistics Services->2_Search"_s;
        program.createUser = program.updateUser = u"operator"_s;
        program.createdMs = program.updatedMs = nowMs - (100 + index % 200) * kFoundingDayMs;
        program.offShelf = script.offShelf;
        program.canary = script.canary;
        program.secret = secretOf(script, index);
        putVersions(world, program, script, index, nowMs);
    }
    return world;
}

} // namespace flotilla::sandbox::tcsas
