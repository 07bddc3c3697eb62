// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QLatin1StringView>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace flotilla {

/// What a row offers to the filter; fold() makes the texts comparable once, not at each key press.
struct FilterText
{
    QString text;      ///< everything that plain words are looked for in, folded, parts separated by a line feed
    QStringList tags;  ///< folded
    QStringList states; ///< folded words for `state:`, stable name and translated word alike
    QHash<QString, QStringList> told = {}; ///< folded words for other keys, by folded key
    QString sounds = {}; ///< how the names in it sound (soundsOf), for plain words in pinyin
};

/// Role of a table's cells: the plain words that its filter looks for (QStringList), for delegates that mark them. Far from the roles of
/// any table, as a delegate asks it of all.
inline constexpr int kFilterWordsRole = Qt::UserRole + 1000;

/// So many characters from there on.
struct FoundPart
{
    qsizetype from = 0;
    qsizetype count = 0;
    bool operator==(const FoundPart &) const = default;
};

/// Where such words are in a text: as they are written, else as it sounds.
[[nodiscard]] QList<FoundPart> foundIn(const QString &text, const QStringList &words);

/// Lower case without width differences and zero-width characters, so that "ＳＨＯＰ" finds "shop".
[[nodiscard]] QString fold(const QString &text);

/// How two versions stand to each other, number by number: 2.9 is less than 2.10, and 2.3 the same as 2.3.0.
[[nodiscard]] int compareVersions(const QString &a, const QString &b);

/// A parsed filter line: words are ANDed; `tag:vip` and `state:failed` look at tags and states (from their beginning), and so does
/// every other key that the table has; `online:<2.3` compares as versions are ordered (also <=, >, >=); `audit:none` finds rows
/// that say nothing there; a minus in front excludes; quotes keep a phrase together; `from:home` finds those that Home spoke of.
class FilterQuery
{
public:
    FilterQuery() = default;
    /// `keys`: those that the rows have besides, folded; an unknown one is a word like others. `home`: the folded ids that Home
    /// spoke of; without them its word is one like others, too.
    explicit FilterQuery(const QString &line, const QStringList &keys = {}, const QSet<QString> &home = {});
    [[nodiscard]] bool isEmpty() const { return m_terms.isEmpty(); }
    [[nodiscard]] bool matches(const FilterText &row) const;
    /// The plain words that a row has to have, folded.
    [[nodiscard]] QStringList words() const;

private:
    enum class Field { Text, Tag, State, Told, Home };
    enum class How { Begins, Less, LessOrSame, More, MoreOrSame };
    struct Term
    {
        Field field = Field::Text;
        bool excluded = false;
        QString text;
        QString key = {};
        How how = How::Begins;
    };
    void add(const QString &word, const QStringList &keys);
    [[nodiscard]] static bool matchesTold(const Term &term, const QStringList &values);
    [[nodiscard]] bool isOfHome(const FilterText &row) const;

    QList<Term> m_terms;
    QSet<QString> m_home;
};

/// The word of a filter line for the mini programs that a line of Home is about.
inline constexpr QLatin1StringView kFromHome{"from:home"};

/// Which rows of a table are shown and in which order: an own index vector instead of a proxy model, because filtering
/// scattered rows of a big table through QSortFilterProxyModel takes seconds.
class FilterIndex
{
public:
    using Less = std::function<bool(int, int)>;
    using Shows = std::function<bool(int)>;

    /// Rows 0…count-1 for which `shows` is true (null: all), stably sorted by `less` (null: as they are).
    void rebuild(int count, const Shows &shows, const Less &less);
    /// Sorts what is shown now; Descending keeps equal rows in their order, too.
    void sort(const Less &less);
    /// Shows exactly these rows of a table that has `count`.
    void take(std::vector<int> rows, int count);
    /// Shows these too, from a visible position on. None of them may be shown already.
    void insert(int visible, const std::vector<int> &rows);
    /// Hides so many rows from a visible position on.
    void remove(int visible, int count);

    [[nodiscard]] int size() const { return static_cast<int>(m_rows.size()); }
    /// The table's own row at a visible position.
    [[nodiscard]] int rowAt(int visible) const { return m_rows[static_cast<size_t>(visible)]; }
    /// The visible position of a row, -1 if it is filtered away. O(1).
    [[nodiscard]] int visibleOf(int row) const
    {
        return row >= 0 && static_cast<size_t>(row) < m_visible.size() ? m_visible[static_cast<size_t>(row)] : -1;
    }
    [[nodiscard]] const std::vector<int> &rows() const { return m_rows; }

private:
    void number();

    std::vector<int> m_rows;
    std::vector<int> m_visible;
};

} // namespace flotilla
