// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/world.h"

#include "archive.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace flotilla::sandbox::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;
constexpr qint64 kChinaSeconds = 8LL * 3600;
/// A token this long past its end is forgotten, and is unknown from then on.
constexpr qint64 kForgetTokenMs = 3600LL * 1000;

QStringList defaultPages()
{
    return {u"pages/index/index"_s, u"pages/search/search"_s, u"pages/cart/cart"_s, u"pages/me/me"_s};
}

QByteArray digest(int index)
{
    return QCryptographicHash::hash("authorizer " + QByteArray::number(index), QCryptographicHash::Sha256).toHex();
}

/// The same AppIDs at every start: "wx" and 16 hex digits, but for those whose last letter decides their audits.
QString appidAt(int index)
{
    const QByteArray hex = digest(index);
    char last = hex.at(20);
    if (last == 'd')
        last = 'e';
    const int place = index % 20;
    if (place == 7 || place == 14)
        last = 'r';
    if (place == 9 || place == 18)
        last = 'd';
    return u"wx"_s + QString::fromLatin1(hex.left(15)) + QLatin1Char(last);
}

Package packageOf(const QString &version, qint64 ms)
{
    return {version, u"Version %1"_s.arg(version), ms, 0, defaultPages()};
}

QList<CodeTemplate> codeTemplates(const QList<TemplateScript> &scripts, qint64 nowMs)
{
    QList<CodeTemplate> list;
    for (const TemplateScript &script : scripts) {
        list.append({script.id, script.type, nowMs - (list.size() + 1) * kDayMs, script.version, script.desc,
                     script.pages.isEmpty() ? defaultPages() : script.pages});
    }
    return list;
}

/// Of 43 letters and digits.
QString newPushKey()
{
    return randomText(42) + u'A'; // no bits beyond the last byte
}

Credentials newCredentials()
{
    return {u"wx"_s + QString::fromLatin1(digest(-1).left(16)),
            randomText(32).toLower(),
            u"ticket@@@"_s + randomText(60),
            u"admin"_s,
            randomText(16),
            randomText(32),
            randomText(32),
            randomText(24),
            newPushKey()};
}

/// A privacy guideline that covers what the templates use.
QJsonObject guideline(qint64 nowMs)
{
    QJsonArray settings;
    for (const QString &key : {u"Album"_s, u"Location"_s})
        settings.append(QJsonObject{{u"privacy_key"_s, key}, {u"privacy_text"_s, u"用于提供服务"_s}});
    return {{u"owner_setting"_s, QJsonObject{{u"contact_email"_s, u"help@example.com"_s}, {u"notice_method"_s, u"弹窗"_s}}},
            {u"setting_list"_s, settings},
            {u"update_time"_s, nowMs / 1000}};
}

/// Online versions and history of half of the mini programs, unless the scenario says otherwise.
void putOnline(MiniProgram &program, const ProgramScript &script, int index, qint64 nowMs, qint64 auditId)
{
    const bool has = index % 2 == 0;
    const QString version = script.online.value_or(has ? (index % 4 == 0 ? u"2.3.0"_s : u"2.2.1"_s) : QString());
    const QStringList older = script.history.value_or(has ? QStringList{u"2.2.0"_s, u"2.1.0"_s} : QStringList());
    for (auto it = older.crbegin(); it != older.crend(); ++it) {
        const qint64 ms = nowMs - (30 + 30 * (older.crend() - it)) * kDayMs;
        program.history.prepend({packageOf(*it, ms), ++program.lastAppVersion, ms});
    }
    if (version.isEmpty())
        return;
    const Package package = packageOf(version, nowMs - 30 * kDayMs);
    program.online = Release{package, ++program.lastAppVersion, nowMs - 29 * kDayMs};
    program.trial = Trial{package, std::nullopt, 0, 0, {}, {}};
    AuditOrder order;
    order.id = auditId;
    order.package = package;
    order.submittedMs = package.committedMs;
    order.decidedMs = nowMs - 29 * kDayMs;
    order.released = true;
    program.audits.append(order);
}

void startGray(MiniProgram &program, int percentage, qint64 nowMs, qint64 auditId)
{
    if (percentage <= 0 || !program.online)
        return;
    AuditOrder order;
    order.id = auditId;
    order.package = packageOf(u"2.4.0"_s, nowMs - 2 * kDayMs);
    order.submittedMs = order.package.committedMs;
    order.decidedMs = nowMs - kDayMs;
    program.trial = Trial{order.package, std::nullopt, 0, 0, {}, {}};
    program.audits.append(order);
    program.gray = GrayPlan{1, nowMs - kDayMs, percentage, false, false};
}

} // namespace

