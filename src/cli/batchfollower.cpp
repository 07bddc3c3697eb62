// SPDX-License-Identifier: GPL-3.0-or-later
#include "batchfollower.h"

#include "approvalcommands.h"
#include "batchtext.h"
#include "model/words.h"
#include "run/idlebatch.h"
#include "run/programsecrets.h"
#include "run/report.h"
#include "workflow/toresume.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// True if the rows have nothing that this verb would start: the batch is as it is, and that is no error.
bool nothingToDo(const QString &verb, const StoredBatch &stored)
{
    const Totals totals = totalsOf(stored.state.targets);
    if (totals.waiting > 0 || hasLaneToClose(stored)) {
        return false;
    }
    return (verb == u"resume"_s && leftToResume(stored.state.targets) == 0) || (verb == u"retry"_s && totals.failed == 0);
}

/// It is paused for rows that a person has to decide about, and for nothing that would be in the way of the others.
bool asksOnlyPersons(const BatchRunner &runner)
{
    const QString &why = runner.pauseReason().kind;
    const QList<Progress> &rows = runner.state().targets;
    return std::any_of(rows.cbegin(), rows.cend(), [&why](const Progress &row) {
        return row.phase == Phase::NeedsPerson && (why.isEmpty() || row.reason.kind == why);
    });
}

} // namespace

BatchFollower::BatchFollower(const Workspace &workspace, BatchBoard &board, const Console &console, const Arguments &arguments)
    : m_workspace(workspace), m_board(board), m_console(console), m_arguments(arguments), m_rests(workspace)
{
    connect(&m_rests, &RestFollower::moved, this, [this] { m_board.tellChanged(m_batch); });
    connect(&m_rests, &RestFollower::goesOn, this, [this] {
        if (m_stays) {
            m_stays = false;
            m_board.goOn(m_batch, watch(m_batch)); // what somebody has cancelled meanwhile stays so
        } else {
            m_board.tellChanged(m_batch); // another process may have looked
            followRests();
        }
    });
    connect(&m_rests, &RestFollower::over, this, [this] { restsAreOver({}); });
    connect(&m_rests, &RestFollower::failed, this, &BatchFollower::restsAreOver);
}

BatchFollower::~BatchFollower() = default;

BatchBoard::Started BatchFollower::watch(const BatchId &id)
{
    m_batch = id;
    return [self = QPointer(this)](const Result<BatchRunner *> &runner, const QList<Finding> &findings) {
        if (self) {
            self->started(runner, findings);
        }
    };
}

Subject BatchFollower::subject() const
{
    const auto stored = m_workspace.history.load(m_batch);
    return subjectOf(m_workspace, stored ? stored->batch : Batch{});
}

void BatchFollower::started(const Result<BatchRunner *> &runner, const QList<Finding> &findings)
{
    m_findings = m_localFindings + findings;
    QList<Finding> news = m_findings;
    news.removeIf([this](const Finding &finding) { return m_said.contains(finding); });
    m_said += news;
    sayFindings(m_console, subject(), news, {});
    if (!runner) {
        refused(runner.error());
        return;
    }
    m_runner = runner.value();
    m_table = std::make_unique<LiveTable>(*m_runner, *m_workspace.platforms.of(m_runner->batch()).words, m_console, m_workspace.clock);
    connect(m_runner, &BatchRunner::runStateChanged, this, &BatchFollower::runStateChanged);
    connect(m_runner, &BatchRunner::ended, this, &BatchFollower::end);
    const auto rests = [this](int index) {
        if (m_runner && m_runner->progress(index).phase == Phase::Resting) {
            followRests();
        }
    };
    connect(m_runner, &BatchRunner::targetChanged, this, rests, Qt::QueuedConnection); // once it is journaled
    followRests(); // those of the run before
    if (m_interrupts > 0) {
        (void)m_board.stop(m_batch);
    }
}

void BatchFollower::refused(const Error &error)
{
    const auto stored = m_workspace.history.load(m_batch);
    if (stored && m_interrupts == 0 && nothingToDo(m_arguments.verb, *stored) && RestFollower::waits(m_workspace, *stored)) {
        stay(); // there is nothing to send now, but something to wait for
        return;
    }
    m_done = true;
    m_console.say(error.text);
    if (!stored) {
        if (m_arguments.json) {
            m_console.json(notStartedJson(m_workspace.platforms, error, findingsJson(subject(), m_findings, {}, m_oddRows)));
        }
        emit finished(exitCodeFor(error));
        return;
    }
    const bool idle = nothingToDo(m_arguments.verb, *stored);
    print(*stored, idle ? Error{} : error);
    if (m_interrupts > 0) { // during the check
        emit finished(ExitCode::Interrupted);
        return;
    }
    emit finished(idle ? codeOf(*stored) : exitCodeFor(error));
}

