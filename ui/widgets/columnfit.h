// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QObject>

class QTableView;
class QWidget;

namespace flotilla {

/// Makes the columns of a table as wide as what they hold. What has no room all at once gives way in an order: what holds nothing and
/// titles that are wider than what stands below them (if that is enough) before anything that is held is cut;
/// what is left goes to one column. From the moment that a person makes a column wider, narrower or hides it, the widths are that person's (and remembered).
class ColumnFit : public QObject
{
    Q_OBJECT
public:
    /// The table has its model already.
    explicit ColumnFit(QTableView *table);

    /// A column that may be narrower than what it holds, but not below so many characters.
    struct Yielding
    {
        int column = -1;
        int characters = 0;
    };
    /// `yielding`: the first of them gives way first. `rest`: gets what is left, if it holds anything; -1: no column. Begins anew.
    void setUp(const QList<Yielding> &yielding, int rest);
    /// What was in the table is there no more (rows of another connection): the widths are measured anew.
    void forget();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void measure();
    void apply();
    [[nodiscard]] int widthOf(int column) const; ///< of what it holds
    struct Widths
    {
        QHash<int, int> of; ///< by column
        int room = 0;       ///< what is left; below 0: lacking
    };
    [[nodiscard]] Widths arranged(bool titlesYield) const;
    /// As much of what is lacking as this column can give.
    void yield(Widths &widths, int column, int least) const;

    QTableView *m_table;
    QWidget *m_viewport; ///< still gets events while the table itself is going
    QList<Yielding> m_yielding;
    int m_rest = -1;
    QHash<int, int> m_natural; ///< by column; only grows, so that nothing jumps while answers come in
    QHash<int, int> m_held;    ///< the same without the title; only columns with something in any row
    bool m_willFollow = false;
    bool m_applying = false;
    bool m_isPressed = false; ///< a person holds the header with the mouse
};

/// Whether the columns of this table follow what they hold.
[[nodiscard]] bool hasFittedColumns(const QObject *table);
/// The widths are a person's from now on; of a table without a ColumnFit they are anyway.
void leaveColumnsToPerson(QObject *table);

} // namespace flotilla
