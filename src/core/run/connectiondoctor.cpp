// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/connectiondoctor.h"

#include "run/credentials.h"

#include <algorithm>

namespace flotilla {

namespace {
constexpr Millis kClockWarning = std::chrono::seconds(60);

QString codeAndText(const Reply &reply)
{
    return (reply.error.vendorCode + u' ' + reply.error.text).trimmed();
}
} // namespace

ConnectionDoctor::ConnectionDoctor(const Workspace &workspace, Connection connection, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_connection(std::move(connection))
{
}

ConnectionDoctor::~ConnectionDoctor() = default;

void ConnectionDoctor::start()
{
    openGateway(m_workspace, m_connection, this,
                [this](const Result<std::shared_ptr<Gateway>> &gateway) { opened(gateway); });
}

bool ConnectionDoctor::passed() const
{
    return !m_lines.isEmpty() && std::none_of(m_lines.cbegin(), m_lines.cend(), [](const Diagnosis &line) {
        return line.mark == Diagnosis::Mark::Bad;
    });
}

void ConnectionDoctor::opened(const Result<std::shared_ptr<Gateway>> &gateway)
{
    if (!gateway.ok()) {
        add(Diagnosis::Mark::Bad, tr("Secret"), gateway.error().text, tr("Follow what the message says, then test again."));
        emit finished();
        return;
    }
    add(Diagnosis::Mark::Good, tr("Secret"), tr("found"));
    m_gateway = gateway.value();
    m_call = m_gateway->send(Call{}, [this](const Reply &reply) {
        if (reply.clockOffset) {
            const double seconds = static_cast<double>(reply.clockOffset->count()) / 1000.0;
            const bool off = std::chrono::abs(*reply.clockOffset) >= kClockWarning;
            add(off ? Diagnosis::Mark::Warn : Diagnosis::Mark::Good, tr("Clock"),
                tr("the platform's clock minus this computer's: %1 s").arg(seconds, 0, 'f', 1),
                off ? tr("Calls are corrected by this much. Set the computer's clock all the same.") : QString());
        }
        if (reply.outcome == Outcome::Accepted) {
            add(Diagnosis::Mark::Good, tr("Credentials"), reply.identity);
        } else if (reply.outcome == Outcome::Denied) {
            add(Diagnosis::Mark::Bad, tr("Credentials"), codeAndText(reply),
                tr("Check SecretId and SecretKey, and whether the key is enabled in the console."));
        } else {
            add(Diagnosis::Mark::Warn, tr("Credentials"), codeAndText(reply), tr("The account service did not answer; test again later."));
        }
        askApps();
    });
}

void ConnectionDoctor::askApps()
{
    Call call;
    call.verb = Verb::ListApps;
    auto old = std::shared_ptr<PendingCall>(std::move(m_call));
    m_call = m_gateway->send(call, [this, old](const Reply &reply) {
        m_appsWereRead = reply.outcome == Outcome::Accepted;
        if (!m_appsWereRead) {
            add(Diagnosis::Mark::Bad, tr("Apps"), codeAndText(reply),
                reply.outcome == Outcome::Denied ? tr("Give the key's user permission for the platform's app actions.")
                                                 : tr("Check the network, the proxy and the endpoint."));
        } else if (reply.apps.isEmpty()) {
            add(Diagnosis::Mark::Warn, tr("Apps"), tr("none in environment %1").arg(m_connection.environment),
                tr("Check the environment id, or make an app there first."));
        } else {
            m_apps = reply.apps;
            add(Diagnosis::Mark::Good, tr("Apps"), tr("%n app(s) found", nullptr, std::max(reply.total, static_cast<int>(reply.apps.size()))));
        }
        askEnvironments();
    });
}

void ConnectionDoctor::askEnvironments()
{
    Call call;
    call.verb = Verb::ListEnvironments;
    auto old = std::shared_ptr<PendingCall>(std::move(m_call));
    m_call = m_gateway->send(call, [this, old](const Reply &reply) {
        const auto mine = std::find_if(reply.environments.cbegin(), reply.environments.cend(),
                                       [this](const EnvironmentRow &e) { return e.id == m_connection.environment; });
        if (reply.outcome == Outcome::Accepted && mine != reply.environments.cend()) {
            add(Diagnosis::Mark::Good, tr("Environment"), mine->alias.isEmpty() ? mine->id : mine->alias + u' ' + mine->status);
        } else if (reply.outcome == Outcome::Accepted) {
            add(Diagnosis::Mark::Warn, tr("Environment"), tr("%1 is not among the environments of this account").arg(m_connection.environment),
                tr("Check the environment id in the console."));
        } else if (reply.outcome == Outcome::Denied && m_appsWereRead) {
            add(Diagnosis::Mark::Good, tr("Environment"), tr("not allowed to list environments; that is not needed for publishing"));
        } else {
            add(Diagnosis::Mark::Warn, tr("Environment"), codeAndText(reply),
                tr("The environments could not be read, so nothing is known about this one; test again later."));
        }
        emit finished();
    });
}

void ConnectionDoctor::add(Diagnosis::Mark mark, const QString &what, const QString &seen, const QString &repair)
{
    m_lines.append({mark, what, seen, repair});
    emit lineAdded();
}

} // namespace flotilla
