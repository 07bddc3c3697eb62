// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/minttokens.h"

#include "tencentcloud/jsonread.h"
#include "wechat/errortable.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <utility>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 500;

/// For as long as the connection is open.
class MintedHere : public MintMemory
{
public:
    explicit MintedHere(Secret ticket) : m_ticket(std::move(ticket)) {}
    [[nodiscard]] Secret ticket() const override { return m_ticket; }
    [[nodiscard]] Secret refresher(const QString &appid) const override { return m_refreshers.value(appid); }
    void keep(const Refreshers &refreshers, QObject *, const std::function<void(const Status &)> &then) override
    {
        m_refreshers.insert(refreshers);
        then({});
    }

private:
    Secret m_ticket;
    Refreshers m_refreshers;
};

/// Carries the translation context of everything in this file.
struct MintTokenWords
{
    Q_DECLARE_TR_FUNCTIONS(MintTokens)
};

} // namespace

struct MintTokens::Known
{
    Component component;
    std::shared_ptr<HttpChannel> channel;
    Clock &clock;
    std::shared_ptr<MintMemory> memory;
    Token own; ///< the component's
};

/// The component's token, then the list until the mini program is found, then its own token.
class MintTokens::Minting : public PendingCall
{
public:
    Minting(std::shared_ptr<Known> known, QString appid, Done done) : m_known(std::move(known)), m_appid(std::move(appid)), m_done(std::move(done))
    {
        const bool fresh = isSet(m_known->own.expires) && m_known->own.expires - Tokens::kEarly > m_known->clock.now();
        if (fresh && !m_appid.isEmpty()) {
            mint();
        } else {
            ask(u"api_component_token"_s,
                {{u"component_appid"_s, m_known->component.appid},
                 {u"component_appsecret"_s, QString::fromUtf8(m_known->component.secret.reveal())},
                 {u"component_verify_ticket"_s, QString::fromUtf8(m_known->memory->ticket().reveal())}},
                &Minting::componentMinted);
        }
    }

private:
    using Next = void (Minting::*)(const QJsonObject &);

    void ask(const QString &call, const QJsonObject &body, Next next)
    {
        auto make = [known = m_known, call, body] {
            HttpPost post;
            post.url = known->component.vendor;
            post.url.setPath(post.url.path() + u"/cgi-bin/component/"_s + call);
            if (call != "api_component_token"_L1) {
                QUrlQuery query;
                query.addQueryItem(u"component_access_token"_s, QString::fromUtf8(known->own.value.reveal()));
                post.url.setQuery(query);
            }
            post.headers = {{"Content-Type", "application/json"}, {"Accept", "application/json"}, {"Accept-Encoding", "identity"},
                            {"User-Agent", "Flotilla/" FLOTILLA_VERSION}};
            post.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
            return post;
        };
        m_last = std::move(m_call);
        m_call = m_known->channel->post({m_known->component.vendor.host(), call}, make,
                                        [this, call, next](const HttpAnswer &answer) { return answered(call, answer, next); });
    }

    bool answered(const QString &call, const HttpAnswer &answer, Next next)
    {
        const QJsonObject reply = QJsonDocument::fromJson(answer.body).object();
        const QString code = readWord(reply, "errcode"_L1);
        if (answer.problem != HttpProblem::None || reply.isEmpty()) {
            tell(Error{ErrorKind::Unreachable, MintTokenWords::tr("The platform did not answer the request for a token."), {}, {}, {}});
            return false;
        }
        if (!code.isEmpty() && code != "0"_L1) {
            const ErrorTable::Entry known = errorTable().find(code, call);
            // What is wrong with the component is wrong for all; what is wrong with the authorisation, for this one.
            const bool own = call == "api_component_token"_L1 || known.outcome == Outcome::Denied;
            tell(Error{own ? ErrorKind::Denied : ErrorKind::Refused, readText(reply, "errmsg"_L1), code, {}, {}});
            return true;
        }
        (this->*next)(reply);
        return true;
    }

