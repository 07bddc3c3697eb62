// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalogue.h"
#include "model/platform.h"
#include "run/lastchanges.h"

#include <QHash>
#include <QMap>

#include <functional>

namespace flotilla {

/// What is known of where the value of a key is.
enum class KeyPlace {
    Nowhere, ///< it was never stored from here
    Kept,    ///< it was stored, as the trail tells
    Seen,    ///< … and a look into the store has just found it
    Gone,    ///< the look found nothing
    Old,     ///< what is stored was replaced since by a key whose value is lost
};

/// The key of one mini program, as the platform and the trail tell.
struct KeyRow
{
    MiniProgramId program;
    QString name;
    QString word;      ///< of its state, as the overview has it; empty: not told
    bool alarm = false; ///< the state means trouble
    KeyPlace place = KeyPlace::Nowhere;
    Tick kept;         ///< who stored its value last, and when
    LastChange change; ///< batch empty: none from here
    QString problem;   ///< why it could not be asked the last time
    bool operator==(const KeyRow &) const = default;

    [[nodiscard]] QString title() const { return name.isEmpty() ? program.value : name; }
    /// An order waits for a person, and nothing else can be done with the key.
    [[nodiscard]] bool waits() const { return !change.waiting.isNone(); }
};

/// What a look into the store found, by mini program; one that was not looked for is not there.
using KeysSeen = QHash<MiniProgramId, bool>;

/// The trail tells what was stored; a store in memory ends with the program, and nothing tells of that. Of such a connection those of the
/// `kept` that are not there any more come into `seen`, and `changed` is called. `seen` lives as long as `page`.
void lookInMemory(const Workspace &workspace, const Connection &connection, const QString &secret, const QStringList &kept, QObject *page,
                  KeysSeen &seen, const std::function<void()> &changed);
/// The keys among the rows of the platform's overview of them (Platform::keys).
[[nodiscard]] QList<KeyRow> keyRows(const Platform &platform, const QList<Item> &told, const QMap<QString, Tick> &kept,
                                    const QHash<MiniProgramId, LastChange> &changes, const KeysSeen &seen);
/// The operations that change a key, in their order.
[[nodiscard]] QList<const Operation *> keyOperations(const Platform &platform);
[[nodiscard]] QStringList keyOperationNames(const Platform &platform);
/// Those of the rows that the operation is for.
[[nodiscard]] QList<MiniProgramId> fitFor(const Platform &platform, const Operation &operation, const QList<KeyRow> &rows);

} // namespace flotilla
