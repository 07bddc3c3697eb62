// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"
#include "model/time.h"

#include <QStatusBar>

#include <optional>

class QLabel;
class QPushButton;

namespace flotilla {

/// The line at the bottom: connection, clock, what runs, and “Stop everything”.
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
        int starting = 0; ///< batches in their pre-flight
    };
    explicit StatusLine(QWidget *parent);

    void show(const Facts &facts);
    void retranslate() { show(m_facts); }

signals:
    void stopRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    Facts m_facts;
    QLabel *m_connection;
    QLabel *m_clock;
    QLabel *m_running;
    QPushButton *m_stop;
};

} // namespace flotilla
