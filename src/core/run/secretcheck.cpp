// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/secretcheck.h"

#include "run/credentials.h"
#include "run/programsecrets.h"

#include <QCoreApplication>
#include <QObject>

#include <utility>

namespace flotilla {

namespace {

/// Carries the translation context of everything in this file.
struct SecretChecks
{
    Q_DECLARE_TR_FUNCTIONS(SecretCheck)
};

SecretVerdict verdictOf(const Reply &reply)
{
    const SecretVerdict::Says says = reply.outcome == Outcome::Accepted  ? SecretVerdict::Says::Right
                                     : reply.outcome == Outcome::Refused ? SecretVerdict::Says::Wrong
                                                                         : SecretVerdict::Says::CannotTell;
    return {says, reply.error};
}

/// Lives until the answer is told, or its context goes.
class SecretQuestion : public QObject
{
public:
    SecretQuestion(const Workspace &workspace, Connection connection, Call call, QObject *context, std::function<void(const SecretVerdict &)> done)
        : QObject(context), m_workspace(workspace), m_connection(std::move(connection)), m_call(std::move(call)), m_done(std::move(done))
    {
    }

    void askWithStored(const QString &name)
    {
        readProgramSecrets(m_workspace, m_connection, {m_call.program}, this, [this, name](const QMap<MiniProgramId, Secrets> &found) {
            const Secret stored = found.value(m_call.program).value(name);
            if (stored.isEmpty()) {
                tell({SecretVerdict::Says::CannotTell,
                      {ErrorKind::NotFound, SecretChecks::tr("None is stored, or it cannot be read now."), {}, {}, {}}});
                return;
            }
            m_call.secrets.insert(name, stored);
            ask();
        });
    }

    void ask()
    {
        openGateway(m_workspace, m_connection, this, [this](const Result<std::shared_ptr<Gateway>> &gateway) {
            if (!gateway) {
                tell({SecretVerdict::Says::CannotTell, gateway.error()});
                return;
            }
            m_gateway = gateway.value();
            m_pending = m_gateway->send(m_call, [this](const Reply &reply) { tell(verdictOf(reply)); });
        });
    }

private:
    void tell(const SecretVerdict &verdict)
    {
        deleteLater(); // a call may not die inside its own callback
        const auto done = std::move(m_done);
        done(verdict);
    }

    Workspace m_workspace;
    Connection m_connection;
    Call m_call;
    std::function<void(const SecretVerdict &)> m_done;
    std::shared_ptr<Gateway> m_gateway;
    std::unique_ptr<PendingCall> m_pending;
};

} // namespace

void checkProgramSecret(const Workspace &workspace, const Connection &connection, const MiniProgramId &program, const Procedure &procedure,
                        const Secret &typed, QObject *context, std::function<void(const SecretVerdict &)> done)
{
    Call call;
    call.name = procedure.checkCall;
    call.program = program;
    call.lane = {program.value};
    const QString name = procedure.secret ? procedure.secret->name : QString();
    if (!typed.isEmpty()) {
        call.secrets.insert(name, typed);
    }
    auto *question = new SecretQuestion(workspace, connection, call, context, std::move(done));
    if (typed.isEmpty()) {
        question->askWithStored(name);
    } else {
        question->ask();
    }
}

} // namespace flotilla
