// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/onecall.h"

#include <utility>

namespace flotilla {

void OneCall::make(bool changes, const Send &send, const std::function<void(const Reply &)> &answered)
{
    const quint64 generation = ++m_generation;
    m_changes = changes;
    m_call = send([this, generation, answered](const Reply &reply) {
        if (generation == m_generation && m_call) {
            m_last = std::move(m_call);
            answered(reply);
        }
    });
}

bool OneCall::takeBack()
{
    if (!m_call || !m_changes || m_call->hasLeft()) {
        return false;
    }
    ++m_generation;
    m_call.reset(); // takes it out of the queue; kept as the last call it would leave after all
    return true;
}

} // namespace flotilla
