// SPDX-License-Identifier: GPL-3.0-or-later
#include "lifetime.h"

#include <QSocketNotifier>

#include <array>

#include <csignal>
#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace flotilla::sandbox {

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
{
    sigset_t blocked;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGTERM);
    sigaddset(&blocked, SIGINT);
    pthread_sigmask(SIG_BLOCK, &blocked, nullptr);
    m_descriptor = signalfd(-1, &blocked, SFD_CLOEXEC | SFD_NONBLOCK);
}

StopSignals::~StopSignals()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

void StopSignals::watch()
{
    auto *notifier = new QSocketNotifier(m_descriptor, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT stopRequested();
    });
}

ParentWatch::ParentWatch(QObject *parent)
    : QObject(parent)
{
    auto *notifier = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        std::array<char, 4096> ignored{};
        if (read(STDIN_FILENO, ignored.data(), ignored.size()) > 0)
            return;
        notifier->setEnabled(false);
        Q_EMIT parentGone();
    });
}

} // namespace flotilla::sandbox

#include "moc_lifetime.cpp"
