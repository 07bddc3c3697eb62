// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/lanehost.h"

namespace flotilla {

/// Stores the secrets of a reply in the secret store before the step that brought them counts as done: a platform shows them only
/// once. They are journaled nowhere. Those that could not be stored are held until this object ends.
class SecretDelivery
{
public:
    /// `told`: the reply without its secrets.
    using Done = std::function<void(const Reply &told, const Status &kept)>;
    explicit SecretDelivery(LaneHost &host) : m_host(host) {}

    /// Tells later, from the event loop. Takes the place of what was held.
    void keep(const MiniProgramId &program, const Reply &reply, const Done &done);
    /// Tries again with what could not be stored.
    void keepHeld(const Done &done);
    void drop()
    {
        m_held = {};
        m_hasFailed = false;
    }
    /// What could not be stored, for the one person who can still keep it; empty: nothing.
    [[nodiscard]] const Secrets &held() const { return m_held.secrets; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool holdsSome() const { return !m_busy && !m_held.secrets.isEmpty(); }
    /// Whether something could not be stored, and nobody has seen to it yet.
    [[nodiscard]] bool hasFailed() const { return m_hasFailed; }

private:
    LaneHost &m_host;
    MiniProgramId m_program;
    Reply m_held;
    bool m_busy = false;
    bool m_hasFailed = false;
};

} // namespace flotilla
