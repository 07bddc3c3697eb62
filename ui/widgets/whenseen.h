// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QWidget>

#include <functional>
#include <utility>

namespace flotilla {

/// Reads what a widget shows when it is looked at: there may be a hundred thousand rows, and the window opens on another page.
class WhenSeen : public QObject
{
public:
    WhenSeen(QWidget *widget, std::function<void()> read) : m_widget(widget), m_read(std::move(read)) { widget->installEventFilter(this); }
    /// It is old: read now, or once somebody looks.
    void request(bool now = false)
    {
        m_isDue = true;
        ensure(now || m_widget->isVisible());
    }
    /// It has to be known now.
    void ensure(bool now = true)
    {
        if (now && std::exchange(m_isDue, false)) {
            m_read();
        }
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        ensure(event->type() == QEvent::Show);
        return QObject::eventFilter(watched, event);
    }

private:
    QWidget *m_widget;
    std::function<void()> m_read;
    bool m_isDue = true;
};

} // namespace flotilla
