// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chartframe.h"

#include <QList>

class QBarCategoryAxis;
class QBarSet;
class QHorizontalStackedBarSeries;
class QValueAxis;

namespace flotilla {

/// Shares of a whole, each as a bar with its name and its percent beside it; some are marked by a pattern.
class ShareChart : public ChartFrame
{
    Q_OBJECT
public:
    struct Share
    {
        QString label; ///< what it is, and its number
        double percent = 0;
        bool marked = false;
        bool operator==(const Share &) const = default;
    };
    using ChartFrame::ChartFrame;

    /// From top to bottom.
    void draw(const QList<Share> &shares);

private:
    void colour() override;

    QBarCategoryAxis *m_names = nullptr;
    QValueAxis *m_values = nullptr;
    QHorizontalStackedBarSeries *m_bars = nullptr;
    QBarSet *m_plain = nullptr;
    QBarSet *m_marked = nullptr;
};

} // namespace flotilla
