// SPDX-License-Identifier: GPL-3.0-or-later
#include "runnercommand.h"

#include "batchtext.h"
#include "model/words.h"
#include "run/credentials.h"
#include "run/exitaddress.h"
#include "run/freezes.h"
#include "run/plannedorders.h"
#include "run/secondperson.h"

#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kAtOnce = 4; ///< orders; each moves as many lanes as it says
constexpr Millis kBetweenLooks = std::chrono::seconds(1);
constexpr Millis kWhileOthersWork = std::chrono::seconds(3);
constexpr Millis kUntilItPasses = std::chrono::minutes(1);
constexpr Millis kUntilTimeHelps = std::chrono::minutes(2); ///< a wave that waits, a spent allowance

bool isFreshOrder(const StoredBatch &stored)
{
    return isSet(plannedFor(stored));
}

} // namespace

RunnerCommand::RunnerCommand(const Workspace &workspace, Runners &runners, const Console &console, const Arguments &arguments)
    : Command(workspace, console, arguments), m_runners(runners), m_board(workspace), m_watch(workspace)
{
    m_state.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_state.host = workspace.self.host;
    m_state.name = u"%1-%2"_s.arg(workspace.self.host, QString::number(workspace.self.process));
    m_state.labels = arguments.labels.isEmpty() ? QStringList{QString(kUsualRunnerLabel)} : arguments.labels;
    m_state.version = QStringLiteral(FLOTILLA_VERSION);
    m_state.address = arguments.exitIp;
    m_watch.choose([this](const Batch &batch) { return isOurs(batch); });
    connect(&m_watch, &Watch::readyAgain, this, [this] { lookIn(Millis(0)); });
    connect(&m_watch, &Watch::rowChanged, this, [this](const BatchId &id) { m_board.tellChanged(id); });
    connect(&m_watch, &Watch::finished, this, [this](const QStringList &problems) { sayNews(u"rests"_s, problems.join(u'\n')); });
}

void RunnerCommand::start()
{
    if (const Status status = m_runners.beat(m_state); !status) {
        fail(status.error());
        return;
    }
    m_console.say(tr("Runner %1 waits for orders with the label: %2.").arg(m_state.name, listText(m_state.labels)));
    m_systemd.tell("READY=1");
    tellState();
    m_systemd.live(m_workspace.clock);
    m_watch.keepLooking();
    lookIn(Millis(0));
}

void RunnerCommand::beat()
{
    m_state.batches = m_under.keys();
    const Status status = m_runners.beat(m_state);
    sayNews(u"beat"_s, status ? QString() : status.error().text);
    returnTickets();
    m_heart = m_workspace.clock.at(m_workspace.clock.now() + kRunnerBeat, [this] { beat(); });
}

void RunnerCommand::lookIn(Millis pause)
{
    if (!m_leaving) {
        m_next = m_workspace.clock.at(m_workspace.clock.now() + pause, [this] { look(); });
    }
}

// One at a time, so that several runners share what there is.
void RunnerCommand::look()
{
    if (m_leaving) {
        return;
    }
    lookIn(kBetweenLooks);
    if (m_under.size() >= kAtOnce) {
        return;
    }
    const auto taken = m_runners.take(m_state.id, m_state.labels);
    sayNews(u"look"_s, taken ? QString() : taken.error().text);
    if (taken && !taken->isEmpty()) {
        m_toReturn.remove(*taken);
        m_under.insert(*taken, {});
        consider(*taken);
    }
}

void RunnerCommand::consider(const BatchId &id)
{
    const auto stored = m_workspace.history.load(id);
    if (!stored) {
        giveBack(id, {{}, kUntilItPasses}, stored.error().text);
        return;
    }
    const Instant now = m_workspace.clock.now();
    if (const Status out = mayGoOut(m_workspace, stored->batch); !out) { // it waits for a second person, or was rejected
        giveBack(id, {isPassing(out.error()) || out.error().kind == ErrorKind::Stopped ? QString() : out.error().text, kUntilItPasses}, out.error().text);
    } else if (isFreshOrder(*stored) && startStateOf(stored->batch.options, stored->batch.createdAt, now) == StartState::Overdue) {
        const QString why = tr("Its start time was too long ago to begin by itself.");
        giveBack(id, {why, Millis(0)}, why);
    } else if (const Status may = mayStartAt(m_workspace, stored->batch, now); !may) {
        giveBack(id, {{}, kUntilItPasses}, may.error().text);
    } else {
        checkKey(*stored);
    }
}

// A runner without the key leaves the order to one that has it.
void RunnerCommand::checkKey(const StoredBatch &stored)
{
    const BatchId id = stored.batch.id;
    const auto connections = m_workspace.catalogue.connections();
    const Connection *connection = nullptr;
    if (connections) {
        const auto found = std::find_if(connections->cbegin(), connections->cend(), [&stored](const Connection &c) { return c.id == stored.batch.connection; });
        connection = found == connections->cend() ? nullptr : &*found;
    }
    const bool isFresh = isFreshOrder(stored);
    if (!connection) { // the start says so in words
        begin(id, isFresh);
        return;
    }
    fetchSecrets(m_workspace, *connection, this, [this, id, isFresh](const Result<Secrets> &secrets) {
        if (m_leaving) {
            giveBack(id, {}, {});
        } else if (!secrets) {
            giveBack(id, {{}, kUntilItPasses}, secrets.error().text);
        } else {
            begin(id, isFresh);
        }
    });
}

void RunnerCommand::begin(const BatchId &id, bool isFresh)
{
    const BatchBoard::Started started = [this, id](const Result<BatchRunner *> &runner, const QList<Finding> &findings) { began(id, runner, findings); };
    isFresh ? m_board.start(id, started) : m_board.goOn(id, started);
}

