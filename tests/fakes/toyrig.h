// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/rig.h"
#include "fakes/toy.h"

namespace flotilla::fakes {

/// A workspace with a connection to the toy platform, too.
struct ToyRig : Rig
{
    toy::Vendor shed{clock};

    ToyRig() { add(toy::platform(), shed, toy::connection()); }
    ~ToyRig() { board.reset(); }
    ToyRig(const ToyRig &) = delete;
    ToyRig &operator=(const ToyRig &) = delete;

    Order toyOrder(const QString &operation, int programs)
    {
        Order o;
        o.connection = connectionOf(toy::platform().id);
        o.operation = operation;
        for (int n = 1; n <= programs; ++n) {
            o.targets.append(target({}, n)); // its lane is the mini program
        }
        return o;
    }
    Order ship(int programs) { return toyOrder(toy::operations::Ship, programs); }
    Order paint()
    {
        Order o = toyOrder(toy::operations::Paint, 1);
        o.options.insert(toy::Colour, QStringLiteral("red"));
        return o;
    }
};

} // namespace flotilla::fakes
