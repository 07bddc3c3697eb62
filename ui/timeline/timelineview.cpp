// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timelineview.h"

#include "timeline/timelinepaint.h"
#include "widgets/plaintip.h"
#include "widgets/timewords.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr double kMaxZoom = 400;
// So many take a moment to be laid out: not with every tick of a running batch.
constexpr int kManyBars = 1000;
constexpr Millis kPaceOfMany = std::chrono::seconds(10);

} // namespace

TimelineView::TimelineView(const Clock &clock, Platforms platforms, QWidget *parent)
    : QAbstractScrollArea(parent), m_clock(clock), m_platforms(std::move(platforms))
{
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Base);
    setAccessibleName(tr("Timeline"));
}

void TimelineView::show(const StoredBatch &stored, bool live, const QHash<int, QList<Attempt>> &earlier)
{
    const Instant now = m_clock.now();
    if (live && m_live && m_bars.bars.size() > kManyBars && stored.batch.id == m_stored.batch.id && now - m_shownAt < kPaceOfMany) {
        viewport()->update(); // the now-line
        return;
    }
    m_shownAt = now;
    m_stored = stored;
    m_live = live;
    m_bars = timelineBars(m_stored, m_platforms.operationOf(m_stored.batch), m_clock.now(), live, earlier);
    m_lanes = static_cast<int>(m_bars.lanes.size());
    layOut();
}

void TimelineView::setCurrent(int target)
{
    if (m_current != target) {
        m_current = target;
        const int bar = places().barOfTarget(target);
        setAccessibleDescription(bar >= 0 ? tell(m_bars.bars.at(bar)) : QString());
        viewport()->update();
    }
}

TimelineLayout TimelineView::places() const
{
    return {m_bars, m_lanes, viewport()->size(), {horizontalScrollBar()->value(), verticalScrollBar()->value()}, m_zoom,
            fontMetrics()};
}

void TimelineView::layOut()
{
    const TimelineLayout now = places();
    const int room = now.barsWidth();
    const int wide = static_cast<int>(room * m_zoom);
    const bool atEnd = horizontalScrollBar()->value() == horizontalScrollBar()->maximum();
    horizontalScrollBar()->setRange(0, std::max(0, wide - room));
    horizontalScrollBar()->setPageStep(room);
    horizontalScrollBar()->setSingleStep(40);
    if (m_live && atEnd) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->maximum()); // follow the now-line
    }
    verticalScrollBar()->setRange(0, std::max(0, now.height() - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(now.laneHeight());
    viewport()->update();
}

QString TimelineView::tell(const Bar &bar) const
{
    const Target &target = m_stored.batch.targets.at(bar.target);
    const Progress &progress = m_stored.state.targets.at(bar.target);
    const QString name = target.name.isEmpty() ? target.program.value : target.name;
    QStringList lines{bar.earlier ? tr("%1 — an earlier try: %2", "mini program, state").arg(name, words().phase(bar.phase))
                                  : tr("%1 — %2", "mini program, state").arg(name, words().phase(bar.phase))};
    for (const BarPart &part : bar.parts) {
        lines.append(tr("%1 %2, took %3", "step, start time, duration")
                         .arg(words().step(part.step), timeOfDay(part.from), duration(part.to - part.from)));
    }
    const Reason &reason = bar.earlier ? *bar.earlier : progress.reason;
    const QString why = bar.phase == Phase::Failed || !isOver(bar.phase) ? words().sentence(reason) : QString();
    if (!why.isEmpty()) {
        lines.append(why);
    }
    return lines.join(u'\n');
}

QString TimelineView::tellBreak(const QPoint &point) const
{
    const TimelineLayout now = places();
    for (const TimeSpan &gap : m_bars.axis.breaks()) {
        if (point.x() >= now.xOf(gap.from) && point.x() <= now.xOf(gap.to)) {
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
    const int last = static_cast<int>(m_bars.bars.size()) - 1;
    const TimelineLayout now = places();
    const int from = now.barOfTarget(m_current);
    int at = from < 0 ? (by > 0 ? 0 : last) : from + by;
    while (at >= 0 && at <= last && m_bars.bars.at(at).earlier) { // that target is chosen by its last try
        at += by;
    }
    if (at < 0 || at > last) {
        return;
    }
    const Bar &bar = m_bars.bars.at(at);
    choose(bar.target);
    const double x = now.xOf(bar.from());
    if (x < now.labelWidth() || x > viewport()->width() - 40) {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + static_cast<int>(x) - viewport()->width() / 2);
    }
}

void TimelineView::stepLane(int by)
{
    const int at = places().barOfTarget(m_current);
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
        if (other.lane == here.lane + by && !other.earlier && (best < 0 || distance(other) < distance(m_bars.bars.at(best)))) {
            best = i;
        }
    }
    if (best >= 0) {
        choose(m_bars.bars.at(best).target);
    }
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    TimelinePaint(painter, places(), m_stored, m_platforms.operationOf(m_stored.batch), words(), palette()).paint(m_current, hasFocus(), m_live ? m_clock.now() : Instant(), m_shows);
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
    const int bar = places().barAt(event->position().toPoint());
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
        const int bar = places().barAt(help->pos());
        const QString text = bar >= 0 ? tell(m_bars.bars.at(bar)) : tellBreak(help->pos());
        if (!text.isEmpty()) {
            QToolTip::showText(help->globalPos(), plainTip(text), viewport());
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

#include "moc_timelineview.cpp"
