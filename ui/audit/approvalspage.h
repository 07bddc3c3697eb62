// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/approvalfeed.h"
#include "page.h"

#include <QSet>

class QLabel;
class QPushButton;
class QTabBar;
class QTableView;

namespace flotilla {

class AuditFilters;
class Drawer;
class EmptyState;
class FilterEdit;
class MessageBar;
class OperationButtons;
class ReviewDetails;
class ReviewModel;
class SelectionKeeper;

/// What waits for a decision of the people here, as the platform's inbox tells, and beside it what they handed in themselves.
class ApprovalsPage : public Page
{
    Q_OBJECT
public:
    using Side = ApprovalFeed::Side;

    ApprovalsPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~ApprovalsPage() override;

    [[nodiscard]] QString title() const override;
    void setConnection(const Connection &connection) override;
    /// What waits for a decision.
    [[nodiscard]] int badge() const override { return m_badge; }
    void focusFilter() override;
    void refresh() override;
    void showPrograms(const QList<MiniProgramId> &ids) override;
    void shown() override;
    [[nodiscard]] QList<QAction *> commands() const override;

    [[nodiscard]] Side side() const { return m_feed->side(); }
    void showSide(Side side);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildTable();
    [[nodiscard]] QLayout *buildTop();
    void wire();
    void retranslate();
    void sideChanged();
    void load();
    void showNow();
    void showAge();
    void showHeldBack();
    void releaseHeld();
    void showSelection();
    void showEmptyState();
    void emptyClicked();
    void showOffers();
    [[nodiscard]] QList<ReviewRow> selected() const;
    /// The selected rows, or all that are shown where nothing is selected.
    [[nodiscard]] QList<ReviewRow> chosen() const;

    Connection m_connection;
    UiContext m_context;
    Bulletin &m_bulletin;
    ApprovalFeed *m_feed;
    ReviewModel *m_model;
    QSet<MiniProgramId> m_frozen;
    QTabBar *m_sides = nullptr;
    FilterEdit *m_filter = nullptr;
    QPushButton *m_heldBack = nullptr;
    QLabel *m_age = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_stop = nullptr;
    MessageBar *m_problem = nullptr;
    QString m_said; ///< in m_problem, last
    AuditFilters *m_filters = nullptr;
    QTableView *m_table = nullptr;
    SelectionKeeper *m_keeper = nullptr;
    EmptyState *m_empty = nullptr;
    ReviewDetails *m_details = nullptr;
    Drawer *m_drawer = nullptr;
    QLabel *m_told = nullptr;
    OperationButtons *m_actions = nullptr;
    bool m_gone = false;      ///< what was selected went by itself: that selects nothing else, and not all
    bool m_pointedAt = false; ///< the mouse is over the table: a click must reach the row that is seen
    int m_badge = 0;
};

} // namespace flotilla
