// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/stopflag.h"

#include "run/batchrows.h"

#include <utility>

namespace flotilla {

namespace {

constexpr Millis kFlagInterval{500};

} // namespace

void StopFlag::watch(std::function<void()> takenOver, std::function<void()> stopped)
{
    m_takenOver = std::move(takenOver);
    m_stopped = std::move(stopped);
    lookLater();
}

void StopFlag::lookLater()
{
    m_alarm = m_workspace.clock.at(m_workspace.clock.now() + kFlagInterval, [this] { look(); });
}

void StopFlag::look()
{
    if (const Result<bool> ours = m_rows.isNextOurs(); ours.ok() && !ours.value()) {
        m_takenOver();
        return;
    }
    if (const auto flag = m_workspace.journal.stopRequested(m_rows.batch().id); flag.ok() && flag.value()) {
        m_stopped();
    } else {
        lookLater();
    }
}

} // namespace flotilla
