// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/rig.h"
#include "run/preflight.h"

#include <QSignalSpy>

namespace flotilla::fakes {

inline QStringList checksOf(const QList<Finding> &findings)
{
    QStringList found;
    for (const Finding &f : findings) {
        found.append(f.check);
    }
    return found;
}

/// A batch that was made and not started.
inline Batch batchOf(Rig &rig)
{
    const auto id = rig.board->create(rig.order(2));
    return rig.store.stored[id->value].batch;
}

/// What the check before the first call finds.
inline QList<Finding> check(Rig &rig, const Batch &batch, const BatchState &state = {})
{
    Preflight preflight(rig.workspace(), batch, state, rig.platform.gateway());
    QSignalSpy finished(&preflight, &Preflight::finished);
    preflight.start();
    while (rig.platform.deliver()) { }
    QCoreApplication::sendPostedEvents();
    if (finished.size() != 1) {
        return {{Level::Stop, QStringLiteral("did not finish once"), {}, {}, {}}};
    }
    return preflight.findings();
}

} // namespace flotilla::fakes
