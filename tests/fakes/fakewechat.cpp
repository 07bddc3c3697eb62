// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakes/fakewechat.h"

#include "model/batch.h"
#include "wechat/asking.h"
#include "wechat/errortable.h"
#include "wechat/names.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace flotilla::fakes {

namespace calls = wechat::calls;
namespace told = wechat::told;
namespace opts = wechat::opts;

Connection FakeWechat::connection()
{
    Connection c;
    c.id = {u"w1"_s};
    c.name = u"WeChat"_s;
    c.fields = {{wechat::fields::TokenSource, wechat::sources::Gateway}, {wechat::fields::GatewayUrl, u"https://gateway.example"_s}};
    return c;
}

// As the gateway reads a code: what it means is in errors.json.
Reply FakeWechat::code(const QString &code, const QString &call) const
{
    const wechat::ErrorTable::Entry known = wechat::errorTable().find(code, call);
    Reply r = accepted();
    r.outcome = known.outcome;
    r.scope = known.scope;
    if (known.isAnswer) {
        r.word = code;
    } else {
        r.error = {ErrorKind::Refused, u"said no"_s, code, r.requestId, known.wait};
    }
    return r;
}

void FakeWechat::settle(Program &program, const MiniProgramId &id) const
{
    if (program.review.status == "2"_L1 && now() - program.review.at >= reviewing) {
        program.review.status = verdicts.value(id, u"0"_s);
    }
}

Reply FakeWechat::effect(const Call &call)
{
    const MiniProgramId id = call.program.isEmpty() ? MiniProgramId{call.lane.value} : call.program;
    if (call.name == calls::ReadSecretFits) {
        askedAbout.append(call.secrets.value(wechat::procedures::Secret).reveal());
    }
    if (const QString refused = refuse.value({call.name, id}); !refused.isEmpty()) {
        return code(refused, call.name);
    }
    Program &program = programs[id];
    settle(program, id);
    Reply r = accepted();
    if (call.name == calls::ListTemplates) {
        r.items = hasTemplate ? library : QList<Item>();
        return r;
    }
    if (call.name == calls::ListDrafts) {
        r.items = drafts;
        return r;
    }
    if (call.name == calls::ReadEffectiveDomains || call.name == calls::ReadEffectiveWebviews || call.name == calls::ReadSecretFits) {
        return r;
    }
    if (call.name == calls::UploadMedia) {
        r.values = {{told::Media, u"{\"pic_id_list\":[\"m1\"]}"_s}};
        return r;
    }
    if (call.name == calls::ReadQuota) {
        r.values = {{told::Rest, QString::number(quota)}, {told::Limit, u"100"_s}};
        return r;
    }
    return call.name.startsWith("read_"_L1) ? reads(call, program) : changes(call, program);
}

