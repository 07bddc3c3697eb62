// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/linediff.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace flotilla {

namespace {

constexpr qsizetype kMostComparedLines = 1000; ///< lines of either text that are compared with each other: memory grows with the product

using Lengths = std::vector<std::vector<int>>;

/// How many lines the rests of both texts have in common, by where the rests begin.
Lengths commonLengths(const QStringList &before, const QStringList &after)
{
    Lengths common(static_cast<size_t>(before.size()) + 1, std::vector<int>(static_cast<size_t>(after.size()) + 1, 0));
    for (auto i = static_cast<size_t>(before.size()); i-- > 0;) {
        for (auto j = static_cast<size_t>(after.size()); j-- > 0;) {
            common[i][j] = before.at(static_cast<qsizetype>(i)) == after.at(static_cast<qsizetype>(j))
                ? common[i + 1][j + 1] + 1
                : std::max(common[i + 1][j], common[i][j + 1]);
        }
    }
    return common;
}

void add(QList<DiffLine> &lines, DiffLine::Kind kind, const QStringList &texts)
{
    for (const QString &text : texts) {
        lines.append({kind, text});
    }
}

void addMiddle(QList<DiffLine> &lines, const QStringList &before, const QStringList &after)
{
    using Kind = DiffLine::Kind;
    if (before.size() > kMostComparedLines || after.size() > kMostComparedLines) {
        add(lines, Kind::Removed, before);
        add(lines, Kind::Added, after);
        return;
    }
    const Lengths common = commonLengths(before, after);
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < before.size() || j < after.size()) {
        const auto row = static_cast<size_t>(i);
        const auto column = static_cast<size_t>(j);
        if (i < before.size() && j < after.size() && before.at(i) == after.at(j)) {
            lines.append({Kind::Same, before.at(i)});
            ++i;
            ++j;
        } else if (i < before.size() && (j == after.size() || common[row + 1][column] >= common[row][column + 1])) {
            lines.append({Kind::Removed, before.at(i++)});
        } else {
            lines.append({Kind::Added, after.at(j++)});
        }
    }
}

} // namespace

QList<DiffLine> lineDiff(const QString &before, const QString &after)
{
    QStringList old = before.isEmpty() ? QStringList() : before.split(u'\n');
    QStringList young = after.isEmpty() ? QStringList() : after.split(u'\n');
    const qsizetype shorter = std::min(old.size(), young.size());
    qsizetype head = 0;
    while (head < shorter && old.at(head) == young.at(head)) {
        ++head;
    }
    qsizetype tail = 0;
    while (tail < shorter - head && old.at(old.size() - 1 - tail) == young.at(young.size() - 1 - tail)) {
        ++tail;
    }
    QList<DiffLine> lines;
    add(lines, DiffLine::Kind::Same, old.first(head));
    addMiddle(lines, old.mid(head, old.size() - head - tail), young.mid(head, young.size() - head - tail));
    add(lines, DiffLine::Kind::Same, old.last(tail));
    return lines;
}

} // namespace flotilla
