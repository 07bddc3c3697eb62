// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/listsums.h"

#include <algorithm>

namespace flotilla {

namespace {

void countEntries(QList<ListSum> &sums, const QString &list, const QStringList &entries, ListSum::What what)
{
    for (const QString &entry : entries) {
        const auto same = std::find_if(sums.begin(), sums.end(), [&](const ListSum &one) { return one.list == list && one.entry == entry && one.what == what; });
        if (same == sums.end()) {
            sums.append({list, entry, what, 1});
        } else {
            ++same->programs;
        }
    }
}

} // namespace

QList<ListSum> sumsOf(const QList<QList<ListChange>> &changes)
{
    QList<ListSum> sums;
    QStringList lists;
    for (const QList<ListChange> &one : changes) {
        for (const ListChange &change : one) {
            if (!lists.contains(change.list)) {
                lists.append(change.list);
            }
            countEntries(sums, change.list, change.removed, ListSum::What::Removed);
            countEntries(sums, change.list, change.added, ListSum::What::Added);
            countEntries(sums, change.list, change.kept, ListSum::What::Kept);
        }
    }
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
