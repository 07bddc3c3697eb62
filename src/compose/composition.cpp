// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/composition.h"

#include "apinetwork.h"
#include "compose/platforms.h"
#include "journal/filebudget.h"
#include "journal/holder.h"
#include "journal/sqlstore.h"
#include "journal/teamaddress.h"
#include "journal/teamroles.h"
#include "journal/workspacecopy.h"
#include "run/plannedorders.h"
#include "run/systemclock.h"
#include "secrets/keychainsecretstore.h"
#include "secrets/memorysecretstore.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <utility>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace flotilla {

struct Composition::Adapters
{
    Adapters(std::unique_ptr<SqlStore> opened, QString where, const QString &here)
        : store(std::move(opened)), budget(here + u"/rate.budget"_s), network(clock, &budget), gateways(network), folder(std::move(where))
    {
    }

    std::unique_ptr<SqlStore> store;
    std::unique_ptr<Journal> wrapped; ///< null: the store's own
    KeychainSecretStore keychain;
    MemorySecretStore memory;
    SystemClock clock;
    FileBudget budget;
    ApiNetwork network;
    PlatformGateways gateways;
    Holder self = thisProcess();
    QString folder;
};

namespace {

/// Empty if nothing tells where the user's data is. Qt would take the root folder for a home that is not named.
QString dataFolder()
{
    if (!qEnvironmentVariableIsEmpty("HOME") || !qEnvironmentVariableIsEmpty("XDG_DATA_HOME")) {
        return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    }
    const passwd *entry = ::getpwuid(::geteuid());
    const QString home = entry ? QFile::decodeName(entry->pw_dir) : QString();
    return home.size() > 1 && home.startsWith(u'/') ? home + u"/.local/share"_s : QString();
}

QString placeOf(const QString &where)
{
    return isTeamAddress(where) ? where : QDir(where).absolutePath();
}

QString passwordFor(const QString &where, const TeamPasswords &passwords)
{
    return QString::fromUtf8(passwords.value(where).reveal());
}

/// What is of one person and computer, of each team workspace.
QString personalFile(const QString &address)
{
    const QString folder = defaultFolder();
    const QByteArray name = QCryptographicHash::hash(address.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return folder.isEmpty() ? QString() : folder + u"/team-%1.ini"_s.arg(QString::fromLatin1(name));
}

Result<std::unique_ptr<SqlStore>> openStore(const QString &where, const TeamPasswords &passwords)
{
    const QString place = placeOf(where);
    const bool isTeam = isTeamAddress(where);
    return SqlStore::open(isTeam ? place : place + u"/journal.sqlite"_s,
                          {isTeam ? QString() : thisProcess().user, 0, passwordFor(where, passwords), isTeam ? personalFile(place) : QString()});
}

/// An order with a start time would begin in both workspaces.
Status nothingBeginsByItself(History &history)
{
    const auto batches = history.batches(0);
    if (!batches) {
        return batches.error();
    }
    for (const BatchSummary &batch : *batches) {
        const auto stored = batch.isUnfinished() && (isSet(startOf(batch.options)) || !runOn(batch.options).isEmpty()) ? history.load(batch.id) : Result<StoredBatch>(StoredBatch());
        if (!stored) {
            return stored.error();
        }
        if (isSet(plannedFor(*stored))) {
            return usage(QCoreApplication::translate("Composition", "Batch %1 waits for its start time or a runner and would then begin in both workspaces. "
                                                                    "Take it back, or copy when it is over.").arg(batch.id.value));
        }
    }
    return {};
}

} // namespace

QString defaultFolder()
{
    const QString data = dataFolder();
    return data.isEmpty() ? QString() : data + u"/flotilla"_s;
}

QString practiceFolder()
{
    const QString folder = defaultFolder();
    return folder.isEmpty() ? QString() : folder + u"-practice"_s;
}

Result<std::unique_ptr<Composition>> Composition::open(const QString &where, const JournalWrapper &wrap, const TeamPasswords &passwords)
{
    if (where.isEmpty()) {
        return Error{ErrorKind::Storage,
                     QCoreApplication::translate("Composition", "There is no home folder to keep data in. Name a folder with --workspace."),
                     {}, {}, {}};
    }
    const bool team = isTeamAddress(where);
    const QString place = placeOf(where);
    const QString here = team ? defaultFolder() : place; // what is of this computer, whatever the team works on
    if (team && !here.isEmpty() && !QFileInfo::exists(here)) {
        (void)QDir().mkpath(here);
        QFile::setPermissions(here, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    Result<std::unique_ptr<SqlStore>> store = openStore(where, passwords);
    if (!store) {
        return store.error();
    }
    auto adapters = std::make_unique<Adapters>(std::move(store.value()), place, here);
    if (People *people = adapters->store->people()) { // in the trail and in leases stands who has logged in at the server
        const Result<Person> self = people->self();
        if (!self) {
            return self.error();
        }
        adapters->self.user = self->name;
    }
    if (wrap) {
        adapters->wrapped = wrap(adapters->store->journal());
    }
    return std::unique_ptr<Composition>(new Composition(std::move(adapters)));
}

Status Composition::makeTeam(const QString &address, const TeamPasswords &passwords)
{
    return SqlStore::makeTeam(address, passwordFor(address, passwords));
}

Status Composition::grant(const QString &address, const QString &user, const QString &role, const TeamPasswords &passwords)
{
    if (!isTeamAddress(address)) {
        return usage(QCoreApplication::translate("Composition", "Only a team workspace has roles. Name it with --workspace and its address."));
    }
    const auto store = openStore(address, passwords);
    return store ? grantTeamRole(store.value()->database(), user, role) : Status(store.error());
}

Result<QList<QPair<QString, qint64>>> Composition::copy(const QString &from, const QString &to, const TeamPasswords &passwords)
{
    if (placeOf(from) == placeOf(to)) {
        return usage(QCoreApplication::translate("Composition", "A workspace cannot be copied into itself."));
    }
    const auto source = openStore(from, passwords);
    if (!source) {
        return source.error();
    }
    const auto running = source.value()->leases().batchesOfOthers(thisProcess());
    if (!running) {
        return running.error();
    }
    if (!running->isEmpty()) {
        return Error{ErrorKind::Leased, QCoreApplication::translate("Composition", "Something runs in the workspace that is to be copied. Wait "
                                                                                   "for it or stop it."), {}, {}, {}};
    }
    if (const Status alone = nothingBeginsByItself(source.value()->history()); !alone) {
        return alone.error();
    }
    const auto target = openStore(to, passwords);
    if (!target) {
        return target.error();
    }
    const auto copied = copyWorkspace(source.value()->database(), target.value()->database());
    if (!copied) {
        return copied.error();
    }
    QList<QPair<QString, qint64>> tables;
    for (const CopiedTable &table : *copied) {
        tables.append({table.name, table.rows});
    }
    return tables;
}

Result<QList<QPair<QString, bool>>> Composition::check(const QString &where, const TeamPasswords &passwords)
{
    const auto store = openStore(where, passwords);
    if (!store) {
        return store.error();
    }
    const auto found = checkWorkspace(store.value()->database());
    if (!found) {
        return found.error();
    }
    QList<QPair<QString, bool>> lines;
    for (const CheckedThing &thing : *found) {
        lines.append({thing.text, thing.good});
    }
    return lines;
}

Composition::Composition(std::unique_ptr<Adapters> adapters) : m_adapters(std::move(adapters)) {}
Composition::~Composition() = default;

Workspace Composition::workspace()
{
    Adapters &a = *m_adapters;
    Journal &journal = a.wrapped ? *a.wrapped : a.store->journal();
    return {journal,  a.store->history(), a.store->leases(), a.store->catalogue(), a.store->fleet(), a.keychain, a.memory,
            a.gateways, a.clock, allPlatforms(), a.self, a.folder, a.store->people()};
}

Runners &Composition::runners() { return m_adapters->store->runners(); }
BatchNews *Composition::news() { return m_adapters->store->news(); }
QString Composition::role() { return m_adapters->store->role(); }

TrailLinks &Composition::trail() { return m_adapters->store->trail(); }

ApiNetwork &Composition::network() { return m_adapters->network; }

void Composition::setLanguage(const QString &language)
{
    m_adapters->network.setLanguage(language);
}

} // namespace flotilla
