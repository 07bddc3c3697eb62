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
    QJsonArray waves;
    for (const Wave &wave : batch.waves) {
        waves.append(QJsonObject{{u"targets"_s, wave.targets},
                                 {u"share"_s, wave.gate.share},
                                 {u"soak_ms"_s, qint64{wave.gate.soak.count()}},
                                 {u"person"_s, wave.gate.person},
                                 {u"clean"_s, wave.gate.clean},
                                 {u"rests"_s, wave.gate.rests}});
    }
    QJsonObject o{{u"stop_after"_s, batch.limits.stopAfter},
                  {u"follow_limit_ms"_s, qint64{batch.limits.followLimit.count()}},
                  {u"lane_titles"_s, QJsonArray::fromStringList(batch.laneTitles)}};
    put(o, "width"_L1, batch.limits.width);
    if (!waves.isEmpty()) {
        o.insert("waves"_L1, waves);
    }
    return compact(o);
}

bool readBatchBody(const QString &body, Batch &batch)
{
    const auto o = parsed(body);
    if (!o) {
        return false;
    }
    batch.limits.stopAfter = number(*o, "stop_after"_L1);
    batch.limits.followLimit = Millis{o->value("follow_limit_ms"_L1).toInteger()};
    batch.limits.width = number(*o, "width"_L1);
    const QJsonArray titles = o->value("lane_titles"_L1).toArray();
    for (const auto &title : titles) {
        batch.laneTitles.append(title.toString());
    }
    const QJsonArray waves = o->value("waves"_L1).toArray();
    for (const auto &each : waves) {
        const QJsonObject wave = each.toObject();
        batch.waves.append({number(wave, "targets"_L1),
                            {number(wave, "share"_L1), Millis{wave.value("soak_ms"_L1).toInteger()}, wave.value("person"_L1).toBool(),
                             wave.value("clean"_L1).toBool(), wave.value("rests"_L1).toBool()}});
    }
    return true;
}

QString connectionBody(const Connection &c)
{
    QJsonObject o{{u"platform"_s, c.platform},
                  {u"source"_s, storedName(c.source)},
                  {u"purpose"_s, storedName(c.purpose)},
                  {u"proxy"_s, storedName(c.proxy)},
                  {u"test_passed"_s, c.testPassed}};
    put(o, "fields"_L1, c.fields);
    put(o, "variables"_L1, c.variables);
    put(o, "tested_at"_L1, c.testedAt);
    put(o, "test_result"_L1, c.testResult);
    put(o, "secret_pending"_L1, c.secretPending ? 1 : 0);
    return compact(o);
}

std::optional<Connection> connectionFromBody(const QString &body)
{
    const auto o = parsed(body);
    if (!o) {
        return {};
    }
    Connection c; // a name of a newer program is read as what asks for most care
    c.platform = text(*o, "platform"_L1);
    c.fields = values(o->value("fields"_L1).toObject());
    c.source = fromStoredName<SecretSource>(text(*o, "source"_L1)).value_or(SecretSource::Keychain);
    c.variables = values(o->value("variables"_L1).toObject());
    c.purpose = fromStoredName<Purpose>(text(*o, "purpose"_L1)).value_or(Purpose::Production);
    c.proxy = fromStoredName<Proxy>(text(*o, "proxy"_L1)).value_or(Proxy::System);
    c.testedAt = instant(*o, "tested_at"_L1);
    c.testResult = text(*o, "test_result"_L1);
    c.testPassed = o->value("test_passed"_L1).toBool();
    c.secretPending = number(*o, "secret_pending"_L1) != 0;
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
