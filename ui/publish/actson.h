// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/toldversions.h"
#include "run/workspace.h"

namespace flotilla {

/// Which versions an order would act on, as the workspace knows them when it is made.
class ActsOn
{
public:
    ActsOn(const Workspace &workspace, const Connection &connection, const Operation &operation);

    /// For people; empty where the operation acts on no version.
    [[nodiscard]] QString text(const QList<Target> &targets) const;

private:
    const Platform &m_platform;
    const Operation &m_operation;
    QList<Item> m_told;
    Instant m_at;
    Instant m_now;
};

} // namespace flotilla
