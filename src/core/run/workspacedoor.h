// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "model/error.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace flotilla {

/// Where a team workspace is, as a person fills it in.
struct TeamPlace
{
    QString host; ///< or a whole address, and nothing else is said then
    QString port;
    QString database;
    QString user;
    QString certificate; ///< file of an authority of one's own; empty: the system's
};

/// Whether somebody with this role may change anything there.
[[nodiscard]] inline bool mayChange(const QString &role) { return role != QLatin1StringView("viewer"); }

/// Port: which workspace the window is on, and the way into a team workspace.
class WorkspaceDoor
{
public:
    virtual ~WorkspaceDoor() = default;
    /// For people: “fleet on db.example.com”; empty: a folder.
    [[nodiscard]] virtual QString here() const = 0;
    /// What the user may do there: owner, approver, operator, viewer; empty: nobody said, or a folder.
    [[nodiscard]] virtual QString role() const = 0;
    /// Addresses of the team workspaces that were open on this computer, newest first.
    [[nodiscard]] virtual QStringList recent() const = 0;
    [[nodiscard]] virtual TeamPlace placeOf(const QString &address) const = 0;
    /// Error Usage, with the way out, for what is no address or not a safe one.
    [[nodiscard]] virtual Result<QString> addressOf(const TeamPlace &place) const = 0;
    /// Whether it can be opened with this password; an empty one means that which is kept or that libpq finds. `keep`: in the keychain,
    /// if it can. Not at once: a computer may not answer for seconds. Once `context` is gone nothing is told and nothing more is done.
    virtual void attempt(const QString &address, const Secret &password, bool keep, QObject *context, std::function<void(const Status &)> done) = 0;
    /// Starts the program anew with it; this window may be closed then.
    [[nodiscard]] virtual Status open(const QString &address) = 0;
};

} // namespace flotilla
