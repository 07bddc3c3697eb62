// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "models/filteredtable.h"
#include "run/filereader.h"

#include <QWidget>

class QAction;
class QLabel;
class QTableView;

namespace flotilla {

class EmptyState;
class FilterEdit;
class MessageBar;
class SelectionKeeper;

/// A message template that a mini program has.
struct MessageRow
{
    MiniProgramId program;
    QString name;
    QString id;
    QString title;
    QString kind;
    QStringList keywords;
};

/// The table of them.
class MessageModel : public FilteredTable
{
    Q_OBJECT
public:
    enum class Column { Program, Title, Kind, Keywords };

    explicit MessageModel(QObject *parent);
    void setRows(const QList<MessageRow> &rows);
    [[nodiscard]] const QList<MessageRow> &rows() const { return m_rows; }
    [[nodiscard]] const MessageRow &at(int visible) const { return m_rows.at(indexAt(visible)); }

private:
    [[nodiscard]] FilterText filterText(int row) const override;

    QList<MessageRow> m_rows;
};

/// The message templates of all mini programs of a connection, asked when a person wants it and kept with their time; several can be
/// copied to others together, one deleted.
class MessageTemplates : public QWidget
{
    Q_OBJECT
public:
    MessageTemplates(const UiContext &context, Bulletin &bulletin, QWidget *parent);

    void setConnection(const Connection &connection);
    void readCache();
    void refresh();
    void focusFilter();
    [[nodiscard]] QAction *copyAction() const { return m_copy; }
    [[nodiscard]] QList<QAction *> actionList() const { return {m_refresh, m_stop, m_copy, m_delete}; }
    void retranslate();

signals:
    void copyRequested(const flotilla::MessageRow &row);

private:
    void build();
    void arrived(qsizetype index, const Reply &reply);
    void ended();
    void load();
    void showState();
    void copy();
    void remove();
    [[nodiscard]] const MessageRow *chosen() const;

    UiContext m_context;
    Bulletin &m_bulletin;
    Connection m_connection;
    FileReader m_reader;
    QList<MiniProgramId> m_asked;
    QList<Item> m_coming;
    QStringList m_problems;
    Listing m_told;
    MessageModel *m_model;
    FilterEdit *m_filter = nullptr;
    QLabel *m_age = nullptr;
    MessageBar *m_bar = nullptr;
    QTableView *m_table = nullptr;
    SelectionKeeper *m_keeper = nullptr;
    EmptyState *m_empty = nullptr;
    QAction *m_refresh;
    QAction *m_stop;
    QAction *m_copy;
    QAction *m_delete;
};

} // namespace flotilla
