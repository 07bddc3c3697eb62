// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "models/itemlistmodel.h"
#include "run/itemlist.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;

namespace flotilla {

class EmptyState;
class FilterEdit;

/// Step 1 of a publish: the connection and its apps.
class LaneColumn : public QWidget
{
    Q_OBJECT
public:
    LaneColumn(const UiContext &context, QWidget *parent);

    /// Reads the connections again; keeps the chosen one. If that is gone none is chosen: a person must do that.
    void reloadConnections();
    /// F5: reads the apps again.
    void reloadLanes();
    /// Chooses a connection and apps, e.g. of an older batch. False: there is no such connection, now none is chosen.
    bool choose(const ConnectionId &connection, const QSet<LaneId> &lanes);
    void focusConnection();
    void retranslate();
    /// The times are said as of now.
    void showTimes();

    /// Id empty: none is chosen.
    [[nodiscard]] const Connection &connection() const { return m_connection; }
    [[nodiscard]] bool hasConnections() const { return !m_connections.isEmpty(); }
    [[nodiscard]] QList<Item> chosenLanes() const { return m_model.chosen(); }
    /// What the connection's platform can do here, and how it speaks.
    [[nodiscard]] const Operation &operation() const;
    [[nodiscard]] const Words &words() const;
    /// The title of an app of this connection; without a title its id.
    [[nodiscard]] QString titleOf(const LaneId &lane) const;
    [[nodiscard]] bool isReading() const { return !m_connection.id.isEmpty() && m_items.isLoading(); }
    [[nodiscard]] QString error() const { return m_connection.id.isEmpty() ? QString() : m_items.error().text; }
    [[nodiscard]] FilterEdit *filter() const { return m_filter; }

signals:
    void connectionChanged();
    /// Chosen apps, reading state or error are others now.
    void lanesChanged();
    void addConnectionRequested();

private:
    void connectionPicked(int row);
    void chooseNone();
    void lanesRead();
    void showState();
    void showChosen();

    UiContext m_context;
    ItemList m_items;
    ItemListModel m_model;
    QList<Connection> m_connections;
    Connection m_connection;
    QLabel *m_heading;
    QComboBox *m_box;
    FilterEdit *m_filter;
    QListView *m_list;
    EmptyState *m_empty;
    QLabel *m_chosen;
    QLabel *m_age;
    Instant m_readAt;
    bool m_none = false;        ///< the chosen connection is gone: no other one takes its place by itself
    bool m_neverChosen = true;  ///< no app of this connection was ever chosen, so a single one may be
};

} // namespace flotilla
