// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exitcode.h"

#include <QObject>

namespace flotilla {

/// One verb under way. It ends with finished(), from the event loop or from inside start().
class Command : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0;
    /// Ctrl+C and the like: end at the next safe point.
    virtual void interrupt() { emit finished(ExitCode::Interrupted); }

signals:
    void finished(flotilla::ExitCode code);
};

} // namespace flotilla
