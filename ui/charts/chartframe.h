// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractAxis;
class QChart;
class QChartView;

namespace flotilla {

/// A drawing in the colours and the font of the window, in light and dark; for the eye only: who makes one says the same in words.
class ChartFrame : public QWidget
{
    Q_OBJECT
public:
    explicit ChartFrame(QWidget *parent);

    /// What is drawn, in words, for screen readers.
    void setWords(const QString &name, const QString &words);

protected:
    [[nodiscard]] QChart &chart() const { return *m_chart; }
    /// The window's colours have changed, or something new is drawn.
    virtual void colour() = 0;
    void colourAxis(QAbstractAxis &axis) const;
    /// An empty drawing in the place of the one before; its series and axes are gone.
    void begin();
    void changeEvent(QEvent *event) override;

private:
    QChart *m_chart;
    QChartView *m_view;
};

} // namespace flotilla