Reply FakeWechat::reads(const Call &call, Program &program)
{
    Reply r = accepted();
    if (call.name == calls::ReadVersions) {
        put(r.values, told::TrialVersion, program.trial.version);
        put(r.values, told::TrialAt, instantText(program.trial.at));
        put(r.values, told::OnlineVersion, program.online.version);
        put(r.values, told::OnlineAt, instantText(program.online.at));
    } else if (call.name == calls::ReadScan) {
        if (now() < program.scannedAt) {
            return code(u"61039"_s, call.name);
        }
        r.word = wechat::words::Ready;
    } else if (call.name == calls::ReadAudit) {
        if (program.review.id == 0) {
            r.word = wechat::words::None;
            return r;
        }
        r.word = program.review.status;
        r.values = {{wechat::marks::AuditId, QString::number(program.review.id)}, {told::AuditVersion, program.review.version},
                    {told::AuditAt, instantText(program.review.at)}, {told::Text, program.review.reason}};
        put(r.values, wechat::marks::Screenshots, program.review.pictures.join(u'|'));
    } else if (call.name == calls::ReadCategory) {
        r.values.insert(told::Items, u"[{\"first_id\":1,\"second_id\":2,\"first_class\":\"A\",\"second_class\":\"B\"}]"_s);
    } else if (call.name == calls::ReadPages) {
        r.values.insert(told::Page, u"pages/index/index"_s);
    } else if (call.name == calls::ReadGray) {
        r.word = program.plan.isEmpty() ? QString(wechat::words::None) : program.plan;
        r.values.insert(told::Percent, QString::number(program.percent));
        put(r.values, told::GrayAt, instantText(program.planned));
    } else if (call.name == calls::ReadMaterial) {
        if (!program.review.pictures.contains(call.marks.value(wechat::marks::Screenshots))) {
            return code(u"40007"_s, call.name);
        }
        r.bytes = picture;
    } else if (call.name == calls::ReadQrcode) {
        if (program.trial.version.isEmpty()) {
            return code(u"86001"_s, call.name);
        }
        r.bytes = picture;
    } else if (call.name == calls::ReadErrors) {
        r.values.insert(told::Errors, QString::number(program.errors));
    } else if (call.name == calls::ReadHistory) {
        for (const auto &[number, version] : std::as_const(program.history)) {
            r.items.append({QString::number(number), version, {{told::Version, version}}});
        }
    } else if (call.name == calls::ReadDomains || call.name == calls::ReadWebviewDomains) {
        r.values = program.domains;
    } else if (call.name == calls::ReadTesters) {
        put(r.values, told::Testers, program.testers.join(u'\n'));
    } else if (call.name == calls::ReadPrivacy) {
        put(r.values, told::Privacy, program.privacy);
    } else if (call.name == calls::ReadPrivacyApis) {
        r.items = {{u"wx.getLocation"_s, {}, {{told::Status, program.apiStatus}}}};
    } else if (call.name == calls::ReadMessages) {
        for (const QString &id : std::as_const(program.messages)) {
            r.items.append({id, {}, {}});
        }
    } else if (call.name == calls::ReadVisibility) {
        r.values.insert(told::Visible, program.visible ? u"1"_s : u"0"_s);
    } else {
        r.values.insert(told::MinVersion, program.minVersion);
        r.items = users;
    }
    return r;
}

Reply FakeWechat::changes(const Call &call, Program &program)
{
    if (call.name == calls::Submit) {
        return submit(call, program);
    }
    if (call.name == calls::Release) {
        return release(program, call.program);
    }
    if (call.name == calls::Gray) {
        return gray(call, program);
    }
    if (call.name == calls::Rollback) {
        return rollback(call, program);
    }
    did(call.name, call.program);
    if (call.name == calls::Commit) {
        program.trial = {call.options.value(options::Label), now()};
        program.scannedAt = now() + scan;
    } else if (call.name == calls::Undo) {
        program.review.status = u"3"_s;
    } else if (call.name == calls::CancelGray) {
        program.plan = u"4"_s;
    } else if (call.name == calls::SetVisibility) {
        program.visible = call.options.value(opts::Set) == "open"_L1;
    } else if (call.name == calls::SetMinVersion) {
        program.minVersion = call.options.value(opts::Set);
    }
    Reply r = accepted();
    if (call.name == calls::SetDomains || call.name == calls::SetWebviewDomains) {
        changeDomains(call, program, r);
    } else if (call.name == calls::AddTesters || call.name == calls::RemoveTesters) {
        changeTesters(call, program, r);
    } else if (call.name == calls::SetPrivacy) {
        program.privacy = call.options.value(opts::File);
    } else if (call.name == calls::ApplyPrivacyApi) {
        program.apiStatus = u"3"_s;
        r.values.insert(wechat::marks::AuditId, QString::number(++m_audits));
    } else if (call.name == calls::AddTemplate) {
        library.prepend({QString::number(library.size() + 6), u"2.1"_s, {{told::Version, u"2.1"_s}}});
    } else if (call.name == calls::DeleteTemplate) {
        library.removeIf([&call](const Item &item) { return item.id == call.options.value(opts::LibraryTemplate); });
    } else if (call.name == calls::AddMessage) {
        program.messages.append(u"m%1"_s.arg(++m_messages));
        r.values.insert(wechat::marks::TemplateId, program.messages.constLast());
    } else if (call.name == calls::DeleteMessage) {
        program.messages.removeAll(call.options.value(opts::MessageTemplate));
    }
    return r;
}

