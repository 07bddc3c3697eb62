// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardpage.h"
#include "models/reviewrows.h"

#include <QTimer>


namespace flotilla {

class AuditFilters;
class OperationButtons;
class OverviewBar;
class OverviewFeed;
class ReviewDetails;
class ReviewModel;

/// The reviews of all mini programs of a connection, where the platform tells of them itself: states, delays, rejections with
/// equal reasons together, and what can be done about them.
/// The badge: rejected ones and those that can be released.
class ReviewsPage : public BoardPage
{
    Q_OBJECT
public:
    ReviewsPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~ReviewsPage() override;

    [[nodiscard]] QString title() const override;
    void refresh() override;
    void showPrograms(const QList<MiniProgramId> &ids) override;
    void shown() override;
    [[nodiscard]] QList<QAction *> commands() const override;

protected:
    void connectionChosen(bool another) override;
    void retranslate() override;
    void showNow() override;
    void showSelection() override;
    void showEmptyState() override;
    void askIfOld() override;

private:
    void build();
    void wire();
    void readChanges();
    void readNextChanges();
    void load();
    [[nodiscard]] int overdueDays() const;
    void showOffers(const QList<ReviewRow> &rows);
    [[nodiscard]] QList<ReviewRow> selected() const;

    OverviewFeed *m_feed;
    ReviewModel *m_model;
    std::unique_ptr<LastChanges> m_changes; ///< the last release of each, or what took it back
    ConnectionId m_changesOf;
    QTimer m_next;                          ///< the next order
    AuditFilters *m_filters = nullptr;
    ReviewDetails *m_details = nullptr;
    OverviewBar *m_bar = nullptr;
    OperationButtons *m_actions = nullptr;
    QTimer m_soon;
};

} // namespace flotilla
