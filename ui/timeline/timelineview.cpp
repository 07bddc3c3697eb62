// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelineview.h"

#include "model/words.h"
#include "theme.h"
#include "widgets/timewords.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr double kMaxZoom = 400;
constexpr int kMinBar = 3;
constexpr int kMinTrouble = 9;

} // namespace

TimelineView::TimelineView(const Clock &clock, QWidget *parent) : QAbstractScrollArea(parent), m_clock(clock)
{
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Timeline"));
}

void TimelineView::show(const StoredBatch &stored, bool live)
{
    m_stored = stored;
    m_live = live;
    m_apps = stored.batch.apps();
    m_bars = timelineBars(m_stored, m_clock.now(), live);
    layOut();
}

void TimelineView::setCurrent(int target)
{
    if (m_current != target) {
        m_current = target;
        const int bar = barOfTarget(target);
        setAccessibleDescription(bar >= 0 ? tell(m_bars.bars.at(bar)) : QString());
        viewport()->update();
    }
}

int TimelineView::laneHeight() const
{
    const int least = fontMetrics().height() * 2 + 12;
    const int room = (viewport()->height() - 2 * axisHeight() - 16) / std::max(1, static_cast<int>(m_apps.size())) - 8;
    return std::clamp(room, least, least * 2);
}
int TimelineView::axisHeight() const { return fontMetrics().height() + 10; }
int TimelineView::labelWidth() const { return fontMetrics().averageCharWidth() * 18; }
int TimelineView::laneTop(int lane) const
{
    return axisHeight() + lane * (laneHeight() + 8) + 4 - verticalScrollBar()->value();
}

void TimelineView::layOut()
{
    const int room = std::max(1, viewport()->width() - labelWidth() - 16);
    const int wide = static_cast<int>(room * m_zoom);
    const bool atEnd = horizontalScrollBar()->value() == horizontalScrollBar()->maximum();
    horizontalScrollBar()->setRange(0, std::max(0, wide - room));
    horizontalScrollBar()->setPageStep(room);
    horizontalScrollBar()->setSingleStep(40);
    if (m_live && atEnd) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->maximum()); // follow the now-line
    }
    const int high = axisHeight() * 2 + static_cast<int>(m_apps.size()) * (laneHeight() + 8) + 8;
    verticalScrollBar()->setRange(0, std::max(0, high - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(laneHeight());
    viewport()->update();
}

double TimelineView::xOf(Instant time) const
{
    const double room = std::max(1, viewport()->width() - labelWidth() - 16) * m_zoom;
    return labelWidth() + 8 + m_bars.axis.share(time) * room - horizontalScrollBar()->value();
}

QRectF TimelineView::rectOf(const Bar &bar) const
{
    const double left = xOf(bar.from());
    // A refusal takes no time at all, but it must be seen.
    const int least = bar.phase == Phase::Failed || bar.phase == Phase::NeedsPerson ? kMinTrouble : kMinBar;
    const double right = std::max(xOf(bar.to()), left + least);
    return {left, double(laneTop(bar.lane)) + 4, right - left, double(laneHeight()) - 8};
}

int TimelineView::barOfTarget(int target) const
{
    for (int i = 0; i < m_bars.bars.size(); ++i) {
        if (m_bars.bars.at(i).target == target) {
            return i;
        }
    }
    return -1;
}

int TimelineView::barAt(const QPoint &point) const
{
    if (point.x() < labelWidth()) {
        return -1;
    }
    int found = -1;
    for (int i = 0; i < m_bars.bars.size(); ++i) {
        const Bar &bar = m_bars.bars.at(i);
        if (rectOf(bar).contains(point) && (found < 0 || bar.phase == Phase::Failed)) {
            found = i; // a failed bar is drawn over its neighbour
        }
    }
    return found;
}

QString TimelineView::tell(const Bar &bar) const
{
    const Target &target = m_stored.batch.targets.at(bar.target);
    const Progress &progress = m_stored.state.targets.at(bar.target);
    QStringList lines{tr("%1 — %2", "mini program, state")
                          .arg(target.name.isEmpty() ? target.program.value : target.name, phaseWord(bar.phase))};
    for (const BarPart &part : bar.parts) {
        lines.append(tr("%1 %2, took %3", "step, start time, duration")
                         .arg(stepWord(part.step), timeOfDay(part.from), duration(part.to - part.from)));
    }
    const QString why = bar.phase == Phase::Failed || !isFinal(bar.phase) ? reasonText(progress.reason) : QString();
    if (!why.isEmpty()) {
        lines.append(why);
    }
    return lines.join(u'\n');
}

QString TimelineView::tellBreak(const QPoint &point) const
{
    for (const TimeSpan &gap : m_bars.axis.breaks()) {
        if (point.x() >= xOf(gap.from) && point.x() <= xOf(gap.to)) {
            return tr("%1, drawn short: from %2 to %3.")
                .arg(duration(gap.to - gap.from), absolute(gap.from), absolute(gap.to));
        }
    }
    return {};
}

void TimelineView::choose(int target)
{
    setCurrent(target);
    emit targetChosen(target);
}

void TimelineView::zoom(double factor)
{
    const double before = m_zoom;
    m_zoom = std::clamp(m_zoom * factor, 1.0, kMaxZoom);
    const double middle = horizontalScrollBar()->value() + horizontalScrollBar()->pageStep() / 2.0;
    layOut();
    horizontalScrollBar()->setValue(
        static_cast<int>(middle * m_zoom / before - horizontalScrollBar()->pageStep() / 2.0));
}

void TimelineView::step(int by)
{
    if (m_bars.bars.isEmpty()) {
        return;
    }
    const int last = static_cast<int>(m_bars.bars.size()) - 1;
    const int at = barOfTarget(m_current);
    const Bar &bar = m_bars.bars.at(at < 0 ? (by > 0 ? 0 : last) : std::clamp(at + by, 0, last));
    choose(bar.target);
    const double x = xOf(bar.from());
    if (x < labelWidth() || x > viewport()->width() - 40) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(x) - viewport()->width() / 2);
    }
}