World World::founded(const Rules &rules, qint64 nowMs)
{
    World world;
    world.credentials = newCredentials();
    world.nextAuditId = rules.firstAuditId;
    world.templates = codeTemplates(rules.templates.isEmpty()
                                        ? QList<TemplateScript>{{3, u"2.4.0"_s, u"Coupons"_s, 0, {}},
                                                                {2, u"2.3.0"_s, u"Search"_s, 0, {}},
                                                                {1, u"2.2.0"_s, u"Cart"_s, 0, {}},
                                                                {0, u"2.1.0"_s, u"First version"_s, 0, {}}}
                                        : rules.templates,
                                    nowMs);
    world.drafts = codeTemplates(rules.drafts.isEmpty()
                                     ? QList<TemplateScript>{{12, u"2.5.0"_s, u"Member card"_s, 0, {}},
                                                             {11, u"2.4.1"_s, u"Repairs"_s, 0, {}}}
                                     : rules.drafts,
                                 nowMs);
    for (int index = 0; index < rules.authorizers; ++index) {
        MiniProgram program;
        program.appid = appidAt(index);
        program.name = u"Shop %1"_s.arg(index + 1, 2, 10, QLatin1Char('0'));
        world.programs.append(program);
    }
    for (const ProgramScript &script : rules.programs) {
        if (script.index >= 0 && script.index < world.programs.size() && !script.appid.isEmpty()) {
            world.programs[script.index].appid = script.appid;
        } else if (script.index < 0 && !world.contains(script.appid)) {
            MiniProgram program;
            program.appid = program.name = script.appid;
            world.programs.append(program);
        }
    }
    for (int index = 0; index < world.programs.size(); ++index) {
        MiniProgram &program = world.programs[index];
        const ProgramScript script = scriptOf(rules, world, program.appid);
        if (!script.name.isEmpty())
            program.name = script.name;
        program.userName = u"gh_"_s + QString::fromLatin1(digest(index).right(12));
        program.refreshToken = u"refreshtoken@@@"_s + randomText(43);
        program.appSecret = randomText(32).toLower();
        if (script.guideline)
            program.privacySetting = guideline(nowMs);
        program.authorisedMs = nowMs - (60 + index % 300) * kDayMs;
        putOnline(program, script, index, nowMs, world.nextAuditId++);
        startGray(program, script.gray, nowMs, world.nextAuditId++);
    }
    for (int used = 0; used < rules.auditUsed; ++used)
        world.submissions.append(nowMs);
    return world;
}

World World::fromJson(const QJsonObject &object)
{
    World world;
    JsonReader reader(object);
    world.fields(reader);
    if (world.credentials.pushKey.isEmpty()) { // an older state file
        world.credentials.pushToken = randomText(24);
        world.credentials.pushKey = newPushKey();
    }
    return world;
}

QJsonObject World::toJson()
{
    JsonWriter writer;
    fields(writer);
    return writer.object();
}

MiniProgram *World::program(const QString &appid)
{
    const auto it = std::find_if(programs.begin(), programs.end(),
                                 [&appid](const MiniProgram &program) { return program.appid == appid; });
    return it == programs.end() ? nullptr : &*it;
}

bool World::contains(const QString &appid) const
{
    return std::any_of(programs.cbegin(), programs.cend(),
                       [&appid](const MiniProgram &program) { return program.appid == appid; });
}

const CodeTemplate *World::codeTemplate(int id) const
{
    const auto it = std::find_if(templates.cbegin(), templates.cend(),
                                 [id](const CodeTemplate &known) { return known.id == id; });
    return it == templates.cend() ? nullptr : &*it;
}

QString World::mintToken(const QString &owner, const Rules &rules, qint64 nowMs)
{
    tokens.removeIf([nowMs](const QMap<QString, Token>::iterator &it) { return nowMs > it->expiresMs + kForgetTokenMs; });
    for (Token &token : tokens) {
        if (token.owner == owner && token.supersededMs == 0)
            token.supersededMs = nowMs + rules.overlapSeconds * 1000LL;
    }
    QString text = u"98_"_s + randomText(100);
    tokens.insert(text, {owner, nowMs + rules.tokenSeconds * 1000LL, 0});
    return text;
}

QDate dayInChina(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).addSecs(kChinaSeconds).date();
}

int countInMonth(const QList<qint64> &times, qint64 nowMs)
{
    const QDate today = dayInChina(nowMs);
    return int(std::count_if(times.cbegin(), times.cend(), [today](qint64 ms) {
        const QDate day = dayInChina(ms);
        return day.month() == today.month() && day.year() == today.year();
    }));
}

int countOnDay(const QList<qint64> &times, qint64 nowMs)
{
    const QDate today = dayInChina(nowMs);
    return int(std::count_if(times.cbegin(), times.cend(), [today](qint64 ms) { return dayInChina(ms) == today; }));
}

ProgramScript scriptOf(const Rules &rules, const World &world, const QString &appid)
{
    for (const ProgramScript &script : rules.programs) {
        if (script.appid == appid)
            return script;
        if (script.index >= 0 && script.index < world.programs.size() && world.programs.at(script.index).appid == appid)
            return script;
    }
    return {};
}

QString auditOutcome(const ProgramScript &script, const QString &appid, int attempt)
{
    if (!script.audit.isEmpty())
        return script.audit.at(std::min<qsizetype>(attempt, script.audit.size() - 1));
    if (appid.endsWith(u'r'))
        return u"rejected"_s;
    return appid.endsWith(u'd') ? u"delayed"_s : u"approved"_s;
}

} // namespace flotilla::sandbox::wechat
