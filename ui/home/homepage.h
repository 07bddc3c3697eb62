// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "models/batchlistmodel.h"
#include "page.h"

#include <QTimer>

class QLabel;
class QListView;
class QStackedWidget;

namespace flotilla {

class EmptyState;
class FirstRun;
class HomeFeed;
class LineList;
class MessageBar;
class PlannedList;
class ReadVersions;
class RunningList;
struct Need;

/// Over all connections: what runs, what waits for a person, how the connections are, what went out last. Every line leads to what
/// it speaks of. Without a connection it is the page to begin with.
class HomePage : public Page
{
    Q_OBJECT
public:
    HomePage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~HomePage() override;

    [[nodiscard]] QString title() const override;
    /// It shows all of them; only the way to Publish depends on it.
    void setConnection(const Connection &connection) override;
    /// Lines of what needs a person: as many as one sees.
    [[nodiscard]] int badge() const override { return m_badge; }
    void refresh() override;
    void activatePrimary() override;
    void shown() override;
    [[nodiscard]] HomeFeed &feed() const { return *m_feed; }
    /// The platform's time minus ours, as a check measured it.
    void setClock(const ConnectionId &id, Millis offset);

signals:
    void practiceRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *column(QLabel *heading, QWidget *list);
    void wire();
    void retranslate();
    void showAll();
    void showHeadings();
    void showRunning();
    void showReleases();
    void showNoRelease();
    void showNothing();
    void open(const Need &need);
    [[nodiscard]] int targetOf(const Need &need) const;
    void openConnection(const ConnectionId &id);
    void addConnection();

    UiContext m_context;
    Bulletin &m_bulletin;
    HomeFeed *m_feed;
    BatchListModel m_released;
    ReadVersions *m_versions;
    QHash<ConnectionId, Millis> m_clocks;
    QTimer m_second; ///< while something runs: its estimate
    QTimer m_minute; ///< the countdowns
    QTimer m_soon;   ///< gathers what moves into a few repaints
    int m_badge = 0;
    bool m_canPublish = false; ///< the connection of the window has that page
    QStackedWidget *m_stack;
    QWidget *m_board;
    FirstRun *m_first;
    MessageBar *m_trouble;
    QLabel *m_runningHeading;
    RunningList *m_running;
    PlannedList *m_planned;
    QLabel *m_needsHeading;
    LineList *m_needs;
    EmptyState *m_nothing;
    QLabel *m_healthHeading;
    LineList *m_health;
    QLabel *m_releasesHeading;
    QListView *m_releases;
    EmptyState *m_noConnection;
    EmptyState *m_noRelease;
};

} // namespace flotilla
