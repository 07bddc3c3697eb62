// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

#include <QPointer>
#include <QSet>

class QWidget;

namespace flotilla {

class BatchRunner;
class NewSecretSheet;
class SecretClipboard;

/// Watches the orders of this window that make keys, and shows each new value once: as soon as it was stored, or could not be.
class NewSecrets : public QObject
{
    Q_OBJECT
public:
    NewSecrets(const UiContext &context, QWidget *window);

    /// Values that are nowhere but in this window.
    [[nodiscard]] int heldCount() const { return int(m_held.size()); }

private:
    void follow(BatchRunner *runner);
    void rowChanged(const BatchRunner *runner, int index);
    void showStored(const Connection &connection, const QString &name, const Target &target);
    void showHeld(const BatchRunner *runner, int index, const Secret &secret);
    [[nodiscard]] NewSecretSheet *sheet();
    void resolve(const MiniProgramId &program);
    void tryAgain();
    [[nodiscard]] bool canTryAgain() const;

    UiContext m_context;
    QWidget *m_window;
    SecretClipboard *m_clipboard;
    QPointer<NewSecretSheet> m_sheet;
    struct Held
    {
        BatchId batch;
        LaneId lane;
        int index = 0;
        bool ended = false; ///< its order was stopped: no row has the value any more
    };
    QMap<MiniProgramId, Held> m_held;
    QSet<QPair<BatchId, int>> m_shown; ///< rows whose value was shown or asked for
};

} // namespace flotilla
