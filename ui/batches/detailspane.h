// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/attempts.h"
#include "models/trailmodel.h"
#include "run/journal.h"
#include "workflow/person.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;
class QTableView;

namespace flotilla {

class AttemptBlocks;
class IdList;

/// What happened to one target, what it means, what to do, and the buttons that do it.
class DetailsPane : public QWidget
{
    Q_OBJECT
public:
    explicit DetailsPane(QWidget *parent);

    /// What may be done from here.
    struct Can
    {
        bool retry = false;
        bool retryLater = false; ///< it failed, but the batch still runs
        int resumeFirst = 0;     ///< it failed, but so many are still to go
        bool skip = false;
        bool resolve = false;    ///< a person may say that it was accepted, or skip it
        bool accept = false;     ///< with resolve: say that it was accepted
        bool refuse = false;     ///< with resolve: or that it was not
    };
    /// What is known of the target.
    struct Facts
    {
        const Platform *platform = nullptr;
        const Operation *operation = nullptr;
        Target target;
        QString lane; ///< its title; empty: the lane is the mini program
        Progress progress;
        QList<Attempt> earlier; ///< oldest first
        QList<TrailEntry> trail;
        QString console; ///< where a person looks at it in a browser; empty: nowhere
    };
    void show(const Facts &facts, Can can);
    void showNothing();
    void retranslate();
    /// All buttons, shown or not, for the menu of the row.
    [[nodiscard]] QList<QPushButton *> orders() const;
    /// Everything that is said, for tests.
    [[nodiscard]] QString text() const;
    /// As high as what it says, or has said since nothing was chosen, in its present width.
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void retryRequested();
    void skipRequested();
    void resolveRequested(flotilla::Verdict verdict);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showState();
    void showReason();
    void showCodes();
    void showIds();
    void openConsole();
    void showButtons();
    [[nodiscard]] const Words &words() const { return *m_facts.platform->words; }
    [[nodiscard]] QString where() const;

    bool m_shown = false;
    Facts m_facts;
    Can m_can;
    bool m_noBrowser = false; ///< the console could not be opened
    TrailModel m_trail;
    QLabel *m_title;
    QLabel *m_lane;
    QLabel *m_what;
    QLabel *m_help;
    QLabel *m_codes;
    AttemptBlocks *m_earlier;
    IdList *m_ids;
    QPushButton *m_accepted;
    QPushButton *m_notAccepted;
    QPushButton *m_retry;
    QPushButton *m_skip;
    QPushButton *m_console;
    mutable int m_most = 0; ///< how high it had to be
    QWidget *m_body = nullptr; ///< what scrolls
    QScrollArea *m_scroll = nullptr;
    QTableView *m_log;
};

} // namespace flotilla
