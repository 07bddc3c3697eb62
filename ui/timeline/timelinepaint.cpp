// SPDX-License-Identifier: GPL-3.0-or-later
// How the timeline is drawn; what it does is in timelineview.cpp.
#include "timeline/timelineview.h"

#include "model/words.h"
#include "theme.h"
#include "widgets/timewords.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

QColor TimelineView::stepColour(Step step) const
{
    const bool dark = isDark(palette());
    switch (step) {
    case Step::Unbind:
        return dark ? QColor(0xff7d8792) : QColor(0xff98a2ad);
    case Step::Bind:
        return dark ? QColor(0xff9a86d8) : QColor(0xff8f78d4);
    case Step::Look:
    case Step::Deploy:
        return dark ? QColor(0xff3fa6a0) : QColor(0xff2a9d96);
    case Step::Build:
        return dark ? QColor(0xff4a90cf) : QColor(0xff5b9fd8);
    }
    return palette().color(QPalette::Mid);
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().base());
    if (m_bars.bars.isEmpty()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect(), Qt::AlignCenter, tr("Nothing has been started yet."));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxis(painter);
    for (int lane = 0; lane < m_apps.size(); ++lane) {
        paintLane(painter, lane);
    }
    painter.setClipRect(QRect(labelWidth(), axisHeight(), viewport()->width(), viewport()->height()));
    for (const bool trouble : {false, true}) { // trouble on top: it may be a thin bar
        for (const Bar &bar : m_bars.bars) {
            if (trouble == (bar.phase == Phase::Failed || bar.phase == Phase::NeedsPerson)) {
                paintBar(painter, bar);
            }
        }
    }
    paintBreaks(painter);
    if (m_live) {
        const double x = xOf(m_clock.now());
        painter.setPen(QPen(toneColour(Tone::Running, palette()), 2));
        painter.drawLine(QPointF(x, axisHeight()), QPointF(x, laneTop(static_cast<int>(m_apps.size()))));
    }
    painter.setClipping(false);
    paintLegend(painter);
}

void TimelineView::paintAxis(QPainter &painter) const
{
    const TimeAxis &axis = m_bars.axis;
    const double room = std::max(1, viewport()->width() - labelWidth() - 16) * m_zoom;
    const double all = std::max<double>(1, static_cast<double>(axis.shown().count()));
    const double labelRoom = fontMetrics().horizontalAdvance(u"00:00:00"_s) * 1.6;
    const Millis step = axisStep(Millis(static_cast<qint64>(labelRoom / room * all)));
    const qint64 first = (toEpochMillis(axis.from()) / step.count() + 1) * step.count();
    const int bottom = laneTop(static_cast<int>(m_apps.size()));
    double last = -labelRoom;
    QColor line = palette().color(QPalette::Mid);
    line.setAlphaF(0.45F);
    for (qint64 at = first; at <= toEpochMillis(axis.to()); at += step.count()) {
        const Instant when = fromEpochMillis(at);
        const auto gap = std::find_if(axis.breaks().cbegin(), axis.breaks().cend(),
                                      [when](const TimeSpan &s) { return when > s.from && when < s.to; });
        if (gap != axis.breaks().cend()) {
            at = toEpochMillis(gap->to) / step.count() * step.count(); // the next mark is the first one after it
            continue;
        }
        const double x = xOf(when);
        if (x < labelWidth() || x > viewport()->width() || x - last < labelRoom * 0.8) {
            continue;
        }
        last = x;
        painter.setPen(line);
        painter.drawLine(QPointF(x, axisHeight()), QPointF(x, bottom));
        painter.setPen(palette().color(QPalette::PlaceholderText));
        const QString text = step < std::chrono::minutes(1) ? timeOfDay(fromEpochMillis(at))
                                                            : timeOfDay(fromEpochMillis(at)).left(5);
        painter.drawText(QRectF(x - labelRoom / 2, 0, labelRoom, axisHeight()), Qt::AlignCenter, text);
    }
}

// A stripe through all lanes, as a torn paper: the time in between is drawn short.
void TimelineView::paintBreaks(QPainter &painter) const
{
    const int bottom = laneTop(static_cast<int>(m_apps.size()));
    const QColor colour = palette().color(QPalette::PlaceholderText);
    for (const TimeSpan &gap : m_bars.axis.breaks()) {
        const QRectF stripe(xOf(gap.from), axisHeight(), std::max(4.0, xOf(gap.to) - xOf(gap.from)), bottom - axisHeight());
        painter.fillRect(stripe, palette().base());
        painter.fillRect(stripe, QBrush(colour, Qt::Dense6Pattern));
        painter.setPen(QPen(colour, 1, Qt::DashLine));
        painter.drawLine(stripe.topLeft(), stripe.bottomLeft());
        painter.drawLine(stripe.topRight(), stripe.bottomRight());
    }
}

