// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filterindex.h"

#include "pinyin.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

QString fold(const QString &text)
{
    QString folded = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    folded.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    return folded;
}

QList<FoundPart> foundIn(const QString &text, const QStringList &words)
{
    QList<FoundPart> parts;
    if (words.isEmpty() || text.isEmpty()) {
        return parts;
    }
    const QString folded = fold(text);
    for (const QString &word : words) {
        FoundPart part{folded.size() == text.size() ? folded.indexOf(word) : -1, word.size()};
        if (part.from < 0 && !folded.contains(word)) { // where folding has made it shorter, nobody knows where
            const SoundPart sound = soundPart(text, word);
            part = {sound.from, sound.count};
        }
        if (part.from >= 0 && part.count > 0) {
            parts.append(part);
        }
    }
    return parts;
}

int compareVersions(const QString &a, const QString &b)
{
    // The next part: a run of digits or of other letters; what stands between parts is passed over.
    const auto next = [](const QString &text, qsizetype &at) {
        while (at < text.size() && !text.at(at).isLetterOrNumber()) {
            ++at;
        }
        const qsizetype from = at;
        const bool digits = at < text.size() && text.at(at).isDigit();
        while (at < text.size() && text.at(at).isLetterOrNumber() && text.at(at).isDigit() == digits) {
            ++at;
        }
        return text.mid(from, at - from);
    };
    qsizetype left = 0;
    qsizetype right = 0;
    while (left < a.size() || right < b.size()) {
        const QString one = next(a, left);
        const QString two = next(b, right);
        bool isNumber = false;
        bool areNumbers = false;
        const qulonglong first = one.isEmpty() ? 0 : one.toULongLong(&isNumber);
        const qulonglong second = two.isEmpty() ? 0 : two.toULongLong(&areNumbers);
        if ((isNumber || one.isEmpty()) && (areNumbers || two.isEmpty())) {
            if (first != second) {
                return first < second ? -1 : 1;
            }
        } else if (const int order = one.compare(two); order != 0) {
            return order < 0 ? -1 : 1;
        }
    }
    return 0;
}

FilterQuery::FilterQuery(const QString &line, const QStringList &keys, const QSet<QString> &home) : m_home(home)
{
    QString word;
    bool quoted = false;
    for (const QChar c : line) {
        if (c == u'"') {
            quoted = !quoted;
        } else if (c.isSpace() && !quoted) {
            add(word, keys);
            word.clear();
        } else {
            word += c;
        }
    }
    add(word, keys);
}

void FilterQuery::add(const QString &word, const QStringList &keys)
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
    } else if (term.text == kFromHome && !m_home.isEmpty()) {
        term.field = Field::Home;
    } else if (const qsizetype colon = term.text.indexOf(u':'); colon > 0 && keys.contains(term.text.left(colon))) {
        term.field = Field::Told;
        term.key = term.text.left(colon);
        term.text.remove(0, colon + 1);
        static const QList<QPair<QLatin1StringView, How>> kSigns{{"<="_L1, How::LessOrSame}, {">="_L1, How::MoreOrSame}, {"<"_L1, How::Less}, {">"_L1, How::More}};
        for (const auto &[sign, how] : kSigns) {
            if (term.how == How::Begins && term.text.startsWith(sign)) {
                term.how = how;
                term.text.remove(0, sign.size());
                break;
            }
        }
    }
    // "tag:" alone is somebody still typing.
    if (!term.text.isEmpty()) {
        m_terms.append(term);
    }
}

QStringList FilterQuery::words() const
{
    QStringList words;
    for (const Term &term : m_terms) {
        if (term.field == Field::Text && !term.excluded) {
            words.append(term.text);
        }
    }
    return words;
}

bool FilterQuery::matches(const FilterText &row) const
{
    const auto begins = [](const QStringList &words, const QString &text) {
        return std::any_of(words.cbegin(), words.cend(), [&text](const QString &w) { return w.startsWith(text); });
    };
    return std::all_of(m_terms.cbegin(), m_terms.cend(), [this, &row, &begins](const Term &term) {
        bool found = false;
        switch (term.field) {
        case Field::Text:
            found = row.text.contains(term.text) || soundsLike(row.sounds, term.text);
            break;
        case Field::Tag:
            found = begins(row.tags, term.text);
            break;
        case Field::State:
            found = begins(row.states, term.text);
            break;
        case Field::Told:
            found = matchesTold(term, row.told.value(term.key));
            break;
        case Field::Home:
            found = isOfHome(row);
            break;
        }
        return found != term.excluded;
    });
}

// The id is one of the parts of what words are looked for in.
bool FilterQuery::isOfHome(const FilterText &row) const
{
    const QList<QStringView> parts = QStringView(row.text).split(u'\n');
    return std::any_of(parts.cbegin(), parts.cend(), [this](QStringView part) { return m_home.contains(part.toString()); });
}

bool FilterQuery::matchesTold(const Term &term, const QStringList &values)
{
    const bool nothing = std::all_of(values.cbegin(), values.cend(), [](const QString &value) { return value.isEmpty(); });
    if (nothing) {
        return term.how == How::Begins && term.text == "none"_L1;
    }
    if (term.how == How::Begins) {
        return std::any_of(values.cbegin(), values.cend(), [&term](const QString &value) { return value.startsWith(term.text); });
    }
    const int order = compareVersions(values.constFirst(), term.text); // the first one is what was told, the others are its words
    switch (term.how) {
    case How::Less:
        return order < 0;
    case How::LessOrSame:
        return order <= 0;
    case How::More:
        return order > 0;
    case How::MoreOrSame:
        return order >= 0;
    case How::Begins:
        break;
    }
    return false;
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
