// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QAction;

namespace flotilla {

/// A push button that shows an action: text, enabled, tool tip and icon follow it. Why an action cannot be done now is
/// the action's status tip; it becomes the tool tip and the accessible description of the disabled button.
class ActionButton : public QPushButton
{
    Q_OBJECT
public:
    ActionButton(QAction *action, QWidget *parent);
    [[nodiscard]] QAction *action() const { return m_action; }

private:
    void follow();

    QAction *m_action;
};

} // namespace flotilla