// Nobody is called "nobody…"; one who is bound already has no new name, and one who is not bound cannot be removed.
void FakeWechat::changeTesters(const Call &call, Program &program, Reply &reply)
{
    const bool add = call.name == calls::AddTesters;
    QStringList news;
    QStringList refused;
    for (const QString &person : call.options.value(add ? opts::Add : opts::Remove).split(u',')) {
        const QString userstr = u"u-"_s + person;
        if (person.startsWith("nobody"_L1) || (!add && !program.testers.contains(userstr))) {
            refused.append(person);
        } else if (!add) {
            program.testers.removeAll(userstr);
        } else if (!program.testers.contains(userstr)) {
            program.testers.append(userstr);
            news.append(userstr);
        }
    }
    put(reply.values, told::Testers, news.join(u'\n'));
    put(reply.values, told::Refused, refused.join(u'\n'));
    put(reply.values, told::RefusedCode, refused.isEmpty() ? QString() : add ? u"85001"_s : u"-1"_s);
    put(reply.values, told::Text, refused.join(u"; "_s));
}

// Whatever ends with .invalid is refused; all others are set.
void FakeWechat::changeDomains(const Call &call, Program &program, Reply &reply)
{
    const QString text = call.marks.value(call.name == calls::SetDomains ? wechat::marks::Change : wechat::marks::WebviewChange);
    const QJsonObject lists = QJsonDocument::fromJson(text.toUtf8()).object();
    const QString mode = call.options.value(opts::Mode);
    QStringList refused;
    for (auto it = lists.constBegin(); it != lists.constEnd(); ++it) {
        QStringList list = mode == "set"_L1 ? QStringList() : program.domains.value(it.key()).split(u'\n', Qt::SkipEmptyParts);
        const QJsonArray domains = it.value().toArray();
        for (const auto &value : domains) {
            const QString domain = value.toString();
            if (domain.endsWith(".invalid"_L1)) {
                refused.append(domain);
            } else if (mode == "delete"_L1) {
                list.removeAll(domain);
            } else {
                list.append(domain);
            }
        }
        put(program.domains, it.key(), list.join(u'\n'));
    }
    put(reply.values, told::Refused, refused.join(u'\n'));
}

Reply FakeWechat::submit(const Call &call, Program &program)
{
    if (now() < program.scannedAt) {
        return code(u"61039"_s, call.name);
    }
    if (program.review.status == "2"_L1) {
        return code(u"85009"_s, call.name);
    }
    if (quota == 0) {
        return code(u"85085"_s, call.name);
    }
    did(call.name, call.program);
    --quota;
    program.review = {.id = ++m_audits, .version = program.trial.version, .status = u"2"_s, .at = now()};
    Reply r = accepted();
    r.values.insert(wechat::marks::AuditId, QString::number(m_audits));
    return r;
}

void FakeWechat::goOnline(Program &program, const QString &version)
{
    if (!program.online.version.isEmpty()) {
        program.history.prepend({++m_releases, program.online.version});
    }
    program.online = {version, now()};
    program.plan.clear();
}

Reply FakeWechat::release(Program &program, const MiniProgramId &id)
{
    if (program.review.status != "0"_L1) {
        return code(program.review.id == 0 ? u"85019"_s : u"85020"_s, calls::Release);
    }
    if (program.online.version == program.review.version && program.online.at >= program.review.at) {
        return code(u"85052"_s, calls::Release);
    }
    did(calls::Release, id);
    goOnline(program, program.review.version);
    return accepted();
}

Reply FakeWechat::gray(const Call &call, Program &program)
{
    const QString percent = call.marks.value(wechat::marks::Stage, call.options.value(opts::Percent, call.options.value(opts::Gray)));
    if (program.online.version.isEmpty()) {
        return code(u"85079"_s, call.name);
    }
    if (program.plan == "1"_L1 && percent.toInt() <= program.percent) {
        return code(u"85082"_s, call.name);
    }
    did(call.name, call.program);
    program.plan = u"1"_s;
    program.percent = percent.toInt();
    return accepted();
}

Reply FakeWechat::rollback(const Call &call, Program &program)
{
    if (program.plan == "1"_L1) {
        return code(u"87011"_s, call.name);
    }
    const QString wanted = call.marks.value(wechat::marks::AppVersion);
    for (const auto &[number, version] : std::as_const(program.history)) {
        if (QString::number(number) == wanted) {
            did(call.name, call.program);
            program.online = {version, now()};
            program.history.clear(); // the one rolled away from is never listed
            return accepted();
        }
    }
    return code(u"87012"_s, call.name);
}

} // namespace flotilla::fakes
