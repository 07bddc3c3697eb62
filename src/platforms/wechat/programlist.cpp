// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/programlist.h"

#include <utility>

namespace flotilla::wechat {

ProgramList::ProgramList(const Ask &platform, Ask source, Gateway::Callback done) : m_source(std::move(source)), m_done(std::move(done))
{
    m_call = platform([this](const Reply &reply) { answered(reply); });
}

void ProgramList::answered(const Reply &reply)
{
    if (reply.outcome != Outcome::Refused && reply.outcome != Outcome::Denied) {
        const auto done = std::move(m_done);
        done(reply); // may destroy this
        return;
    }
    m_first = reply;
    m_last = std::move(m_call);
    m_call = m_source([this](const Reply &second) {
        const auto done = std::move(m_done);
        done(second.outcome == Outcome::Accepted ? second : m_first);
    });
}

} // namespace flotilla::wechat
