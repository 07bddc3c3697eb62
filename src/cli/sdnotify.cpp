// SPDX-License-Identifier: GPL-3.0-or-later
#include "sdnotify.h"

#include <QtGlobal>

#include <algorithm>
#include <cstddef>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace flotilla {

SdNotify::SdNotify() : m_socket(qgetenv("NOTIFY_SOCKET"))
{
    const QByteArray process = qgetenv("WATCHDOG_PID");
    if (process.isEmpty() || process.toLongLong() == getpid()) {
        m_watchdog = std::chrono::duration_cast<Millis>(std::chrono::microseconds(std::max<qlonglong>(0, qgetenv("WATCHDOG_USEC").toLongLong())));
    }
}

void SdNotify::live(Clock &clock)
{
    if (m_watchdog.count() > 0) {
        tell("WATCHDOG=1");
        m_next = clock.at(clock.now() + m_watchdog / 2, [this, &clock] { live(clock); });
    }
}

void SdNotify::tell(const QByteArray &state) const
{
    sockaddr_un address{};
    const bool isUsable = m_socket.startsWith('/') || m_socket.startsWith('@');
    if (!isUsable || m_socket.size() >= qsizetype(sizeof address.sun_path)) {
        return;
    }
    address.sun_family = AF_UNIX;
    std::copy(m_socket.cbegin(), m_socket.cend(), std::begin(address.sun_path));
    if (m_socket.startsWith('@')) { // without a file
        address.sun_path[0] = '\0';
    }
    const int descriptor = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor >= 0) {
        const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<size_t>(m_socket.size()));
        (void)sendto(descriptor, state.constData(), static_cast<size_t>(state.size()), MSG_NOSIGNAL, reinterpret_cast<const sockaddr *>(&address), size);
        close(descriptor);
    }
}

} // namespace flotilla
