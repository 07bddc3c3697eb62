// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "models/keyrows.h"
#include "page.h"

#include <QSet>
#include <QTimer>

class QLabel;
class QTabBar;
class QTableView;

namespace flotilla {

class Drawer;
class EmptyState;
class FilterEdit;
class KeyDetails;
class KeyLook;
class KeyModel;
class MessageBar;
class OperationButtons;
class OverviewBar;
class OverviewFeed;
class SelectionKeeper;

/// The key that each mini program of a connection has at the platform: its state, whether its value is kept here, who changed it
/// last; and the operations that change it. A key is changed only of those that are selected, never of all that are shown.
class KeysPage : public Page
{
    Q_OBJECT
public:
    KeysPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~KeysPage() override;

    [[nodiscard]] QString title() const override;
    void setConnection(const Connection &connection) override;
    /// Keys whose state means trouble, and those of which an order waits for a person.
    [[nodiscard]] int badge() const override { return m_badge; }
    void focusFilter() override;
    void refresh() override;
    void showPrograms(const QList<MiniProgramId> &ids) override;
    void shown() override;
    [[nodiscard]] QList<QAction *> commands() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    [[nodiscard]] QWidget *buildTable();
    void wire();
    void wireDetails();
    void retranslate();
    void load();
    void showNow();
    void showStates();
    void showSelection();
    void showOffers();
    void showEmptyState();
    void check();
    void forget();
    void forgotten(const QList<MiniProgramId> &programs, const Status &done);
    [[nodiscard]] QList<KeyRow> selected() const;
    [[nodiscard]] QString store() const;

    Connection m_connection;
    UiContext m_context;
    Bulletin &m_bulletin;
    OverviewFeed *m_feed;
    KeyModel *m_model;
    KeyLook *m_look;
    QSet<MiniProgramId> m_frozen;
    QTabBar *m_states = nullptr;
    FilterEdit *m_filter = nullptr;
    OverviewBar *m_bar = nullptr;
    MessageBar *m_problem = nullptr;
    QTableView *m_table = nullptr;
    SelectionKeeper *m_keeper = nullptr;
    EmptyState *m_empty = nullptr;
    KeyDetails *m_details = nullptr;
    Drawer *m_drawer = nullptr;
    QLabel *m_told = nullptr;
    OperationButtons *m_actions = nullptr;
    QTimer m_later; ///< the platform is asked a moment after the page came up
    QTimer m_soon;  ///< several orders may end at once
    int m_badge = 0;
};

} // namespace flotilla
