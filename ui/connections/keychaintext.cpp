// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/keychaintext.h"

#include "connections/connectionspage.h"

namespace flotilla {

QString practiceText()
{
    return ConnectionsPage::tr("This is the practice workspace. Its connections lead to simulated platforms on this computer and cannot be "
                               "changed. To add your own, open Flotilla on your own workspace.");
}

QString keychainText(KeychainState state)
{
    switch (state) {
    case KeychainState::Absent:
        return ConnectionsPage::tr("There is no keychain in this session. Secrets can be kept in memory until you quit.");
    case KeychainState::NoLibrary:
        return ConnectionsPage::tr("The library libsecret is missing, through which the keychain is reached. Install it (libsecret-1-0) and start "
                                   "again, or keep secrets in memory until you quit.");
    case KeychainState::Locked:
        return ConnectionsPage::tr("The keychain is locked, so secrets can be neither read nor stored. Unlock it, then press F5.");
    case KeychainState::Silent:
        return ConnectionsPage::tr("The keychain does not answer, so secrets can be neither read nor stored. They can be kept in memory until you "
                                   "quit. Once it answers again, press F5.");
    case KeychainState::Ready:
        break;
    }
    return {};
}

} // namespace flotilla
