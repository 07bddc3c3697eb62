// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/error.h"
#include "run/journal.h"

#include <memory>

namespace flotilla {

class Database;
class TrailLinks;

/// The journal file of a workspace, and the ports that read and write it. The file may be open in several programs at
/// once; every write is a transaction of its own, durable when the call returns. All on one thread.
class SqliteStore
{
public:
    struct Options
    {
        QString user;     ///< who changes the catalogue, for the trail; usually thisProcess().user
        int maxPages = 0; ///< most pages (4 KiB) that the file may have; 0: no limit. Tests make a full disk with it
    };
    /// Opens or makes the file (0600) and its folder (0700), and brings its schema up to date. Error Storage, with what
    /// to do, if it cannot be written, is damaged, or was written by a newer program; it is not touched then.
    [[nodiscard]] static Result<std::unique_ptr<SqliteStore>> open(const QString &path, const Options &options);
    ~SqliteStore();
    SqliteStore(const SqliteStore &) = delete;
    SqliteStore &operator=(const SqliteStore &) = delete;

    // The ports live as long as the store.
    [[nodiscard]] Journal &journal();
    [[nodiscard]] History &history();
    [[nodiscard]] Leases &leases();
    [[nodiscard]] Catalogue &catalogue();
    [[nodiscard]] TrailLinks &trail();
    [[nodiscard]] Fleet &fleet();

private:
    struct Parts;
    explicit SqliteStore(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace flotilla
