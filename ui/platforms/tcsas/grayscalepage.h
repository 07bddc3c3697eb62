// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "page.h"
#include "platforms/tcsas/graymodel.h"
#include "platforms/tcsas/graysheet.h"

#include <QTimer>

class QLabel;
class QTableView;

namespace flotilla {

class EmptyState;
class FilterEdit;
class GrayFunnel;
class GrayRamp;
class MessageBar;
class OperationBar;
class OverviewBar;
class OverviewFeed;
class SelectionKeeper;

/// Grayscale releases, for which the platform has no API: tasks are planned and checked here, entered in the console by a person,
/// and what that person says of them is recorded; what the platform does show stands beside it.
class GrayscalePage : public Page
{
    Q_OBJECT
public:
    GrayscalePage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~GrayscalePage() override;

    [[nodiscard]] QString title() const override;
    void setConnection(const Connection &connection) override;
    void focusFilter() override;
    void refresh() override;
    void activatePrimary() override;
    void shown() override;
    [[nodiscard]] QList<QAction *> commands() const override;
    [[nodiscard]] int badge() const override { return m_due; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void makeActions();
    void retranslate();
    void load();
    void showSelection();
    void showEmptyState();
    void plan(const GraySheet::Begin &begin);
    void planNext();
    void record(const QString &state);
    void askRemove();
    void openConsole();
    void showConsole();
    void say(const Status &status);
    [[nodiscard]] QList<GrayProgram> programs() const;
    [[nodiscard]] const GrayRow *chosen() const;
    [[nodiscard]] GraySheet::Begin begun() const;

    Connection m_connection;
    UiContext m_context;
    OverviewFeed *m_feed;
    GrayModel *m_model;
    int m_due = 0; ///< tasks about which somebody has to look into the console
    FilterEdit *m_filter = nullptr;
    OverviewBar *m_bar = nullptr;
    MessageBar *m_problem = nullptr;
    QTableView *m_table = nullptr;
    SelectionKeeper *m_keeper = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_told = nullptr;
    GrayRamp *m_ramp = nullptr;
    GrayFunnel *m_funnel = nullptr;
    OperationBar *m_buttons = nullptr;
    QAction *m_new = nullptr;
    QAction *m_next = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_console = nullptr;
    QAction *m_remove = nullptr;
    QList<QAction *> m_states; ///< one for each state, which they have as data
    QTimer m_later;            ///< the platform is asked a moment after the page came up
};

} // namespace flotilla
