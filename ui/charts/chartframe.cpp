// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chartframe.h"

#include <QAbstractAxis>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QLegend>
#include <QVBoxLayout>

namespace flotilla {

ChartFrame::ChartFrame(QWidget *parent) : QWidget(parent), m_chart(nullptr), m_view(new QChartView(this))
{
    begin();
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFocusPolicy(Qt::NoFocus);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_view);
}

void ChartFrame::setWords(const QString &name, const QString &words)
{
    for (QWidget *widget : {static_cast<QWidget *>(this), static_cast<QWidget *>(m_view)}) {
        widget->setAccessibleName(name);
        widget->setAccessibleDescription(words);
    }
}

void ChartFrame::colourAxis(QAbstractAxis &axis) const
{
    m_chart->setBackgroundBrush(palette().base());
    axis.setLabelsFont(font());
    axis.setLabelsBrush(palette().text());
    axis.setLinePen(QPen(palette().color(QPalette::Mid)));
    axis.setGridLinePen(QPen(palette().color(QPalette::Midlight)));
}

// A whole new one: an axis that is taken out of a chart that was not shown yet goes on being painted.
void ChartFrame::begin()
{
    const std::unique_ptr<QChart> old(m_view->chart());
    m_chart = new QChart;
    m_chart->legend()->hide();
    m_chart->setBackgroundRoundness(0);
    m_chart->setMargins({});
    m_view->setChart(m_chart);
}

void ChartFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        colour();
    }
}

} // namespace flotilla

#include "moc_chartframe.cpp"
