// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sqlstore.h"

#include "journal/database.h"
#include "journal/schema.h"
#include "journal/sqlcatalogue.h"
#include "journal/sqlfleet.h"
#include "journal/sqlhistory.h"
#include "journal/sqljournal.h"
#include "journal/sqlpeople.h"
#include "journal/sqliteleases.h"
#include "journal/sqlrunners.h"
#include "journal/sqltrail.h"
#include "journal/teamaddress.h"
#include "journal/teamleases.h"
#include "journal/teamnews.h"
#include "journal/teamroles.h"
#include "journal/teamschema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <optional>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr qint64 kSmallestFile = 512; // the smallest page that SQLite knows

Error cannotWrite(const QString &path)
{
    return {ErrorKind::Storage,
            QCoreApplication::translate("Journal", "The journal %1 cannot be written. Give yourself write permission for "
                                                   "this file and its folder, then try again.")
                .arg(path), {}, {}, {}};
}

/// Makes the folder (0700) if it is not there; one that is there keeps its permissions.
bool ensureFolder(const QFileInfo &folder)
{
    if (folder.isDir()) {
        return true;
    }
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    return QDir().mkpath(folder.path())
           && (QDir(folder.path()).mkdir(folder.fileName(), owner)
               || QFileInfo(folder.filePath()).isDir()); // another program was quicker
}

/// Makes an empty file with the right permissions before SQLite sees it: its side files (-wal, -shm) copy them. The
/// folder is synced, so that the name of the file survives a power cut like its content.
bool ensureFile(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0) {
        return false;
    }
    ::close(file);
    const int folder = ::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        (void)::fsync(folder); // some file systems cannot; they keep names by other means
        ::close(folder);
    }
    return true;
}

/// Why this file must not be opened: SQLite would take it for a new one, and delete the log beside it that has the data.
std::optional<Error> refusal(const QString &path)
{
    const QFileInfo file(path);
    if (file.exists() && !file.isFile()) {
        return Error{ErrorKind::Storage,
                     QCoreApplication::translate("Journal", "%1 is in the way: the journal has this name, but this is no file. Move it "
                                                            "aside, or choose another folder.").arg(path), {}, {}, {}};
    }
    // The log first: a program that makes the journal at this moment makes the file before the log.
    const QString log = path + u"-wal"_s;
    if (QFileInfo(log).size() > 0 && QFileInfo(path).size() < kSmallestFile) {
        return Error{ErrorKind::Storage,
                     QCoreApplication::translate("Journal", "The journal %1 is empty or missing, but %2 beside it is not: it was cut off, "
                                                            "or copied without it. Nothing was touched. Move both aside and put a backup "
                                                            "in place of the first, or the two files of the same copy.")
                         .arg(path, log), {}, {}, {}};
    }
    return {};
}

} // namespace

struct SqlStore::Parts
{
    Parts(std::unique_ptr<Database> opened, const QString &user, const QString &personal = {})
        : database(std::move(opened)), leases(leasesOf(*database)), journal(*database, *leases), history(*database), catalogue(*database, user, personal),
          fleet(*database), runners(*database), trail(*database), people(*database),
          news(database->isShared() ? std::make_unique<TeamNews>(*database) : nullptr)
    {
    }
    static std::unique_ptr<SqlLeases> leasesOf(Database &database)
    {
        if (database.isShared()) {
            return std::make_unique<TeamLeases>(database);
        }
        return std::make_unique<SqliteLeases>(database);
    }
    std::unique_ptr<Database> database;
    std::unique_ptr<SqlLeases> leases;
    SqlJournal journal;
    SqlHistory history;
    SqlCatalogue catalogue;
    SqlFleet fleet;
    SqlRunners runners;
    SqlTrail trail;
    SqlPeople people;
    std::unique_ptr<TeamNews> news;
};

