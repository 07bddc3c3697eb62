// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/gateway.h"

#include <functional>
#include <memory>

namespace flotilla {

/// One call at a time. It lives until the next one, as a call may not die inside its own callback; the answer to one that was
/// taken back is dropped.
class OneCall
{
public:
    using Send = std::function<std::unique_ptr<PendingCall>(Gateway::Callback)>;

    /// `changes`: it changes the platform.
    void make(bool changes, const Send &send, const std::function<void(const Reply &)> &answered);
    [[nodiscard]] bool isUnderWay() const { return m_call != nullptr; }
    /// Whether the call under way, or the last one, changes the platform.
    [[nodiscard]] bool changes() const { return m_changes; }
    /// Takes back a change that certainly has not left this computer; false if there is none.
    [[nodiscard]] bool takeBack();

private:
    std::unique_ptr<PendingCall> m_call;
    std::unique_ptr<PendingCall> m_last;
    quint64 m_generation = 0;
    bool m_changes = false;
};

} // namespace flotilla
