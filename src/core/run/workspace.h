// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "run/clock.h"
#include "run/gateway.h"
#include "run/journal.h"
#include "run/people.h"
#include "run/secretstore.h"

namespace flotilla {

/// The ports of one workspace, handed down by the composition root. Owns nothing; outlived by what it points to.
struct Workspace
{
    Journal &journal;
    History &history;
    Leases &leases;
    Catalogue &catalogue;
    Fleet &fleet;
    SecretStore &secrets;       ///< the keychain
    SecretStore &sessionSecrets; ///< memory of this run, for SecretSource::Memory
    GatewayFactory &gateways;
    Clock &clock;
    Platforms platforms;
    Holder self;    ///< this process
    QString folder; ///< for people: where the data lives, the address of a team workspace
    People *people = nullptr; ///< null: it is no team workspace
};

/// A line of the trail that this process writes now.
[[nodiscard]] inline TrailEntry trailEntry(const Workspace &workspace, const QString &what, const BatchId &batch)
{
    TrailEntry entry;
    entry.when = workspace.clock.now();
    entry.who = workspace.self.user;
    entry.what = what;
    entry.batch = batch;
    return entry;
}

} // namespace flotilla
