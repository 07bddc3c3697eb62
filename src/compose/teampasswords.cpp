// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/teampasswords.h"

#include "journal/sqlstore.h"
#include "journal/teamaddress.h"
#include "secrets/keychainsecretstore.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

using PasswordsRead = std::function<void(const Result<TeamPasswords> &)>;

Error noneKept(const QString &address)
{
    return {ErrorKind::NotFound,
            QCoreApplication::translate("Composition", "The team workspace %1 wants a password, and the keychain has none for it. Keep it there with "
                                                       "“flotilla-cli workspace password”, or put it into ~/.pgpass.").arg(address), {}, {}, {}};
}

void readRest(SecretStore &keychain, const QStringList &addresses, const TeamPasswords &known, QObject *context, const PasswordsRead &done)
{
    if (known.size() == addresses.size()) {
        done(known);
        return;
    }
    const QString &address = addresses.at(known.size());
    const auto item = passwordItem(address);
    if (!item) {
        done(item.error());
        return;
    }
    keychain.read(*item, context, [&keychain, addresses, known, context, done, address](const Result<Secret> &password) {
        if (!password) {
            done(password.error().kind == ErrorKind::NotFound ? noneKept(address) : password.error());
            return;
        }
        TeamPasswords more = known;
        more.insert(address, *password);
        readRest(keychain, addresses, more, context, done);
    });
}

} // namespace

std::unique_ptr<SecretStore> sessionKeychain()
{
    return std::make_unique<KeychainSecretStore>();
}

Result<SecretName> passwordItem(const QString &address)
{
    if (!isTeamAddress(address)) {
        return usage(QCoreApplication::translate("Composition", "Only a team workspace has a password. Name it with --workspace and its address."));
    }
    const auto parsed = teamAddress(address);
    return parsed ? Result(SecretName{u"team/"_s + accountOf(*parsed)}) : Result<SecretName>(parsed.error());
}

Status reachTeam(const QString &address, const Secret &password)
{
    return SqlStore::reachTeam(address, QString::fromUtf8(password.reveal()));
}

Result<QStringList> placesWantingPassword(const QStringList &places)
{
    QStringList wanting;
    for (const QString &place : places) {
        const Status reached = isTeamAddress(place) && !wanting.contains(place) ? reachTeam(place) : Status();
        if (!reached && reached.error().vendorCode != kPasswordMissing) {
            return reached.error();
        }
        if (!reached) {
            wanting.append(place);
        }
    }
    return wanting;
}

void readTeamPasswords(SecretStore &keychain, const QStringList &addresses, QObject *context, const std::function<void(const Result<TeamPasswords> &)> &done)
{
    readRest(keychain, addresses, {}, context, done);
}

} // namespace flotilla
