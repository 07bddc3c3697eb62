// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/toy.h"
#include "fakes/windowrig.h"

namespace flotilla::fakes {

/// The workspace of the window with a third connection to another platform, which declares other pages.
struct ToyWindowRig : WindowRig
{
    toy::Vendor shed{clock};
    UiContext both;

    explicit ToyWindowRig(int programs = 60) : WindowRig(programs), both{withToy()} {}
    ~ToyWindowRig() { board.reset(); }
    ToyWindowRig(const ToyWindowRig &) = delete;
    ToyWindowRig &operator=(const ToyWindowRig &) = delete;

private:
    UiContext withToy()
    {
        Connection connection = toy::connection();
        connection.name = QStringLiteral("Backyard");
        connection.purpose = Purpose::Practice;
        add(toy::platform(), shed, connection);
        ports.platforms = platforms;
        board = std::make_unique<BatchBoard>(ports);
        return {ports, *board, audits, false, QStringLiteral("0.1.0"), {}};
    }
};

} // namespace flotilla::fakes
