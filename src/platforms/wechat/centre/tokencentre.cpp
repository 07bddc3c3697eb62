// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/centre/tokencentre.h"

#include "apinetwork.h"
#include "model/usualid.h"
#include "run/trailnames.h"
#include "run/wakeresting.h"
#include "wechat/names.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <algorithm>
#include <utility>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kPushPath = "/push"_L1;
constexpr auto kGatewayPath = "/wx"_L1;
constexpr Millis kTicketLife = std::chrono::hours(12);
constexpr Millis kLookEvery = std::chrono::seconds(5);
constexpr Millis kSurely = std::chrono::seconds(20); ///< a lease that was seen lives longer
constexpr Millis kBetweenRefusals = std::chrono::minutes(1);

PushMarks marksOf(const QString &query)
{
    const QUrlQuery parts(query);
    const auto part = [&parts](const QString &name) { return parts.queryItemValue(name, QUrl::FullyDecoded).toUtf8(); };
    return {part(u"timestamp"_s), part(u"nonce"_s), part(u"msg_signature"_s)};
}

} // namespace

TokenCentre::TokenCentre(const Workspace &workspace, Connection connection, Setting setting, ApiNetwork &network)
    : m_workspace(workspace), m_connection(std::move(connection)), m_place(setting.place), m_keeps(setting.keeps), m_inbox(std::move(setting.keys)),
      m_memory(std::make_shared<CentreMemory>(setting.keeps ? workspace.secrets : workspace.sessionSecrets, servicesOf(m_connection.id))),
      m_tokens(setting.component, m_memory, network.channel(m_connection.proxy), workspace.clock),
      m_gateway({setting.component.vendor, setting.component.appid, std::move(setting.gatewayKey)}, m_tokens, network.wideChannel(m_connection.proxy, HttpDoor::kMostAtOnce)),
      m_door(workspace.clock, [this](const DoorRequest &request, const HttpDoor::Reply &reply) { answer(request, reply); })
{
}

TokenCentre::~TokenCentre()
{
    if (m_isAlone) {
        (void)m_workspace.leases.release({lane()}, m_workspace.self, {});
    }
}

LaneKey TokenCentre::lane() const
{
    return {services::TokenCentre, {m_connection.field(fields::ComponentAppid).trimmed()}};
}

// Two that make tokens of the same third-party platform end each other's. The lease is of no batch: nothing of the history moves with it.
Status TokenCentre::beAlone()
{
    const auto others = m_workspace.leases.holders({lane()});
    if (others && !others->isEmpty() && others->constFirst().holder != m_workspace.self) {
        const Holder &by = others->constFirst().holder;
        return Error{ErrorKind::Leased, tr("A token centre of this third-party platform runs already, on the computer %1 (process %2). Two would end each other's tokens. "
                                           "If that one has died, wait half a minute and start again.").arg(by.host, QString::number(by.process)), {}, {}, {}};
    }
    Status taken = m_workspace.leases.acquire({lane()}, m_workspace.self, {});
    m_isAlone = taken.ok();
    m_seenAloneAt = m_isAlone ? m_workspace.clock.now() : m_seenAloneAt;
    return taken;
}

// While the database was away or this process stood still the lease may have ended, and another centre may have begun.
Status TokenCentre::stillAlone()
{
    const Millis since = m_workspace.clock.now() - m_seenAloneAt;
    if (m_isAlone && since < kLookEvery) {
        return {};
    }
    Status alone = beAlone();
    if (!alone && alone.error().kind == ErrorKind::Leased) {
        QMetaObject::invokeMethod(this, [this, alone] { emit failed(alone.error()); }, Qt::QueuedConnection);
    } else if (!alone && since < kSurely) {
        return {};
    }
    return alone;
}

void TokenCentre::start()
{
    if (const Status alone = beAlone(); !alone) {
        QMetaObject::invokeMethod(this, [this, alone] { emit failed(alone.error()); }, Qt::QueuedConnection);
        return;
    }
    m_memory->load(this, [this](const Status &loaded) {
        if (!loaded) {
            emit failed(loaded.error());
            return;
        }
        if (!m_keeps) {
            emit said(tr("Ticket and refresh tokens stay in memory: after a restart nothing works until the platform pushes the next ticket, which takes up to ten minutes."));
        }
        listen();
    });
}

void TokenCentre::listen()
{
    const auto port = m_door.open(m_place);
    if (!port) {
        emit failed(port.error());
        return;
    }
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(m_place.first.toString());
    url.setPort(*port);
    emit began(url.toString());
}

void TokenCentre::answer(const DoorRequest &request, const HttpDoor::Reply &reply)
{
    const QString &path = request.path;
    if (path == "/health"_L1 && request.method == "GET") {
        reply(health());
    } else if (path.startsWith(kGatewayPath + u'/') && request.hasLeft) {
        return; // it has looked at what the platform has since: what is sent now would be done twice
    } else if (path.startsWith(kGatewayPath + u'/') && !stillAlone()) {
        reply(notPassedOn("Whether another token centre runs is not known at the moment.\n"));
    } else if (path.startsWith(kGatewayPath + u'/')) {
        m_gateway.answer(request, path.mid(kGatewayPath.size()), reply);
    } else if (request.method == "POST" && path == kPushPath) {
        takePush(request, {}, reply);
    } else if (request.method == "POST" && path.startsWith(kPushPath + u'/') && isUsualId({path.mid(kPushPath.size() + 1)})) {
        takePush(request, path.mid(kPushPath.size() + 1), reply);
    } else {
        reply({404, "There is nothing here.\n"});
    }
}

