// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"

#include <QList>
#include <QWidget>

namespace flotilla {

/// The tasks of one mini program over time: a bar each from its start to its end, the higher the more users, and now as a line.
/// For the eye; the words stand in the table.
class GrayRamp : public QWidget
{
    Q_OBJECT
public:
    struct Bar
    {
        QString name;
        QString state;     ///< in words
        Instant from;
        Instant to;
        int users = 0;
        bool over = false; ///< it ended
        bool here = false; ///< it is planned here only
        bool chosen = false;
    };
    explicit GrayRamp(QWidget *parent);

    void setBars(const QList<Bar> &bars, Instant now);
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintBar(QPainter &painter, const Bar &bar, double floor, double tall) const;
    [[nodiscard]] double placeOf(Instant at) const;

    QList<Bar> m_bars;
    Instant m_now;
    Instant m_first;
    Instant m_last;
    int m_most = 1;
};

} // namespace flotilla
