// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/windowrig.h"
#include "mainwindow.h"
#include "publish/publishpage.h"
#include "ui/fakes/buttons.h"

namespace flotilla::fakes {

/// The button of the Publish page is enabled.
inline bool canPublish(const MainWindow &window)
{
    return window.publishPage()->commands().constFirst()->isEnabled();
}

/// Starts a batch of five and waits for its first build.
inline BatchId startLong(WindowRig &rig)
{
    rig.platform.buildTime = std::chrono::minutes(3);
    const BatchId id = rig.startBatch(rig.orderOf(5));
    if (!rig.until([&] { return rig.board->runner(id) && rig.board->runner(id)->progress(0).step == weda::steps::Build; }, false)) {
        qFatal("the batch does not start");
    }
    return id;
}

} // namespace flotilla::fakes
