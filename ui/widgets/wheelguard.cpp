// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/wheelguard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

namespace flotilla {

namespace {

class WheelGuard : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel) {
            return QObject::eventFilter(watched, event);
        }
        event->ignore(); // it goes to the parent
        return true;
    }
};

} // namespace

void guardFromWheel(QWidget *parent)
{
    const QList<QWidget *> widgets = parent->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QComboBox *>(widget)) {
            widget->installEventFilter(new WheelGuard(widget));
        }
    }
}

} // namespace flotilla
