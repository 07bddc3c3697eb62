// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/centre/gatewaydoor.h"

#include "model/usualid.h"
#include "tencentcloud/jsonread.h"
#include "wechat/centre/pushcrypt.h"
#include "wechat/errortable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>
#include <utility>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kComponent{"/cgi-bin/component/"};
constexpr HttpLimits kPassingLimits{Millis{60'000}, Millis{120'000}, qint64{8} * 1024 * 1024}; // an upload takes as long as its sender allows

DoorAnswer json(const QJsonObject &object)
{
    return {200, QJsonDocument(object).toJson(QJsonDocument::Compact), "application/json; charset=utf-8"};
}

/// Why there is no token, in the platform's own form where it named a code: windows know what that means and what to do.
DoorAnswer withoutToken(const Error &error)
{
    bool isNumber = false;
    const int code = error.vendorCode.toInt(&isNumber);
    return isNumber ? json({{u"errcode"_s, code}, {u"errmsg"_s, error.text}}) : notPassedOn("There is no token at the moment.\n");
}

DoorAnswer withoutAnswer(const HttpAnswer &answer)
{
    if (answer.problem == HttpProblem::TooLate) {
        return notPassedOn("Not sent: its turn came too late.\n");
    }
    if (answer.problem == HttpProblem::BadStatus) { // as 413, where it is too large for the platform
        return {502, "The platform answered with HTTP " + QByteArray::number(answer.status) + ".\n"};
    }
    return {502, "The platform did not answer as it should.\n"};
}

bool hasToken(const QString &query)
{
    const QUrlQuery parts(query);
    return parts.hasQueryItem(u"access_token"_s) || parts.hasQueryItem(u"component_access_token"_s);
}

bool isTokenName(const QString &name)
{
    return name.endsWith("refresh_token"_L1) || name.endsWith("access_token"_L1);
}

QJsonValue withoutTokens(const QJsonValue &value)
{
    if (value.isArray()) {
        QJsonArray list;
        const QJsonArray all = value.toArray();
        for (const auto &one : all) {
            list.append(withoutTokens(one));
        }
        return list;
    }
    if (!value.isObject()) {
        return value;
    }
    QJsonObject object = value.toObject();
    const QStringList names = object.keys();
    for (const QString &name : names) {
        object.insert(name, isTokenName(name) ? QJsonValue(QString()) : withoutTokens(object.value(name)));
    }
    return object;
}

QByteArray typeOf(const QByteArray &body)
{
    if (body.startsWith("\xff\xd8\xff")) {
        return "image/jpeg";
    }
    return body.startsWith("\x89PNG") ? "image/png" : body.startsWith('{') ? "application/json; charset=utf-8" : "application/octet-stream";
}

/// A body that leaves the AppID of the platform to the gateway.
QByteArray withAppid(const QByteArray &body, const QString &appid)
{
    QJsonObject object = QJsonDocument::fromJson(body).object();
    if (!object.contains("component_appid"_L1) || !object.value("component_appid"_L1).toString().isEmpty()) {
        return body;
    }
    object.insert(u"component_appid"_s, appid);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// It goes into a header of ours.
bool isPlainHeader(const QByteArray &value)
{
    return value.size() <= 200 && std::all_of(value.cbegin(), value.cend(), [](char c) { return c >= ' ' && c < '\x7f'; });
}

} // namespace

/// One call over its token and its one or two sendings; deletes itself when it was answered, or nobody waits for that any more.
class GatewayDoor::Passing : public QObject
{
public:
    Passing(GatewayDoor &door, DoorRequest request, QString path, QString appid, HttpDoor::Reply reply)
        : QObject(&door), m_door(door), m_request(std::move(request)), m_path(std::move(path)), m_appid(std::move(appid)), m_reply(std::move(reply)),
          m_leaveBy(m_request.arrived + kLeavesWithin)
    {
        connect(m_request.asker, &QObject::destroyed, this, [this] { delete this; });
    }

