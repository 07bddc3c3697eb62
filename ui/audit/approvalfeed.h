// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "models/reviewrows.h"

#include <QTimer>

class QWidget;

namespace flotilla {

class OverviewFeed;
class QueryFeed;

/// The inbox of a connection and its own submissions, each with its age, read when a person wants it, when it is old, and after orders.
class ApprovalFeed : public QObject
{
    Q_OBJECT
public:
    enum class Side { Inbox, Submissions };

    ApprovalFeed(const UiContext &context, QWidget *page);

    void setConnection(const Connection &connection);
    /// What is asked of the platform and told about from now on.
    void setSide(Side side) { m_side = side; }
    [[nodiscard]] Side side() const { return m_side; }
    void readCache();
    void refresh();
    /// In a moment, if the page is in sight then and what is known is old.
    void refreshSoon() { m_later.start(); }
    void stop();

    [[nodiscard]] const Platform &platform() const { return m_workspace.platforms.of(m_connection.platform); }
    [[nodiscard]] bool isThere() const { return !platform().inbox.query.isEmpty(); }
    [[nodiscard]] const QList<ReviewRow> &inbox() const { return m_inboxRows; }
    [[nodiscard]] const QList<ReviewRow> &submissions() const { return m_ownRows; }
    [[nodiscard]] const QList<ReviewRow> &rows() const { return m_side == Side::Inbox ? m_inboxRows : m_ownRows; }
    /// How many wait for a decision.
    [[nodiscard]] int open() const;
    [[nodiscard]] bool isReading() const;
    [[nodiscard]] bool canStop() const;
    [[nodiscard]] Instant at() const; ///< not set: it was never read
    [[nodiscard]] const Error &error() const;
    /// "platform read 3 min ago"
    [[nodiscard]] QString sentence() const;

signals:
    void changed();    ///< rows, age or error
    void progressed(); ///< only sentence()

private:
    void wire();
    void look();
    void load();

    Workspace &m_workspace;
    QWidget *m_page;
    Connection m_connection;
    Side m_side = Side::Inbox;
    QueryFeed *m_inbox;
    OverviewFeed *m_own;
    QList<ReviewRow> m_inboxRows;
    QList<ReviewRow> m_ownRows;
    QTimer m_later;
    bool m_touched = false; ///< an order may have changed the inbox since it was read
};

} // namespace flotilla
