// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "run/connectiondoctor.h"

namespace flotilla {

/// connection test: the doctor, line by line, without changing anything on the platform.
class TestConnection : public Command
{
    Q_OBJECT
public:
    TestConnection(const Workspace &workspace, const Console &console, const Arguments &arguments);
    void start() override;
    void interrupt() override;

private:
    void finishedLooking();
    void storeResult(const QString &result);

    Connection m_connection;
    std::unique_ptr<ConnectionDoctor> m_doctor;
};

/// connection remove: the secret first, so that none is left behind without an owner. Without a keychain
/// the connection can still go, with a warning.
class RemoveConnection : public Command
{
    Q_OBJECT
public:
    RemoveConnection(const Workspace &workspace, const Console &console, const Arguments &arguments);
    void start() override;
    void interrupt() override;

private:
    void keychainProbed(KeychainState state);
    void removeIt(const QString &warning);

    Connection m_connection;
    bool m_removing = false;
    int m_secrets = 0; ///< of its mini programs, which go with it
};

/// connection list.
[[nodiscard]] ExitCode listConnections(const Workspace &workspace, const Console &console, const Arguments &arguments);

/// connection labels: which runners may run its orders, told and set.
[[nodiscard]] ExitCode labelsOfConnection(const Workspace &workspace, const Console &console, const Arguments &arguments);

/// The connection of this name; error NotFound, in words.
[[nodiscard]] Result<Connection> findConnection(const Workspace &workspace, const QString &name);

} // namespace flotilla
