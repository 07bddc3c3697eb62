// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/toy.h"
#include "run/targetsfile.h"

namespace flotilla::fakes {

/// A list as a test writes it down.
inline ImportedList readCsv(const QByteArray &utf8)
{
    return readTargets(QString::fromUtf8(utf8), toy::platform());
}

} // namespace flotilla::fakes
