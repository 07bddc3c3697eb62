// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QDateTimeEdit;
class QLabel;

namespace flotilla {

/// When an order begins: at once, or at a time that is said with its zone.
class StartOption : public QWidget
{
    Q_OBJECT
public:
    explicit StartOption(QWidget *parent);

    /// Not set: at once.
    [[nodiscard]] Instant start() const;
    void setStart(Instant start);
    /// Later, at the time that the person enters now.
    void choose();
    /// choose() by its words.
    [[nodiscard]] QAction *action() const { return m_action; }
    void retranslate();

signals:
    void changed();
    /// The person wants another time: it has to be in sight.
    void chosen();

private:
    void show();

    QAction *m_action;
    QCheckBox *m_later;
    QDateTimeEdit *m_time;
    QLabel *m_words;
};

} // namespace flotilla
