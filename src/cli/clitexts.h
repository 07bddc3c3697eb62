// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace flotilla {

/// The translation context of what the command line says outside of its classes.
struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace flotilla
