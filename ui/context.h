// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pagerecipe.h"
#include "run/workspace.h"

#include <QObject>
#include <QUrl>

namespace flotilla {

class BatchBoard;
class AuditWatch;
class BatchNews;
class Runners;
class WorkspaceDoor;

/// What every page gets handed: the workspace, the running batches, and what the composition root knows.
struct UiContext
{
    Workspace &workspace;
    BatchBoard &board;
    AuditWatch &audits;
    bool practice = false;       ///< the practice workspace with its own sandbox
    QString version;
    QList<PageRecipe> platformPages = {};     ///< those of ui/platforms, which the window itself does not know
    WorkspaceDoor *door = nullptr;            ///< null: the program opens no other workspace
    BatchNews *news = nullptr;                ///< null: nobody tells, it has to be looked at
    Runners *runners = nullptr;               ///< null: nothing can be ordered for a runner
};

/// Whether who uses the program may change anything: in a team workspace a viewer may not.
[[nodiscard]] bool mayChange(const UiContext &context);

/// The connection that somebody worked with last, or the first one if nobody has chosen yet. Id empty: all of them, or none; a
/// connection that is gone is not replaced by another one.
[[nodiscard]] Connection currentConnection(Workspace &workspace);
/// Remembers it; an empty id means all connections.
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
    /// A person had the page in sight ask its platform again.
    void platformAsked();
    /// Asks the window to show a batch on the Releases page.
    void showBatch(const flotilla::BatchId &id);
    /// Asks for the Publish page, pre-filled with app, targets and options of an older batch.
    void publishAgain(const flotilla::BatchId &id);
    /// Asks for the Publish page with these mini programs ticked and no others.
    void publishPrograms(const QList<flotilla::MiniProgramId> &programs);
    /// Asks for the Publish page with this one chosen to go out (Operation::sourceOption).
    void publishSource(const QString &id);
    /// Asks for the codes of these mini programs with which testers open their trial versions.
    void showCodes(const QList<flotilla::MiniProgramId> &programs);
    /// Asks for another page by its name (pagenames.h).
    void showPage(const QString &name);
    /// Asks for a mini program where its connection has it.
    void showProgram(const flotilla::ConnectionId &connection, const flotilla::MiniProgramId &id);
    /// Asks for mini programs on this page of their connection (Page::showPrograms); where there is no such page, on its Fleet.
    void showRows(const flotilla::ConnectionId &connection, const QString &page, const QList<flotilla::MiniProgramId> &ids);
    /// Asks the window to show a target of a batch on the Releases page; -1: the batch alone.
    void showTarget(const flotilla::BatchId &id, int target);
    /// Asks for the row of a connection on the Connections page; what the window is about stays.
    void showConnection(const flotilla::ConnectionId &id);
    /// Asks for another connection; an empty id for all of them.
    void chooseConnection(const flotilla::ConnectionId &id);
    /// A line above the pages that stays until a person closes it.
    void warn(const QString &text);
    /// A calm line for the status bar.
    void say(const QString &text);
};

} // namespace flotilla
