// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;

namespace flotilla {

class MessageBar;
class OverviewFeed;

/// How old what a page shows is and how far the reading is, with the buttons that begin and stop it. What went wrong with the whole
/// of it is said in `trouble`.
class OverviewBar : public QWidget
{
    Q_OBJECT
public:
    OverviewBar(OverviewFeed &feed, MessageBar &trouble, QWidget *parent);

    [[nodiscard]] QAction *refreshAction() const { return m_refresh; }
    [[nodiscard]] QAction *stopAction() const { return m_stop; }
    /// After a change of language or when a minute has passed.
    void follow();

private:
    OverviewFeed &m_feed;
    MessageBar &m_trouble;
    QString m_said; ///< in `trouble`, last
    QLabel *m_age;
    QAction *m_refresh;
    QAction *m_stop;
};

} // namespace flotilla
