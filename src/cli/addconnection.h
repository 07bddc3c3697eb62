// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command.h"
#include "secretreader.h"

namespace flotilla {

/// connection add: stores the connection, and its secret in the keychain unless it comes from the environment. The row is written
/// first, marked, so that whatever ends this program leaves no secret that has no owner; a marked one is added once more by the same
/// command.
class AddConnection : public Command
{
    Q_OBJECT
public:
    AddConnection(const Workspace &workspace, const Console &console, const Arguments &arguments);
    void start() override;
    void interrupt() override;

private:
    void keychainProbed(KeychainState state);
    void store(const Result<Secret> &secret);
    void notStored(const Error &error);
    void complete();

    SecretReader m_reader;
    Connection m_connection;
    bool m_storing = false;
    bool m_again = false; ///< it was added before, but not to the end
};

} // namespace flotilla
