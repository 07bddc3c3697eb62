// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workflow/comparison.h"

#include <QWidget>

namespace flotilla {

/// What got better, worse, or stayed, as a sign for each mini program, in as many lines as it needs; where there are too many for that,
/// as parts of one line. The words stand beside it.
class ComparePicture : public QWidget
{
    Q_OBJECT
public:
    explicit ComparePicture(QWidget *parent);

    void setRows(const QList<ComparedRow> &rows);
    /// The row whose sign is at this place, in the order they were given; -1: none.
    [[nodiscard]] int rowAt(const QPoint &place) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void clicked(int row);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] int side() const; ///< of a sign's place; 0: there are too many
    [[nodiscard]] int columns() const;
    void paintParts(QPainter &painter) const;

    QList<ComparedRow> m_rows;
    QList<int> m_order; ///< indexes of m_rows, kind by kind
};

} // namespace flotilla
