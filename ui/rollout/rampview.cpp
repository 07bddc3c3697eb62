// SPDX-License-Identifier: GPL-3.0-or-later
#include "rollout/rampview.h"

#include "model/words.h"
#include "theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace flotilla {

RampView::RampView(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
}

void RampView::setRamp(const QList<int> &ramp, const QMap<int, int> &plans)
{
    m_ramp = ramp;
    m_plans = plans;
    retranslate();
    update();
}

void RampView::retranslate()
{
    QStringList parts;
    for (auto it = m_plans.cbegin(); it != m_plans.cend(); ++it) {
        parts += tr("%n at %1 %", "plans at a share of the users", it.value()).arg(it.key());
    }
    setAccessibleName(tr("Ramp of shares"));
    setAccessibleDescription(listText(parts));
}

QSize RampView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 10};
}

QSize RampView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().height() * 7};
}

QPointF RampView::pointOf(double share) const
{
    const double line = fontMetrics().height();
    const double left = fontMetrics().horizontalAdvance(QStringLiteral("100 %"));
    const double step = m_ramp.isEmpty() ? 0 : (width() - 2 * left) / double(m_ramp.size());
    double steps = 0; // 0: nobody
    int before = 0;
    for (const int one : m_ramp) {
        if (share >= one) {
            steps += 1;
        } else if (share > before) {
            steps += (share - before) / (one - before);
        }
        before = one;
    }
    const double rise = (height() - 4.2 * line) * steps / double(std::max<qsizetype>(1, m_ramp.size()));
    return {left + step * steps, height() - 1.7 * line - rise};
}

void RampView::paintEvent(QPaintEvent *)
{
    if (m_ramp.isEmpty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = fontMetrics().height();
    const QColor running = toneColour(Tone::Running, palette());
    const double most = m_plans.isEmpty() ? 0 : m_plans.lastKey();
    const double floor = height() - 1.3 * line;
    const auto area = [&](double share, const QColor &colour) {
        QPainterPath path(QPointF(pointOf(0).x(), floor));
        path.lineTo(pointOf(0));
        path.lineTo(pointOf(share));
        path.lineTo(pointOf(share).x(), floor);
        path.closeSubpath();
        painter.fillPath(path, colour);
    };
    area(100, palette().color(QPalette::Midlight));
    area(most, toneFill(Tone::Running, palette()));
    painter.setPen(QPen(palette().color(QPalette::Mid), 2));
    painter.drawLine(pointOf(0), pointOf(100));
    painter.setPen(QPen(running, 2));
    painter.drawLine(pointOf(0), pointOf(most));
    const double width = fontMetrics().horizontalAdvance(QStringLiteral("100 %")) * 2;
    for (const int share : std::as_const(m_ramp)) {
        const QPointF at = pointOf(share);
        painter.setPen(palette().color(share <= most ? QPalette::WindowText : QPalette::PlaceholderText));
        painter.drawText(QRectF(at.x() - width / 2, floor + 2, width, line), Qt::AlignCenter, tr("%1 %", "a share").arg(share));
        painter.setPen(QPen(share <= most ? running : palette().color(QPalette::Mid), 2));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawEllipse(at, 4, 4);
    }
    if (m_plans.contains(0)) {
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRectF(pointOf(0).x() - width / 2, floor + 2, width, line), Qt::AlignCenter, tr("testers", "who has the version first"));
    }
    for (auto it = m_plans.cbegin(); it != m_plans.cend(); ++it) {
        const QPointF at = pointOf(it.key());
        painter.setPen(Qt::NoPen);
        painter.setBrush(running);
        painter.drawEllipse(at, 5, 5);
        const QString text = it.key() == 0 ? tr("%n with the testers", "plans", it.value())
                                           : tr("%n here, %1 %", "plans at a share of the users", it.value()).arg(it.key());
        const double wide = fontMetrics().horizontalAdvance(text) + 8;
        const double x = std::clamp(at.x() - wide / 2, 0.0, this->width() - wide);
        painter.setPen(running);
        painter.drawText(QRectF(x, at.y() - 1.6 * line, wide, line), Qt::AlignCenter, text);
    }
}

} // namespace flotilla

#include "moc_rampview.cpp"
