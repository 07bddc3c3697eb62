// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/sidebar.h"

#include "window/connectionswitcher.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace flotilla {

namespace {

constexpr int kLetters = 27; // wide enough for the name of a connection and what it is for, in any language

} // namespace

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent), m_switcher(new ConnectionSwitcher(this)), m_navigation(new Navigation(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_switcher);
    column->addWidget(m_navigation, 1);
    fit();
}

void Sidebar::setEntries(const QList<Navigation::Entry> &entries)
{
    m_navigation->setEntries(entries);
    fit();
}

void Sidebar::setFolded(bool folded)
{
    m_folded = folded;
    fit();
}

void Sidebar::fit()
{
    m_switcher->setFolded(m_folded);
    m_navigation->setFolded(m_folded);
    if (!m_folded) {
        m_navigation->setFixedWidth(std::max(m_navigation->wantedWidth(), kLetters * fontMetrics().averageCharWidth()));
    }
    setFixedWidth(m_navigation->width());
}

void Sidebar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        fit();
    }
    QWidget::changeEvent(event);
}

} // namespace flotilla

#include "moc_sidebar.cpp"
