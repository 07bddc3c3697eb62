// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "run/plannedspending.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QPushButton;

namespace flotilla {

class QueryFeed;
class QuotaSheet;
class SegmentBar;

/// What is left of a platform's monthly quota of submissions, and what open plans will take of it, as a bar with its numbers and their
/// age; everything about it in its tip, and how it went over time behind a click. Hidden where a platform tells no such thing.
class QuotaBar : public QWidget
{
    Q_OBJECT
public:
    QuotaBar(const UiContext &context, const Bulletin &bulletin, QWidget *parent);

    /// `wanted`: the page in sight has to do with it.
    void follow(const Connection &connection, bool wanted);
    /// Asks the platform, if it is in sight.
    void refresh();
    void retranslate();

private:
    struct Told
    {
        bool known = false;     ///< and of this month
        bool old = false;       ///< so that its age is said
        int left = 0, limit = 0, planned = 0;
        QString text;
        QStringList tip;
    };
    [[nodiscard]] Told told();
    void countPlanned();
    void showQuota();
    void openHistory();

    Workspace &m_workspace;
    QueryFeed *m_feed;
    PlannedSpending m_spending;
    Connection m_connection;
    QTimer m_soon; ///< what goes on may have used some of it, and asking is a call, too
    QPushButton *m_open;
    SegmentBar *m_bar;
    QPointer<QuotaSheet> m_sheet;
    int m_planned = 0;
    bool m_wanted = false;
    bool m_stale = false; ///< something may have used some of it while this was out of sight
};

} // namespace flotilla
