// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QSplitter>

#include <algorithm>

namespace flotilla {

/// Rows above, the details of one below: as high as they need, up to a half. Once a person has moved the handle it stays
/// there.
class RowsFirst : public QSplitter
{
public:
    explicit RowsFirst(QWidget *parent) : QSplitter(Qt::Vertical, parent)
    {
        connect(this, &QSplitter::splitterMoved, this, [this] { m_isMoved = true; });
    }

protected:
    bool event(QEvent *event) override
    {
        const bool done = QSplitter::event(event);
        if (event->type() == QEvent::LayoutRequest) {
            fit();
        }
        return done;
    }
    void resizeEvent(QResizeEvent *event) override
    {
        QSplitter::resizeEvent(event);
        fit();
    }

private:
    void fit()
    {
        if (m_isMoved || count() < 2 || height() <= 0) {
            return;
        }
        const int high = std::min(widget(1)->sizeHint().height(), height() / 2);
        if (widget(1)->height() != high) {
            setSizes({height() - high - handleWidth(), high});
        }
    }

    bool m_isMoved = false;
};

} // namespace flotilla
