// SPDX-License-Identifier: GPL-3.0-or-later
#include "unlockquestion.h"

#include "console.h"
#include "run/keychainprompt.h"

#include <QCoreApplication>

namespace flotilla {

void letKeychainAsk(SecretStore &keychain, const Console &console)
{
    if (!console.errorIsTerminal()) {
        return;
    }
    letAsk(keychain, [console](bool asking) {
        if (asking) {
            console.say(QCoreApplication::translate("Cli", "The keychain is locked and asks for its password in a window of its own. It is waited for; Ctrl+C ends that."));
        }
    });
}

} // namespace flotilla
