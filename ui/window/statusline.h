// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/time.h"

#include <QStatusBar>

#include <optional>

class QLabel;

namespace flotilla {

/// The line at the bottom of every page: whether the platform answers, its clock, what runs and for how long. It turns amber while
/// a platform is away.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    struct Facts
    {
        QString workspace; ///< of a team; empty: the usual one
        Instant oldSince;  ///< since when its database cannot be reached; not set: it can
        QString platform; ///< its name; empty: no connection is chosen
        std::optional<Millis> clockOffset; ///< not set: the check has not asked yet
        int batches = 0; ///< running here
        int done = 0;
        int all = 0;
        bool stopping = false;
        bool paused = false;
        int starting = 0; ///< batches in their pre-flight
        QString timeLeft; ///< "≈ 14 min left"; may be empty
        QString away;     ///< names of connections whose platform cannot be reached
        Instant awaySince;
    };
    explicit StatusLine(QWidget *parent);

    void show(const Facts &facts);
    void retranslate() { show(m_facts); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showAway();
    void showWorkspace();
    [[nodiscard]] QString runningText() const;

    Facts m_facts;
    QLabel *m_away;
    QLabel *m_workspace;
    QLabel *m_platform;
    QLabel *m_clock;
    QLabel *m_running;
    QLabel *m_left;
    bool m_painting = false;
};

} // namespace flotilla
