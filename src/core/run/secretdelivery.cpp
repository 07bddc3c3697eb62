// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/secretdelivery.h"

#include "run/programsecrets.h"

#include <utility>

namespace flotilla {

void SecretDelivery::keep(const MiniProgramId &program, const Reply &reply, const Done &done)
{
    m_program = program;
    m_held = reply;
    keepHeld(done);
}

void SecretDelivery::keepHeld(const Done &done)
{
    m_busy = true;
    keepProgramSecrets(m_host.workspace(), m_host.batch().connection, m_program, m_held.secrets,
                       m_host.batch().options.value(options::Reveal) == u"yes", m_host.context(),
                       [this, done](const Status &kept) {
                           m_busy = false;
                           Reply told = m_held;
                           told.secrets.clear();
                           m_hasFailed = !kept.ok();
                           if (kept.ok()) {
                               drop();
                           }
                           done(told, kept);
                       });
}

} // namespace flotilla
