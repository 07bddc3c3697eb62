// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console.h"
#include "run/batchrunner.h"
#include "sentfiles.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace flotilla {

/// Shows a running batch on standard error: on a terminal a table that is drawn in place (what does not fit is left out,
/// targets under way come first), elsewhere one line per visible change.
class LiveTable : public QObject
{
    Q_OBJECT
public:
    LiveTable(const BatchRunner &runner, const Words &words, const Console &console, const Clock &clock, QObject *parent = nullptr);
    /// Draws the last state and leaves it standing.
    void close();

private:
    void changed(int index);
    void transferred(const Transfer &transfer);
    void draw();
    [[nodiscard]] QStringList rows(int space) const;
    [[nodiscard]] QString row(int index, int width) const;
    [[nodiscard]] CellMark currentMark(const Progress &progress) const;
    [[nodiscard]] QString took(const Progress &progress) const;

    const BatchRunner &m_runner;
    const Words &m_words;
    const Console &m_console;
    const Clock &m_clock;
    QTimer m_drawSoon;  ///< at most ten drawings a second, whatever the event rate
    QTimer m_everySecond;
    SentFiles m_sent;
    QHash<int, QString> m_said; ///< without a terminal: what was last said about a target
    int m_drawn = 0;    ///< lines on the screen that the next drawing replaces
    bool m_inPlace = false;
};

} // namespace flotilla
