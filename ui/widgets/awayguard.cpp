// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/awayguard.h"

#include "widgets/actionbutton.h"
#include "widgets/plaintip.h"
#include "widgets/readerguard.h"

#include <QAbstractButton>
#include <QAction>
#include <QActionEvent>
#include <QApplication>
#include <QHelpEvent>
#include <QToolTip>

#include <utility>

namespace flotilla {

namespace {

constexpr const char *kWorkingAlone = "flotillaWorkingAlone";
constexpr const char *kSaidBefore = "flotillaSaidBefore";

bool needsServer(const QObject *buttonOrAction)
{
    return isWriting(buttonOrAction) && !buttonOrAction->property(kWorkingAlone).toBool();
}

} // namespace

void makeWorkingAlone(QObject *buttonOrAction) { buttonOrAction->setProperty(kWorkingAlone, true); }

AwayGuard::AwayGuard(QObject *parent) : QObject(parent), m_actions(this) { m_actions.setExclusionPolicy(QActionGroup::ExclusionPolicy::None); }

QString AwayGuard::why() { return tr("The server of the team workspace cannot be reached. Nothing can be written until it is back; it is tried again by itself."); }

void AwayGuard::setAway(bool away)
{
    if (m_away == away) {
        return;
    }
    m_away = away;
    m_said = away ? why() : m_said;
    m_actions.setEnabled(!away);
    if (away) {
        QCoreApplication::instance()->installEventFilter(this);
        const QWidgetList all = QApplication::allWidgets();
        for (QWidget *widget : all) {
            look(widget);
        }
        return;
    }
    QCoreApplication::instance()->removeEventFilter(this);
    const QList<QPointer<QAbstractButton>> closed = std::exchange(m_closed, {});
    for (const QPointer<QAbstractButton> &button : closed) {
        button ? open(button) : void();
    }
    const QList<QAction *> actions = m_actions.actions();
    for (QAction *action : actions) {
        action->disconnect(this);
        action->setStatusTip(action->property(kSaidBefore).toString());
        m_actions.removeAction(action);
    }
}

bool AwayGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ActionAdded) {
        keep(static_cast<QActionEvent *>(event)->action());
    } else if ((event->type() == QEvent::Polish || event->type() == QEvent::EnabledChange) && watched->isWidgetType()) {
        look(watched);
    } else if (auto *button = qobject_cast<QAbstractButton *>(watched); button && event->type() == QEvent::ToolTip && m_closed.contains(button)) {
        // Its own tip stays its page's.
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainTip(why()));
        return true;
    }
    return false;
}

void AwayGuard::look(QObject *object)
{
    if (auto *button = qobject_cast<QAbstractButton *>(object)) {
        close(button);
    }
    const QList<QAction *> actions = static_cast<QWidget *>(object)->actions();
    for (QAction *action : actions) {
        keep(action);
    }
}

// Not with setEnabled(): what its page wants of it meanwhile is kept by Qt in the attribute beside this one.
void AwayGuard::close(QAbstractButton *button)
{
    if (auto *shown = qobject_cast<ActionButton *>(button)) {
        keep(shown->action());
        return;
    }
    if (!needsServer(button) || button->testAttribute(Qt::WA_Disabled)) {
        return;
    }
    if (!m_closed.contains(button)) { // else its page has enabled it again
        button->setProperty(kSaidBefore, button->accessibleDescription());
        m_closed.append(button);
    }
    button->setAttribute(Qt::WA_Disabled);
    button->setAccessibleDescription(m_said);
    QEvent changed(QEvent::EnabledChange);
    QCoreApplication::sendEvent(button, &changed);
}

void AwayGuard::open(QAbstractButton *button)
{
    if (button->accessibleDescription() == m_said) {
        button->setAccessibleDescription(button->property(kSaidBefore).toString());
    }
    if (!button->testAttribute(Qt::WA_ForceDisabled)) {
        button->setEnabled(true);
    }
}

void AwayGuard::keep(QAction *action)
{
    if (needsServer(action) && !action->actionGroup()) {
        m_actions.addAction(action);
        connect(action, &QAction::changed, this, [this, action] { say(action); });
        say(action);
    }
}

// Its page may say something else meanwhile, as of another row.
void AwayGuard::say(QAction *action)
{
    if (action->statusTip() != m_said) {
        action->setProperty(kSaidBefore, action->statusTip());
        action->setStatusTip(m_said);
    }
}

} // namespace flotilla

#include "moc_awayguard.cpp"
