// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/keylook.h"

#include "run/programsecrets.h"

namespace flotilla {

KeyLook::KeyLook(const Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}

void KeyLook::look(const Connection &connection, const QString &secret, const QList<MiniProgramId> &programs)
{
    if (programs.isEmpty() || m_open > 0) {
        return;
    }
    m_round = std::make_unique<QObject>();
    m_open = int(programs.size());
    m_there = 0;
    m_missing = 0;
    m_problem.clear();
    for (const MiniProgramId &program : programs) {
        lookForProgramSecret(m_workspace, connection, program, secret, m_round.get(), [this, program](const Result<bool> &found) { answered(program, found); });
    }
}

void KeyLook::notice(const Connection &connection, const QString &secret, const QStringList &kept)
{
    m_noticing = std::make_unique<QObject>();
    lookInMemory(m_workspace, connection, secret, kept, m_noticing.get(), m_seen, [this] { emit noticed(); });
}

void KeyLook::drop()
{
    m_round.reset();
    m_noticing.reset();
    m_open = 0;
    m_seen.clear();
}

void KeyLook::answered(const MiniProgramId &program, const Result<bool> &found)
{
    if (found) {
        m_seen.insert(program, *found);
        ++(*found ? m_there : m_missing);
    } else {
        m_problem = found.error().text;
    }
    if (--m_open == 0) {
        emit finished();
    }
}

QString KeyLook::text(const QString &store) const
{
    QStringList said;
    const int there = m_there;
    const int missing = m_missing;
    if (there > 0) {
        said += tr("Found in %1: the values of %n mini program(s).", nullptr, there).arg(store);
    }
    if (missing > 0) {
        said += tr("Not found in %1: the values of %n mini program(s).", nullptr, missing).arg(store);
    }
    if (!m_problem.isEmpty()) {
        said += tr("It could not be looked at: %1").arg(m_problem);
    }
    return said.join(u' ');
}

} // namespace flotilla

#include "moc_keylook.cpp"
