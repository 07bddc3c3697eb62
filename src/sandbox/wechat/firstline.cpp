// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/firstline.h"

#include <QJsonArray>

namespace flotilla::sandbox::wechat {

using namespace Qt::StringLiterals;

namespace {

QJsonArray idsOf(const QList<CodeTemplate> &list)
{
    QJsonArray ids;
    for (const CodeTemplate &code : list)
        ids.append(code.id);
    return ids;
}

} // namespace

QJsonObject firstLine(const World &world, const QString &url)
{
    QJsonArray authorizers;
    for (const MiniProgram &program : world.programs)
        authorizers.append(QJsonObject{
            {u"appid"_s, program.appid}, {u"refreshToken"_s, program.refreshToken}, {u"appSecret"_s, program.appSecret}});
    const Credentials &known = world.credentials;
    return {{u"url"_s, url},
            {u"componentAppid"_s, known.componentAppid},
            {u"componentSecret"_s, known.componentSecret},
            {u"ticket"_s, known.ticket},
            {u"templates"_s, idsOf(world.templates)},
            {u"drafts"_s, idsOf(world.drafts)},
            {u"authorizers"_s, authorizers},
            {u"broker"_s, QJsonObject{{u"url"_s, url}, {u"user"_s, known.brokerUser}, {u"password"_s, known.brokerPassword}}},
            {u"gateway"_s, QJsonObject{{u"url"_s, url + u"/gateway"_s}, {u"key"_s, known.gatewayKey}}},
            {u"push"_s, QJsonObject{{u"token"_s, known.pushToken}, {u"encodingAesKey"_s, known.pushKey}}},
            {u"http"_s, QJsonObject{{u"url"_s, url + u"/tokens/authorizer/{appid}"_s},
                                    {u"componentUrl"_s, url + u"/tokens/component"_s},
                                    {u"tokenPath"_s, u"token"_s},
                                    {u"expiryPath"_s, u"expires_in"_s},
                                    {u"key"_s, known.httpKey}}}};
}

} // namespace flotilla::sandbox::wechat
