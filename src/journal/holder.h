// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/journal.h"

namespace flotilla {

/// This process as the holder of a lease: host name, process number, its start in clock ticks since boot, user name.
[[nodiscard]] Holder thisProcess();

/// The start of a process in clock ticks since boot (field 22 of /proc/PID/stat, proc(5)); 0: not known, or the
/// process has ended.
[[nodiscard]] qint64 processStart(qint64 process);

/// False only if the holder is certainly gone: a process of this computer that has ended, or whose number belongs to
/// another process now. A holder on another computer counts as alive, as nobody can look.
[[nodiscard]] bool mayBeAlive(const Holder &holder);

} // namespace flotilla
