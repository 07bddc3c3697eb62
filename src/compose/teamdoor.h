// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compose/teampasswords.h"
#include "run/workspacedoor.h"

#include <QPointer>
#include <QThread>

namespace flotilla {

/// The way into team workspaces. `where` is what is open, or was to be opened; `start` starts the program anew with an address.
class TeamDoor final : public WorkspaceDoor
{
public:
    using Start = std::function<Status(const QString &address)>;
    TeamDoor(QString where, QString role, Start start);
    /// Waits for attempts that are still under way, a few seconds at most.
    ~TeamDoor() override;

    [[nodiscard]] QString here() const override;
    [[nodiscard]] QString role() const override { return m_role; }
    /// Kept in a file of this computer, at most eight.
    [[nodiscard]] QStringList recent() const override;
    [[nodiscard]] TeamPlace placeOf(const QString &address) const override;
    [[nodiscard]] Result<QString> addressOf(const TeamPlace &place) const override;
    void attempt(const QString &address, const Secret &password, bool keep, QObject *context, std::function<void(const Status &)> done) override;
    [[nodiscard]] Status open(const QString &address) override { return m_start(address); }
    /// It was opened. A folder is not noted, nor what cannot be written.
    void noteOpened() const;

private:
    using Done = std::function<void(const Status &)>;
    void tryOut(const QString &address, const Secret &password, QObject *context, const Done &done);

    QString m_where;
    QString m_role;
    Start m_start;
    std::unique_ptr<SecretStore> m_keychain;
    QList<QPointer<QThread>> m_attempts;
};

} // namespace flotilla
