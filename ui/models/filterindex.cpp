// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filterindex.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

QString fold(const QString &text)
{
    QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    folded.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    return folded;
}

FilterQuery::FilterQuery(const QString &line)
{
    QString word;
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (c.isSpace() && !quoted) {
            add(word);
            word.clear();
        } else {
            word += c;
        }
    }
    add(word);
}

void FilterQuery::add(const QString &word)
{
    Term term;
    term.text = fold(word);
    if (term.text.startsWith(u'-')) {
        term.excluded = true;
        term.text.remove(0, 1);
    }
    if (term.text.startsWith("tag:"_L1)) {
        term.field = Field::Tag;
        term.text.remove(0, 4);
    } else if (term.text.startsWith("state:"_L1)) {
        term.field = Field::State;
        term.text.remove(0, 6);
    }
    // "tag:" alone is somebody still typing.
    if (!term.text.isEmpty()) {
        m_terms.append(term);
    }
}

bool FilterQuery::matches(const FilterText &row) const
{
    const auto begins = [](const QStringList &words, const QString &text) {
        return std::any_of(words.cbegin(), words.cend(), [&text](const QString &w) { return w.startsWith(text); });
    };
    return std::all_of(m_terms.cbegin(), m_terms.cend(), [&row, &begins](const Term &term) {
        bool found = false;
        switch (term.field) {
        case Field::Text:
            found = row.text.contains(term.text);
            break;
        case Field::Tag:
            found = begins(row.tags, term.text);
            break;
        case Field::State:
            found = begins(row.states, term.text);
            break;
        }
        return found != term.excluded;
    });
}

void FilterIndex::rebuild(int count, const Shows &shows, const Less &less)
{
    m_rows.clear();
    m_rows.reserve(static_cast<size_t>(count));
    for (int row = 0; row < count; ++row) {
        if (!shows || shows(row)) {
            m_rows.push_back(row);
        }
    }
    m_visible.assign(static_cast<size_t>(count), -1);
    sort(less);
}

void FilterIndex::sort(const Less &less)
{
    if (less) {
        std::stable_sort(m_rows.begin(), m_rows.end(), less);
    }
    number();
}

void FilterIndex::take(std::vector<int> rows, int count)
{
    m_rows = std::move(rows);
    m_visible.assign(static_cast<size_t>(count), -1);
    number();
}

void FilterIndex::insert(int visible, const std::vector<int> &rows)
{
    for (const int row : rows) {
        if (static_cast<size_t>(row) >= m_visible.size()) {
            m_visible.resize(static_cast<size_t>(row) + 1, -1);
        }
    }
    m_rows.insert(m_rows.begin() + visible, rows.begin(), rows.end());
    number();
}

void FilterIndex::remove(int visible, int count)
{
    const auto first = m_rows.begin() + visible;
    std::for_each(first, first + count, [this](int row) { m_visible[static_cast<size_t>(row)] = -1; });
    m_rows.erase(first, first + count);
    number();
}

void FilterIndex::number()
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_visible[static_cast<size_t>(m_rows[i])] = static_cast<int>(i);
    }
}

} // namespace flotilla
