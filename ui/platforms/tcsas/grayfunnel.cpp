// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/tcsas/grayfunnel.h"

#include "theme.h"

#include <QPainter>

#include <algorithm>

namespace flotilla {

namespace {

constexpr double kNarrowest = 0.62; // of the width, with every condition narrowing: its words still have room

} // namespace

GrayFunnel::GrayFunnel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void GrayFunnel::setConditions(const QList<tcsas::GrayCondition> &conditions)
{
    m_conditions = conditions;
    retranslate();
    update();
}

void GrayFunnel::retranslate()
{
    QStringList lines;
    for (const tcsas::GrayCondition &one : std::as_const(m_conditions)) {
        lines.append(tr("%1: %2", "a condition, what it demands").arg(one.what, one.which));
    }
    setAccessibleName(tr("Who gets the version: all of these hold"));
    setAccessibleDescription(lines.join(u'\n'));
}

QSize GrayFunnel::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 44, fontMetrics().height() * 9};
}

QSize GrayFunnel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().height() * 9};
}

void GrayFunnel::paintEvent(QPaintEvent *)
{
    if (m_conditions.isEmpty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int count = int(m_conditions.size());
    const auto narrowing = std::count_if(m_conditions.cbegin(), m_conditions.cend(), [](const tcsas::GrayCondition &one) { return one.narrows; });
    const double step = (1 - kNarrowest) / double(std::max<qsizetype>(1, narrowing));
    const double tall = double(height()) / count;
    double share = 1;
    for (int i = 0; i < count; ++i) {
        const tcsas::GrayCondition &one = m_conditions.at(i);
        share -= one.narrows ? step : 0;
        const double wide = width() * share;
        const QRectF bar((width() - wide) / 2, i * tall + 1, wide, tall - 2);
        const bool isLast = i + 1 == count;
        painter.setPen(Qt::NoPen);
        painter.setBrush(isLast ? toneFill(Tone::Good, palette()) : one.narrows ? toneFill(Tone::Running, palette()) : palette().color(QPalette::Midlight));
        painter.drawRoundedRect(bar, 3, 3);
        painter.setPen(palette().color(one.narrows ? QPalette::WindowText : QPalette::PlaceholderText));
        const QString words = tr("%1: %2", "a condition, what it demands").arg(one.what, one.which);
        painter.drawText(bar.adjusted(8, 0, -8, 0), Qt::AlignCenter, fontMetrics().elidedText(words, Qt::ElideRight, int(wide) - 16));
    }
}

} // namespace flotilla

#include "moc_grayfunnel.cpp"
