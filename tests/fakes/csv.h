// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/toy.h"
#include "run/targetsfile.h"

namespace flotilla::fakes {

/// The toy with lanes of its own, in the column `app`.
inline const Platform &toyWithLanes()
{
    static const Platform kToy = [] {
        Platform platform = toy::platform();
        platform.operations[0].laneField = QStringLiteral("app");
        return platform;
    }();
    return kToy;
}

/// A list as a test writes it down.
inline ImportedList readCsv(const QByteArray &utf8)
{
    return readTargets(QString::fromUtf8(utf8), toyWithLanes());
}

} // namespace flotilla::fakes
