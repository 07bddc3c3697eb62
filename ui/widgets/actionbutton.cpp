// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/actionbutton.h"

#include "buttonlook.h"
#include "widgets/plaintip.h"

#include <QAction>

namespace flotilla {

ActionButton::ActionButton(QAction *action, QWidget *parent) : QPushButton(parent), m_action(action)
{
    setAutoDefault(false);
    if (isDangerous(action)) {
        makeDangerous(this);
    }
    connect(this, &QPushButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, this, &ActionButton::follow);
    follow();
}

void ActionButton::follow()
{
    setText(m_action->text());
    setIcon(m_action->icon());
    setEnabled(m_action->isEnabled());
    setVisible(m_action->isVisible());
    if (m_action->statusTip().isEmpty()) {
        setToolTip(m_action->toolTip()); // from setTip(), or the text of the action
    } else {
        setTip(this, m_action->statusTip());
    }
    setAccessibleDescription(m_action->statusTip());
}

} // namespace flotilla

#include "moc_actionbutton.cpp"
