// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace flotilla {

/// A table whose rows are ticked: Space asks to toggle the selected rows, Ctrl+A to tick everything that is shown.
class CheckTable : public QTableView
{
    Q_OBJECT
public:
    explicit CheckTable(QWidget *parent = nullptr);

signals:
    void toggleRequested(const QList<int> &rows);
    void checkAllRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace flotilla
