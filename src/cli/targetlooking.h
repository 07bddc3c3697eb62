// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console.h"
#include "run/targetlooks.h"
#include "run/workspace.h"

namespace flotilla {

/// The looks of a dry run at the mini programs of its order, and what is said of them on the way.
class TargetLooking : public QObject
{
    Q_OBJECT
public:
    TargetLooking(const Workspace &workspace, const Console &console, Batch batch, BatchState state, std::shared_ptr<Gateway> gateway);
    /// looked() follows, at once where nobody is to be asked about.
    void start();

signals:
    void looked(const flotilla::LookReport &report);

private:
    void tell();

    Workspace m_workspace;
    const Console &m_console;
    const Batch m_batch;
    const BatchState m_state;
    LookMemory m_memory;
    TargetLooks m_looks;
};

/// What a dry run tells scripts besides its findings: `start`, `looked`.
void addLooked(QJsonObject &told, Instant start, const LookReport &report);

} // namespace flotilla
