// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <functional>
#include <memory>

namespace flotilla {

class BatchRows;

/// What others write about a batch while it runs here: that a person asks it to stop, or that another process has its lanes now. Looks
/// twice a second.
class StopFlag
{
public:
    StopFlag(const Workspace &workspace, BatchRows &rows) : m_workspace(workspace), m_rows(rows) {}

    /// Calls one of the two, once. A look that fails says nothing: a write will tell.
    void watch(std::function<void()> takenOver, std::function<void()> stopped);
    void rest() { m_alarm.reset(); }

private:
    void lookLater();
    void look();

    const Workspace &m_workspace;
    BatchRows &m_rows;
    std::function<void()> m_takenOver;
    std::function<void()> m_stopped;
    std::unique_ptr<Alarm> m_alarm;
};

} // namespace flotilla