    void componentMinted(const QJsonObject &reply)
    {
        const qint64 seconds = readInteger(reply, "expires_in"_L1).value_or(7200);
        m_known->own = {Secret(fieldOf(reply, "component_access_token"_L1).toString().toUtf8()),
                        m_known->clock.now() + std::chrono::seconds(seconds)};
        if (m_appid.isEmpty()) {
            tell(m_known->own);
        } else {
            mint();
        }
    }

    void mint()
    {
        if (const Secret refresher = m_known->memory->refresher(m_appid); !refresher.isEmpty()) {
            ask(u"api_authorizer_token"_s,
                {{u"component_appid"_s, m_known->component.appid},
                 {u"authorizer_appid"_s, m_appid},
                 {u"authorizer_refresh_token"_s, QString::fromUtf8(refresher.reveal())}},
                &Minting::minted);
            return;
        }
        ask(u"api_get_authorizer_list"_s,
            {{u"component_appid"_s, m_known->component.appid}, {u"offset"_s, m_offset}, {u"count"_s, kPage}}, &Minting::listed);
    }

    void listed(const QJsonObject &reply)
    {
        const QJsonArray list = readArray(reply, "list"_L1);
        MintMemory::Refreshers told;
        for (const auto &value : list) {
            const QJsonObject row = value.toObject();
            const QString appid = readWord(row, "authorizer_appid"_L1);
            // What is known already may be newer than a page that was asked for before it changed.
            if (m_known->memory->refresher(appid).isEmpty()) {
                told.insert(appid, Secret(fieldOf(row, "refresh_token"_L1).toString().toUtf8()));
            }
        }
        m_offset += static_cast<int>(list.size());
        const bool more = !list.isEmpty() && m_offset < readInteger(reply, "total_count"_L1).value_or(0);
        if (told.isEmpty()) {
            sought(more);
            return;
        }
        m_known->memory->keep(told, &m_here, [this, more](const Status &) { sought(more); }); // the vendor tells them again
    }

    void sought(bool more)
    {
        if (more || !m_known->memory->refresher(m_appid).isEmpty()) {
            mint();
            return;
        }
        tell(Error{ErrorKind::Refused, MintTokenWords::tr("The mini program has not authorised the third-party platform."), u"61003"_s, {}, {}});
    }

    void minted(const QJsonObject &reply)
    {
        const qint64 seconds = readInteger(reply, "expires_in"_L1).value_or(7200);
        const Token token{Secret(fieldOf(reply, "authorizer_access_token"_L1).toString().toUtf8()), m_known->clock.now() + std::chrono::seconds(seconds)};
        const Secret renewed(fieldOf(reply, "authorizer_refresh_token"_L1).toString().toUtf8());
        if (renewed.isEmpty()) {
            tell(token);
            return;
        }
        // The old one may be of no use any more: whoever has the access token relies on the new one.
        m_known->memory->keep({{m_appid, renewed}}, &m_here, [this, token](const Status &kept) { tell(kept ? Result<Token>(token) : Result<Token>(kept.error())); });
    }

    void tell(const Result<Token> &token)
    {
        const Done done = std::move(m_done);
        done(token); // may destroy this
    }

    std::shared_ptr<Known> m_known;
    QString m_appid;
    Done m_done;
    std::unique_ptr<PendingCall> m_call;
    std::unique_ptr<PendingCall> m_last; ///< a call may not die inside its own callback
    QObject m_here; ///< what is kept answers only while this lives
    int m_offset = 0;
};

MintTokens::MintTokens(Component component, std::shared_ptr<HttpChannel> channel, Clock &clock, std::shared_ptr<MintMemory> memory)
    : m_known(new Known{std::move(component), std::move(channel), clock, std::move(memory), {}})
{
    if (!m_known->memory) {
        m_known->memory = std::make_shared<MintedHere>(m_known->component.ticket);
    }
}

MintTokens::~MintTokens() = default;

std::unique_ptr<PendingCall> MintTokens::fetch(const QString &appid, Done done)
{
    return std::make_unique<Minting>(m_known, appid, std::move(done));
}

} // namespace flotilla::wechat
