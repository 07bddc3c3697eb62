// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/timechart.h"

#include <QChart>
#include <QDateTimeAxis>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>

namespace flotilla {

namespace {

constexpr int kDayTicks = 6;
constexpr qreal kPoint = 7;

} // namespace

void TimeChart::draw(const QList<Point> &points, int most, const QString &dates)
{
    begin();
    m_line = new QLineSeries;
    m_most = new QLineSeries;
    m_points = new QScatterSeries;
    int top = most;
    for (const Point &point : points) {
        const auto at = static_cast<qreal>(point.at.toMSecsSinceEpoch());
        m_line->append(at, point.value);
        m_points->append(at, point.value);
        top = std::max(top, point.value);
    }
    m_points->setMarkerSize(kPoint);
    m_days = new QDateTimeAxis;
    m_days->setFormat(dates);
    m_days->setTickCount(kDayTicks);
    if (!points.isEmpty()) {
        // One alone would have no width.
        const QDateTime first = points.constFirst().at;
        const QDateTime last = std::max(points.constLast().at, first.addDays(1));
        m_days->setRange(first, last);
        m_days->setTickCount(std::clamp(static_cast<int>(first.daysTo(last)) + 1, 2, kDayTicks)); // no date twice
        if (most > 0) {
            m_most->append(static_cast<qreal>(first.toMSecsSinceEpoch()), most);
            m_most->append(static_cast<qreal>(last.toMSecsSinceEpoch()), most);
        }
    }
    m_values = new QValueAxis;
    m_values->setRange(0, std::max(top, 1));
    m_values->setLabelFormat(QStringLiteral("%d"));
    m_values->applyNiceNumbers();
    chart().addAxis(m_days, Qt::AlignBottom);
    chart().addAxis(m_values, Qt::AlignLeft);
    for (QXYSeries *series : std::initializer_list<QXYSeries *>{m_most, m_line, m_points}) {
        chart().addSeries(series);
        series->attachAxis(m_days);
        series->attachAxis(m_values);
    }
    colour();
}

void TimeChart::colour()
{
    if (!m_line) {
        return;
    }
    colourAxis(*m_days);
    colourAxis(*m_values);
    const QColor colour = palette().color(QPalette::Highlight);
    m_line->setPen(QPen(colour, 2));
    m_most->setPen(QPen(palette().color(QPalette::PlaceholderText), 1, Qt::DashLine));
    m_points->setColor(colour);
    m_points->setBorderColor(palette().color(QPalette::Base));
}

} // namespace flotilla

#include "moc_timechart.cpp"
