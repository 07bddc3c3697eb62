// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/gateway.h"

#include <QObject>

#include <functional>
#include <memory>

namespace flotilla::wechat {

/// A page of a connection's mini programs: of WeChat's own list, or, where that is refused, of the token source's.
class ProgramList : public QObject, public PendingCall
{
public:
    using Ask = std::function<std::unique_ptr<PendingCall>(Gateway::Callback)>;
    /// With what `platform` said, where `source` knows no better.
    ProgramList(const Ask &platform, Ask source, Gateway::Callback done);

private:
    void answered(const Reply &reply);

    Ask m_source;
    Gateway::Callback m_done;
    Reply m_first;
    std::unique_ptr<PendingCall> m_call;
    std::unique_ptr<PendingCall> m_last; ///< a call may not die inside its own callback
};

} // namespace flotilla::wechat
