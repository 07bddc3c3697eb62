// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/operationbar.h"

#include "widgets/actionbutton.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace flotilla {

namespace {

constexpr int kBarGap = 8;

} // namespace

OperationBar::OperationBar(QWidget *parent) : QWidget(parent), m_more(new QToolButton(this)), m_menu(new QMenu(this))
{
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_menu->setToolTipsVisible(true); // why one cannot be done
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0); // many actions change at once
    connect(&m_soon, &QTimer::timeout, this, &OperationBar::arrange);
    retranslate();
}

void OperationBar::setActions(const QList<QAction *> &actions)
{
    for (ActionButton *button : std::as_const(m_buttons)) {
        delete button;
    }
    m_buttons.clear();
    m_menu->clear();
    for (const QMetaObject::Connection &connection : std::as_const(m_connections)) {
        disconnect(connection); // actions outlive a switch of the connection
    }
    m_connections.clear();
    m_actions = actions;
    QWidget *before = nullptr;
    for (QAction *action : actions) {
        auto *button = new ActionButton(action, this);
        if (before) {
            setTabOrder(before, button);
        }
        before = button;
        m_buttons.append(button);
        m_connections.append(connect(action, &QAction::changed, &m_soon, qOverload<>(&QTimer::start)));
    }
    if (before) {
        setTabOrder(before, m_more);
    }
    setVisible(!actions.isEmpty());
    arrange();
}

void OperationBar::retranslate()
{
    m_more->setText(tr("More"));
    arrange();
}

QSize OperationBar::sizeHint() const
{
    int height = m_more->sizeHint().height();
    for (const ActionButton *button : m_buttons) {
        height = std::max(height, button->sizeHint().height());
    }
    return {200, height};
}

QSize OperationBar::minimumSizeHint() const { return {m_more->sizeHint().width(), sizeHint().height()}; }

void OperationBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void OperationBar::arrange()
{
    int all = -kBarGap;
    for (const ActionButton *button : std::as_const(m_buttons)) {
        all += button->sizeHint().width() + kBarGap;
    }
    const bool folds = all > width();
    const int room = width() - (folds ? m_more->sizeHint().width() + kBarGap : 0);
    int x = 0;
    bool full = false;
    QList<QAction *> rest;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        ActionButton *button = m_buttons.at(i);
        const int wide = button->sizeHint().width();
        full = full || x + wide > room;
        button->setVisible(!full);
        if (full) {
            rest.append(m_actions.at(i));
            continue;
        }
        button->setGeometry(x, 0, wide, height());
        x += wide + kBarGap;
    }
    if (rest.isEmpty() ? !m_menu->isEmpty() : rest != m_menu->actions()) {
        m_menu->clear();
        m_menu->addActions(rest);
    }
    m_more->setVisible(!rest.isEmpty());
    m_more->setGeometry(x, 0, m_more->sizeHint().width(), height());
}

} // namespace flotilla

#include "moc_operationbar.cpp"