void RunnerCommand::began(const BatchId &id, const Result<BatchRunner *> &runner, const QList<Finding> &findings)
{
    if (runner) {
        m_console.say(tr("Batch %1 runs here.").arg(id.value));
        m_said.remove(id.value);
        connect(runner.value(), &BatchRunner::ended, this, [this, id] { ended(id); });
        connect(runner.value(), &BatchRunner::runStateChanged, this, [this, running = runner.value()] { paused(running); });
        tellState();
        return;
    }
    const Error &error = runner.error();
    if (const auto stored = m_workspace.history.load(id)) {
        sayFindings(m_console, subjectOf(m_workspace, stored->batch), findings, {});
        learnAddress(exitAddress(m_workspace, stored->batch, findings));
    }
    if (error.kind == ErrorKind::Leased || error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Stopped) {
        giveBack(id, {{}, kWhileOthersWork}, error.kind == ErrorKind::Leased ? QString() : error.text);
    } else {
        giveBack(id, {isPassing(error) ? QString() : error.text, kUntilItPasses}, error.text);
    }
}

// Nobody is here to wait for: either it passes, or a person goes on.
void RunnerCommand::paused(BatchRunner *runner)
{
    if (runner->runState() != RunState::Paused) {
        return;
    }
    const Words &words = *m_workspace.platforms.of(runner->batch()).words;
    const QString why = words.sentence(runner->pauseReason());
    m_console.say(runner->batch().id.value + u": "_s + why);
    learnAddress(exitAddress(m_workspace, runner->batch(), runner->pauseReason()));
    m_under[runner->batch().id] = {isPassing(runner->pauseReason()) ? QString() : why, kUntilItPasses};
    runner->leave();
}

void RunnerCommand::ended(const BatchId &id)
{
    const auto stored = m_workspace.history.load(id);
    const Return how = m_under.value(id);
    const bool isOpen = !stored || hasLaneToClose(*stored) || totalsOf(stored->state.targets).waiting > 0;
    if (m_leaving && isOpen && how.held.isEmpty()) {
        m_left.append(id.value);
        giveBack(id, {}, tr("left to another runner"));
        return;
    }
    QString text = isOpen ? tr("not through yet") : tr("through");
    if (stored && !isOpen) {
        text = totalsText(totalsOf(stored->state.targets), *m_workspace.platforms.of(stored->batch).words, stored->batch.operation);
    }
    giveBack(id, how.held.isEmpty() && how.pause.count() == 0 && isOpen ? Return{{}, kUntilTimeHelps} : how, text);
}

// Queued by its alarm or its run: what it is called from may still use the batch.
void RunnerCommand::giveBack(const BatchId &id, const Return &how, const QString &end)
{
    m_under.remove(id);
    m_toReturn.insert(id, how);
    returnTickets();
    if (!end.isEmpty()) {
        sayNews(id.value, id.value + u": "_s + end);
        m_ends.insert(id.value, end);
    }
    tellState();
    if (m_leaving && m_under.isEmpty()) {
        QMetaObject::invokeMethod(this, &RunnerCommand::end, Qt::QueuedConnection);
    } else {
        lookIn(Millis(0));
    }
}

void RunnerCommand::returnTickets()
{
    const QList<BatchId> ids = m_toReturn.keys();
    for (const BatchId &id : ids) {
        const Return how = m_toReturn.value(id);
        if (!m_runners.giveBack(m_state.id, id, how.held, how.pause)) {
            return; // with the next beat
        }
        m_toReturn.remove(id);
    }
}

// The others see what it does without waiting for the next beat.
void RunnerCommand::tellState()
{
    m_heart = m_workspace.clock.at(m_workspace.clock.now(), [this] { beat(); });
    const int orders = static_cast<int>(m_under.size());
    m_systemd.tell("STATUS=" + (orders == 0 ? tr("Waits for orders.") : tr("Runs %n order(s).", nullptr, orders)).toUtf8());
}

// What a platform has seen comes before what was said; the next beat tells the others.
void RunnerCommand::learnAddress(const QString &address)
{
    if (!address.isEmpty()) {
        m_state.address = address;
    }
}

void RunnerCommand::sayNews(const QString &what, const QString &text)
{
    if (m_said.value(what) == text) {
        return;
    }
    m_said.insert(what, text);
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        m_console.say(line);
    }
}

void RunnerCommand::interrupt()
{
    if (std::exchange(m_leaving, true)) {
        return;
    }
    m_systemd.tell("STOPPING=1");
    m_next.reset();
    m_watch.disconnect(this); // what it still does is dropped with it
    if (m_under.isEmpty()) {
        end();
        return;
    }
    m_console.say(tr("Ends at the next safe point."));
    m_board.leaveEverything();
}

void RunnerCommand::end()
{
    m_heart.reset();
    const Status left = m_runners.leave(m_state.id);
    if (!left) {
        m_console.say(left.error().text);
    }
    if (m_arguments.json) {
        QJsonArray orders;
        for (auto it = m_ends.cbegin(); it != m_ends.cend(); ++it) {
            orders.append(QJsonObject{{u"batch"_s, it.key()}, {u"end"_s, it.value()}});
        }
        m_console.json({{u"runner"_s, m_state.name}, {u"orders"_s, orders}, {u"left"_s, m_left}});
    }
    emit finished(m_left.isEmpty() ? ExitCode::Done : ExitCode::Interrupted);
}

} // namespace flotilla

#include "moc_runnercommand.cpp"
