// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "command.h"
#include "console.h"
#include "run/connectiondoctor.h"
#include "run/workspace.h"

namespace flotilla {

/// connection add: stores the connection, and its secret in the keychain unless it comes from the environment.
class AddConnection : public Command
{
    Q_OBJECT
public:
    AddConnection(const Workspace &workspace, const Console &console, const Arguments &arguments);
    void start() override;

private:
    void keychainProbed(KeychainState state);
    void save();
    void fail(const Error &error);

    Workspace m_workspace;
    const Console &m_console;
    Arguments m_arguments;
    Connection m_connection;
};

/// connection test: the doctor, line by line, without changing anything on the platform.
class TestConnection : public Command
{
    Q_OBJECT
public:
    TestConnection(const Workspace &workspace, const Console &console, const Arguments &arguments);
    void start() override;

private:
    void finishedLooking();

    Workspace m_workspace;
    const Console &m_console;
    Arguments m_arguments;
    Connection m_connection;
    std::unique_ptr<ConnectionDoctor> m_doctor;
};

/// connection remove: the secret first, so that none is left behind without an owner.
class RemoveConnection : public Command
{
    Q_OBJECT
public:
    RemoveConnection(const Workspace &workspace, const Console &console, const Arguments &arguments);
    void start() override;

private:
    void secretRemoved(const Status &status);

    Workspace m_workspace;
    const Console &m_console;
    Arguments m_arguments;
    Connection m_connection;
};

/// connection list.
[[nodiscard]] ExitCode listConnections(const Workspace &workspace, const Console &console, const Arguments &arguments);

/// The connection of this name; error NotFound, in words.
[[nodiscard]] Result<Connection> findConnection(const Workspace &workspace, const QString &name);

} // namespace flotilla
