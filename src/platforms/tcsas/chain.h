// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/gateway.h"

#include <QObject>

#include <functional>
#include <memory>

namespace flotilla::tcsas {

/// Sends one call.
using Send = std::function<std::unique_ptr<PendingCall>(Gateway::Callback done)>;

/// Several calls of the vendor as one of the core, one after the other.
class Chain : public QObject, public PendingCall
{
public:
    /// What is sent after an answer; null: there is nothing more, and the answer, which may be changed here, is that of the chain.
    using Next = std::function<Send(Reply &answer)>;
    /// `done` runs once, later.
    Chain(const Send &first, Next next, Gateway::Callback done);
    [[nodiscard]] bool hasLeft() const override { return m_last || (m_current && m_current->hasLeft()); }

private:
    void answered(const Reply &reply);

    Next m_next;
    Gateway::Callback m_done;
    std::unique_ptr<PendingCall> m_current;
    std::unique_ptr<PendingCall> m_last; ///< a call may not die inside its own callback
};

/// All pages of a list as one answer. `page`: asks for the page that begins at an offset.
[[nodiscard]] std::unique_ptr<PendingCall> allPages(const std::function<Send(int offset)> &page, Gateway::Callback done);

/// A refusal with a code that says that it is not there becomes an answer without rows.
[[nodiscard]] Send orAbsent(const Send &send);

} // namespace flotilla::tcsas
