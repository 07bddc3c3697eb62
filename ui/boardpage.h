// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "page.h"

#include <QList>
#include <QSet>
#include <QTimer>

class QLabel;
class QTableView;

namespace flotilla {

class Drawer;
class EmptyState;
class FilterEdit;
class FilteredTable;
class MessageBar;
class SelectionKeeper;

/// The frame of a page with one table about the mini programs of a connection: filter and table, what is selected and what went by
/// itself, another connection, and the minutes that go by. What the table is about, and what is done with it, is the page's own.
class BoardPage : public Page
{
    Q_OBJECT
public:
    ~BoardPage() override;

    void setConnection(const Connection &connection) final;
    [[nodiscard]] int badge() const final { return m_badge; }
    void focusFilter() final;
    /// The platform is asked a moment later, if what is known is old.
    void shown() override;

protected:
    /// What the table shows; its columns are the model's.
    struct Board
    {
        QString name; ///< of the widget: columns are remembered under it
        FilteredTable *model = nullptr;
        int program = 0;     ///< the column with names
        int programRole = 0; ///< the ids under them
        int sortedBy = 0;
    };

    BoardPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    /// Filter and message bar are there already; `parent` gets the table alone.
    void makeBoard(const Board &board, QWidget *parent);
    /// What was selected says nothing about what the table is to show now.
    void forgetSelection();
    /// The last step of a page's constructor.
    void begin();
    void setBadge(int waiting);
    /// The details of what is selected come out, or go.
    void present(qsizetype rows, const MiniProgramId &first);
    /// How much of the table is selected, or that the buttons are for all of it.
    [[nodiscard]] QString selectionText(qsizetype selected) const;
    [[nodiscard]] bool hasSelection() const;
    /// To be asked before the model takes rows, and told after it: whether what was selected went.
    void noteGone(bool hadSelection);
    [[nodiscard]] Instant now() const { return m_context.workspace.clock.now(); }

    /// m_connection is another one, or was changed.
    virtual void connectionChosen(bool another) = 0;
    virtual void retranslate() = 0;
    /// A minute has gone by, or a setting is another one.
    virtual void showNow() = 0;
    virtual void showSelection() = 0;
    virtual void showEmptyState() = 0;
    /// The page has been up for a moment.
    virtual void askIfOld() {}
    void changeEvent(QEvent *event) override;

    // NOLINTBEGIN(misc-non-private-member-variables-in-classes): the frame is the page's own
    Connection m_connection;
    UiContext m_context;
    Bulletin &m_bulletin;
    QSet<MiniProgramId> m_frozen;
    FilterEdit *m_filter;
    MessageBar *m_problem;
    QLabel *m_told; ///< selectionText(), and what is to be known besides
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    Drawer *m_drawer = nullptr; ///< null: the page has none
    bool m_gone = false; ///< what was selected went by itself: that selects nothing else, and not all
    // NOLINTEND(misc-non-private-member-variables-in-classes)

private:
    FilteredTable *m_rows = nullptr;
    SelectionKeeper *m_keeper = nullptr;
    QTimer m_later;
    int m_badge = 0;
};

} // namespace flotilla
