// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "model/call.h"
#include "model/error.h"

#include <functional>
#include <memory>
#include <utility>

namespace flotilla {

/// A call under way. Destroying it cancels: its answer, if one comes, is dropped.
class PendingCall
{
public:
    virtual ~PendingCall() = default;
    /// False while it is certain that nothing of it has left this computer.
    [[nodiscard]] virtual bool hasLeft() const { return true; }
};

/// How far a file is on its way to the platform.
struct Transfer
{
    QString file;
    qint64 sent = 0; ///< bytes
    qint64 total = 0;
};

/// Port: one connection to one platform.
class Gateway
{
public:
    using Callback = std::function<void(const Reply &)>;
    virtual ~Gateway() = default;
    /// Whoever runs it is told of files on their way; empty: nobody.
    void onTransfer(std::function<void(const Transfer &)> tell) { m_tell = std::move(tell); }
    /// Sends the call once its turn has come (rate limit). State-changing calls are sent at most once.
    /// `done` runs exactly once, later, from the event loop, unless the handle is destroyed before.
    [[nodiscard]] virtual std::unique_ptr<PendingCall> send(const Call &call, Callback done) = 0;

protected:
    void tellTransfer(const Transfer &transfer) const
    {
        if (m_tell) {
            m_tell(transfer);
        }
    }

private:
    std::function<void(const Transfer &)> m_tell;
};

/// Port: opens gateways. Fails at once only for a connection that cannot work (bad endpoint, unknown platform).
class GatewayFactory
{
public:
    virtual ~GatewayFactory() = default;
    virtual Result<std::shared_ptr<Gateway>> open(const Connection &connection, const Secrets &secrets) = 0;
};

} // namespace flotilla
