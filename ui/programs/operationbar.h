// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTimer>
#include <QWidget>

class QAction;
class QMenu;
class QToolButton;

namespace flotilla {

class ActionButton;

/// Buttons for actions in one line: as many as there is room for, the rest in a menu at its end.
class OperationBar : public QWidget
{
    Q_OBJECT
public:
    explicit OperationBar(QWidget *parent);

    void setActions(const QList<QAction *> &actions);
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QList<QAction *> m_actions;
    QList<ActionButton *> m_buttons; ///< one for each action
    QList<QMetaObject::Connection> m_connections;
    QTimer m_soon;
    QToolButton *m_more;
    QMenu *m_menu;
};

} // namespace flotilla
