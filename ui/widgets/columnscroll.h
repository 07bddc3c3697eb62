// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace flotilla {

/// Scrolls a column of fields up and down only: it is never narrower than what it holds and its scroll bar, so that no field
/// loses its right edge.
class ColumnScroll : public QScrollArea
{
public:
    /// `content` becomes the scroll area's own.
    ColumnScroll(QWidget *content, QWidget *parent);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace flotilla
