// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardpage.h"
#include "models/rolloutrows.h"

#include <QTimer>

class QCheckBox;

namespace flotilla {

class OverviewBar;
class OverviewFeed;
class RampView;
class RolloutActions;

/// The versions that a share of the users has: how far each is, and what its next step does to the users.
class RolloutPage final : public BoardPage
{
    Q_OBJECT
public:
    RolloutPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~RolloutPage() override;

    [[nodiscard]] QString title() const override;
    void refresh() override;
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
    void load();
    [[nodiscard]] QList<RolloutRow> chosen() const;
    [[nodiscard]] QString termsText(const StagePlan &plan) const;

    OverviewFeed *m_feed;
    RolloutModel *m_model;
    LoadedBatches m_loaded; ///< for the plans in stages
    QCheckBox *m_over = nullptr;
    OverviewBar *m_bar = nullptr;
    RampView *m_ramp = nullptr;
    RolloutActions *m_actions = nullptr;
};

} // namespace flotilla
