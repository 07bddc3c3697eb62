// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <functional>

class QObject;

namespace flotilla {

/// What the platform says of a secret of one mini program.
struct SecretVerdict
{
    enum class Says { Right, Wrong, CannotTell };
    Says says = Says::CannotTell;
    Error error; ///< unless it is right
};

/// Asks the platform about the secret of a procedure that has a checkCall: about `typed`, or if that is empty about the one that is
/// stored. `done` runs once, later, unless `context` is destroyed before. What the platform hands out for it is dropped.
void checkProgramSecret(const Workspace &workspace, const Connection &connection, const MiniProgramId &program, const Procedure &procedure,
                        const Secret &typed, QObject *context, std::function<void(const SecretVerdict &)> done);

} // namespace flotilla