void BatchFollower::runStateChanged()
{
    if (m_runner && m_runner->runState() == RunState::Pausing && m_runner->pauseReason().kind == reasons::DatabaseAway) {
        m_console.say(m_runner->pauseReason().text);
        return;
    }
    // Nobody is here to wait for: what needs a person or a repair is left to resume.
    if (m_runner && m_runner->runState() == RunState::Paused) {
        sayPause();
        if (m_interrupts == 0 && asksOnlyPersons(*m_runner) && RestFollower::waits(m_workspace, {m_runner->batch(), m_runner->state()})) {
            m_runner->leave(); // the others are waited for, and gone on with
            return;
        }
        (void)m_workspace.leases.release(lanesOf(m_runner->batch()), m_workspace.self, m_batch);
        end();
    }
}

// Once, however often it goes on with the others.
void BatchFollower::sayPause()
{
    const Words &words = *m_workspace.platforms.of(m_runner->batch()).words;
    const QString why = words.sentence(m_runner->pauseReason());
    if (!why.isEmpty() && !m_saidPauses.contains(why)) {
        m_saidPauses.append(why);
        m_console.say(why);
        m_console.say(words.help(m_runner->pauseReason()));
    }
}

// Beside the run: what is through its rest does not wait for a row that is held up.
void BatchFollower::followRests()
{
    if (!m_done && m_runner && !m_rests.isFollowing() && RestFollower::waits(m_workspace, {m_runner->batch(), m_runner->state()})) {
        m_rests.follow(m_batch);
    }
}

void BatchFollower::end()
{
    if (m_done || m_stays || !m_runner) {
        return;
    }
    m_table->close();
    m_table.reset(); // it must not outlive the runner
    StoredBatch stored{m_runner->batch(), m_runner->state()};
    if (m_runner->wasTakenOver()) {
        m_console.say(tr("Another process has taken over this batch."));
        if (auto journaled = m_workspace.history.load(m_batch); journaled) {
            stored = std::move(journaled.value());
        }
    }
    // Stopped from here, or by `stop` in another terminal.
    const auto flag = m_workspace.journal.stopRequested(m_batch);
    const bool stopped = m_interrupts > 0 || (flag.ok() && flag.value());
    const bool paused = m_runner->runState() == RunState::Paused || m_runner->wasTakenOver(); // something is left to do, if only a lane to close
    if (!paused && !stopped && RestFollower::waits(m_workspace, stored)) {
        stay();
        return;
    }
    m_done = true;
    m_rests.stop();
    tellHeld();
    const ExitCode code = paused || (stopped && leftToResume(stored.state.targets) > 0) ? ExitCode::Interrupted : codeOf(stored);
    readSecrets(stored, [this, stored, code] {
        print(stored);
        emit finished(code);
    });
}

// What the order made and was told to tell; the journal has it nowhere. Where it is in memory only it is told although its row is not
// done yet: there it is of this process.
void BatchFollower::readSecrets(const StoredBatch &stored, const std::function<void()> &then)
{
    const auto connections = m_workspace.catalogue.connections();
    const bool tells = m_workspace.platforms.operationOf(stored.batch).tellsSecret && stored.batch.options.value(options::Reveal) == "yes"_L1;
    if (!tells || !connections) {
        then();
        return;
    }
    const auto connection = std::find_if(connections->cbegin(), connections->cend(),
                                         [&stored](const Connection &one) { return one.id == stored.batch.connection; });
    if (connection == connections->cend()) {
        then();
        return;
    }
    m_keepsNothing = connection->source == SecretSource::Environment;
    QList<MiniProgramId> programs;
    for (qsizetype i = 0; i < stored.batch.targets.size() && i < stored.state.targets.size(); ++i) {
        if (m_keepsNothing || stored.state.targets.at(i).phase == Phase::Succeeded) {
            programs.append(stored.batch.targets.at(i).program);
        }
    }
    readProgramSecrets(m_workspace, *connection, programs, this, [this, then](const QMap<MiniProgramId, Secrets> &secrets) {
        m_secrets.insert(secrets);
        then();
    });
}

// What the keychain did not take is in memory only, and this program is about to end.
void BatchFollower::tellHeld()
{
    const bool reveal = m_runner && m_runner->batch().options.value(options::Reveal) == "yes"_L1;
    bool lost = false;
    for (int i = 0; m_runner && i < m_runner->batch().targets.size(); ++i) {
        const Secrets held = m_runner->heldSecrets(i);
        if (!held.isEmpty() && reveal) {
            m_secrets.insert(m_runner->batch().targets.at(i).program, held);
        }
        lost = lost || (!held.isEmpty() && !reveal);
    }
    if (lost) {
        m_console.say(tr("A key that was not stored is lost when this command ends. Repair the keychain, stop this order, then make another key."));
    }
}

// To standard output and nowhere else: the person asked for it.
void BatchFollower::tellSecrets(QJsonObject &object) const
{
    QJsonArray rows = object.value("targets"_L1).toArray();
    for (auto row : rows) {
        QJsonObject told = row.toObject();
        const Secrets secrets = m_secrets.value({told.value("appid"_L1).toString()});
        if (!secrets.isEmpty()) {
            told.insert(u"secret"_s, QString::fromUtf8(secrets.first().reveal()));
            row = told;
        }
    }
    object.insert(u"targets"_s, rows);
}

