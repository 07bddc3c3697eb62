// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/composition.h"

#include "apinetwork.h"
#include "compose/platforms.h"
#include "journal/filebudget.h"
#include "journal/holder.h"
#include "journal/sqlitestore.h"
#include "run/systemclock.h"
#include "secrets/keychainsecretstore.h"
#include "secrets/memorysecretstore.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <utility>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace flotilla {

struct Composition::Adapters
{
    explicit Adapters(std::unique_ptr<SqliteStore> opened, QString where)
        : store(std::move(opened)), budget(where + u"/rate.budget"_s), network(clock, &budget), gateways(network), folder(std::move(where))
    {
    }

    std::unique_ptr<SqliteStore> store;
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

Result<std::unique_ptr<Composition>> Composition::open(const QString &folder, const JournalWrapper &wrap)
{
    if (folder.isEmpty()) {
        return Error{ErrorKind::Storage,
                     QCoreApplication::translate("Composition", "There is no home folder to keep data in. Name a folder with --workspace."),
                     {}, {}, {}};
    }
    const QString absolute = QDir(folder).absolutePath();
    Result<std::unique_ptr<SqliteStore>> store = SqliteStore::open(absolute + u"/journal.sqlite"_s, {thisProcess().user, 0});
    if (!store) {
        return store.error();
    }
    auto adapters = std::make_unique<Adapters>(std::move(store.value()), absolute);
    if (wrap) {
        adapters->wrapped = wrap(adapters->store->journal());
    }
    return std::unique_ptr<Composition>(new Composition(std::move(adapters)));
}

Composition::Composition(std::unique_ptr<Adapters> adapters) : m_adapters(std::move(adapters)) {}
Composition::~Composition() = default;

Workspace Composition::workspace()
{
    Adapters &a = *m_adapters;
    Journal &journal = a.wrapped ? *a.wrapped : a.store->journal();
    return {journal,  a.store->history(), a.store->leases(), a.store->catalogue(), a.store->fleet(), a.keychain, a.memory,
            a.gateways, a.clock, allPlatforms(), a.self, a.folder};
}

TrailLinks &Composition::trail() { return m_adapters->store->trail(); }

void Composition::setLanguage(const QString &language)
{
    m_adapters->network.setLanguage(language);
}

} // namespace flotilla
