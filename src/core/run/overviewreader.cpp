// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/overviewreader.h"

#include "run/besiderows.h"
#include "run/credentials.h"
#include "run/goneprograms.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace flotilla {

namespace {

constexpr int kAskers = 6;     // as many as there are calls under way at once
constexpr int kMostUnsent = 3; // then the network is away, and not one mini program in trouble
constexpr int kMostTries = 5;  // of a call that the platform puts off
constexpr Millis kLongestWait = std::chrono::minutes(2);

} // namespace

/// Takes one mini program after the other through the calls.
struct OverviewReader::Asker
{
    qsizetype row = -1;
    QStringList calls; ///< still to be asked about it
    int tries = 0;     ///< of the first of them
    std::unique_ptr<Alarm> again;
    std::unique_ptr<PendingCall> call;
    std::unique_ptr<PendingCall> last; ///< a call may not die inside its own callback
};

OverviewReader::OverviewReader(const Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace), m_list(workspace)
{
    connect(&m_list, &ItemList::finished, this, &OverviewReader::listed);
}

OverviewReader::~OverviewReader() = default;

void OverviewReader::refresh(const Connection &connection, const Overview &overview, const QSet<MiniProgramId> &only)
{
    m_only = only;
    m_connection = connection;
    m_overview = overview;
    m_error = {};
    m_failed = 0;
    m_unsent = 0;
    m_next = 0;
    m_done = 0;
    m_reading = true;
    m_gateway.reset();
    m_gaveUp = false;
    m_over = false;
    m_listIsWhole = false;
    m_listed.clear();
    m_learned.clear();
    m_gone.clear();
    m_keep = {};
    const Result<Listing> before = known(m_workspace, connection, overview);
    if (!before) {
        m_error = before.error();
        m_reading = false;
        m_over = true;
        QMetaObject::invokeMethod(this, &OverviewReader::finished, Qt::QueuedConnection);
        return;
    }
    m_rows = before->items;
    m_keep.told.at = before->at;
    addStrangers();
    const Platform &platform = m_workspace.platforms.of(connection.platform);
    const Query *all = platform.query(platform.programs);
    // What only the list tells is told of a few as well.
    if (all && (only.isEmpty() || !overview.listed.isEmpty())) {
        m_list.load(connection, all->call);
    } else {
        begin();
    }
}

// Whoever names one means it, known or not.
void OverviewReader::addStrangers()
{
    m_strangers.clear();
    QSet<MiniProgramId> named = m_only;
    for (const Item &row : std::as_const(m_rows)) {
        named.remove({row.id});
    }
    for (const MiniProgramId &id : std::as_const(named)) {
        m_strangers.insert(id.value);
        m_rows.append({id.value, {}, {}});
    }
}

QList<Item> OverviewReader::notKept() const
{
    QList<Item> rows;
    std::copy_if(m_rows.cbegin(), m_rows.cend(), std::back_inserter(rows),
                 [this](const Item &row) { return m_strangers.contains(row.id) && row.values.contains(overviews::Problem); });
    return rows;
}

void OverviewReader::listed()
{
    if (m_over) {
        return;
    }
    if (m_list.error().kind != ErrorKind::None) { // those that are known can be asked all the same
        m_error = m_list.error();
    } else {
        m_listIsWhole = m_list.isWhole();
        const Platform &platform = m_workspace.platforms.of(m_connection.platform);
        QHash<QString, qsizetype> there;
        for (qsizetype i = 0; i < m_rows.size(); ++i) {
            there.insert(m_rows.at(i).id, i);
        }
        for (const Item &item : m_list.items()) {
            if (platform.isWellFormed && !platform.isWellFormed({item.id})) {
                continue;
            }
            if (!m_only.isEmpty() && !m_only.contains({item.id})) {
                continue;
            }
            m_listed.insert(item.id);
            if (!there.contains(item.id)) {
                there.insert(item.id, m_rows.size());
                m_rows.append({item.id, {}, {}});
            }
            takeListed(item, m_rows[there.value(item.id)]);
        }
        learnListed();
    }
    begin();
}

// At once: to ask thousands takes minutes, and a new connection would look empty until then.
void OverviewReader::learnListed()
{
    const auto programs = m_only.isEmpty() ? m_workspace.catalogue.programs() : Result(QList<MiniProgram>());
    const auto fresh = programs && m_only.isEmpty() ? learnPrograms(m_workspace, *programs, m_connection.id, m_listed, m_rows) : Result(QSet<QString>());
    if (fresh && !fresh->isEmpty()) {
        m_learned = *fresh;
        emit learned();
    }
}

