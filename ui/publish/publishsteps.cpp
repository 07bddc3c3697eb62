// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/publishsteps.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

namespace flotilla {

namespace {

// What three steps need to be read side by side, in characters of the font.
constexpr int kSideBySide = 102;
// What one of them needs; the window may be made so small.
constexpr int kOneStep = 56;
constexpr int kLines = 10;

} // namespace

PublishSteps::PublishSteps(QWidget *parent) : QWidget(parent), m_tabs(new QTabBar(this)), m_splitter(new QSplitter(this))
{
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->hide();
    m_splitter->setHandleWidth(17);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setMinimumSize(kOneStep * fontMetrics().averageCharWidth(), kLines * fontMetrics().lineSpacing());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_tabs);
    column->addWidget(m_splitter, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &PublishSteps::layOut);
}

void PublishSteps::addStep(QWidget *step, int width)
{
    m_steps.append(step);
    m_widths.append(width);
    m_splitter->addWidget(step);
    m_splitter->setStretchFactor(static_cast<int>(m_steps.size()) - 1, width);
    m_splitter->setSizes(m_widths);
    m_tabs->addTab({});
}

void PublishSteps::setTitles(const QStringList &titles)
{
    for (int i = 0; i < titles.size(); ++i) {
        m_tabs->setTabText(i, titles.at(i));
    }
}

void PublishSteps::showStep(int step)
{
    m_tabs->setCurrentIndex(step);
    m_steps.at(step)->setFocus(Qt::OtherFocusReason);
}

void PublishSteps::layOut()
{
    m_tabs->setVisible(m_oneAtATime);
    for (int i = 0; i < m_steps.size(); ++i) {
        m_steps.at(i)->setVisible(!m_oneAtATime || i == m_tabs->currentIndex());
    }
}

void PublishSteps::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (isVisible()) { // what is shown or hidden lays out the page, which may resize this: never one within the other
        fitSoon();
    } else {
        fit();
    }
}

void PublishSteps::fitSoon()
{
    m_toFit = true;
    QCoreApplication::postEvent(this, new QEvent(QEvent::LayoutRequest));
}

// Another language, or a platform with other options: the steps may need more room, or less. What somebody fills in changes
// nothing: the layout would change under their hands.
bool PublishSteps::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fitSoon();
    } else if (event->type() == QEvent::LayoutRequest && m_toFit && isVisible()) {
        m_toFit = false;
        fit();
    }
    return done;
}

void PublishSteps::fit()
{
    int needed = m_splitter->handleWidth() * static_cast<int>(m_steps.size() - 1);
    for (const QWidget *step : std::as_const(m_steps)) {
        needed += std::max(step->minimumWidth(), step->minimumSizeHint().width());
    }
    const bool narrow = width() < std::max(needed, kSideBySide * fontMetrics().averageCharWidth());
    if (narrow != m_oneAtATime) {
        m_oneAtATime = narrow;
        layOut();
        if (!narrow) {
            const int all = std::max(1, std::accumulate(m_widths.cbegin(), m_widths.cend(), 0));
            QList<int> sizes;
            for (const int share : std::as_const(m_widths)) {
                sizes.append(width() * share / all);
            }
            m_splitter->setSizes(sizes);
        }
    }
}

} // namespace flotilla

#include "moc_publishsteps.cpp"
