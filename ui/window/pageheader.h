// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace flotilla {

/// The row over every page: its title, what the connection is for, the palette, and "stop everything"; below it a thin line in
/// the colour of the purpose: nobody publishes to production believing that it is a test.
class PageHeader : public QWidget
{
    Q_OBJECT
public:
    explicit PageHeader(QWidget *parent);

    /// Without a purpose there is no connection and the line is quiet.
    void show(const QString &title, const QString &connection, std::optional<Purpose> purpose);
    void setStoppable(bool stoppable);
    /// Something that stands before the buttons.
    void addTool(QWidget *tool);
    /// The buttons without their words; their names stay for the tip and the screen reader.
    void setFolded(bool folded);
    void retranslate();

signals:
    void paletteRequested();
    void stopRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QLabel *m_title;
    QLabel *m_word;
    QPushButton *m_search;
    QPushButton *m_stop;
    std::optional<Purpose> m_purpose;
    bool m_folded = false;
};

} // namespace flotilla
