// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/field.h"

namespace flotilla {

/// What this program can do for others as long as it runs, in the name of a connection: a verb of the command line.
struct ServiceRule
{
    QString name;
    QList<Field> options;
};

} // namespace flotilla
