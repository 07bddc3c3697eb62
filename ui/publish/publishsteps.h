// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QSplitter;
class QTabBar;

namespace flotilla {

/// The steps of a publish side by side; where the window is too narrow for that one at a time, chosen above them.
class PublishSteps : public QWidget
{
    Q_OBJECT
public:
    explicit PublishSteps(QWidget *parent);

    /// `width`: its share of the room when all are in sight.
    void addStep(QWidget *step, int width);
    /// Aligned with the steps.
    void setTitles(const QStringList &titles);
    /// Other fields are asked for: they may need more room, or less.
    void fitSoon();
    /// Brings a step into sight.
    void showStep(int step);
    [[nodiscard]] bool isOneAtATime() const { return m_oneAtATime; }

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void fit();

    QTabBar *m_tabs;
    QSplitter *m_splitter;
    QList<QWidget *> m_steps;
    QList<int> m_widths;
    bool m_oneAtATime = false;
    bool m_toFit = true; ///< with the next layout
};

} // namespace flotilla
