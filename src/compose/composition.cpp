// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/composition.h"

#include "apigateways.h"
#include "journal/holder.h"
#include "journal/sqlitestore.h"
#include "run/systemclock.h"
#include "secrets/keychainsecretstore.h"
#include "secrets/memorysecretstore.h"

#include <QDir>
#include <QStandardPaths>

#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

struct Composition::Adapters
{
    explicit Adapters(std::unique_ptr<SqliteStore> opened, QString where)
        : store(std::move(opened)), gateways(clock), folder(std::move(where))
    {
    }

    std::unique_ptr<SqliteStore> store;
    std::unique_ptr<Journal> wrapped; ///< null: the store's own
    KeychainSecretStore keychain;
    MemorySecretStore memory;
    SystemClock clock;
    ApiGateways gateways;
    Holder self = thisProcess();
    QString folder;
};

QString defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/flotilla"_s;
}

QString practiceFolder()
{
    return defaultFolder() + u"-practice"_s;
}

Result<std::unique_ptr<Composition>> Composition::open(const QString &folder, const JournalWrapper &wrap)
{
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
    return {journal,  a.store->history(), a.store->leases(), a.store->catalogue(), a.keychain, a.memory,
            a.gateways, a.clock,          a.self,            a.folder};
}

void Composition::setLanguage(const QString &language)
{
    m_adapters->gateways.setLanguage(language);
}

} // namespace flotilla
