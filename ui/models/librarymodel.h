// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "models/filteredtable.h"

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
/// By version.
[[nodiscard]] QHash<QString, VersionUse> versionUse(const Platform &platform, const QList<Item> &fleet);

/// What a platform keeps to be published: templates or drafts, newest first, with who has the version.
class LibraryModel : public FilteredTable
{
    Q_OBJECT
public:
    enum class Column { Version, Id, Made, Use, Description };

    explicit LibraryModel(QObject *parent = nullptr);

    /// `query`: which listed them.
    void setEntries(const Query &query, const QList<Item> &items, const QHash<QString, VersionUse> &use);
    void setNow(Instant now);

    struct Entry
    {
        QString id;
        QString version;
        QString description;
        Instant made;
        VersionUse use;
        int alike = 0; ///< other entries with the same version text: whose version it is cannot be told
    };
    [[nodiscard]] const Entry &at(int visible) const { return m_entries.at(indexAt(visible)); }

private:
    [[nodiscard]] FilterText filterText(int row) const override;

    QList<Entry> m_entries;
    Instant m_now;
};

} // namespace flotilla
