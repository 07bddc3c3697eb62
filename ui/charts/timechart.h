// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartframe.h"

#include <QDateTime>
#include <QList>

class QDateTimeAxis;
class QLineSeries;
class QScatterSeries;
class QValueAxis;

namespace flotilla {

/// A number as it was at some times, with a line for the most that it can be.
class TimeChart : public ChartFrame
{
    Q_OBJECT
public:
    struct Point
    {
        QDateTime at;
        int value = 0;
    };
    using ChartFrame::ChartFrame;

    /// `most`: 0: not known. `dates`: how a day is written at the axis, as QDateTime takes it.
    void draw(const QList<Point> &points, int most, const QString &dates);

private:
    void colour() override;

    QDateTimeAxis *m_days = nullptr;
    QValueAxis *m_values = nullptr;
    QLineSeries *m_line = nullptr;
    QLineSeries *m_most = nullptr;
    QScatterSeries *m_points = nullptr;
};

} // namespace flotilla