void BatchFollower::stay()
{
    m_stays = true;
    m_runner.clear();
    if (!std::exchange(m_saidThatItStays, true)) {
        m_console.say(tr("Waiting for the platform, which may take hours. Ctrl+C leaves; to go on later: %1")
                          .arg(commandText(u"resume"_s, m_batch, m_arguments.workspace)));
    }
    m_rests.follow(m_batch);
}

void BatchFollower::restsAreOver(const QString &problem)
{
    if (!m_stays) { // the run goes on
        return;
    }
    m_stays = false;
    m_done = true;
    if (!problem.isEmpty()) {
        m_console.say(problem);
    }
    const auto stored = m_workspace.history.load(m_batch);
    if (!stored) {
        m_console.say(stored.error().text);
        emit finished(ExitCode::Interrupted);
        return;
    }
    print(*stored);
    emit finished(codeOf(*stored));
}

ExitCode BatchFollower::codeOf(const StoredBatch &stored) const { return exitCodeFor(stored, m_workspace.platforms); }

void BatchFollower::print(const StoredBatch &stored, const Error &error)
{
    QStringList lines = batchSummaryLines(stored, m_workspace.platforms);
    if (m_arguments.verb != u"practice"_s) { // whose platform is gone afterwards
        lines += error.kind == ErrorKind::Leased ? leasedLines(m_workspace, stored, m_arguments.workspace)
                                                 : waysOn(m_workspace, stored, m_arguments.workspace);
    }
    for (const QString &line : std::as_const(lines)) {
        m_console.say(line);
    }
    if (!m_arguments.json) {
        for (auto it = m_secrets.cbegin(); it != m_secrets.cend(); ++it) {
            m_console.print(it.key().value + u"  "_s + QString::fromUtf8(it.value().first().reveal()));
        }
        noteTold(stored);
        return;
    }
    QJsonObject object = batchJson(stored, m_workspace.platforms);
    if (!m_secrets.isEmpty()) {
        tellSecrets(object);
    }
    object.insert(u"findings"_s, findingsJson(subject(), m_findings, {}, m_oddRows));
    if (!error.text.isEmpty()) {
        object.insert(u"error"_s, error.text);
    }
    m_console.json(object);
    noteTold(stored);
}

// A key that is nowhere else: until here the journal says that its answer was lost, and if nobody was told it stays so.
void BatchFollower::noteTold(const StoredBatch &stored)
{
    if (m_secrets.isEmpty()) {
        return;
    }
    if (!m_console.isResultWritten()) {
        m_console.say(tr("Standard output did not take the new keys. Those that are stored nowhere are lost: make others."));
    } else if (const Status noted = flotilla::noteTold(m_workspace, stored); !noted) {
        m_console.say(noted.error().text);
    }
}

// What the journal does not tell: keys that are in memory and are about to be told.
void BatchFollower::addUntold(StoredBatch &stored) const
{
    for (int i = 0; m_runner && i < stored.state.targets.size(); ++i) {
        if (const Progress &row = m_runner->progress(i); row.marks.contains(marks::Untold)) {
            stored.state.targets[i] = row;
        }
    }
}

// The batch as the journal has it: the runner is not at a safe point. Keys that are in memory only are told first: another one is
// all that is left without them.
void BatchFollower::leave()
{
    auto stored = m_workspace.history.load(m_batch);
    if (!stored) {
        if (m_arguments.json) {
            QJsonObject object = notStartedJson(m_workspace.platforms, stored.error(), {});
            object.insert(u"findings"_s, findingsJson(subject(), m_findings, {}, m_oddRows));
            m_console.json(object);
        }
        emit finished(ExitCode::Interrupted);
        return;
    }
    tellHeld();
    addUntold(stored.value());
    readSecrets(*stored, [this, stored] {
        if (m_arguments.json || !m_secrets.isEmpty()) {
            print(*stored);
        }
        emit finished(ExitCode::Interrupted);
    });
}

void BatchFollower::interrupt()
{
    if (m_done) {
        return;
    }
    ++m_interrupts;
    m_rests.stop();
    if (m_stays) {
        restsAreOver({});
        return;
    }
    if (m_interrupts > 1) {
        m_console.say(tr("Left at once. To go on, which first looks at what was under way: %1")
                          .arg(commandText(u"resume"_s, m_batch, m_arguments.workspace)));
        m_done = true;
        leave();
        return;
    }
    m_console.say(tr("Stopping: the call in flight is finished, none is started. To go on later: %1")
                      .arg(commandText(u"resume"_s, m_batch, m_arguments.workspace)));
    if (m_runner || m_board.isStarting(m_batch)) {
        (void)m_board.stop(m_batch);
    }
}

} // namespace flotilla

#include "moc_batchfollower.cpp"
