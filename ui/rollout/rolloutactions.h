// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "models/rolloutrows.h"

#include <QSet>
#include <QWidget>

class QAction;
class QGridLayout;
class QLabel;

namespace flotilla {

/// What can be done with the chosen plans: a button each, with how many mini programs on it, and beside it what it does to users.
class RolloutActions : public QWidget
{
    Q_OBJECT
public:
    RolloutActions(const UiContext &context, Bulletin &bulletin, QWidget *page);

    /// `frozen`: those that every batch leaves out.
    void setPlans(const Connection &connection, const QList<RolloutRow> &rows, const QSet<MiniProgramId> &frozen);
    [[nodiscard]] QList<QAction *> actionList() const;

private:
    enum Step { Widen, Stages, Hold, Finish, Cancel, Back, Steps };
    struct Line
    {
        QAction *action = nullptr;
        QLabel *effect = nullptr;
        QString operation;
        QList<MiniProgramId> programs;
        Values options;
    };
    void open(const Line &line);
    void hold();
    void showWiden(const QList<RolloutRow> &open, const QString &version, const QString &before, const QString &none);
    void showStages(const QList<RolloutRow> &open, const QString &none);
    void showLine(Line &line, const QString &text, const QString &effect, const QString &why);

    UiContext m_context;
    Bulletin &m_bulletin;
    QWidget *m_page;
    Connection m_connection;
    QList<RolloutRow> m_rows; ///< that something can be done with
    QList<Line> m_lines;
};

} // namespace flotilla
