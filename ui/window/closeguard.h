// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "desktop.h"

#include <QObject>

class QWidget;

namespace flotilla {

class BatchWatch;
class NewSecrets;

/// Whether the window may be closed: while a batch runs it asks once, and "stop and quit" closes as soon as all have stopped. Who
/// chose so in the settings is not asked: the batch goes on behind an icon in the tray, and the program ends with it. New keys that
/// would be lost with the program are asked about in any case.
class CloseGuard : public QObject
{
    Q_OBJECT
public:
    CloseGuard(const UiContext &context, const Desktop &desktop, const BatchWatch &watch, const NewSecrets &secrets, QWidget *window);
    ~CloseGuard() override;

    /// A batch runs or is being started here.
    [[nodiscard]] bool isBusy() const;
    /// False: a person is being asked, or the batches are still stopping.
    [[nodiscard]] bool mayClose();
    /// Closes the window if it only waited for the batches.
    void closeIfDone();

signals:
    /// The person wants to stop all batches and to quit.
    void stopRequested();
    /// All is done that went on behind the icon in the tray.
    void endedInTray();

private:
    void askBefore();
    void askToLose(int keys);
    [[nodiscard]] bool hasTray() const;
    [[nodiscard]] bool goesOnInTray() const;
    void hideWindow();
    void showWindow();
    /// What the batches do, for the tray.
    [[nodiscard]] QString statusText() const;

    UiContext m_context;
    Desktop m_desktop;
    const BatchWatch &m_watch;
    const NewSecrets &m_secrets;
    QWidget *m_window;
    bool m_closing = false;
    bool m_asking = false;
    bool m_losing = false; ///< a person gives up the keys that are nowhere else
    bool m_hidden = false; ///< the icon stands for the window
};

} // namespace flotilla
