// SPDX-License-Identifier: GPL-3.0-or-later
#include "stopsignals.h"

#include <QSocketNotifier>

#include <csignal>

#include <sys/signalfd.h>
#include <unistd.h>

namespace flotilla {

namespace {

sigset_t stopSet()
{
    sigset_t signalSet;
    sigemptyset(&signalSet);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
        sigaddset(&signalSet, signal);
    }
    return signalSet;
}

} // namespace

StopSignals::StopSignals(QObject *parent) : QObject(parent)
{
    const sigset_t signalSet = stopSet();
    pthread_sigmask(SIG_BLOCK, &signalSet, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    m_descriptor = signalfd(-1, &signalSet, SFD_NONBLOCK | SFD_CLOEXEC);
    if (m_descriptor >= 0) {
        auto *notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
        connect(notifier, &QSocketNotifier::activated, this, &StopSignals::drain);
    }
}

StopSignals::~StopSignals()
{
    if (m_descriptor >= 0) {
        close(m_descriptor);
    }
}

void StopSignals::drain()
{
    signalfd_siginfo info{};
    while (read(m_descriptor, &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
        emit stopRequested();
    }
}

SignalsEndAtOnce::SignalsEndAtOnce()
{
    const sigset_t signalSet = stopSet();
    pthread_sigmask(SIG_UNBLOCK, &signalSet, nullptr);
}

SignalsEndAtOnce::~SignalsEndAtOnce()
{
    const sigset_t signalSet = stopSet();
    pthread_sigmask(SIG_BLOCK, &signalSet, nullptr);
}

} // namespace flotilla

#include "moc_stopsignals.cpp"
