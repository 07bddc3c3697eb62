// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/readerguard.h"

#include "widgets/actionbutton.h"
#include "widgets/plaintip.h"

#include <QAbstractButton>
#include <QAction>
#include <QActionEvent>
#include <QCoreApplication>

namespace flotilla {

namespace {

constexpr const char *kWriting = "flotillaWriting";
constexpr const char *kKept = "flotillaKept";

void disable(QAction *action)
{
    action->setEnabled(false); // each tells of a change only if there is one
    action->setStatusTip(ReaderGuard::why());
}

} // namespace

void makeWriting(QObject *buttonOrAction) { buttonOrAction->setProperty(kWriting, true); }
bool isWriting(const QObject *buttonOrAction) { return buttonOrAction->property(kWriting).toBool(); }

ReaderGuard::ReaderGuard(QObject *parent) : QObject(parent) { QCoreApplication::instance()->installEventFilter(this); }

QString ReaderGuard::why() { return tr("You may read this team workspace and change nothing in it: you are its viewer. Its owner gives roles."); }

bool ReaderGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ActionAdded) {
        keep(static_cast<QActionEvent *>(event)->action());
    } else if (event->type() == QEvent::Polish || event->type() == QEvent::EnabledChange) {
        if (auto *button = qobject_cast<QAbstractButton *>(watched)) {
            close(button);
        }
    }
    return false;
}

void ReaderGuard::close(QAbstractButton *button)
{
    if (auto *shown = qobject_cast<ActionButton *>(button)) {
        keep(shown->action());
    } else if (isWriting(button)) {
        button->setEnabled(false);
        setTip(button, why());
        button->setAccessibleDescription(why());
    }
}

void ReaderGuard::keep(QAction *action)
{
    if (!isWriting(action) || action->property(kKept).toBool()) {
        return;
    }
    action->setProperty(kKept, true);
    connect(action, &QAction::changed, this, [action] { disable(action); });
    disable(action);
}

} // namespace flotilla

#include "moc_readerguard.cpp"
