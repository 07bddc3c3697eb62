// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QActionGroup>
#include <QList>
#include <QObject>
#include <QPointer>

class QAbstractButton;

namespace flotilla {

/// What this button or action does works without the server of the workspace, too: it holds up what this program sends.
void makeWorkingAlone(QObject *buttonOrAction);

/// While the server of a team workspace cannot be reached nobody can press what writes to it (makeWriting): it is disabled, with the
/// reason. Afterwards each is what its page has made of it meanwhile.
class AwayGuard : public QObject
{
    Q_OBJECT
public:
    explicit AwayGuard(QObject *parent);

    void setAway(bool away);
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// Why; says it in the language of now.
    [[nodiscard]] static QString why();

private:
    void look(QObject *object);
    void close(QAbstractButton *button);
    void keep(QAction *action);
    void say(QAction *action);
    void open(QAbstractButton *button);

    bool m_away = false;
    QString m_said; ///< in the language of when the server was lost
    QActionGroup m_actions; ///< of all that write: while it is disabled they are, and each knows what it is without it
    QList<QPointer<QAbstractButton>> m_closed;
};

} // namespace flotilla