void OverviewReader::takeListed(const Item &item, Item &row) const
{
    for (const QString &name : m_overview.listed) {
        put(row.values, name, item.values.value(name));
    }
    if (!item.title.isEmpty()) {
        row.values.insert(overviews::Name, item.title);
    }
}

bool OverviewReader::matches(const Item &row, const Values &filter)
{
    return std::all_of(filter.keyBegin(), filter.keyEnd(), [&](const QString &name) { return row.values.value(name) == filter.value(name); });
}

bool OverviewReader::wants(const Item &row) const
{
    return (m_only.isEmpty() || m_only.contains({row.id})) && matches(row, m_filter);
}

void OverviewReader::begin()
{
    if (m_rows.isEmpty()) {
        end();
        return;
    }
    m_wanted = std::count_if(m_rows.cbegin(), m_rows.cend(), [this](const Item &row) { return wants(row); });
    openGateway(m_workspace, m_connection, this, [this](const Result<std::shared_ptr<Gateway>> &gateway) {
        if (m_over) {
            return;
        }
        if (!gateway) {
            giveUp(gateway.error());
            end();
            return;
        }
        m_gateway = gateway.value();
        if (m_overview.beside.isEmpty()) {
            opened();
            return;
        }
        Call call;
        call.name = m_overview.beside;
        m_beside = m_gateway->send(call, [this](const Reply &reply) {
            if (!m_over) {
                m_keep.beside = reply;
                takeBeside(m_overview, reply, m_rows);
                opened();
            }
        });
    });
}

void OverviewReader::opened()
{
    m_askers.clear();
    emit progressed();
    m_open = static_cast<int>(std::min<qsizetype>(kAskers, m_rows.size()));
    for (int i = 0; i < m_open; ++i) {
        m_askers.push_back(std::make_unique<Asker>());
    }
    for (const auto &asker : m_askers) {
        next(*asker);
    }
}

void OverviewReader::next(Asker &asker)
{
    if (asker.calls.isEmpty()) {
        if (asker.row >= 0) {
            asker.row = -1;
            ++m_done;
            emit progressed();
            if (m_over) { // somebody has stopped it
                return;
            }
        }
        while (m_next < m_rows.size() && !wants(m_rows.at(m_next))) {
            ++m_next;
        }
        if (m_next >= m_rows.size()) {
            if (--m_open == 0) {
                // Queued: the last call is the one whose answer may be handled right now.
                QMetaObject::invokeMethod(this, &OverviewReader::end, Qt::QueuedConnection);
            }
            return;
        }
        asker.row = m_next++;
        m_keep.asked.insert(m_rows.at(asker.row).id);
        Item &row = m_rows[asker.row];
        noteAsked(row);
        asker.calls = m_overview.calls;
        if (!m_overview.nameCall.isEmpty() && !row.values.contains(overviews::Name)) {
            asker.calls.append(m_overview.nameCall);
        }
    }
    ask(asker);
}

void OverviewReader::ask(Asker &asker)
{
    noteCall(m_rows[asker.row], m_overview, asker.calls.constFirst(), m_workspace.clock.now());
    Call call;
    call.name = asker.calls.constFirst();
    call.program = {m_rows.at(asker.row).id};
    call.lane = {call.program.value};
    asker.last = std::move(asker.call);
    Asker *at = &asker;
    asker.call = m_gateway->send(call, [this, at, name = call.name](const Reply &reply) { answered(*at, name, reply); });
}

void OverviewReader::answered(Asker &asker, const QString &call, const Reply &reply)
{
    if (m_over) {
        return;
    }
    Item &row = m_rows[asker.row];
    const bool accepted = reply.outcome == Outcome::Accepted;
    if (reply.outcome == Outcome::Limited && reply.error.retryAfter <= kLongestWait && ++asker.tries < kMostTries) {
        Asker *at = &asker;
        const Millis pause = reply.error.retryAfter > Millis{0} ? reply.error.retryAfter : Millis{1000};
        asker.again = m_workspace.clock.at(m_workspace.clock.now() + pause, [this, at] { ask(*at); });
        return;
    }
    asker.tries = 0;
    asker.calls.removeFirst();
    m_unsent = reply.outcome == Outcome::NotSent ? m_unsent + 1 : 0;
    if (call == m_overview.nameCall) { // nothing is missing without it
        if (accepted && !reply.items.isEmpty()) {
            put(row.values, overviews::Name, reply.items.constFirst().title);
        }
    } else if (!accepted) {
        if (reply.outcome == Outcome::Refused && reply.scope != RefusalScope::Batch && isGone(row)) {
            m_gone.insert(row.id);
            asker.calls.clear();
            next(asker);
            return;
        }
        noteProblem(row, reply.error);
        if (reply.scope == RefusalScope::Batch || m_unsent >= kMostUnsent) {
            giveUp(reply.error);
        }
        if (wasNotExecuted(reply.outcome)) {
            asker.calls.clear(); // its next call would hear the same
        }
    } else if (!m_overview.take(call, reply, row.values)) {
        noteProblem(row, {ErrorKind::Unknown, tr("The platform's answer told no state of it."), {}, {}, {}});
    }
    next(asker);
}

