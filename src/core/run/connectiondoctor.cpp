// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/connectiondoctor.h"

#include "run/clockwords.h"
#include "run/credentials.h"

#include <algorithm>

namespace flotilla {

namespace {
constexpr Millis kClockWarning = std::chrono::seconds(60);
constexpr qsizetype kMostTried = 5;
constexpr QLatin1StringView kSecretPart{"secret"};
constexpr QLatin1StringView kClockPart{"clock"};
constexpr QLatin1StringView kPassed{"passed"};
constexpr QLatin1StringView kBehindPart{": "}; ///< what a test that passed stores with it is a warning

const Diagnosis *firstOf(const QList<Diagnosis> &lines, Diagnosis::Mark mark)
{
    const auto found = std::find_if(lines.cbegin(), lines.cend(), [mark](const Diagnosis &line) { return line.mark == mark; });
    return found == lines.cend() ? nullptr : &*found;
}

} // namespace

QString testResultOf(const QList<Diagnosis> &lines)
{
    if (const Diagnosis *bad = firstOf(lines, Diagnosis::Mark::Bad)) {
        // Stored are the stable name and what the platform said: what is ours is said in the language of whoever reads it.
        return bad == &lines.constFirst() ? bad->part : bad->part + kBehindPart + bad->seen;
    }
    const Diagnosis *warning = firstOf(lines, Diagnosis::Mark::Warn);
    return warning ? warning->part + kBehindPart + warning->seen : QString(kPassed);
}

bool testWarned(const Connection &connection) { return connection.testPassed && connection.testResult.contains(kBehindPart); }

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
    const DoctorQuestion &question = questions.at(number);
    if (question.call.isEmpty()) {
        answered(number, m_reply);
        return;
    }
    Call call;
    call.name = question.call;
    if (question.ofOne) {
        askOf(number, m_one);
        return;
    }
    auto old = std::shared_ptr<PendingCall>(std::move(m_call)); // lives until its own callback is over
    m_call = m_gateway->send(call, [this, old, number, name = call.name](const Reply &reply) {
        noteClock(reply);
        m_items.insert(name, reply.items);
        answered(number, reply);
    });
}

// One that is refused for reasons of its own says nothing about the connection: another one is tried.
void ConnectionDoctor::askOf(qsizetype number, qsizetype place)
{
    const QList<MiniProgramId> known = programs();
    if (place >= known.size()) {
        Reply none;
        none.outcome = Outcome::NotSent;
        none.error = {ErrorKind::NotFound, tr("No mini program is known yet with which it could be tried."), {}, {}, {}};
        answered(number, none);
        return;
    }
    Call call;
    call.name = m_workspace.platforms.of(m_connection.platform).doctor.at(number).call;
    call.program = known.at(place);
    call.lane = {call.program.value};
    auto old = std::shared_ptr<PendingCall>(std::move(m_call));
    m_call = m_gateway->send(call, [this, old, number, place, last = place + 1 >= std::min(known.size(), kMostTried)](const Reply &reply) {
        noteClock(reply);
        const bool isDenied = reply.outcome == Outcome::Denied && reply.scope == RefusalScope::Alike;
        if ((isDenied || (reply.outcome == Outcome::Refused && reply.scope != RefusalScope::Batch)) && !last) {
            askOf(number, place + 1);
            return;
        }
        m_one = place;
        answered(number, reply);
    });
}

void ConnectionDoctor::answered(qsizetype number, const Reply &reply)
{
    const DoctorQuestion &question = m_workspace.platforms.of(m_connection.platform).doctor.at(number);
    m_reply = reply;
    Diagnosis line = question.diagnose(reply, m_connection, m_lines);
    line.part = question.part.isEmpty() ? question.call : question.part;
    add(line);
    ask(number + 1);
}

// Those that the platform lists, or else those that a person has entered.
QList<MiniProgramId> ConnectionDoctor::programs() const
{
    QList<MiniProgramId> ids;
    const Platform &platform = m_workspace.platforms.of(m_connection.platform);
    const Query *query = platform.query(platform.programs);
    const QList<Item> listed = query ? m_items.value(query->call) : QList<Item>();
    for (const Item &item : listed) {
        ids.append({item.id});
    }
    const auto known = m_workspace.catalogue.programs();
    if (ids.isEmpty() && known.ok()) {
        for (const MiniProgram &program : *known) {
            if (program.connection == m_connection.id) {
                ids.append(program.id);
            }
        }
    }
    return ids;
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

#include "moc_connectiondoctor.cpp"
