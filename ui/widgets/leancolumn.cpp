// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/leancolumn.h"

#include <QLayout>
#include <QResizeEvent>

#include <algorithm>

namespace flotilla {

QSize LeanColumn::minimumSizeHint() const
{
    const QSize least = layout() ? layout()->totalMinimumSize() : QSize();
    return layout() && layout()->hasHeightForWidth() ? QSize(least.width(), layout()->totalMinimumHeightForWidth(std::max(width(), least.width()))) : least;
}

QSize LeanColumn::sizeHint() const
{
    const QSize liked = layout() ? layout()->totalSizeHint() : QSize();
    return layout() && layout()->hasHeightForWidth() ? QSize(liked.width(), layout()->totalHeightForWidth(std::max(width(), minimumSizeHint().width()))) : liked;
}

void LeanColumn::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) {
        updateGeometry(); // its lines wrap elsewhere
    }
}

} // namespace flotilla
