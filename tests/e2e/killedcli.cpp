// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/journal.h"
#include "runcli.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <unistd.h>

using namespace flotilla;

namespace {

/// A journal that ends the process at a given write, before or after it is durable; only tests link it.
class DyingJournal : public Journal
{
public:
    explicit DyingJournal(Journal &real)
        : m_real(real), m_at(qEnvironmentVariableIntValue("FLOTILLA_TEST_KILL_AT")),
          m_kills(qEnvironmentVariableIsSet("FLOTILLA_TEST_KILL_AT")),
          m_after(qgetenv("FLOTILLA_TEST_KILL_WHEN") == "after")
    {
    }
    ~DyingJournal() override
    {
        if (qEnvironmentVariableIsSet("FLOTILLA_TEST_COUNT_WRITES")) {
            (void)std::fprintf(stderr, "journal writes: %d\n", m_writes);
        }
    }
    Q_DISABLE_COPY_MOVE(DyingJournal)

    Status create(const Batch &batch, const BatchState &state, const TrailEntry &entry) override
    {
        return write([&] { return m_real.create(batch, state, entry); });
    }
    Status commit(const Change &change) override
    {
        return write([&] { return m_real.commit(change); });
    }
    Status revise(const BatchId &id, const Decision &decide) override
    {
        return write([&] { return m_real.revise(id, decide); });
    }
    Status note(const TrailEntry &entry) override
    {
        return write([&] { return m_real.note(entry); });
    }
    Result<bool> stopRequested(const BatchId &id) override { return m_real.stopRequested(id); }

private:
    template <typename F>
    Status write(F real)
    {
        const bool now = m_kills && m_writes++ == m_at;
        m_writes += m_kills ? 0 : 1;
        if (now && !m_after) {
            (void)raise(SIGKILL);
        }
        const Status status = real();
        if (now) {
            (void)raise(SIGKILL);
        }
        return status;
    }

    Journal &m_real;
    int m_writes = 0;
    int m_at = 0;
    bool m_kills = false;
    bool m_after = false;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    CliPorts ports;
    ports.wrapJournal = [](Journal &real) { return std::make_unique<DyingJournal>(real); };
    return runCli(QCoreApplication::arguments().mid(1), ports);
}
