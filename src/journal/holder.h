// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/journal.h"

namespace flotilla {

/// This process as the holder of a lease: host name, process number, its start in clock ticks since boot, user name, place.
[[nodiscard]] Holder thisProcess();

/// The start of a process in clock ticks since boot (field 22 of /proc/PID/stat, proc(5)); 0: not known, or the
/// process has ended.
[[nodiscard]] qint64 processStart(qint64 process);

/// Where the numbers of processes mean what they mean to this one: the boot of the computer (proc(5), random/boot_id) and the PID
/// namespace (namespaces(7)). Empty if /proc does not tell.
[[nodiscard]] QString thisPlace();

enum class Life {
    Lives,
    Ended,    ///< certainly: it has ended, its number belongs to another process now, or the computer was started anew since
    NotKnown, ///< nobody can look from here: on another computer, in another container, or too little is known of it
};
[[nodiscard]] Life lifeOf(const Holder &holder);

} // namespace flotilla
