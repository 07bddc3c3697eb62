// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/versions.h"

#include "tcsas/names.h"

#include <QStringList>

#include <algorithm>

namespace flotilla::tcsas {

namespace {

std::optional<QList<qint64>> numbersOf(const QString &version)
{
    QList<qint64> numbers;
    for (const QString &part : version.trimmed().split(u'.')) {
        bool isNumber = false;
        const qint64 number = part.toLongLong(&isNumber);
        if (!isNumber || !part.at(0).isDigit()) {
            return std::nullopt;
        }
        numbers.append(number);
    }
    return numbers;
}

bool isIn(const Item &row, QLatin1StringView phase)
{
    return row.values.value(told::Phase).compare(phase, Qt::CaseInsensitive) == 0;
}

} // namespace

std::optional<std::strong_ordering> compared(const QString &one, const QString &other)
{
    const auto left = numbersOf(one);
    const auto right = numbersOf(other);
    if (!left || !right) {
        return std::nullopt;
    }
    for (qsizetype i = 0; i < std::max(left->size(), right->size()); ++i) {
        if (const auto order = left->value(i) <=> right->value(i); order != 0) {
            return order;
        }
    }
    return std::strong_ordering::equal;
}

bool isNotAbove(const QString &one, const QString &other)
{
    const auto order = compared(one, other);
    return order && *order <= 0;
}

const Item *onlineVersion(const QList<Item> &rows)
{
    return newestIn(rows, words::Online);
}

const Item *versionNamed(const QList<Item> &rows, const QString &version)
{
    for (const auto phase : {words::Platform, words::Develop, words::Online}) {
        const auto row = std::find_if(rows.cbegin(), rows.cend(), [&](const Item &one) { return one.title == version && isIn(one, phase); });
        if (row != rows.cend()) {
            return &*row;
        }
    }
    const auto row = std::find_if(rows.cbegin(), rows.cend(), [&](const Item &one) { return one.title == version; });
    return row == rows.cend() || version.isEmpty() ? nullptr : &*row;
}

const Item *newestIn(const QList<Item> &rows, QLatin1StringView phase, const QString &approval)
{
    const Item *newest = nullptr;
    for (const Item &row : rows) {
        const bool fits = isIn(row, phase) && (approval.isEmpty() || row.values.value(told::Approval) == approval);
        if (fits && (!newest || row.id.toLongLong() > newest->id.toLongLong())) {
            newest = &row;
        }
    }
    return newest;
}

const Item *newestToShow(const QList<Item> &rows)
{
    const Item *develop = newestIn(rows, words::Develop);
    return develop ? develop : newestIn(rows, words::Platform);
}

const Item *shownVersion(const QList<Item> &rows)
{
    const auto row = std::find_if(rows.cbegin(), rows.cend(), [](const Item &one) { return one.values.contains(told::Shown); });
    return row == rows.cend() ? nullptr : &*row;
}

bool isOpenApproval(const QString &state)
{
    return state == words::Pending || state == words::Processing;
}

} // namespace flotilla::tcsas
