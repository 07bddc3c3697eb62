// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "models/librarymodel.h"

#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QTableView;

namespace flotilla {

class EmptyState;
class QueryFeed;
class SelectionKeeper;

/// One list of the library page with the operations that are done with one of its entries.
class LibrarySection : public QWidget
{
    Q_OBJECT
public:
    /// `query`: of the connection's platform; outlives the section.
    LibrarySection(const UiContext &context, Bulletin &bulletin, const Query &query, const Platform &platform, QWidget *page);

    void setConnection(const Connection &connection);
    void setUse(const LibraryUse &use);
    void showNow();
    void retranslate();
    void clearSelection();

    [[nodiscard]] QueryFeed &feed() const { return *m_feed; }
    /// Its entries are what goes out; else they have to be added to that first.
    [[nodiscard]] bool isSource() const { return m_publish != nullptr; }
    [[nodiscard]] std::optional<LibraryModel::Entry> chosen() const;
    [[nodiscard]] QList<QAction *> actionList() const { return m_actions; }
    [[nodiscard]] QAction *primary() const { return m_publish ? m_publish : m_actions.value(0); }

signals:
    void selectionChanged();

private:
    void build();
    void makeActions();
    void load();
    void showActions();
    void open(const QString &operation);

    UiContext m_context;
    Bulletin &m_bulletin;
    const Query &m_query;
    const Platform &m_platform;
    QWidget *m_page;
    Connection m_connection;
    QueryFeed *m_feed;
    LibraryModel *m_model;
    LibraryUse m_use;
    QLabel *m_heading = nullptr;
    QTableView *m_table = nullptr;
    SelectionKeeper *m_keeper = nullptr;
    EmptyState *m_empty = nullptr;
    QList<QAction *> m_actions; ///< of the operations, whose names they have as data
    QAction *m_publish = nullptr;
};

} // namespace flotilla
