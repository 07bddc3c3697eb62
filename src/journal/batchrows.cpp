// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/rows.h"

#include "journal/jsonfields.h"
#include "journal/names.h"
#include "model/words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace flotilla {

using namespace jsonfields;

QString batchBody(const Batch &batch)
{
    return compact({{u"mode"_s, batch.release.mode},
                    {u"build_type"_s, batch.release.buildType},
                    {u"binding"_s, bindingName(batch.release.bindingAfter)},
                    {u"stop_after"_s, batch.limits.stopAfter},
                    {u"build_time_limit_ms"_s, qint64{batch.limits.buildTimeLimit.count()}},
                    {u"app_titles"_s, QJsonArray::fromStringList(batch.appTitles)}});
}

bool readBatchBody(const QString &body, Batch &batch)
{
    const auto o = parsed(body);
    const auto binding = o ? bindingFromName(text(*o, "binding"_L1)) : std::nullopt;
    if (!binding) {
        return false;
    }
    batch.release.mode = text(*o, "mode"_L1);
    batch.release.buildType = text(*o, "build_type"_L1);
    batch.release.bindingAfter = *binding;
    batch.limits.stopAfter = number(*o, "stop_after"_L1);
    batch.limits.buildTimeLimit = Millis{o->value("build_time_limit_ms"_L1).toInteger()};
    const QJsonArray titles = o->value("app_titles"_L1).toArray();
    for (const auto &title : titles) {
        batch.appTitles.append(title.toString());
    }
    return true;
}

QString connectionBody(const Connection &c)
{
    QJsonObject o{{u"platform"_s, c.platform},          {u"secret_id"_s, c.secretId},
                  {u"environment"_s, c.environment},    {u"endpoint"_s, c.endpoint},
                  {u"region"_s, c.region},              {u"source"_s, storedName(c.source)},
                  {u"purpose"_s, storedName(c.purpose)}, {u"proxy"_s, storedName(c.proxy)},
                  {u"test_passed"_s, c.testPassed}};
    put(o, "signed_host"_L1, c.signedHost);
    put(o, "key_variable"_L1, c.keyVariable);
    put(o, "token_variable"_L1, c.tokenVariable);
    put(o, "tested_at"_L1, c.testedAt);
    put(o, "test_result"_L1, c.testResult);
    return compact(o);
}

std::optional<Connection> connectionFromBody(const QString &body)
{
    const auto o = parsed(body);
    if (!o) {
        return {};
    }
    const auto source = fromStoredName<SecretSource>(text(*o, "source"_L1));
    const auto purpose = fromStoredName<Purpose>(text(*o, "purpose"_L1));
    const auto proxy = fromStoredName<Proxy>(text(*o, "proxy"_L1));
    if (!source || !purpose || !proxy) {
        return {};
    }
    Connection c;
    c.platform = text(*o, "platform"_L1);
    c.secretId = text(*o, "secret_id"_L1);
    c.environment = text(*o, "environment"_L1);
    c.endpoint = text(*o, "endpoint"_L1);
    c.signedHost = text(*o, "signed_host"_L1);
    c.region = text(*o, "region"_L1);
    c.source = *source;
    c.keyVariable = text(*o, "key_variable"_L1);
    c.tokenVariable = text(*o, "token_variable"_L1);
    c.purpose = *purpose;
    c.proxy = *proxy;
    c.testedAt = instant(*o, "tested_at"_L1);
    c.testResult = text(*o, "test_result"_L1);
    c.testPassed = o->value("test_passed"_L1).toBool();
    return c;
}

QString listBody(const QStringList &list)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QStringList listFromBody(const QString &body)
{
    QStringList list;
    const QJsonArray array = QJsonDocument::fromJson(body.toUtf8()).array();
    for (const auto &value : array) {
        list.append(value.toString());
    }
    return list;
}

} // namespace flotilla
