// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/lanehost.h"
#include "workflow/waves.h"

namespace flotilla {

class BatchRows;

/// Leads a batch from wave to wave: notes when one is over, waits as its gate says, opens the next one.
class WaveGates
{
public:
    enum class Passage {
        None,   ///< the current wave goes on, or it was the last
        Opened, ///< the next wave has begun
        Waits,  ///< for time: `wake` is called then
        Asks,   ///< a person has to open the gate
        Failed, ///< the journal could not be written: the batch halts by itself
    };
    WaveGates(LaneHost &host, BatchRows &rows) : m_host(host), m_rows(rows) {}

    [[nodiscard]] Passage pass(const std::function<void()> &wake);
    /// A person opens the gate; false if that could not be written.
    [[nodiscard]] bool openByPerson();
    void rest() { m_alarm.reset(); }

private:
    [[nodiscard]] bool write(const WaveState &wave, const QString &event);

    LaneHost &m_host;
    BatchRows &m_rows;
    std::unique_ptr<Alarm> m_alarm;
};

} // namespace flotilla
