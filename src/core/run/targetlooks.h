// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "run/clock.h"
#include "run/gateway.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

namespace flotilla {

/// What was answered about one mini program.
struct LookedAt
{
    QHash<QString, Reply> told; ///< by call
    Instant at;                 ///< of the first of these answers
};
using LookMemory = QHash<MiniProgramId, LookedAt>;

/// What the looks at the mini programs of an order say, as far as they were answered.
struct LookReport
{
    QList<Finding> findings;
    int wanted = 0;  ///< mini programs that have something left to do and are asked about
    int looked = 0;  ///< of which there is an answer that is not too old
    Instant oldest;  ///< of these answers; not set: there is none
    QSet<MiniProgramId> known; ///< of whom everything was answered
};

/// The report of what is remembered.
[[nodiscard]] LookReport lookReport(const Platform &platform, const Batch &batch, const BatchState &state, const LookMemory &memory, Instant now);
/// The findings without those that the looks know better.
[[nodiscard]] QList<Finding> withoutOlder(QList<Finding> findings, const Platform &platform, const LookReport &report);

/// Asks the platform about each mini program of an order, a few at once and not more than the first of a long list. What was answered in
/// the last minutes is not asked again. Reads only.
class TargetLooks : public QObject
{
    Q_OBJECT
public:
    /// `memory` lives longer than this and takes every answer as it comes.
    TargetLooks(Clock &clock, const Platform &platform, const Batch &batch, const BatchState &state, std::shared_ptr<Gateway> gateway,
                LookMemory &memory, QObject *parent = nullptr);
    ~TargetLooks() override;
    /// False: there is nothing to ask, and finished() does not come.
    [[nodiscard]] bool start();
    /// Asks no more; what was answered stays. finished() does not come.
    void stop();
    [[nodiscard]] bool isLooking() const { return m_open > 0; }
    [[nodiscard]] int answered() const { return m_answered; }
    [[nodiscard]] int asked() const { return static_cast<int>(m_programs.size()); }

signals:
    void progressed();
    void finished();

private:
    struct Asker;
    void next(Asker &asker);
    void ask(Asker &asker);
    void told(Asker &asker, const QString &call, const Reply &reply);
    void oneDone(Asker &asker);

    Clock &m_clock;
    const QStringList m_calls;
    QList<MiniProgramId> m_programs;
    std::shared_ptr<Gateway> m_gateway;
    LookMemory &m_memory;
    std::vector<std::unique_ptr<Asker>> m_askers;
    qsizetype m_next = 0;
    int m_answered = 0;
    int m_open = 0;   ///< askers at work
    int m_unsent = 0; ///< calls in a row that did not reach the platform
    bool m_gaveUp = false;
};

} // namespace flotilla