void TimelineView::stepLane(int by)
{
    const int at = barOfTarget(m_current);
    if (at < 0) {
        step(by);
        return;
    }
    // The bar of the neighbouring lane that is nearest in time.
    const Bar here = m_bars.bars.at(at);
    int best = -1;
    for (int i = 0; i < m_bars.bars.size(); ++i) {
        const Bar &other = m_bars.bars.at(i);
        const auto distance = [&here](const Bar &b) { return std::abs((b.from() - here.from()).count()); };
        if (other.lane == here.lane + by && (best < 0 || distance(other) < distance(m_bars.bars.at(best)))) {
            best = i;
        }
    }
    if (best >= 0) {
        choose(m_bars.bars.at(best).target);
    }
}

void TimelineView::resizeEvent(QResizeEvent *) { layOut(); }

void TimelineView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoom(event->angleDelta().y() > 0 ? 1.25 : 0.8);
        event->accept();
    } else {
        QAbstractScrollArea::wheelEvent(event);
    }
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    const int bar = barAt(event->position().toPoint());
    if (bar >= 0) {
        choose(m_bars.bars.at(bar).target);
    }
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1);
    case Qt::Key_Right:
        return step(1);
    case Qt::Key_Up:
        return stepLane(-1);
    case Qt::Key_Down:
        return stepLane(1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(1.25);
    case Qt::Key_Minus:
        return zoom(0.8);
    case Qt::Key_0:
        return zoom(1 / m_zoom);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int bar = barAt(help->pos());
        const QString text = bar >= 0 ? tell(m_bars.bars.at(bar)) : tellBreak(help->pos());
        if (!text.isEmpty()) {
            QToolTip::showText(help->globalPos(), text, viewport());
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Timeline"));
    }
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange) {
        viewport()->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace flotilla
