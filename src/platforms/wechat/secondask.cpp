// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/secondask.h"

#include <utility>

namespace flotilla::wechat {

SecondAsk::SecondAsk(const Ask &first, TellsNothing tellsNothing, Ask second, Gateway::Callback done)
    : m_tellsNothing(tellsNothing), m_second(std::move(second)), m_done(std::move(done))
{
    m_call = first([this](const Reply &reply) { answered(reply); });
}

void SecondAsk::answered(const Reply &reply)
{
    if (!m_tellsNothing(reply)) {
        const auto done = std::move(m_done);
        done(reply); // may destroy this
        return;
    }
    m_first = reply;
    m_last = std::move(m_call);
    m_call = m_second([this](const Reply &second) {
        const auto done = std::move(m_done);
        done(second.outcome == Outcome::Accepted ? second : m_first);
    });
}

} // namespace flotilla::wechat
