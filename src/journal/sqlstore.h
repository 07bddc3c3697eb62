// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "run/journal.h"

#include <memory>

namespace flotilla {

class BatchNews;
class Database;
class Runners;
class People;
class TrailLinks;

/// The database of a workspace, a file or one on a server, and the ports that read and write it. It may be open in several programs at
/// once; every write is a transaction of its own, durable when the call returns. All on one thread.
class SqlStore
{
public:
    struct Options
    {
        QString user;     ///< who changes the catalogue, for the trail; empty: who has logged in, of a team workspace
        int maxPages = 0; ///< most pages (4 KiB) that a file may have; 0: no limit. Tests make a full disk with it
        QString password = QString(); ///< of a team workspace; empty: as libpq finds it
        QString personal = QString(); ///< file for what is of one person and computer (SqlCatalogue); of a team workspace
    };
    /// `where` is a file or the address of a team workspace (isTeamAddress). Opens or makes the file (0600) and its folder (0700), and
    /// brings its schema up to date. Error Storage, with what to do, if it cannot be written, is damaged, or was written by a newer
    /// program; it is not touched then. A team workspace must be there: makeTeam.
    [[nodiscard]] static Result<std::unique_ptr<SqlStore>> open(const QString &where, const Options &options);
    /// Makes a team workspace in the database with this address, which has none yet.
    [[nodiscard]] static Status makeTeam(const QString &address, const QString &password = {});
    /// Whether the server of this address lets in; does not look at what is there. Error kPasswordMissing: only with a password.
    [[nodiscard]] static Status reachTeam(const QString &address, const QString &password);
    /// The same, and whether this program can open what is there; changes nothing.
    [[nodiscard]] static Status checkTeam(const QString &address, const QString &password);
    ~SqlStore();
    SqlStore(const SqlStore &) = delete;
    SqlStore &operator=(const SqlStore &) = delete;

    // The ports live as long as the store.
    [[nodiscard]] Journal &journal();
    [[nodiscard]] History &history();
    [[nodiscard]] Leases &leases();
    [[nodiscard]] Catalogue &catalogue();
    [[nodiscard]] Fleet &fleet();
    [[nodiscard]] Runners &runners();
    [[nodiscard]] People *people(); ///< null: it is no team workspace
    [[nodiscard]] TrailLinks &trail();
    /// What the user may do in a team workspace (teamroles.h); empty: nothing, or it is a file.
    [[nodiscard]] QString role();
    /// Of a team workspace; null: a file tells of nothing.
    [[nodiscard]] BatchNews *news();
    /// What they stand on, for what is no port: copies and checks.
    [[nodiscard]] Database &database();

private:
    [[nodiscard]] static Result<std::unique_ptr<SqlStore>> openFile(const QString &path, const Options &options);
    [[nodiscard]] static Result<std::unique_ptr<SqlStore>> openTeam(const QString &address, const Options &options);
    struct Parts;
    explicit SqlStore(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace flotilla
