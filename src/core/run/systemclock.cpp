// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/systemclock.h"

#include <QTimer>

#include <algorithm>
#include <limits>

namespace flotilla {

namespace {

class TimerAlarm : public Alarm
{
public:
    TimerAlarm(Millis delay, std::function<void()> wake) : m_timer(new QTimer)
    {
        m_timer->setSingleShot(true);
        m_timer->setTimerType(Qt::PreciseTimer);
        QObject::connect(m_timer, &QTimer::timeout, m_timer, std::move(wake));
        // QTimer counts in int: a longer wait wakes early, and the runner simply asks again.
        m_timer->start(Millis{std::min<qint64>(delay.count(), std::numeric_limits<int>::max())});
    }
    ~TimerAlarm() override
    {
        // An alarm is often dropped inside its own wake-up, so the timer outlives it until the event loop is reached.
        m_timer->stop();
        m_timer->disconnect();
        m_timer->deleteLater();
    }
    Q_DISABLE_COPY_MOVE(TimerAlarm)

private:
    QTimer *m_timer;
};

} // namespace

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now());
}

std::unique_ptr<Alarm> SystemClock::at(Instant at, std::function<void()> wake)
{
    return std::make_unique<TimerAlarm>(std::max(Millis{0}, at - now()), std::move(wake));
}

} // namespace flotilla
