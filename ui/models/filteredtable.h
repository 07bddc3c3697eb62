// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/filterindex.h"
#include "models/tone.h"

#include <QAbstractTableModel>
#include <QFont>
#include <QHash>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace flotilla {

/// A column of a FilteredTable. What is asked for with a row gets the table's own row, whatever is filtered or sorted.
struct TableColumn
{
    template <typename T>
    using Of = std::function<T(int row)>;

    std::function<QString()> title;    ///< in the language of the moment
    Of<QString> text;
    Of<QVariant> key = {};             ///< sorted by this: a qlonglong, or a text as readers expect texts; without: the text
    Of<QString> tip = {};              ///< without: the text
    Of<QString> spoken = {};           ///< for screen readers; without: the text
    Of<std::optional<Tone>> tone = {}; ///< nothing: normal text
    Of<QVariant> raw = {};             ///< the value itself, for what paints it
    bool number = false;               ///< stands at the right edge
    bool fixedFont = false;            ///< ids and versions
};

/// The base of the big tables: columns are data; rows are named by an id and found by it at once; filter and order are an index
/// vector of its own. Filter and sort are what a person asks for, and reset the model. What comes by itself never does: rows
/// come, go and change where they are, changes are told about thirty times a second however many come, and a row moves only when
/// somebody sorts or filters anew.
class FilteredTable : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< names the row
        SortRole,              ///< qlonglong or text
        RawRole,               ///< TableColumn::raw
        ToneRole,              ///< Tone as int; not set for normal text
        GroupRole,             ///< true: the first row of its group, while rows are grouped
        OwnRole,               ///< the first one of a derived class
    };

    void setFilter(const QString &line);
    /// Whether a column is on the screen: plain words are looked for in nothing else. Without it all are.
    void setShownColumns(const std::function<bool(int column)> &isShown);
    /// A column came or went.
    void shownColumnsChanged();
    /// The mini programs that kFromHome stands for from the next filter line on: their ids, folded.
    void setFromHome(const QSet<QString> &ids) { m_home = ids; }
    /// Rows of a group stand together, in the order of the groups.
    void setGrouped(bool grouped);
    [[nodiscard]] bool isGrouped() const { return m_grouped; }
    /// After a change of language.
    void retranslate();

    /// All rows, also those that the filter hides.
    [[nodiscard]] int total() const { return static_cast<int>(m_ids.size()); }
    /// The table's own row at a visible position.
    [[nodiscard]] int indexAt(int visible) const { return m_index.rowAt(visible); }
    /// The visible position of one of the table's own rows, -1 if the filter hides it.
    [[nodiscard]] int rowOf(int row) const { return m_index.visibleOf(row); }
    /// The table's own row with this id, -1: there is none.
    [[nodiscard]] int rowOfId(const QString &id) const { return m_places.value(id, -1); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Column -1: the order in which the rows were given.
    void sort(int column, Qt::SortOrder order) override;

protected:
    explicit FilteredTable(QObject *parent);
    [[nodiscard]] virtual QStringList filterKeys() const { return {}; } ///< what a filter line may ask for besides words, tags and states
    void setColumns(const QList<TableColumn> &columns) { m_columns = columns; }
    /// The order before anybody sorted.
    void setOrder(int column, Qt::SortOrder order);
    /// Takes the rows with these ids; `swap` puts them into the place of the old ones. Who stays keeps its place.
    void takeRows(const QStringList &ids, const std::function<void()> &swap);
    /// The same for a table of something else: nothing of what was shown stays.
    void resetRows(const QStringList &ids, const std::function<void()> &swap);
    /// A row says something else now. Told with the next flush; one that comes to match the filter is appended.
    void rowChanged(int row);
    /// Every row may say something else; told at once, and no row comes or goes.
    void rowsChanged();
    /// These columns show another time.
    void showAgain(int first, int last);
    /// Filters anew, because a person asked for something else.
    void refilter();

    /// What the filter line looks for in a row.
    [[nodiscard]] virtual FilterText filterText(int row) const = 0;
    /// Whether a row may be shown at all, whatever the filter line says.
    [[nodiscard]] virtual bool admits(int row) const;
    /// The group of a row; the groups are in the order of these numbers.
    [[nodiscard]] virtual int groupOf(int row) const;
    /// What no column says: other roles of a cell.
    [[nodiscard]] virtual QVariant extra(int row, int column, int role) const;
    [[nodiscard]] bool isFiltered() const { return !m_query.isEmpty(); }
    [[nodiscard]] bool isShown(int column) const { return !m_isShown || m_isShown(column); }
    [[nodiscard]] const FilterIndex &shown() const { return m_index; }

private:
    void swapRows(const QStringList &ids, const std::function<void()> &swap);
    void rebuild();
    void rank();
    [[nodiscard]] FilterIndex::Less lessByColumn() const;
    [[nodiscard]] QVariant keyOf(int row, int column) const;
    [[nodiscard]] bool shows(int row);
    /// Visible positions of rows that have to go, as ranges from below to above.
    using Ranges = std::vector<std::pair<int, int>>;
    [[nodiscard]] Ranges rangesOf(const std::function<bool(int)> &goes) const;
    void removeRanges(const Ranges &ranges);
    void insertMissing();
    void tellChanges(std::vector<int> rows);
    void flush();

    QList<TableColumn> m_columns;
    QStringList m_ids;                 ///< by own row
    QHash<QString, int> m_places;      ///< own row by id
    std::vector<FilterText> m_texts;   ///< by own row; made when a filter asks for them
    std::vector<bool> m_isStale;       ///< by own row: its text has to be made anew
    std::vector<int> m_ranks;          ///< by own row: the place in the order; empty: to be made anew
    std::function<bool(int column)> m_isShown;
    FilterQuery m_query;
    QSet<QString> m_home;
    FilterIndex m_index;
    std::vector<int> m_dirty;
    std::vector<bool> m_isDirty;
    QTimer m_flush;
    QFont m_fixed;
    int m_sortColumn = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_grouped = false;
};

} // namespace flotilla
