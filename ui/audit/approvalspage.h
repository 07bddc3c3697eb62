// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/approvalfeed.h"
#include "boardpage.h"

class QPushButton;
class QTabBar;

namespace flotilla {

class AuditFilters;
class OperationButtons;
class ReviewDetails;
class ReviewModel;

/// What waits for a decision of the people here, as the platform's inbox tells, and beside it what they handed in themselves.
/// The badge: what waits for a decision.
class ApprovalsPage : public BoardPage
{
    Q_OBJECT
public:
    using Side = ApprovalFeed::Side;

    ApprovalsPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~ApprovalsPage() override;

    [[nodiscard]] QString title() const override;
    void refresh() override;
    void showPrograms(const QList<MiniProgramId> &ids) override;
    void shown() override;
    [[nodiscard]] QList<QAction *> commands() const override;

    [[nodiscard]] Side side() const { return m_feed->side(); }
    void showSide(Side side);

protected:
    void connectionChosen(bool another) override;
    void retranslate() override;
    void showNow() override;
    void showSelection() override;
    void showEmptyState() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildTable();
    [[nodiscard]] QLayout *buildTop();
    void wire();
    void sideChanged();
    void load();
    void showAge();
    void showHeldBack();
    void releaseHeld();
    void emptyClicked();
    void showOffers();
    [[nodiscard]] QList<ReviewRow> selected() const;
    /// The selected rows, or all that are shown where nothing is selected.
    [[nodiscard]] QList<ReviewRow> chosen() const;

    ApprovalFeed *m_feed;
    ReviewModel *m_model;
    QTabBar *m_sides = nullptr;
    QPushButton *m_heldBack = nullptr;
    QLabel *m_age = nullptr;
    QAction *m_refresh = nullptr;
    QAction *m_stop = nullptr;
    QString m_said; ///< in m_problem, last
    AuditFilters *m_filters = nullptr;
    ReviewDetails *m_details = nullptr;
    OperationButtons *m_actions = nullptr;
    bool m_pointedAt = false; ///< the mouse is over the table: a click must reach the row that is seen
};

} // namespace flotilla
