// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "model/time.h"

#include <QStatusBar>

#include <optional>

class QLabel;
class QPushButton;

namespace flotilla {

/// The line at the bottom of every page: connection, clock, what runs and for how long, and “Stop everything”. It turns amber
/// while a platform is away.
class StatusLine : public QStatusBar
{
    Q_OBJECT
public:
    struct Facts
    {
        QString connection; ///< name; empty: none
        std::optional<Purpose> purpose;
        std::optional<Millis> clockOffset;
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

signals:
    void stopRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showAway();
    [[nodiscard]] QString runningText() const;

    Facts m_facts;
    QLabel *m_away;
    QLabel *m_connection;
    QLabel *m_clock;
    QLabel *m_running;
    QLabel *m_left;
    QPushButton *m_stop;
    bool m_painting = false;
};

} // namespace flotilla
