// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "models/filteredtable.h"
#include "run/knownsources.h"

namespace flotilla {

/// Names of the mini programs that have a version, as the overview `fleet` tells; without a name the id.
struct VersionUse
{
    QStringList online;
    QStringList trial;
    bool operator==(const VersionUse &) const = default;
    [[nodiscard]] bool isEmpty() const { return online.isEmpty() && trial.isEmpty(); }
    /// "31 online, 2 on trial"; empty: nobody.
    [[nodiscard]] QString sentence() const;
};
/// Who has what: by the id of the entry where it is known to be made from it, else by the version text alone.
struct LibraryUse
{
    QHash<QString, VersionUse> known;
    QHash<QString, VersionUse> guessed;
    bool isRead = true; ///< false: nobody was asked who has what
};
[[nodiscard]] LibraryUse libraryUse(const Platform &platform, const QList<Item> &fleet, const QHash<MiniProgramId, KnownSource> &sources);

/// What a platform keeps to be published: templates or drafts, newest first, with who has the version.
class LibraryModel : public FilteredTable
{
    Q_OBJECT
public:
    enum class Column { Version, Id, Made, Use, Description };

    explicit LibraryModel(QObject *parent = nullptr);

    /// `query`: which listed them.
    void setEntries(const Query &query, const QList<Item> &items, const LibraryUse &use);
    void setNow(Instant now);

    struct Entry
    {
        QString id;
        QString version;
        QString description;
        Instant made;
        VersionUse use;
        int guessed = 0; ///< so many of those stand there by the version text alone
        int alike = 0; ///< other entries with the same version text: whose version it is cannot be told, unless it is known
    };
    [[nodiscard]] const Entry &at(int visible) const { return m_entries.at(indexAt(visible)); }

private:
    [[nodiscard]] FilterText filterText(int row) const override;

    QList<Entry> m_entries;
    Instant m_now;
    bool m_isUseRead = true;
};

} // namespace flotilla