// Both must say so: a list may be short of some, and a refusal may have another reason.
bool OverviewReader::isGone(const Item &row) const
{
    return m_overview.leaves && m_listIsWhole && !m_listed.contains(row.id) && !m_strangers.contains(row.id);
}

void OverviewReader::noteProblem(Item &row, const Error &error)
{
    if (!row.values.contains(overviews::Problem)) {
        row.values.insert(overviews::Problem, error.text.isEmpty() ? tr("It could not be asked.") : error.text);
        put(row.values, overviews::Code, error.vendorCode);
        ++m_failed;
    }
}

// Every other one would hear the same.
void OverviewReader::giveUp(const Error &error)
{
    m_error = error;
    m_gaveUp = true;
    for (; m_next < m_rows.size(); ++m_next) {
        Item &row = m_rows[m_next];
        if (!wants(row)) {
            continue;
        }
        m_keep.asked.insert(row.id);
        noteAsked(row);
        noteProblem(row, error);
    }
}

// The rows that were not asked stay as they were; those half asked have what was told of them.
bool OverviewReader::stop()
{
    if (m_over) {
        return false;
    }
    m_gaveUp = true;
    m_error = {ErrorKind::Stopped, tr("It was stopped before all of them were asked."), {}, {}, {}};
    end();
    while (m_reading) {
        keepNext();
    }
    return true;
}

void OverviewReader::end()
{
    if (std::exchange(m_over, true)) {
        return;
    }
    // Later: it may be stopped while an answer is handled.
    QMetaObject::invokeMethod(this, [old = std::make_shared<std::vector<std::unique_ptr<Asker>>>(std::exchange(m_askers, {})), beside = std::shared_ptr<PendingCall>(std::move(m_beside))] {}, Qt::QueuedConnection);
    if (Status gathered = gather(); !gathered) {
        m_error = gathered.error();
    }
    QMetaObject::invokeMethod(this, &OverviewReader::keepNext, Qt::QueuedConnection);
}

// One in a turn of the event loop, as each is thousands of rows.
void OverviewReader::keepNext()
{
    if (!m_reading) {
        return; // it was stopped, which keeps all at once
    }
    if (!m_keep.unkept.isEmpty()) {
        if (Status kept = m_keep.keepNext(m_workspace, m_connection, m_overview); !kept) {
            m_error = kept.error();
            m_keep.unkept.clear();
        }
        QMetaObject::invokeMethod(this, &OverviewReader::keepNext, Qt::QueuedConnection);
        return;
    }
    m_reading = false;
    emit finished();
}

Status OverviewReader::gather()
{
    if (m_rows.isEmpty() && m_error.kind != ErrorKind::None) {
        return {}; // nothing was told
    }
    QList<Item> rows = m_rows;
    rows.removeIf([this](const Item &row) {
        return m_strangers.contains(row.id) && (tellsNothing(row) || row.values.contains(overviews::Problem));
    });
    if (Status settled = settlePrograms(m_workspace, m_connection.id, m_overview.name, {m_listed + m_strangers, m_learned, m_gone}, rows); !settled) {
        return settled;
    }
    if (!m_learned.isEmpty()) {
        emit learned(); // their names
    }
    // What was told of some does not make the others fresh.
    m_keep.isPart = m_gaveUp || !m_only.isEmpty() || !m_filter.isEmpty();
    m_keep.told = {rows, m_keep.isPart ? m_keep.told.at : m_workspace.clock.now()};
    // Without a way to the platform nobody was asked.
    m_keep.unkept = m_gateway || m_rows.isEmpty() ? askedWith(m_workspace.platforms.of(m_connection.platform).overviews, m_overview) : QStringList{m_overview.name};
    return {};
}

} // namespace flotilla

#include "moc_overviewreader.cpp"
