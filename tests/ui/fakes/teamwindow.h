// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/fakepeople.h"
#include "fakes/windowrig.h"

namespace flotilla::fakes {

/// A team workspace in which every order needs a second person; olga uses the window.
struct TeamWindow : WindowRig
{
    FakePeople server;

    TeamWindow() : WindowRig(10)
    {
        people = &server;
        ports.people = &server;
        ports.self.user = server.me.name; // in a team workspace a person has the name that the server knows
        store.settings.insert(QStringLiteral("second_person"), QStringLiteral("every"));
        board = std::make_unique<BatchBoard>(ports);
    }
    ~TeamWindow() { board.reset(); }
    TeamWindow(const TeamWindow &) = delete;
    TeamWindow &operator=(const TeamWindow &) = delete;

    UiContext seen() { return {ports, *board, audits, false, QStringLiteral("0.1.0"), {}}; }
    void as(const QString &name, bool approves) { server.me = {name, approves}; }
};

} // namespace flotilla::fakes
