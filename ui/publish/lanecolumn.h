// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "models/itemlistmodel.h"
#include "run/itemlist.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;

namespace flotilla {

class EmptyState;
class FileChoice;
class FilterEdit;

/// Step 1 of a publish: the apps of the connection, or where a platform has no lanes to choose the one thing that goes out, from a
/// list of the platform or a file.
class LaneColumn : public QWidget
{
    Q_OBJECT
public:
    LaneColumn(const UiContext &context, QWidget *parent);

    /// Id empty: there are no apps to choose from. Choices stay while it is the same connection.
    void setConnection(const Connection &connection);
    /// F5: reads the apps again.
    void reloadLanes();
    /// Chooses these apps, e.g. of an older batch.
    void choose(const QSet<LaneId> &lanes);
    void retranslate();
    /// The times are said as of now.
    void showTimes();

    /// Id empty: none is chosen.
    [[nodiscard]] const Connection &connection() const { return m_connection; }
    [[nodiscard]] QList<Item> chosenLanes() const;
    /// What a list of the platform calls the one thing that is chosen, with its id; empty: none is, or it is no such list.
    [[nodiscard]] QString sourceName() const;
    /// What is said here of a file that goes out: the operation's sourceFields.
    [[nodiscard]] Values sourceOptions() const;
    void setSourceOptions(const Values &options);
    /// What the connection's platform can do here, and how it speaks.
    [[nodiscard]] const Operation &operation() const;
    [[nodiscard]] const Words &words() const;
    /// The title of an app of this connection; without a title its id.
    [[nodiscard]] QString titleOf(const LaneId &lane) const;
    [[nodiscard]] bool isReading() const { return !m_connection.id.isEmpty() && !isFile() && m_items.isLoading(); }
    [[nodiscard]] QString error() const { return m_connection.id.isEmpty() || isFile() ? QString() : m_items.error().text; }
    [[nodiscard]] FilterEdit *filter() const { return m_filter; }

signals:
    /// Chosen apps, reading state or error are others now.
    void lanesChanged();

private:
    /// Whether one thing is chosen that goes to all, instead of lanes.
    [[nodiscard]] bool isSource() const { return !operation().sourceOption.isEmpty(); }
    [[nodiscard]] bool isFile() const { return isSource() && operation().sourceQuery.isEmpty(); }
    [[nodiscard]] const QString &queryName() const { return isSource() ? operation().sourceQuery : operation().laneQuery; }
    void showHeading();
    void lanesRead();
    void showState();
    void showChosen();

    UiContext m_context;
    ItemList m_items;
    ItemListModel m_model;
    Connection m_connection;
    QLabel *m_heading;
    FilterEdit *m_filter;
    QListView *m_list;
    EmptyState *m_empty;
    FileChoice *m_file; ///< in the place of filter and list
    QLabel *m_chosen;
    QLabel *m_age;
    Instant m_readAt;
    bool m_neverChosen = true;  ///< no app of this connection was ever chosen, so a single one may be
};

} // namespace flotilla
