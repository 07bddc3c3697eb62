// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/tcsas/grayramp.h"

#include "theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace flotilla {

namespace {

constexpr double kEdge = 8;

QString dayAndTime(Instant at)
{
    return toDateTime(at).toLocalTime().toString(QStringLiteral("MM-dd HH:mm"));
}

} // namespace

GrayRamp::GrayRamp(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void GrayRamp::setBars(const QList<Bar> &bars, Instant now)
{
    m_bars = bars;
    m_now = now;
    m_first = {};
    m_last = {};
    m_most = 1;
    for (const Bar &bar : bars) {
        m_first = isSet(m_first) ? std::min(m_first, bar.from) : bar.from;
        m_last = std::max(m_last, bar.to);
        m_most = std::max(m_most, bar.users);
    }
    retranslate();
    update();
}

void GrayRamp::retranslate()
{
    QStringList lines;
    for (const Bar &bar : std::as_const(m_bars)) {
        lines.append(tr("%1: %2 users from %3 to %4, %5", "a task, a number, times, its state")
                         .arg(bar.name).arg(bar.users).arg(dayAndTime(bar.from), dayAndTime(bar.to), bar.state));
    }
    setAccessibleName(tr("The ramp of this mini program"));
    setAccessibleDescription(lines.join(u'\n'));
}

QSize GrayRamp::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 9};
}

QSize GrayRamp::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().height() * 9};
}

double GrayRamp::placeOf(Instant at) const
{
    const double all = double((m_last - m_first).count());
    return all <= 0 ? kEdge : kEdge + (width() - 2 * kEdge) * double((at - m_first).count()) / all;
}

void GrayRamp::paintBar(QPainter &painter, const Bar &bar, double floor, double tall) const
{
    // By the logarithm: the first step of a ramp is a thousandth of the last, and still there to be seen.
    const double share = std::log1p(double(bar.users)) / std::log1p(double(m_most));
    const double left = placeOf(bar.from);
    const QRectF box(left, floor - std::max(4.0, tall * share), std::max(3.0, placeOf(bar.to) - left), std::max(4.0, tall * share));
    const Tone tone = bar.over ? Tone::Quiet : Tone::Running;
    painter.setBrush(bar.over ? palette().color(QPalette::Midlight) : bar.here ? QColor(Qt::transparent) : toneFill(tone, palette()));
    painter.setPen(QPen(bar.over ? palette().color(QPalette::Mid) : toneColour(tone, palette()), bar.chosen ? 2 : 1, bar.here ? Qt::DashLine : Qt::SolidLine));
    painter.drawRect(box);
    const QString words = tr("%1 · %2", "a task, its users").arg(bar.name, QLocale().toString(bar.users));
    const double room = std::max(box.width(), 90.0);
    const double x = std::min(box.left(), width() - room - kEdge);
    const QRectF above(x, box.top() - fontMetrics().height() - 1, room, fontMetrics().height());
    painter.setPen(palette().color(bar.over ? QPalette::PlaceholderText : QPalette::WindowText));
    painter.drawText(above, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(words, Qt::ElideRight, int(room)));
}

void GrayRamp::paintEvent(QPaintEvent *)
{
    if (m_bars.isEmpty() || m_last <= m_first) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = fontMetrics().height();
    const double floor = height() - 1.4 * line;
    const double tall = floor - 1.5 * line;
    for (const Bar &bar : std::as_const(m_bars)) {
        paintBar(painter, bar, floor, tall);
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(QPointF(kEdge, floor), QPointF(width() - kEdge, floor));
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const QRectF below(kEdge, floor + 2, width() - 2 * kEdge, line);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, dayAndTime(m_first));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, dayAndTime(m_last));
    if (m_now > m_first && m_now < m_last) {
        const double x = placeOf(m_now);
        painter.setPen(QPen(toneColour(Tone::Attention, palette()), 1));
        painter.drawLine(QPointF(x, line), QPointF(x, floor));
        const double half = fontMetrics().horizontalAdvance(tr("now")) / 2.0 + 4;
        painter.drawText(QRectF(std::clamp(x - half, 0.0, width() - 2 * half), floor + 2, 2 * half, line), Qt::AlignCenter, tr("now"));
    }
}

} // namespace flotilla

#include "moc_grayramp.cpp"
