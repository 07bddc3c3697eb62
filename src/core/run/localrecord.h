// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

namespace flotilla {

/// Something that only the platform's console can do, and of which this workspace keeps a record of its own.
struct RecordOf
{
    ConnectionId connection;
    MiniProgramId program;
    QString kind; ///< a name of the platform's
    QString id;   ///< among those of its kind
};

/// A record with the state that a person last gave it, and everybody who gave it one.
struct LocalRecord
{
    struct Change
    {
        QString state;
        QString note;
        Tick by;
        bool operator==(const Change &) const = default;
    };
    QString id;
    MiniProgramId program;
    QString text; ///< what is recorded
    QList<Change> changes; ///< oldest first, never empty
    [[nodiscard]] const QString &state() const { return changes.constLast().state; }
    bool operator==(const LocalRecord &) const = default;
};

/// An id that no other record has.
[[nodiscard]] QString newRecordId();
/// What the trail has of this kind, in the order in which they were first written.
[[nodiscard]] Result<QList<LocalRecord>> recordsOf(const Workspace &workspace, const ConnectionId &connection, const QString &kind);
/// Writes who gives it this state now, and its text where that is another one; an empty text leaves it as it is.
[[nodiscard]] Status keepRecord(const Workspace &workspace, const RecordOf &of, const QString &state, const QString &text, const QString &note = {});
/// It is left out from now on; the trail keeps what was written.
[[nodiscard]] Status dropRecord(const Workspace &workspace, const RecordOf &of);

} // namespace flotilla
