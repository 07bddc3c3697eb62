// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filterindex.h"

#include <QCollator>
#include <QLocale>
#include <QStringList>
#include <QVariant>

#include <algorithm>
#include <memory>
#include <numeric>
#include <utility>
#include <vector>

namespace flotilla {

/// The place of each row in the sorted order. Comparing places is so much cheaper than comparing texts that a filter can
/// sort anew at every key press.
[[nodiscard]] inline std::vector<int> ranksOf(int count, const FilterIndex::Less &less)
{
    std::vector<int> order(static_cast<size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), less);
    std::vector<int> ranks(static_cast<size_t>(count));
    for (size_t place = 0; place < order.size(); ++place) {
        ranks[static_cast<size_t>(order[place])] = static_cast<int>(place);
    }
    return ranks;
}

/// Where sorted rows belong among others that are sorted alike, the lowest place first; rows for the same place together.
[[nodiscard]] inline std::vector<std::pair<int, std::vector<int>>> placesFor(const std::vector<int> &coming, const std::vector<int> &rows,
                                                                             const FilterIndex::Less &before)
{
    std::vector<std::pair<int, std::vector<int>>> places;
    for (auto row = coming.rbegin(); row != coming.rend(); ++row) {
        const int where = static_cast<int>(std::upper_bound(rows.begin(), rows.end(), *row, before) - rows.begin());
        if (places.empty() || places.back().first != where) {
            places.emplace_back(where, std::vector<int>());
        }
        places.back().second.insert(places.back().second.begin(), *row);
    }
    std::stable_sort(places.begin(), places.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    return places;
}

/// Sorted numbers as ranges of such that follow each other; where these are more than `most`, one range over all.
[[nodiscard]] inline std::vector<std::pair<int, int>> rangesIn(const std::vector<int> &sorted, size_t most)
{
    std::vector<std::pair<int, int>> ranges;
    for (const int number : sorted) {
        if (!ranges.empty() && ranges.back().second + 1 == number) {
            ranges.back().second = number;
        } else {
            ranges.emplace_back(number, number);
        }
    }
    return ranges.size() > most ? std::vector<std::pair<int, int>>{{sorted.front(), sorted.back()}} : ranges;
}

/// As a reader expects names: letter case aside, “Shop 9” before “Shop 13”, Chinese as the locale orders it.
[[nodiscard]] inline FilterIndex::Less naturalLess(const QStringList &names, Qt::SortOrder order)
{
    // The neutral C locale knows no numbers in names.
    QCollator collator(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    auto keys = std::make_shared<std::vector<QCollatorSortKey>>();
    keys->reserve(static_cast<size_t>(names.size()));
    for (const QString &name : names) {
        keys->push_back(collator.sortKey(name));
    }
    const bool ascending = order == Qt::AscendingOrder;
    return [keys, ascending](int a, int b) {
        const QCollatorSortKey &left = (*keys)[static_cast<size_t>(a)];
        const QCollatorSortKey &right = (*keys)[static_cast<size_t>(b)];
        return ascending ? left < right : right < left;
    };
}

/// By keys that were made once: what is made anew in each comparison is what makes sorting slow. All are numbers (qlonglong), or
/// all are texts in natural order.
[[nodiscard]] inline FilterIndex::Less keysLess(const QVariantList &keys, Qt::SortOrder order)
{
    if (keys.isEmpty() || keys.constFirst().typeId() != QMetaType::LongLong) {
        QStringList texts;
        for (const QVariant &key : keys) {
            texts.append(key.toString());
        }
        return naturalLess(texts, order);
    }
    std::vector<qlonglong> numbers;
    for (const QVariant &key : keys) {
        numbers.push_back(key.toLongLong());
    }
    const bool down = order == Qt::DescendingOrder;
    return [numbers = std::move(numbers), down](int a, int b) {
        return numbers[static_cast<size_t>(down ? b : a)] < numbers[static_cast<size_t>(down ? a : b)];
    };
}

} // namespace flotilla
