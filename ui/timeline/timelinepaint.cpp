// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelinepaint.h"

#include "theme.h"
#include "widgets/timewords.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

struct StepColour
{
    QRgb light;
    QRgb dark;
};
// The first is quiet: it only makes room for what follows. With more steps than colours they begin again behind it.
constexpr StepColour kQuiet{0xff98a2ad, 0xff7d8792};
constexpr std::array kColours{StepColour{0xff8f78d4, 0xff9a86d8}, StepColour{0xff2a9d96, 0xff3fa6a0}, StepColour{0xff5b9fd8, 0xff4a90cf},
                              StepColour{0xffc28a3a, 0xffb8863f}, StepColour{0xff7fa648, 0xff86a552}};

constexpr double kPale = 0.15;

} // namespace

QColor TimelinePaint::wordColour() { return 0xff10151a; }

QList<QColor> TimelinePaint::stepColours(bool dark)
{
    QList<QColor> colours{dark ? kQuiet.dark : kQuiet.light};
    for (const StepColour &colour : kColours) {
        colours.append(dark ? colour.dark : colour.light);
    }
    return colours;
}

QColor TimelinePaint::stepColour(const QString &step) const
{
    const qsizetype place = m_steps.indexOf(step);
    if (place < 0) {
        return m_palette.color(QPalette::Mid);
    }
    const StepColour &colour = place == 0 ? kQuiet : kColours[static_cast<size_t>(place - 1) % kColours.size()];
    return QColor(isDark(m_palette) ? colour.dark : colour.light);
}

bool TimelinePaint::isInSight(int lane) const
{
    const int top = m_layout.laneTop(lane);
    return top < m_layout.room.height() && top + m_layout.laneHeight() > 0;
}

void TimelinePaint::paint(int current, bool focus, Instant now, const std::function<bool(int)> &shows) const
{
    m_painter.fillRect(QRect(QPoint(), m_layout.room), m_palette.base());
    if (m_layout.bars.bars.isEmpty()) {
        m_painter.setPen(m_palette.color(QPalette::PlaceholderText));
        m_painter.drawText(QRect(QPoint(), m_layout.room), Qt::AlignCenter, tr("Nothing has been started yet."));
        return;
    }
    m_painter.setRenderHint(QPainter::Antialiasing);
    paintAxis();
    for (int lane = 0; lane < m_layout.bars.lanes.size(); ++lane) {
        if (isInSight(lane)) {
            paintLane(lane);
        }
    }
    m_painter.setClipRect(QRect(m_layout.labelWidth(), m_layout.axisHeight(), m_layout.room.width(), m_layout.room.height()));
    const QColor mark = m_palette.color(focus ? QPalette::Highlight : QPalette::Text);
    for (const bool trouble : {false, true}) { // trouble on top: it may be a thin bar
        paintBars(trouble, current, mark, shows);
    }
    m_painter.setOpacity(1);
    paintBreaks();
    if (isSet(now)) {
        const double x = m_layout.xOf(now);
        m_painter.setPen(QPen(toneColour(Tone::Running, m_palette), 2));
        m_painter.drawLine(QPointF(x, m_layout.axisHeight()), QPointF(x, m_layout.bottom()));
    }
    m_painter.setClipping(false);
    paintLegend();
}

// Of many that end in the same pixel one is seen: thousands in a lane cost no more than the lane is wide.
void TimelinePaint::paintBars(bool trouble, int current, const QColor &mark, const std::function<bool(int)> &shows) const
{
    const auto lanes = static_cast<size_t>(m_layout.bars.lanes.size());
    std::array<std::vector<int>, 2> drawnTo{std::vector<int>(lanes, -1), std::vector<int>(lanes, -1)}; // pale ones have their own
    for (const Bar &bar : m_layout.bars.bars) {
        if (trouble != (bar.phase == Phase::Failed || bar.phase == Phase::NeedsPerson) || !isInSight(bar.lane)) {
            continue;
        }
        const bool pale = shows && !shows(bar.target);
        const int right = static_cast<int>(m_layout.rectOf(bar).right());
        int &last = drawnTo[pale ? 1 : 0][static_cast<size_t>(bar.lane)];
        if (right > last || bar.target == current) {
            m_painter.setOpacity(pale ? kPale : 1);
            paintBar(bar, bar.target == current ? mark : QColor());
            last = right;
        }
    }
}

void TimelinePaint::paintAxis() const
{
    const TimeAxis &axis = m_layout.bars.axis;
    const double room = m_layout.barsWidth() * m_layout.zoom;
    const double all = std::max<double>(1, static_cast<double>(axis.shown().count()));
    const double labelRoom = m_layout.font.horizontalAdvance(u"00:00:00"_s) * 1.6;
    const Millis step = axisStep(Millis(static_cast<qint64>(labelRoom / room * all)));
    const qint64 first = (toEpochMillis(axis.from()) / step.count() + 1) * step.count();
    const int bottom = m_layout.bottom();
    double last = -labelRoom;
    QColor line = m_palette.color(QPalette::Mid);
    line.setAlphaF(0.45F);
    for (qint64 at = first; at <= toEpochMillis(axis.to()); at += step.count()) {
        const Instant when = fromEpochMillis(at);
        const auto gap = std::find_if(axis.breaks().cbegin(), axis.breaks().cend(),
                                      [when](const TimeSpan &s) { return when > s.from && when < s.to; });
        if (gap != axis.breaks().cend()) {
            at = toEpochMillis(gap->to) / step.count() * step.count(); // the next mark is the first one after it
            continue;
        }
        const double x = m_layout.xOf(when);
        if (x < m_layout.labelWidth() || x > m_layout.room.width() || x - last < labelRoom * 0.8) {
            continue;
        }
        last = x;
        m_painter.setPen(line);
        m_painter.drawLine(QPointF(x, m_layout.axisHeight()), QPointF(x, bottom));
        m_painter.setPen(m_palette.color(QPalette::PlaceholderText));
        const QString text = step < std::chrono::minutes(1) ? timeOfDay(fromEpochMillis(at))
                                                            : timeOfDay(fromEpochMillis(at)).left(5);
        m_painter.drawText(QRectF(x - labelRoom / 2, 0, labelRoom, m_layout.axisHeight()), Qt::AlignCenter, text);
    }
}

