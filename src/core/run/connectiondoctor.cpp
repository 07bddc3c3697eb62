// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/connectiondoctor.h"

#include "run/clockwords.h"
#include "run/credentials.h"

#include <algorithm>

namespace flotilla {

namespace {
constexpr Millis kClockWarning = std::chrono::seconds(60);
constexpr QLatin1StringView kSecretPart{"secret"};
constexpr QLatin1StringView kClockPart{"clock"};
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
        add({Diagnosis::Mark::Bad, tr("Secret"), gateway.error().text, tr("Follow what the message says, then test again."), kSecretPart});
        emit finished();
        return;
    }
    add({Diagnosis::Mark::Good, tr("Secret"), tr("found"), {}, kSecretPart});
    m_gateway = gateway.value();
    ask(0);
}

void ConnectionDoctor::ask(qsizetype number)
{
    const QList<DoctorQuestion> &questions = m_workspace.platforms.of(m_connection.platform).doctor;
    if (number >= questions.size()) {
        emit finished();
        return;
    }
    Call call;
    call.name = questions.at(number).call;
    auto old = std::shared_ptr<PendingCall>(std::move(m_call)); // lives until its own callback is over
    m_call = m_gateway->send(call, [this, old, number](const Reply &reply) {
        const DoctorQuestion question = m_workspace.platforms.of(m_connection.platform).doctor.at(number);
        noteClock(reply);
        m_items.insert(question.call, reply.items);
        Diagnosis line = question.diagnose(reply, m_connection, m_lines);
        line.part = question.call;
        add(line);
        ask(number + 1);
    });
}

void ConnectionDoctor::noteClock(const Reply &reply)
{
    if (!reply.clockOffset || std::exchange(m_clockTold, true)) {
        return;
    }
    const bool off = std::chrono::abs(*reply.clockOffset) >= kClockWarning;
    add({off ? Diagnosis::Mark::Warn : Diagnosis::Mark::Good, tr("Clock"),
         tr("by the platform's time this computer's clock is %1").arg(clockWords(*reply.clockOffset)),
         off ? tr("Set the clock of this computer. A platform may refuse calls that carry a wrong time.") : QString(), kClockPart});
}

void ConnectionDoctor::add(const Diagnosis &line)
{
    m_lines.append(line);
    emit lineAdded();
}

} // namespace flotilla