    void begin()
    {
        m_door.m_tokens.get(m_appid, this, [this](const Result<Token> &token) {
            if (token) {
                sendWith(token->value);
            } else {
                end(withoutToken(token.error()));
            }
        });
    }

private:
    [[nodiscard]] HttpPost postWith(const Secret &token) const
    {
        HttpPost post;
        post.method = m_request.method;
        post.url = m_door.m_place.vendor;
        post.url.setPath(post.url.path() + m_path);
        const QString own = u"access_token="_s + QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(token.reveal())));
        post.url.setQuery(m_request.query.isEmpty() ? own : m_request.query + u'&' + own);
        post.headers = {{"Accept", "*/*"}, {"Accept-Encoding", "identity"}, {"User-Agent", "Flotilla/" FLOTILLA_VERSION}};
        if (m_request.method == "POST") {
            const QByteArray type = m_request.header("Content-Type");
            post.headers.append({"Content-Type", type.isEmpty() ? QByteArray("application/json") : type});
            post.body = m_path.startsWith(kComponent) ? withAppid(m_request.body, m_door.m_place.componentAppid) : m_request.body;
        }
        post.limits = kPassingLimits;
        return post;
    }

    void sendWith(const Secret &token)
    {
        m_last = std::move(m_call);
        m_call = m_door.m_channel->post({m_door.m_place.componentAppid, m_path, kRate}, [this, token] { return postWith(token); },
                                        [this, token](const HttpAnswer &answer) {
                                            answered(answer, token);
                                            return answer.problem == HttpProblem::None;
                                        }, m_leaveBy);
    }

    void answered(const HttpAnswer &answer, const Secret &token)
    {
        if (answer.problem != HttpProblem::None) { // windows look at what is there before they send anything again
            end(withoutAnswer(answer));
            return;
        }
        const QJsonDocument document = QJsonDocument::fromJson(answer.body);
        const QString code = readWord(document.object(), "errcode"_L1);
        if (errorTable().find(code, {}).isStaleToken && !std::exchange(m_renewed, true)) {
            m_door.m_tokens.drop(m_appid, token);
            begin();
            return;
        }
        QByteArray body = m_path.startsWith(kComponent) && document.isObject()
                              ? QJsonDocument(withoutTokens(document.object()).toObject()).toJson(QJsonDocument::Compact) : answer.body;
        body.replace(token.reveal(), "***");
        end({200, body, typeOf(body)});
    }

    void end(const DoorAnswer &answer)
    {
        m_reply(answer);
        deleteLater(); // this may run inside the callback of its own call
    }

    GatewayDoor &m_door;
    DoorRequest m_request;
    QString m_path;
    QString m_appid;
    HttpDoor::Reply m_reply;
    Instant m_leaveBy;
    std::unique_ptr<PendingCall> m_call;
    std::unique_ptr<PendingCall> m_last; ///< a call may not die inside its own callback
    bool m_renewed = false;
};

GatewayDoor::GatewayDoor(Place place, CentreTokens &tokens, std::shared_ptr<HttpChannel> channel, QObject *parent)
    : QObject(parent), m_place(std::move(place)), m_tokens(tokens), m_channel(std::move(channel))
{
}

GatewayDoor::~GatewayDoor() = default;

bool GatewayDoor::passes(const QString &path)
{
    static const QRegularExpression kPath(u"^/(?:wxa|wxaapi|cgi-bin|datacube)(?:/[A-Za-z0-9_-]{1,60}){1,6}$"_s);
    static const QStringList kOfComponent{u"api_get_authorizer_list"_s, u"api_get_authorizer_info"_s, u"getprivacysetting"_s, u"setprivacysetting"_s,
                                          u"uploadprivacyextfile"_s};
    // The last one repeats any call of this third-party platform as it was sent, its secret and its ticket too.
    static const QStringList kNever{u"/cgi-bin/token"_s, u"/cgi-bin/stable_token"_s, u"/cgi-bin/openapi/rid/get"_s};
    if (!kPath.match(path).hasMatch() || path.endsWith(u'\n') || kNever.contains(path)) {
        return false;
    }
    return !path.startsWith(kComponent) || kOfComponent.contains(path.mid(kComponent.size()));
}

void GatewayDoor::answer(const DoorRequest &request, const QString &path, const HttpDoor::Reply &reply)
{
    const QByteArray appid = request.header("X-Authorizer-Appid");
    if (!isSameText(request.header("Authorization"), "Bearer " + m_place.key.reveal())) {
        reply({401, "Unknown key.\n"});
    } else if (!passes(path) || request.method.isEmpty()) {
        reply({404, "There is no such call here.\n"});
    } else if (hasToken(request.query)) {
        reply({400, "The gateway adds the token itself.\n"});
    } else if ((!appid.isEmpty() && !isUsualId({QString::fromLatin1(appid)})) || !isPlainHeader(request.header("Content-Type"))) {
        reply({400, "This request is not well formed.\n"});
    } else {
        (new Passing(*this, request, path, QString::fromLatin1(appid), reply))->begin();
    }
}

} // namespace flotilla::wechat

#include "moc_gatewaydoor.cpp"
