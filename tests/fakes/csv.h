// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/targetsfile.h"

namespace flotilla::fakes {

/// A list as a test writes it down.
inline ImportedList readCsv(const QByteArray &utf8)
{
    return readTargets(QString::fromUtf8(utf8));
}

} // namespace flotilla::fakes
