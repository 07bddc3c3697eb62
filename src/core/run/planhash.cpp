// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/planhash.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

void addPlanPart(QByteArray &bytes, const QByteArray &part)
{
    bytes += QByteArray::number(part.size()) + ':' + part;
}

void addPlanPart(QByteArray &bytes, const QString &part)
{
    addPlanPart(bytes, part.toUtf8());
}

void addPlanPart(QByteArray &bytes, qint64 number)
{
    addPlanPart(bytes, QByteArray::number(number));
}

void addPlanPart(QByteArray &bytes, Values values) // in the order of their names
{
    values.removeIf([](const auto &value) { return value.value().isEmpty(); }); // the same as an absent name
    addPlanPart(bytes, qint64{values.size()});
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        addPlanPart(bytes, it.key());
        addPlanPart(bytes, it.value());
    }
}

void addPlanPart(QByteArray &bytes, const Wave &wave)
{
    const Gate &gate = wave.gate;
    for (const qint64 number : {qint64{wave.targets}, qint64{gate.share}, qint64{gate.soak.count()}, qint64{gate.person}, qint64{gate.clean}, qint64{gate.rests}}) {
        addPlanPart(bytes, number);
    }
}

} // namespace

QByteArray planBytes(const Batch &batch)
{
    QByteArray bytes;
    for (const QString &part : {u"flotilla order 1"_s, batch.id.value, batch.platform, batch.operation, batch.identity, batch.connection.value, batch.scope}) {
        addPlanPart(bytes, part);
    }
    addPlanPart(bytes, batch.place);
    addPlanPart(bytes, batch.options);
    addPlanPart(bytes, qint64{batch.limits.stopAfter});
    addPlanPart(bytes, qint64{batch.limits.followLimit.count()});
    addPlanPart(bytes, qint64{batch.limits.width});
    addPlanPart(bytes, qint64{batch.waves.size()});
    for (const Wave &wave : batch.waves) {
        addPlanPart(bytes, wave);
    }
    addPlanPart(bytes, qint64{batch.targets.size()});
    for (const Target &target : batch.targets) {
        addPlanPart(bytes, target.lane.value);
        addPlanPart(bytes, target.program.value);
        addPlanPart(bytes, target.name);
        addPlanPart(bytes, target.values);
    }
    return bytes;
}

QByteArray planHash(const Batch &batch)
{
    return QCryptographicHash::hash(planBytes(batch), QCryptographicHash::Sha256).toHex();
}

} // namespace flotilla
