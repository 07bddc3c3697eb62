// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchboard.h"

#include <QSet>

#include <optional>

namespace flotilla {

/// A batch that was left with something to do.
struct Interruption
{
    StoredBatch stored;
    Instant when;
    bool atQuit = false; ///< stopped because the window was closed
};

/// The batches that were stopped because the window was closed and that nobody has answered for.
[[nodiscard]] QSet<BatchId> batchesStoppedAtQuit(Catalogue &catalogue);

/// Which batches were interrupted, never began, or were stopped when the window was closed, and for which of them somebody
/// has already said to leave them.
class Interruptions
{
public:
    Interruptions(const Workspace &workspace, BatchBoard &board) : m_workspace(workspace), m_board(board) {}

    /// The newest that nobody has answered for and that runs nowhere.
    [[nodiscard]] std::optional<Interruption> newest() const;
    /// Not offered again by this window; one that was stopped by closing it, never.
    void leave(const BatchId &id);
    /// It goes on.
    void forget(const BatchId &id);
    /// The window is closed and stops what runs or starts here: the next one offers it again, although it was a person's stop.
    void noteStoppedAtQuit();

private:
    [[nodiscard]] QSet<BatchId> stoppedAtQuit() const { return batchesStoppedAtQuit(m_workspace.catalogue); }
    void storeStoppedAtQuit(const QSet<BatchId> &ids);
    [[nodiscard]] bool movesHere(const BatchId &id) const;

    Workspace m_workspace;
    BatchBoard &m_board;
    QSet<BatchId> m_left;
};

} // namespace flotilla
