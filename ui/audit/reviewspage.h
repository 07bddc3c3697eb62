// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "models/reviewrows.h"
#include "page.h"

#include <QSet>
#include <QTimer>

class QLabel;
class QTableView;

namespace flotilla {

class AuditFilters;
class Drawer;
class EmptyState;
class FilterEdit;
class MessageBar;
class OperationButtons;
class OverviewBar;
class OverviewFeed;
class ReviewDetails;
class ReviewModel;
class SelectionKeeper;

/// The reviews of all mini programs of a connection, where the platform tells of them itself: states, delays, rejections with
/// equal reasons together, and what can be done about them.
class ReviewsPage : public Page
{
    Q_OBJECT
public:
    ReviewsPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~ReviewsPage() override;

    [[nodiscard]] QString title() const override;
    void setConnection(const Connection &connection) override;
    /// Rejected ones and those that can be released.
    [[nodiscard]] int badge() const override { return m_badge; }
    void focusFilter() override;
    void refresh() override;
    void showProgram(const MiniProgramId &id) override;
    void shown() override;
    [[nodiscard]] QList<QAction *> commands() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void wire();
    void retranslate();
    void readChanges();
    void readNextChanges();
    void load();
    void showNow();
    void showSelection();
    void showEmptyState();
    [[nodiscard]] int overdueDays() const;
    void showOffers(const QList<ReviewRow> &rows);
    [[nodiscard]] QList<ReviewRow> selected() const;

    Connection m_connection;
    UiContext m_context;
    Bulletin &m_bulletin;
    OverviewFeed *m_feed;
    ReviewModel *m_model;
    QTableView *m_table = nullptr;
    SelectionKeeper *m_keeper = nullptr;
    QSet<MiniProgramId> m_frozen;
    std::unique_ptr<LastChanges> m_changes; ///< the last release of each, or what took it back
    ConnectionId m_changesOf;
    QTimer m_next;                          ///< the next order
    AuditFilters *m_filters = nullptr;
    ReviewDetails *m_details = nullptr;
    Drawer *m_drawer = nullptr;
    FilterEdit *m_filter = nullptr;
    OverviewBar *m_bar = nullptr;
    bool m_gone = false; ///< what was selected went by itself: that selects nothing else, and not all
    QLabel *m_told = nullptr;
    MessageBar *m_problem = nullptr;
    EmptyState *m_empty = nullptr;
    OperationButtons *m_actions = nullptr;
    QTimer m_soon;
    QTimer m_later; ///< the platform is asked a moment after the page came up
    int m_badge = 0;
};

} // namespace flotilla
