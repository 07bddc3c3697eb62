// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/call.h"
#include "tcsas/graytask.h"

#include <QWidget>

class QLabel;
class QTableWidget;

namespace flotilla {

/// Which superapps take part in a grayscale task, each with a range of its versions; none ticked: all of them.
class GraySuperapps : public QWidget
{
    Q_OBJECT
public:
    explicit GraySuperapps(QWidget *parent);

    /// Those that the platform lists; who is chosen stays, listed or not.
    void setListed(const QList<Item> &apps);
    void set(const QList<tcsas::GraySuperapp> &chosen);
    [[nodiscard]] QList<tcsas::GraySuperapp> chosen() const;
    void retranslate();

signals:
    void changed();

private:
    void fill(const QList<tcsas::GraySuperapp> &chosen);

    QList<Item> m_listed;
    QTableWidget *m_table;
    QLabel *m_told;
    bool m_filling = false;
};

} // namespace flotilla
