// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "run/clock.h"
#include "timeline/timelinelayout.h"

#include <QAbstractScrollArea>

#include <functional>

namespace flotilla {

/// The lanes of a batch over time: a row per lane, a bar per target, coloured by step, failed ones hatched. Ctrl and the
/// wheel, or + and -, zoom; the arrow keys go from bar to bar.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    TimelineView(const Clock &clock, Platforms platforms, QWidget *parent);

    /// `earlier`: the tries before, by target.
    void show(const StoredBatch &stored, bool live, const QHash<int, QList<Attempt>> &earlier = {});
    /// Which targets a filter lets through: the bars of the others are pale.
    void setShows(const std::function<bool(int)> &shows) { m_shows = shows; }
    /// Marks the bar of a target; -1: none.
    void setCurrent(int target);
    [[nodiscard]] int current() const { return m_current; }

signals:
    void targetChosen(int target);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] TimelineLayout places() const;
    void layOut();
    void zoom(double factor);
    void choose(int target);
    void step(int by);
    void stepLane(int by);
    /// What is known of a bar, in words.
    [[nodiscard]] QString tell(const Bar &bar) const;
    [[nodiscard]] QString tellBreak(const QPoint &point) const;

    [[nodiscard]] const Words &words() const { return *m_platforms.of(m_stored.batch).words; }

    const Clock &m_clock;
    Platforms m_platforms;
    StoredBatch m_stored;
    int m_lanes = 0;
    TimelineBars m_bars;
    std::function<bool(int)> m_shows;
    Instant m_shownAt; ///< when the bars were made
    bool m_live = false;
    double m_zoom = 1; ///< 1: the whole batch fits into the width
    int m_current = -1;
};

} // namespace flotilla
