// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/words.h"
#include "models/tone.h"
#include "run/batchrunner.h"

#include <QMap>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace flotilla {

class SegmentBar;

/// What the header of a batch shows.
struct BatchStanding
{
    QString title;
    QString subtitle;
    const Words *words = nullptr;  ///< of its platform
    QString operation;
    RunState run = RunState::Idle; ///< Idle: runs nowhere
    bool elsewhere = false;        ///< another process runs it
    bool atGate = false;           ///< its wave is over; what goes on with how many is said where the gate is opened
    bool starting = false;         ///< its pre-flight is under way: nothing was sent yet
    bool toClose = false;          ///< every target may be done, but a lane is not
    Instant planned;               ///< it waits for this start time; not set: it does not
    bool late = false;             ///< … which is too long ago
    bool unapproved = false;       ///< … after a second person has approved it
    bool forRunner = false;        ///< … or rather for a runner, at any time; or one goes on with it
    bool held = false;             ///< … and none takes it any more
    bool frozen = false;           ///< its connection is, when it should begin
    Totals totals;
    int decisions = 0; ///< of those that are not done: so many wait for a person
    int retryable = 0;
    int toResume = 0; ///< what a resume opens
    bool stopped = false; ///< … was stopped on purpose
    QString timeLeft;
    QString now; ///< what is under way; may be empty
};

/// Title and totals of a batch, and the buttons that move it.
class BatchHeader : public QWidget
{
    Q_OBJECT
public:
    explicit BatchHeader(QWidget *parent);

    void show(const BatchStanding &standing);
    void retranslate();
    /// The actions behind the buttons, for the command palette.
    [[nodiscard]] QList<QAction *> actions() const;
    /// What can be done with a batch as a whole, for the menu of the history.
    [[nodiscard]] QList<QAction *> ofHistory() const { return {m_name, m_compare}; }
    /// The button that Ctrl+Enter means: go on, resume or retry, whichever is offered.
    [[nodiscard]] QAction *primary() const;

signals:
    void pauseRequested();
    void goOnRequested();
    void stopRequested();
    void resumeRequested();
    void retryRequested();
    void againRequested();
    void reportRequested(const QString &format);
    void nameRequested();
    void compareRequested();
    /// The next one that waits for a person's decision shall be shown.
    void decisionRequested();
    /// A total was clicked: "state:failed"; empty: all.
    void filterRequested(const QString &line);

private:
    struct Total
    {
        QToolButton *button = nullptr;
        QString filter;
        int Totals::*count = nullptr;
        Tone tone = Tone::Quiet;
    };
    void addTotal(const QString &filter, int Totals::*count, Tone tone);
    QPushButton *addButton(QAction *action);
    [[nodiscard]] static QString plannedWord(const BatchStanding &standing);
    void showButtons();
    void showTotals();
    [[nodiscard]] int countOf(const Total &total) const;
    [[nodiscard]] QString totalText(const Total &total) const;

    BatchStanding m_now;
    QLabel *m_title;
    QLabel *m_state;
    QLabel *m_subtitle;
    QLabel *m_left;
    QLabel *m_nowLine;
    SegmentBar *m_segments;
    QHBoxLayout *m_totalsRow;
    QToolButton *m_decisions;
    QHBoxLayout *m_buttons;
    QList<Total> m_totals;
    QAction *m_pause;
    QAction *m_goOn;
    QAction *m_stop;
    QAction *m_resume;
    QAction *m_retry;
    QAction *m_again;
    QPushButton *m_report;
    QList<QAction *> m_reportActions;
    QAction *m_name;
    QAction *m_compare;
};

} // namespace flotilla