DoorAnswer TokenCentre::health() const
{
    const Instant at = m_memory->ticketAt();
    const Millis age = isSet(at) ? std::max(m_workspace.clock.now() - at, Millis(0)) : Millis(0); // the platform's clock may be ahead
    const QString ticket = !isSet(at) ? u"none"_s : age > kTicketLife ? u"old"_s : u"fresh"_s;
    const QJsonObject told{{u"ticket"_s, ticket},
                           {u"ticket_age_seconds"_s, qint64{std::chrono::duration_cast<std::chrono::seconds>(age).count()}},
                           {u"component_token"_s, m_tokens.works()},
                           {u"mini_programs"_s, m_memory->programs()},
                           {u"kept"_s, m_keeps}};
    return {ticket == "fresh"_L1 ? 200 : 503, QJsonDocument(told).toJson(QJsonDocument::Compact), "application/json; charset=utf-8"};
}

void TokenCentre::takePush(const DoorRequest &request, const QString &appid, const HttpDoor::Reply &reply)
{
    const PushInbox::Opened opened = m_inbox.open(marksOf(request.query), request.body, m_workspace.clock.now());
    switch (opened.verdict) {
    case PushInbox::Verdict::Good:
        obey(opened, appid, reply);
        return;
    case PushInbox::Verdict::Again:
        reply({200, "success"});
        return;
    case PushInbox::Verdict::Foreign:
        countRefused();
        reply({403, "Refused.\n"});
        return;
    case PushInbox::Verdict::Broken:
        emit said(tr("A push of the platform cannot be read: is the EncodingAESKey the one in its console, and the AppID that of this third-party platform?"));
        reply({400, "Refused.\n"});
        return;
    }
}

// Anybody can send these: they fill no log.
void TokenCentre::countRefused()
{
    ++m_refused;
    const Instant now = m_workspace.clock.now();
    if (isSet(m_refusedSaidAt) && now - m_refusedSaidAt < kBetweenRefusals) {
        return;
    }
    emit said(tr("%n push(es) without a good signature, or with an old time, were refused.", nullptr, m_refused));
    m_refused = 0;
    m_refusedSaidAt = now;
}

void TokenCentre::obey(const PushInbox::Opened &opened, const QString &appid, const HttpDoor::Reply &reply)
{
    static const QStringList kAuthorisations{u"authorized"_s, u"updateauthorized"_s, u"unauthorized"_s};
    static const QStringList kReviews{u"weapp_audit_success"_s, u"weapp_audit_fail"_s, u"weapp_audit_delay"_s};
    if (opened.fields.value(u"InfoType"_s) == "component_verify_ticket"_L1) {
        takeTicket(opened, reply);
    } else if (kAuthorisations.contains(opened.fields.value(u"InfoType"_s))) {
        takeAuthorisation(opened, reply);
    } else if (!appid.isEmpty() && kReviews.contains(opened.fields.value(u"Event"_s))) {
        takeReview(opened, appid, reply);
    } else {
        reply({200, "success"}); // messages of users and the like: WeChat wants an answer, and nobody here the message
    }
}

// Nothing was kept: WeChat pushes it again, and then it must not count as arrived.
void TokenCentre::answerKept(const Status &kept, const QByteArray &mark, const HttpDoor::Reply &reply)
{
    if (kept) {
        reply({200, "success"});
        return;
    }
    m_inbox.forget(mark);
    emit said(kept.error().text);
    reply({500, "Not kept.\n"});
}

void TokenCentre::takeTicket(const PushInbox::Opened &opened, const HttpDoor::Reply &reply)
{
    const Secret ticket(opened.fields.value(u"ComponentVerifyTicket"_s).toUtf8());
    if (ticket.isEmpty()) {
        reply({400, "Refused.\n"});
        return;
    }
    if (isSet(m_memory->ticketAt()) && opened.sentAt < m_memory->ticketAt()) { // out of order, or repeated by somebody after a restart
        reply({200, "success"});
        return;
    }
    m_memory->keepTicket(ticket, opened.sentAt, this, [this, mark = opened.mark, reply](const Status &kept) {
        if (kept) {
            emit said(tr("A ticket came and was kept."));
        }
        answerKept(kept, mark, reply);
    });
}

void TokenCentre::takeAuthorisation(const PushInbox::Opened &opened, const HttpDoor::Reply &reply)
{
    const QString appid = opened.fields.value(u"AuthorizerAppid"_s);
    const QString word = opened.fields.value(u"InfoType"_s);
    if (!isUsualId({appid})) {
        reply({400, "Refused.\n"});
        return;
    }
    TrailEntry entry = trailEntry(m_workspace, trail::Pushed, {});
    entry.arguments = {word, m_connection.id.value};
    entry.program = {appid};
    if (const Status noted = m_workspace.journal.note(entry); !noted) {
        answerKept(noted, opened.mark, reply);
        return;
    }
    emit said(tr("%1: the platform says “%2”. Read the list of mini programs anew.").arg(appid, word));
    // What was kept of it belongs to the authorisation before; the vendor's list tells the new one.
    m_memory->forget(appid, this, [this, mark = opened.mark, reply](const Status &kept) { answerKept(kept, mark, reply); });
    m_tokens.forget(appid);
}

void TokenCentre::takeReview(const PushInbox::Opened &opened, const QString &appid, const HttpDoor::Reply &reply)
{
    const QString word = opened.fields.value(u"Event"_s);
    const auto rows = wakeResting(m_workspace, m_connection.platform, {appid}, word);
    if (rows) {
        emit said(tr("%1: the platform says “%2”. %n order(s) will look at it now.", nullptr, *rows).arg(appid, word));
    }
    answerKept(rows ? Status() : Status(rows.error()), opened.mark, reply);
}

} // namespace flotilla::wechat

#include "moc_tokencentre.cpp"
