// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/librarymodel.h"

#include "model/words.h"
#include "widgets/timewords.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

QString VersionUse::sentence() const
{
    QStringList parts;
    if (!online.isEmpty()) {
        parts += LibraryModel::tr("%n online", nullptr, int(online.size()));
    }
    if (!trial.isEmpty()) {
        parts += LibraryModel::tr("%n on trial", nullptr, int(trial.size()));
    }
    return listText(parts);
}

LibraryUse libraryUse(const Platform &platform, const QList<Item> &fleet, const QHash<MiniProgramId, KnownSource> &sources)
{
    LibraryUse use;
    const Overview *all = platform.overview(u"fleet"_s);
    if (!all) {
        return use;
    }
    for (const Item &item : fleet) {
        const QString name = item.values.value(overviews::Name, item.id);
        const KnownSource ours = sources.value({item.id});
        for (const auto &[column, list] : {std::pair{u"online.version"_s, &VersionUse::online}, std::pair{u"trial.version"_s, &VersionUse::trial}}) {
            if (const QString version = all->told(item, column); !version.isEmpty()) {
                VersionUse &users = version == ours.version ? use.known[ours.source] : use.guessed[version];
                (users.*list).append(name);
            }
        }
    }
    return use;
}

LibraryModel::LibraryModel(QObject *parent) : FilteredTable(parent)
{
    const auto of = [this](QString (*title)(), const std::function<QString(const Entry &)> &text) {
        TableColumn made;
        made.title = title;
        made.text = [this, text](int row) { return text(m_entries.at(row)); };
        return made;
    };
    TableColumn version = of([] { return tr("Version"); }, [](const Entry &e) { return e.version; });
    version.fixedFont = true;
    TableColumn id = of([] { return tr("ID"); }, [](const Entry &e) { return e.id; });
    id.fixedFont = true;
    id.key = [this](int row) { return QVariant(m_entries.at(row).id.toLongLong()); };
    TableColumn made = of([] { return tr("Made"); }, [this](const Entry &e) { return ago(e.made, m_now); });
    made.key = [this](int row) { return QVariant(qlonglong(m_entries.at(row).made.time_since_epoch().count())); };
    made.tip = [this](int row) { return absolute(m_entries.at(row).made); };
    TableColumn use = of([] { return tr("Who has the version"); },
                         [this](const Entry &e) { return !e.use.isEmpty() ? e.use.sentence() : m_isUseRead ? tr("none known") : tr("not asked yet"); });
    use.key = [this](int row) { return QVariant(qlonglong(m_entries.at(row).use.online.size() + m_entries.at(row).use.trial.size())); };
    use.tone = [this](int row) { return m_entries.at(row).use.isEmpty() ? std::optional(Tone::Quiet) : std::nullopt; };
    TableColumn description = of([] { return tr("Description"); }, [](const Entry &e) { return e.description.simplified(); });
    description.tip = [this](int row) { return m_entries.at(row).description; };
    setColumns({version, id, made, use, description});
    setOrder(int(Column::Made), Qt::DescendingOrder);
}

void LibraryModel::setEntries(const Query &query, const QList<Item> &items, const LibraryUse &use)
{
    QList<Entry> entries;
    QStringList ids;
    QHash<QString, int> named;
    for (const Item &item : items) {
        ++named[query.told(item, u"version"_s)];
    }
    for (const Item &item : items) {
        const QString version = query.told(item, u"version"_s);
        VersionUse users = use.known.value(item.id);
        const VersionUse guessed = use.guessed.value(version);
        users.online += guessed.online;
        users.trial += guessed.trial;
        entries.append({item.id, version.isEmpty() ? item.title : version, query.told(item, u"desc"_s), instantOf(query.told(item, u"created_at"_s)),
                        users, int(guessed.online.size() + guessed.trial.size()), version.isEmpty() ? 0 : named.value(version) - 1});
        ids.append(item.id);
    }
    takeRows(ids, [this, &entries, isRead = use.isRead] {
        m_entries = entries;
        m_isUseRead = isRead;
    });
    rowsChanged(); // the same entries may be with others now
}

void LibraryModel::setNow(Instant now)
{
    m_now = now;
    rowsChanged();
}

FilterText LibraryModel::filterText(int row) const
{
    const Entry &entry = m_entries.at(row);
    FilterText text;
    text.text = fold(QStringList{entry.version, entry.id, entry.description, entry.use.online.join(u'\n'), entry.use.trial.join(u'\n')}.join(u'\n'));
    return text;
}

} // namespace flotilla

#include "moc_librarymodel.cpp"
