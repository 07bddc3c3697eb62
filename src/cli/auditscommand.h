// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "command.h"
#include "console.h"
#include "run/auditwatch.h"

namespace flotilla {

/// audits: the audit state of everything published; with --refresh the platform is asked first.
class AuditsCommand : public Command
{
    Q_OBJECT
public:
    AuditsCommand(const Workspace &workspace, const Console &console, const Arguments &arguments);
    void start() override;
    void interrupt() override;

private:
    void asked(const QStringList &problems);
    [[nodiscard]] Status print(QStringList problems);

    AuditWatch m_watch;
    ConnectionId m_connection; ///< empty: all
    QList<MiniProgramId> m_only; ///< none: all
    bool m_missing = false; ///< some of these were never published to
};

/// not_known, uploaded, in_review, rejected, released
[[nodiscard]] QString auditName(AuditState state);

} // namespace flotilla