// A stripe through all lanes, as a torn paper: the time in between is drawn short.
void TimelinePaint::paintBreaks() const
{
    const int bottom = m_layout.bottom();
    const QColor colour = m_palette.color(QPalette::PlaceholderText);
    for (const TimeSpan &gap : m_layout.bars.axis.breaks()) {
        const QRectF stripe(m_layout.xOf(gap.from), m_layout.axisHeight(), std::max(4.0, m_layout.xOf(gap.to) - m_layout.xOf(gap.from)), bottom - m_layout.axisHeight());
        m_painter.fillRect(stripe, m_palette.base());
        m_painter.fillRect(stripe, QBrush(colour, Qt::Dense6Pattern));
        m_painter.setPen(QPen(colour, 1, Qt::DashLine));
        m_painter.drawLine(stripe.topLeft(), stripe.bottomLeft());
        m_painter.drawLine(stripe.topRight(), stripe.bottomRight());
    }
}

void TimelinePaint::paintLane(int lane) const
{
    const int top = m_layout.laneTop(lane);
    m_painter.fillRect(QRect(m_layout.labelWidth(), top, m_layout.room.width(), m_layout.laneHeight()), m_palette.alternateBase());
    const LaneRow &row = m_layout.bars.lanes.at(lane);
    QRect box(8, top, m_layout.labelWidth() - 16, m_layout.laneHeight() / 2);
    m_painter.setPen(m_palette.color(QPalette::Text));
    m_painter.drawText(box, Qt::AlignLeft | Qt::AlignBottom,
                     m_layout.font.elidedText(row.title, Qt::ElideRight, box.width()));
    box.translate(0, m_layout.laneHeight() / 2);
    m_painter.setPen(m_palette.color(QPalette::PlaceholderText));
    m_painter.drawText(box, Qt::AlignLeft | Qt::AlignTop, tr("%1 of %2", "done of all").arg(row.done).arg(row.all));
}

void TimelinePaint::paintBar(const Bar &bar, const QColor &mark) const
{
    const QRectF box = m_layout.rectOf(bar);
    if (box.right() < m_layout.labelWidth() || box.left() > m_layout.room.width()) {
        return;
    }
    const bool failed = bar.phase == Phase::Failed || bar.phase == Phase::Rejected;
    const bool asks = bar.phase == Phase::NeedsPerson;
    for (const BarPart &part : bar.parts) {
        const double left = std::max(m_layout.xOf(part.from), box.left());
        const double right = std::min(std::max(m_layout.xOf(part.to), left + 1), box.right());
        m_painter.fillRect(QRectF(left, box.top(), right - left, box.height()), stepColour(part.step));
    }
    if (failed || asks) {
        // Hatching says it without colour, too.
        const QColor colour = toneColour(failed ? Tone::Bad : Tone::Attention, m_palette);
        m_painter.fillRect(box, toneFill(failed ? Tone::Bad : Tone::Attention, m_palette));
        m_painter.fillRect(box, QBrush(colour, failed ? Qt::BDiagPattern : Qt::Dense6Pattern));
        m_painter.setPen(QPen(colour, 1.5));
        m_painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    } else {
        // A gap in the colour of the paper parts one bar from the next.
        m_painter.fillRect(QRectF(box.right() - 1, box.top(), 1, box.height()), m_palette.base());
    }
    const Target &target = m_stored.batch.targets.at(bar.target);
    const QString name = target.name.isEmpty() ? target.program.value : target.name;
    const double textLeft = std::max(box.left(), double(m_layout.labelWidth())) + 4;
    const int room = static_cast<int>(box.right() - textLeft - 4);
    if (!failed && !asks && room > m_layout.font.averageCharWidth() * 10) {
        m_painter.setPen(wordColour());
        m_painter.drawText(QRectF(textLeft, box.top(), room, box.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         m_layout.font.elidedText(name, Qt::ElideRight, room));
    }
    if (mark.isValid()) {
        m_painter.setPen(QPen(mark, 2));
        m_painter.drawRect(box.adjusted(-1, -2, 1, 2));
    }
}

void TimelinePaint::paintLegend() const
{
    const int height = m_layout.font.height();
    int x = m_layout.labelWidth() + 8;
    const int y = m_layout.bottom() + 8;
    const auto entry = [&](const QBrush &fill, const QColor &edge, const QString &word) {
        const QRect box(x, y + height / 4, height, height / 2 + 2);
        m_painter.fillRect(box, fill);
        m_painter.setPen(edge);
        m_painter.drawRect(box);
        m_painter.setPen(m_palette.color(QPalette::PlaceholderText));
        m_painter.drawText(QRect(box.right() + 6, y, m_layout.room.width(), height + 2), Qt::AlignLeft | Qt::AlignVCenter, word);
        x = box.right() + 6 + m_layout.font.horizontalAdvance(word) + 20;
    };
    for (const QString &step : m_steps) {
        entry(stepColour(step), stepColour(step), m_words.step(step));
    }
    const QColor bad = toneColour(Tone::Bad, m_palette);
    entry(QBrush(bad, Qt::BDiagPattern), bad, m_words.phase(Phase::Failed));
}

} // namespace flotilla
