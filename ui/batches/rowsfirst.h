// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace flotilla {

/// Rows above, the details of one below. Where there is little height the rows have most of it: the details can be scrolled.
class RowsFirst : public QSplitter
{
public:
    explicit RowsFirst(QWidget *parent) : QSplitter(Qt::Vertical, parent) {}

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        constexpr int kLow = 400; // pixels: full HD at 200 % leaves about 300 to both
        QSplitter::resizeEvent(event);
        if (const int most = height() / 3; height() < kLow && widget(1)->height() > most) {
            setSizes({height() - most, most});
        }
    }
};

} // namespace flotilla
