// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/sharechart.h"
#include "model/platform.h"
#include "run/itemlist.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace flotilla {

/// How many of the users of a mini program have which version of what an operation sets a limit for, drawn and in words, with those
/// below the limit marked. Asked about one mini program at a time, the first at once. Changes nothing.
class UsersShare : public QWidget
{
    Q_OBJECT
public:
    UsersShare(const Workspace &workspace, QWidget *parent);

    /// Asks the operation's usersQuery about these.
    void ask(const Connection &connection, const Operation &operation, const QList<Target> &targets);
    /// What is filled in: whoever has less is marked.
    void setLimit(const QString &version);
    /// What is said, for tests and screen readers.
    [[nodiscard]] QString text() const;
    void retranslate();

private:
    void askAbout(int target);
    void answered();
    void showShares();

    Workspace m_workspace;
    ItemList m_items;
    Connection m_connection;
    Query m_query;
    QList<Target> m_targets;
    QList<Item> m_told; ///< newest version first
    Error m_error;
    QString m_limit;
    bool m_reading = false;
    QLabel *m_heading;
    QComboBox *m_which;
    QPushButton *m_again;
    ShareChart *m_chart;
    QLabel *m_said;
};

} // namespace flotilla
