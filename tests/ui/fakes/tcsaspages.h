// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/tcsasrig.h"
#include "windowrig.h"

namespace flotilla::fakes {

/// The workspace of the window with a connection to TCSAS that has twelve mini programs: 1 … 5 wait for a decision about 2.0 (the first for
/// nine days), 6 … 8 were rejected for two reasons, 9 and 10 are approved and not online, 11 was withdrawn. Keys: every third has one, 12 a frozen one.
struct TcsasPages : WindowRig
{
    static constexpr int kPrograms = 12;
    FakeTcsas superapp{clock};
    UiContext both;

    TcsasPages() : WindowRig(0), both{withTcsas()}
    {
        for (int n = 1; n <= kPrograms; ++n) {
            addProgram(n);
        }
        superapp.deciding = std::chrono::hours(24 * 60); // nobody decides meanwhile
        (void)setCurrentConnection(ports, connection().id);
    }
    ~TcsasPages() { board.reset(); }
    TcsasPages(const TcsasPages &) = delete;
    TcsasPages &operator=(const TcsasPages &) = delete;

    [[nodiscard]] Connection connection() const { return connectionOf(tcsas::platform().id); }
    FakeTcsas::Program &at(int n) { return superapp.programs[tcsasProgram(n)]; }

private:
    UiContext withTcsas()
    {
        add(tcsas::platform(), superapp, FakeTcsas::connection());
        ports.platforms = platforms;
        board = std::make_unique<BatchBoard>(ports);
        return {ports, *board, audits, false, QStringLiteral("0.1.0"), {}};
    }

    void addProgram(int n)
    {
        const QStringList places{QStringLiteral("Harbour Ferry"), QStringLiteral("Lotus Clinic"), QStringLiteral("南风书屋")};
        MiniProgram row;
        row.connection = connection().id;
        row.id = tcsasProgram(n);
        row.name = QStringLiteral("%1 %2").arg(places.at(n % places.size())).arg(n);
        store.programRows.append(row);
        FakeTcsas::Program &program = superapp.add(row.id);
        program.name = row.name;
        if (n % 3 == 0) {
            program.secretState = n == 12 ? tcsas::words::Frozen : tcsas::words::Active;
            program.secret = "old";
        }
        if (n <= 11) {
            superapp.addVersion(program, QStringLiteral("2.0"));
            superapp.ask(program);
            FakeTcsas::Version &version = program.versions.last();
            version.approval.at = clock.now() - std::chrono::hours(n == 1 ? 24 * 9 : n);
            decide(n, version.approval);
        }
    }

    static void decide(int n, TcsasProgram::Approval &approval)
    {
        if (n <= 5) {
            return;
        }
        approval.open.clear();
        approval.state = n <= 8 ? tcsas::words::Rejected : n <= 10 ? tcsas::words::Approved : tcsas::words::Cancelled;
        if (n <= 8) {
            approval.note = n == 8 ? QStringLiteral("Wrong category") : QStringLiteral("Privacy agreement is missing <b>now</b>");
        }
    }
};

} // namespace flotilla::fakes
