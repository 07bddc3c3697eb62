// SPDX-License-Identifier: GPL-3.0-or-later
#include "slowevents.h"

#include <QEvent>
#include <QJsonObject>
#include <QMetaEnum>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <ctime>
#include <thread>

#include <execinfo.h>
#include <pthread.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace flotilla::bench {

namespace {

constexpr double kLong = 50;
constexpr double kNoted = 16;
constexpr int kMostTold = 40;
constexpr int kFrames = 60;

std::atomic<qint64> eventBegan{0}; // 0: none is under way

qint64 nanosNow() { return std::chrono::steady_clock::now().time_since_epoch().count(); }

// In a signal handler: nothing that allocates.
void tellStack(int)
{
    void *frames[kFrames];
    const int count = backtrace(frames, kFrames);
    backtrace_symbols_fd(frames, count, STDERR_FILENO);
    (void)!write(STDERR_FILENO, "--\n", 3);
}

// With FLOTILLA_BENCH_STACKS=1 an event tells on standard error where it is once it has taken 40 ms, and again each 40 ms.
void watchStacks()
{
    void *first[1];
    (void)backtrace(first, 1); // loads what the handler needs
    (void)std::signal(SIGUSR2, tellStack);
    std::thread([window = pthread_self()] {
        qint64 told = 0;
        for (;;) {
            std::this_thread::sleep_for(std::chrono::milliseconds(4));
            const qint64 since = eventBegan;
            if (since != 0 && nanosNow() - std::max(since, told) > 40'000'000) {
                told = nanosNow();
                (void)pthread_kill(window, SIGUSR2);
            }
        }
    }).detach();
}

/// What this thread has used of a processor.
double workedMillis()
{
    timespec now{};
    (void)clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

} // namespace

SlowEvents::SlowEvents(int &argc, char **argv) : QApplication(argc, argv)
{
    if (qEnvironmentVariableIntValue("FLOTILLA_BENCH_STACKS") > 0) {
        watchStacks();
    }
}

bool SlowEvents::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0) {
        return QApplication::notify(receiver, event);
    }
    // Either may be gone afterwards.
    const char *name = receiver->metaObject()->className();
    const QEvent::Type type = event->type();
    QElapsedTimer timer;
    timer.start();
    const double worked = workedMillis();
    eventBegan = nanosNow();
    ++m_depth;
    const bool taken = QApplication::notify(receiver, event);
    --m_depth;
    eventBegan = 0;
    ++m_count;
    if (const double took = double(timer.nsecsElapsed()) / 1e6; took >= kNoted) {
        m_slow.append({took, workedMillis() - worked, u"%1 of %2"_s.arg(QString::fromLatin1(QMetaEnum::fromType<QEvent::Type>().valueToKey(type)), QString::fromLatin1(name)), m_part});
    }
    return taken;
}

double SlowEvents::longest(const QString &part) const
{
    double most = 0;
    for (const Slow &one : m_slow) {
        most = part.isEmpty() || one.part.endsWith(part) ? std::max(most, one.millis) : most;
    }
    return most;
}

double SlowEvents::mostWorked(const QString &part) const
{
    double most = 0;
    for (const Slow &one : m_slow) {
        most = part.isEmpty() || one.part.endsWith(part) ? std::max(most, one.worked) : most;
    }
    return most;
}

QJsonArray SlowEvents::slow() const
{
    QList<Slow> all = m_slow;
    std::sort(all.begin(), all.end(), [](const Slow &a, const Slow &b) { return a.millis > b.millis; });
    QJsonArray told;
    for (const Slow &one : std::as_const(all)) {
        if (one.millis >= kLong && told.size() < kMostTold) {
            told.append(QJsonObject{{u"milliseconds"_s, one.millis}, {u"worked"_s, one.worked}, {u"event"_s, one.what}, {u"part"_s, one.part}});
        }
    }
    return told;
}

} // namespace flotilla::bench
