// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/gateway.h"

#include <QObject>

#include <functional>
#include <memory>

namespace flotilla::wechat {

/// What one call tells, or another one where the first tells nothing.
class SecondAsk : public QObject, public PendingCall
{
public:
    using Ask = std::function<std::unique_ptr<PendingCall>(Gateway::Callback)>;
    using TellsNothing = bool (*)(const Reply &);
    /// With what `first` said, where `second` knows no better.
    SecondAsk(const Ask &first, TellsNothing tellsNothing, Ask second, Gateway::Callback done);

private:
    void answered(const Reply &reply);

    TellsNothing m_tellsNothing;
    Ask m_second;
    Gateway::Callback m_done;
    Reply m_first;
    std::unique_ptr<PendingCall> m_call;
    std::unique_ptr<PendingCall> m_last; ///< a call may not die inside its own callback
};

} // namespace flotilla::wechat
