// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tone.h"

#include <QList>
#include <QWidget>

namespace flotilla {

/// A whole in coloured parts, for the eye only: the words and numbers stand beside it.
class SegmentBar : public QWidget
{
    Q_OBJECT
public:
    struct Segment
    {
        int count = 0;
        Tone tone = Tone::Quiet;
        bool open = false; ///< not done yet: only its place is marked
        bool operator==(const Segment &) const = default;
    };

    explicit SegmentBar(QWidget *parent);
    void setSegments(const QList<Segment> &segments);
    [[nodiscard]] const QList<Segment> &segments() const { return m_segments; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Segment> m_segments;
};

} // namespace flotilla
