// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace flotilla {

/// Shows the program with its arguments one by one, and does `act` once the person wants it to be started.
void askForProgram(QWidget *asker, const QStringList &line, std::function<void()> act);

} // namespace flotilla
