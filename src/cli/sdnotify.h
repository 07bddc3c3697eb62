// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/clock.h"

#include <QByteArray>

#include <memory>

namespace flotilla {

/// What a service tells systemd, over the socket that NOTIFY_SOCKET names (sd_notify(3)); nothing where there is none.
class SdNotify
{
public:
    /// Reads the environment.
    SdNotify();
    /// "READY=1", "STOPPING=1", "WATCHDOG=1", "STATUS=…". Never waits.
    void tell(const QByteArray &state) const;
    /// Within this time a WATCHDOG=1 is due; 0: nobody watches.
    [[nodiscard]] Millis watchdog() const { return m_watchdog; }
    /// Says from now on that the event loop lives, twice as often as is due, and nothing else: a server that cannot be reached is no reason to kill
    /// what runs. The clock outlives it.
    void live(Clock &clock);

private:
    QByteArray m_socket;
    Millis m_watchdog{0};
    std::unique_ptr<Alarm> m_next;
};

} // namespace flotilla
