// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/listsums.h"

#include <QHash>

#include <algorithm>

namespace flotilla {

namespace {

/// The sums, and where each is: thousands of mini programs may have as many domains of their own.
struct Counting
{
    QList<ListSum> sums;
    QHash<QString, qsizetype> places;

    void add(const QString &list, const QStringList &entries, ListSum::What what)
    {
        for (const QString &entry : entries) {
            const QString key = list + u'\n' + QString::number(int(what)) + u'\n' + entry;
            const auto place = places.constFind(key);
            if (place == places.cend()) {
                places.insert(key, sums.size());
                sums.append({list, entry, what, 1});
            } else {
                ++sums[*place].programs;
            }
        }
    }
};

} // namespace

QList<ListSum> sumsOf(const QList<QList<ListChange>> &changes)
{
    Counting counting;
    QStringList lists;
    for (const QList<ListChange> &one : changes) {
        for (const ListChange &change : one) {
            if (!lists.contains(change.list)) {
                lists.append(change.list);
            }
            counting.add(change.list, change.removed, ListSum::What::Removed);
            counting.add(change.list, change.added, ListSum::What::Added);
            counting.add(change.list, change.kept, ListSum::What::Kept);
        }
    }
    QList<ListSum> sums = counting.sums;
    std::stable_sort(sums.begin(), sums.end(), [&lists](const ListSum &a, const ListSum &b) {
        return a.list != b.list ? lists.indexOf(a.list) < lists.indexOf(b.list) : a.what < b.what;
    });
    return sums;
}

int removedEntries(const QList<ListSum> &sums)
{
    return int(std::count_if(sums.cbegin(), sums.cend(), [](const ListSum &one) { return one.what == ListSum::What::Removed; }));
}

QStringList inAll(const QList<QStringList> &lists)
{
    QStringList common = lists.value(0);
    for (const QStringList &list : lists) {
        common.removeIf([&list](const QString &entry) { return !list.contains(entry); });
    }
    return common;
}

QStringList linesOf(const QString &text)
{
    QStringList lines;
    const QStringList all = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : all) {
        if (const QString entry = line.trimmed(); !entry.isEmpty() && !lines.contains(entry)) {
            lines.append(entry);
        }
    }
    return lines;
}

} // namespace flotilla
