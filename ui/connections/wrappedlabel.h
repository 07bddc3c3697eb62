// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QResizeEvent>

namespace flotilla {

/// A label that wraps and is as high as its lines, at the width that it has. A form layout takes the height for a width only
/// nearly: it cut lines off one label and gave another a hole, so this one does not tell it any.
class WrappedLabel : public QLabel
{
public:
    using QLabel::QLabel;

    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override { return {QLabel::sizeHint().width(), heightForWidth(width())}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {QLabel::minimumSizeHint().width(), heightForWidth(width())}; }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QLabel::resizeEvent(event);
        if (event->oldSize().width() != event->size().width()) {
            updateGeometry();
        }
    }
};

} // namespace flotilla
