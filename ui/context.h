// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <QObject>
#include <QUrl>

#include <functional>

namespace flotilla {

class BatchBoard;
class AuditWatch;

/// What every page gets handed: the workspace, the running batches, and what the composition root knows.
struct UiContext
{
    Workspace &workspace;
    BatchBoard &board;
    AuditWatch &audits;
    bool practice = false;       ///< the practice workspace with its own sandbox
    QString version;
    std::function<QStringList()> vendorNotes; ///< what the platforms cannot do, in the language of now; may be empty
};

/// The connection that somebody worked with last, or the first one; id empty: there is none.
[[nodiscard]] Connection currentConnection(Workspace &workspace);
/// Remembers it.
Status setCurrentConnection(Workspace &workspace, const ConnectionId &id);

/// Tells the pages that something they show has changed. One object, made by the main window, handed down.
class Bulletin : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
signals:
    void connectionsChanged();
    void programsChanged();
    void publicationsChanged();
    void settingsChanged();
    /// Asks the window to show a batch on the Batches page.
    void showBatch(const flotilla::BatchId &id);
    /// Asks for the Publish page, pre-filled with app, targets and options of an older batch.
    void publishAgain(const flotilla::BatchId &id);
    /// Asks for the Publish page with these mini programs ticked and no others.
    void publishPrograms(const QList<flotilla::MiniProgramId> &programs);
    /// Asks for another page by its index.
    void showPage(int index);
    /// A line above the pages that stays until a person closes it.
    void warn(const QString &text);
    /// A calm line for the status bar.
    void say(const QString &text);
};

} // namespace flotilla