SqlStore::SqlStore(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
SqlStore::~SqlStore() = default;

Result<std::unique_ptr<SqlStore>> SqlStore::open(const QString &where, const Options &options)
{
    return isTeamAddress(where) ? openTeam(where, options) : openFile(where, options);
}

Result<std::unique_ptr<SqlStore>> SqlStore::openTeam(const QString &address, const Options &options)
{
    const auto parsed = teamAddress(address);
    if (!parsed) {
        return parsed.error();
    }
    auto database = Database::connectTo(*parsed, options.password);
    if (!database) {
        return database.error();
    }
    if (const Status done = upgradeTeamSchema(*database.value()); !done) {
        return done.error();
    }
    forgetOldCommits(*database.value());
    const Result<Person> self = options.user.isEmpty() ? SqlPeople(*database.value()).self() : Person{options.user, false};
    if (!self) {
        return self.error();
    }
    auto parts = std::make_unique<Parts>(std::move(database.value()), self->name, options.personal);
    return std::unique_ptr<SqlStore>(new SqlStore(std::move(parts)));
}

Status SqlStore::makeTeam(const QString &address, const QString &password)
{
    if (!isTeamAddress(address)) {
        return usage(QCoreApplication::translate("Journal", "Name the database of the team workspace, as postgresql://USER@HOST/DATABASE. A "
                                                            "workspace in a folder is made by itself when it is first used."));
    }
    const auto parsed = teamAddress(address);
    if (!parsed) {
        return parsed.error();
    }
    const auto database = Database::connectTo(*parsed, password);
    return database ? makeTeamSchema(*database.value()) : Status(database.error());
}

Status SqlStore::reachTeam(const QString &address, const QString &password)
{
    const auto parsed = teamAddress(address);
    const auto database = parsed ? Database::connectTo(*parsed, password) : Result<std::unique_ptr<Database>>(parsed.error());
    return database ? Status() : Status(database.error());
}

Status SqlStore::checkTeam(const QString &address, const QString &password)
{
    const auto parsed = teamAddress(address);
    const auto database = parsed ? Database::connectTo(*parsed, password) : Result<std::unique_ptr<Database>>(parsed.error());
    return database ? checkTeamSchema(*database.value()) : Status(database.error());
}

Result<std::unique_ptr<SqlStore>> SqlStore::openFile(const QString &path, const Options &options)
{
    if (const auto refused = refusal(path)) {
        return *refused;
    }
    const QFileInfo folder(QFileInfo(path).absolutePath());
    // SQLite would open a file that it may not write for reading only, and fail later: ask first.
    if (!ensureFolder(folder) || !QFileInfo(folder.filePath()).isWritable() || !ensureFile(path)) {
        return cannotWrite(path);
    }
    auto database = Database::open(path);
    if (!database) {
        return database.error();
    }
    if (const Status done = upgrade(*database.value()); !done) {
        return done.error();
    }
    const auto mode = database.value()->pragma(u"PRAGMA journal_mode = WAL"_s); // kept in the file
    if (!mode) {
        return mode.error();
    }
    if (mode->toString() != "wal"_L1) {
        return Error{ErrorKind::Storage,
                     QCoreApplication::translate("Journal", "The journal %1 cannot be kept safely in this folder: its file "
                                                            "system lacks what that needs. Choose a folder on a local disk.")
                         .arg(path), {}, {}, {}};
    }
    if (options.maxPages > 0) {
        const auto limited = database.value()->pragma(u"PRAGMA max_page_count = %1"_s.arg(options.maxPages));
        if (!limited) {
            return limited.error();
        }
    }
    auto parts = std::make_unique<Parts>(std::move(database.value()), options.user);
    return std::unique_ptr<SqlStore>(new SqlStore(std::move(parts)));
}

Journal &SqlStore::journal() { return m_parts->journal; }
History &SqlStore::history() { return m_parts->history; }
Leases &SqlStore::leases() { return *m_parts->leases; }
Catalogue &SqlStore::catalogue() { return m_parts->catalogue; }
Fleet &SqlStore::fleet() { return m_parts->fleet; }
Runners &SqlStore::runners() { return m_parts->runners; }
People *SqlStore::people() { return m_parts->database->isShared() ? &m_parts->people : nullptr; }
TrailLinks &SqlStore::trail() { return m_parts->trail; }

BatchNews *SqlStore::news() { return m_parts->news.get(); }

QString SqlStore::role()
{
    const auto role = m_parts->database->isShared() ? ownTeamRole(*m_parts->database) : Result(QString());
    return role ? *role : QString();
}

Database &SqlStore::database() { return *m_parts->database; }

} // namespace flotilla
