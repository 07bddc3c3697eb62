// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"

#include <QWidget>

#include <optional>

class QLabel;

namespace flotilla {

/// The title of a page and, below it, a thin line in the colour of what the connection is for, with the word: nobody
/// publishes to production believing that it is a test.
class PurposeLine : public QWidget
{
    Q_OBJECT
public:
    explicit PurposeLine(QWidget *parent);

    /// Without a purpose there is no connection and the line is quiet.
    void show(const QString &title, const QString &connection, std::optional<Purpose> purpose);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void colour();

    QLabel *m_title;
    QLabel *m_word;
    std::optional<Purpose> m_purpose;
};

} // namespace flotilla
