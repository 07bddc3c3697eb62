// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/toyrig.h"

namespace flotilla::fakes {

/// One operation of one platform, ready to be tried in a rig: what it is done to, and what must hold when all went well besides
/// what every operation has in common.
struct Trial
{
    QString name;
    std::function<Order(ToyRig &)> order;
    std::function<FakeVendor &(ToyRig &)> vendor;
    std::function<bool(ToyRig &)> endsWell;
};

/// Every operation of every platform: a new one joins with a line.
inline QList<Trial> everyTrial()
{
    const auto weda = [](ToyRig &rig) -> FakeVendor & { return rig.platform; };
    const auto toy = [](ToyRig &rig) -> FakeVendor & { return rig.shed; };
    const auto isUnbound = [](ToyRig &rig) {
        return rig.platform.underABuild == 0 && rig.platform.apps[{QStringLiteral("app-1")}].bound.isEmpty()
               && rig.platform.apps[{QStringLiteral("app-2")}].bound.isEmpty();
    };
    const auto keyIsKept = [](ToyRig &rig) {
        const QByteArray kept = rig.secrets.values.value(secretsOf(toy::connection().id, Rig::program(1)));
        return kept.contains(rig.shed.keys.value(Rig::program(1), "none"));
    };
    return {
        {QStringLiteral("weda publish, one app"), [](ToyRig &rig) { return rig.order(3); }, weda, isUnbound},
        {QStringLiteral("weda publish, two apps"),
         [](ToyRig &rig) { return rig.order(2, {QStringLiteral("app-1"), QStringLiteral("app-2")}); }, weda, isUnbound},
        {QStringLiteral("toy ship"), [](ToyRig &rig) { return rig.ship(3); }, toy, [](ToyRig &rig) { return rig.shed.atOnce <= 2; }},
        {QStringLiteral("toy paint"), [](ToyRig &rig) { return rig.paint(); }, toy, keyIsKept},
    };
}

} // namespace flotilla::fakes
