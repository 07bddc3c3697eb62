// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "boardpage.h"
#include "models/keyrows.h"

#include <QTimer>

class QTabBar;

namespace flotilla {

class KeyDetails;
class KeyLook;
class KeyModel;
class OperationButtons;
class OverviewBar;
class OverviewFeed;

/// The key that each mini program of a connection has at the platform: its state, whether its value is kept here, who changed it
/// last; and the operations that change it. A key is changed only of those that are selected, never of all that are shown.
/// The badge: keys whose state means trouble, and those of which an order waits for a person.
class KeysPage : public BoardPage
{
    Q_OBJECT
public:
    KeysPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~KeysPage() override;

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
    [[nodiscard]] QWidget *buildTable();
    void wire();
    void wireDetails();
    void load();
    void showStates();
    void showOffers();
    void check();
    void forget();
    void forgotten(const QList<MiniProgramId> &programs, const Status &done);
    [[nodiscard]] QList<KeyRow> selected() const;
    [[nodiscard]] QString store() const;

    OverviewFeed *m_feed;
    KeyModel *m_model;
    KeyLook *m_look;
    QTabBar *m_states = nullptr;
    OverviewBar *m_bar = nullptr;
    KeyDetails *m_details = nullptr;
    OperationButtons *m_actions = nullptr;
    QTimer m_soon;   ///< several orders may end at once
    QTimer m_unseen; ///< while the page is out of sight
};

} // namespace flotilla
