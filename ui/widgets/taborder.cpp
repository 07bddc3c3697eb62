// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/taborder.h"

#include <QWidget>

namespace flotilla {

void orderTabs(const QList<QWidget *> &widgets)
{
    QWidget *before = nullptr;
    for (QWidget *group : widgets) {
        const bool isOne = group->focusPolicy() != Qt::NoFocus;
        const QList<QWidget *> inside = isOne ? QList<QWidget *>{group} : group->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        for (QWidget *widget : inside) {
            if (widget->focusPolicy() != Qt::NoFocus) {
                if (before) {
                    QWidget::setTabOrder(before, widget);
                }
                before = widget;
            }
        }
    }
}

} // namespace flotilla
