// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace flotilla {

/// A column of lines that wrap and of lists that scroll. A box layout takes what has a height for its width for something that needs
/// all the height it would like, and squeezes its neighbours too where there is less. This one says what it needs at its present
/// width: its lists give way first, its lines and buttons never.
class LeanColumn : public QWidget
{
public:
    using QWidget::QWidget;

    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace flotilla
