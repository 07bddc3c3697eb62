// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "run/filereader.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QListWidget;

namespace flotilla {

class EmptyState;
class FilterEdit;

/// The platform's library of message templates: one-time or long-term, searched on the platform. It answers through any mini program.
class MessageLibrary : public QWidget
{
    Q_OBJECT
public:
    MessageLibrary(const Workspace &workspace, QWidget *parent);

    void setConnection(const Connection &connection);
    void refresh();
    void refreshIfEmpty();
    /// Searches for the template with this title and chooses it once it is there.
    void seek(const QString &kind, const QString &title);
    [[nodiscard]] const QList<Item> &items() const { return m_items; }
    /// Null: none is chosen.
    [[nodiscard]] const Item *chosen() const;
    [[nodiscard]] QString kind() const;
    [[nodiscard]] bool isReading() const { return m_reader.isReading(); }
    [[nodiscard]] FilterEdit *search() const { return m_search; }
    /// The mini program through which it answered; empty: none did.
    [[nodiscard]] MiniProgramId door() const { return m_doors.value(0); }
    void retranslate();

signals:
    void chosenChanged();

private:
    [[nodiscard]] QList<MiniProgramId> doors() const;
    void ask();
    void replied(const Reply &reply);
    void fill();
    void showState();

    const Workspace &m_workspace;
    Connection m_connection;
    FileReader m_reader;
    QTimer m_soon; ///< somebody types
    QList<MiniProgramId> m_doors;
    QList<Item> m_items;
    QList<Item> m_coming;
    Error m_error;
    QString m_sought; ///< the title to choose
    bool m_more = false;
    bool m_again = false;
    bool m_read = false;
    QComboBox *m_kind;
    FilterEdit *m_search;
    QListWidget *m_list;
    EmptyState *m_empty;
};

} // namespace flotilla
