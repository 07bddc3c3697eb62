// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "models/rolloutrows.h"
#include "page.h"

#include <QSet>
#include <QTimer>

class QCheckBox;
class QLabel;
class QTableView;

namespace flotilla {

class EmptyState;
class FilterEdit;
class MessageBar;
class OverviewBar;
class OverviewFeed;
class RampView;
class RolloutActions;
class SelectionKeeper;

/// The versions that a share of the users has: how far each is, and what its next step does to the users.
class RolloutPage : public Page
{
    Q_OBJECT
public:
    RolloutPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~RolloutPage() override;

    [[nodiscard]] QString title() const override;
    void setConnection(const Connection &connection) override;
    void focusFilter() override;
    void refresh() override;
    void shown() override;
    [[nodiscard]] QList<QAction *> commands() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void load();
    void showSelection();
    void showEmptyState();
    [[nodiscard]] QList<RolloutRow> chosen() const;
    [[nodiscard]] QString termsText(const StagePlan &plan) const;

    Connection m_connection;
    UiContext m_context;
    Bulletin &m_bulletin;
    OverviewFeed *m_feed;
    RolloutModel *m_model;
    QTableView *m_table = nullptr;
    SelectionKeeper *m_keeper = nullptr;
    QSet<MiniProgramId> m_frozen;
    FilterEdit *m_filter = nullptr;
    QCheckBox *m_over = nullptr;
    OverviewBar *m_bar = nullptr;
    MessageBar *m_problem = nullptr;
    EmptyState *m_empty = nullptr;
    RampView *m_ramp = nullptr;
    bool m_gone = false; ///< what was selected went by itself: that selects nothing else, and not all
    QLabel *m_told = nullptr;
    RolloutActions *m_actions = nullptr;
    QTimer m_later; ///< the platform is asked a moment after the page came up
};

} // namespace flotilla
