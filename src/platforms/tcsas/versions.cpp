// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/versions.h"

#include "tcsas/names.h"

#include <QStringList>

#include <algorithm>

namespace flotilla::tcsas {

using namespace Qt::StringLiterals;

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

// Releases only go upwards: one of a higher version than the one online means that this came by a rollback.
PlanChoice rollbackFrom(const QString &online, const QList<Item> &released, const QString &to)
{
    const bool previous = to == "previous"_L1;
    const Item *found = nullptr;
    for (const Item &row : released) {
        const auto order = compared(row.title, online);
        if (order && *order > 0) {
            return {nullptr, {reasons::RolledBackAlready, {}, online, {}}};
        }
        const bool newer = !found || row.values.value(told::At).toLongLong() > found->values.value(told::At).toLongLong();
        if (row.title != online && (previous ? newer : to == row.title)) {
            found = &row;
        }
    }
    return found ? PlanChoice{found, {}} : PlanChoice{nullptr, {reasons::NoHistory, {}, previous ? QString() : to, {}}};
}

PlanChoice rollbackChoice(const QList<Item> &released, const QString &to, const Item &row)
{
    const QString online = row.values.value(told::OnlineVersion);
    if (online.isEmpty()) {
        return {nullptr, {row.id.isEmpty() ? reasons::OnlineNotRead : reasons::NothingOnline, {}, {}, {}}};
    }
    return rollbackFrom(online, released, to);
}

bool isOpenApproval(const QString &state)
{
    return state == words::Pending || state == words::Processing;
}

} // namespace flotilla::tcsas
