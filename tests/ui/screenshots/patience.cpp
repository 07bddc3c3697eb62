// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshots/patience.h"

#include <QCoreApplication>

#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

namespace {

constexpr int kStepMillis = 20;
constexpr int kTurns = 5; // of the event loop in a step: what is done piece by piece gets on
constexpr long kSecond = 1'000'000'000;

/// How far the clock of this program is ahead of the wall's.
qint64 millisAhead = 0;

} // namespace

/// Qt's timers ask this one what time it is, as a function of the program comes before that of the C library.
extern "C" int clock_gettime(clockid_t clock, timespec *now) noexcept
{
    const auto code = static_cast<int>(syscall(SYS_clock_gettime, clock, now));
    if (code == 0 && clock == CLOCK_MONOTONIC) {
        const long nanos = now->tv_nsec + static_cast<long>(millisAhead % 1000) * 1'000'000;
        now->tv_sec += static_cast<time_t>(millisAhead / 1000 + nanos / kSecond);
        now->tv_nsec = nanos % kSecond;
    }
    return code;
}

namespace flotilla {

void letHappen(fakes::Rig &rig, int millis)
{
    for (int passed = 0; passed < millis; passed += kStepMillis) {
        millisAhead += kStepMillis;
        for (int turn = 0; turn < kTurns; ++turn) {
            QCoreApplication::processEvents();
            while (rig.deliver()) { }
        }
    }
    QCoreApplication::processEvents(); // what the last answers have changed finds its place
}

} // namespace flotilla
