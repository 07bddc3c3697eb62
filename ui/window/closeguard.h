// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

#include <QObject>

class QWidget;

namespace flotilla {

class BatchWatch;

/// Whether the window may be closed: while a batch runs it asks once, and "stop and quit" closes as soon as all have stopped.
class CloseGuard : public QObject
{
    Q_OBJECT
public:
    CloseGuard(const UiContext &context, const BatchWatch &watch, QWidget *window);

    /// A batch runs or is being started here.
    [[nodiscard]] bool isBusy() const;
    /// False: a person is being asked, or the batches are still stopping.
    [[nodiscard]] bool mayClose();
    /// Closes the window if it only waited for the batches.
    void closeIfDone();

signals:
    /// The person wants to stop all batches and to quit.
    void stopRequested();

private:
    void askBefore();

    UiContext m_context;
    const BatchWatch &m_watch;
    QWidget *m_window;
    bool m_closing = false;
    bool m_asking = false;
};

} // namespace flotilla
