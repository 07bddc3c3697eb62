// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/centre/centretokens.h"

#include "wechat/errortable.h"

#include <QPointer>

#include <utility>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

CentreTokens::CentreTokens(MintTokens::Component component, std::shared_ptr<CentreMemory> memory, std::shared_ptr<HttpChannel> channel, Clock &clock,
                           QObject *parent)
    : QObject(parent), m_memory(memory), m_tokens(std::make_unique<MintTokens>(std::move(component), std::move(channel), clock, std::move(memory)), clock)
{
}

CentreTokens::~CentreTokens() = default;

void CentreTokens::get(const QString &appid, QObject *context, const TokenSource::Done &done)
{
    getWith(appid, true, context, done);
}

void CentreTokens::getWith(const QString &appid, bool again, QObject *context, const TokenSource::Done &done)
{
    if (m_memory->ticket().isEmpty()) {
        done(Error{ErrorKind::Denied, tr("The platform has not pushed a ticket yet."), u"61006"_s, {}, {}});
        return;
    }
    const QPointer<QObject> asker(context);
    m_tokens.get({}, context, [this, appid, again, asker, done](const Result<Token> &own) {
        m_works = own.ok();
        if (!own || appid.isEmpty()) {
            done(own);
            return;
        }
        m_tokens.get(appid, asker, [this, appid, again, own = own->value, asker, done](const Result<Token> &token) {
            // Somebody else makes tokens of this component, too: the own one is asked for once more.
            if (again && !token && errorTable().find(token.error().vendorCode, {}).isStaleToken) {
                m_tokens.drop({}, own);
                getWith(appid, false, asker, done);
                return;
            }
            // It was authorised anew while nobody listened: the platform's list has another one.
            if (again && !token && token.error().vendorCode == "61023"_L1 && asker) {
                m_memory->forget(appid, asker, [this, appid, asker, done](const Status &) { getWith(appid, false, asker, done); });
                return;
            }
            done(token);
        });
    });
}

} // namespace flotilla::wechat

#include "moc_centretokens.cpp"