void TimelineView::paintLane(QPainter &painter, int lane) const
{
    const int top = laneTop(lane);
    const AppId &app = m_apps.at(lane);
    painter.fillRect(QRect(labelWidth(), top, viewport()->width(), laneHeight()), palette().alternateBase());
    int all = 0;
    int done = 0;
    for (qsizetype i = 0; i < m_stored.batch.targets.size() && i < m_stored.state.targets.size(); ++i) {
        if (m_stored.batch.targets.at(i).app == app) {
            ++all;
            done += isFinal(m_stored.state.targets.at(i).phase) ? 1 : 0;
        }
    }
    QRect box(8, top, labelWidth() - 16, laneHeight() / 2);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(box, Qt::AlignLeft | Qt::AlignBottom,
                     fontMetrics().elidedText(m_stored.batch.appTitle(app), Qt::ElideRight, box.width()));
    box.translate(0, laneHeight() / 2);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(box, Qt::AlignLeft | Qt::AlignTop, tr("%1 of %2", "done of all").arg(done).arg(all));
}

void TimelineView::paintBar(QPainter &painter, const Bar &bar) const
{
    const QRectF box = rectOf(bar);
    if (box.right() < labelWidth() || box.left() > viewport()->width()) {
        return;
    }
    const bool failed = bar.phase == Phase::Failed || bar.phase == Phase::Rejected;
    const bool asks = bar.phase == Phase::NeedsPerson;
    for (const BarPart &part : bar.parts) {
        const double left = std::max(xOf(part.from), box.left());
        const double right = std::min(std::max(xOf(part.to), left + 1), box.right());
        painter.fillRect(QRectF(left, box.top(), right - left, box.height()), stepColour(part.step));
    }
    if (failed || asks) {
        // Hatching says it without colour, too.
        const QColor colour = toneColour(failed ? Tone::Bad : Tone::Attention, palette());
        painter.fillRect(box, toneFill(failed ? Tone::Bad : Tone::Attention, palette()));
        painter.fillRect(box, QBrush(colour, failed ? Qt::BDiagPattern : Qt::Dense6Pattern));
        painter.setPen(QPen(colour, 1.5));
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    } else {
        // A gap in the colour of the paper parts one bar from the next.
        painter.fillRect(QRectF(box.right() - 1, box.top(), 1, box.height()), palette().base());
    }
    const Target &target = m_stored.batch.targets.at(bar.target);
    const QString name = target.name.isEmpty() ? target.program.value : target.name;
    const double textLeft = std::max(box.left(), double(labelWidth())) + 4;
    const int room = static_cast<int>(box.right() - textLeft - 4);
    if (!failed && !asks && room > fontMetrics().averageCharWidth() * 10) {
        painter.setPen(isDark(palette()) ? QColor(Qt::white) : QColor(0xff10151a));
        painter.drawText(QRectF(textLeft, box.top(), room, box.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(name, Qt::ElideRight, room));
    }
    if (bar.target == m_current) {
        painter.setPen(QPen(palette().color(hasFocus() ? QPalette::Highlight : QPalette::Text), 2));
        painter.drawRect(box.adjusted(-1, -2, 1, 2));
    }
}

void TimelineView::paintLegend(QPainter &painter) const
{
    const int height = fontMetrics().height();
    int x = labelWidth() + 8;
    const int y = laneTop(static_cast<int>(m_apps.size())) + 8;
    const auto entry = [&](const QBrush &fill, const QColor &edge, const QString &word) {
        const QRect box(x, y + height / 4, height, height / 2 + 2);
        painter.fillRect(box, fill);
        painter.setPen(edge);
        painter.drawRect(box);
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(QRect(box.right() + 6, y, viewport()->width(), height + 2), Qt::AlignLeft | Qt::AlignVCenter, word);
        x = box.right() + 6 + fontMetrics().horizontalAdvance(word) + 20;
    };
    for (const Step step : {Step::Unbind, Step::Bind, Step::Deploy, Step::Build}) {
        entry(stepColour(step), stepColour(step), stepWord(step));
    }
    const QColor bad = toneColour(Tone::Bad, palette());
    entry(QBrush(bad, Qt::BDiagPattern), bad, phaseWord(Phase::Failed));
}

} // namespace flotilla
