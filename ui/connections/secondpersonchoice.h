// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "run/workspace.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace flotilla {

/// Which orders over a connection, or of the whole workspace, wait for a second person; stored when one is chosen. Hidden where nobody can
/// be one: in a folder.
class SecondPersonChoice : public QWidget
{
    Q_OBJECT
public:
    /// A connection without an id: the whole workspace. `denied`: why who uses the program may not choose; empty: they may.
    SecondPersonChoice(const Workspace &workspace, const Connection &connection, const QString &denied, QWidget *parent);

    void retranslate();

signals:
    /// What became of the choice; empty: it holds.
    void told(const QString &problem);

private:
    [[nodiscard]] bool isOfAll() const { return m_connection.id.isEmpty(); }
    void showRule();
    void choose(int index);

    Workspace m_workspace;
    Connection m_connection;
    QLabel *m_label;
    QComboBox *m_rule;
};

} // namespace flotilla
