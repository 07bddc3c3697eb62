// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/journal.h"
#include "widgets/messagebar.h"
#include "workflow/waves.h"

#include <optional>

namespace flotilla {

class BatchFeed;
class Platforms;

/// The line of a batch: why it does not go on, how it ended, what is known of its lanes.
class BatchBar : public MessageBar
{
    Q_OBJECT
public:
    explicit BatchBar(QWidget *parent);

    /// `trouble`: why the last order was not carried out.
    void show(const BatchFeed &feed, const Platforms &platforms, const QString &trouble);
    /// Says it anew although it is the same; for another language.
    void forget() { m_shown = {}; }

signals:
    void goOnRequested();
    void openGateRequested();
    void approveRequested();
    void rejectRequested();

private:
    /// What the bar says; built again only when it is another one, so that its button can be clicked at any time.
    struct Line
    {
        QString text;
        Tone tone = Tone::Quiet;
        bool goOn = false;
        bool closable = false;
        int nextWave = 0; ///< mini programs behind a gate that somebody can open; 0: there is none
        bool decides = false; ///< who uses the program is the second person
        bool operator==(const Line &) const = default;
    };
    QPushButton *addOrder(const QString &text);
    [[nodiscard]] static Line gateOrNothing(const StoredBatch &stored, const GateView &gate);
    [[nodiscard]] static std::optional<Line> approvalLine(const BatchFeed &feed);
    /// Of one of which nothing has begun.
    [[nodiscard]] static Line runnerLine(const BatchFeed &feed, const QString &lanes);
    [[nodiscard]] static Line plannedLine(const BatchFeed &feed, Instant start);
    [[nodiscard]] static Line lineOf(const BatchFeed &feed, const Platforms &platforms, const QString &trouble);

    Line m_shown;
};

} // namespace flotilla
