// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/tcsasrig.h"
#include "fakes/windowrig.h"

namespace flotilla::fakes {

/// The workspace of the window with one more connection, to the superapp platform, that all its mini programs belong to.
struct TcsasWindowRig : WindowRig
{
    FakeTcsas superapp{clock};
    UiContext both;

    explicit TcsasWindowRig(int programs = 12) : WindowRig(programs), both{withTcsas()} {}
    ~TcsasWindowRig() { board.reset(); }
    TcsasWindowRig(const TcsasWindowRig &) = delete;
    TcsasWindowRig &operator=(const TcsasWindowRig &) = delete;

    [[nodiscard]] Connection superappConnection() const { return connectionOf(tcsas::platform().id); }
    [[nodiscard]] FakeTcsas::Program &at(int n) { return superapp.programs[tcsasProgram(n)]; }

private:
    UiContext withTcsas()
    {
        const Connection connection = FakeTcsas::connection();
        add(tcsas::platform(), superapp, connection);
        int n = 0;
        for (MiniProgram &program : store.programRows) {
            program.connection = connection.id;
            program.id = tcsasProgram(++n);
            program.lastPublishedAt = {};
            program.frozen = false;
            superapp.add(program.id);
        }
        ports.platforms = platforms;
        board = std::make_unique<BatchBoard>(ports);
        return {ports, *board, audits, false, QStringLiteral("0.1.0"), {}};
    }
};

} // namespace flotilla::fakes
