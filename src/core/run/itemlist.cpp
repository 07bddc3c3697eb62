// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/itemlist.h"

#include "run/credentials.h"

#include <algorithm>
#include <utility>

namespace flotilla {

namespace {
constexpr int kPage = 100;
constexpr int kPageTries = 5; // of a page that the platform puts off
constexpr Millis kLongestPageWait = std::chrono::minutes(2);
constexpr int kMost = 20'000; // a platform that repeats its pages must not keep us busy for ever
} // namespace

ItemList::ItemList(const Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}
ItemList::~ItemList() = default;

void ItemList::load(const Connection &connection, const QString &call, const MiniProgramId &program)
{
    m_connection = connection;
    m_query = call;
    m_program = program;
    m_call.reset();
    m_again.reset();
    m_tries = 0;
    m_coming.clear();
    m_loading = true;
    const int generation = ++m_generation;
    openGateway(m_workspace, connection, this, [this, generation](const Result<std::shared_ptr<Gateway>> &gateway) {
        if (generation != m_generation) {
            return;
        }
        if (!gateway.ok()) {
            end(gateway.error());
            return;
        }
        m_gateway = gateway.value();
        askPage();
    });
}

void ItemList::askPage()
{
    Call call;
    call.name = m_query;
    call.program = m_program;
    call.lane = {m_program.value};
    call.offset = static_cast<int>(m_coming.size());
    call.limit = kPage;
    auto next = m_gateway->send(call, [this](const Reply &reply) { pageAnswered(reply); });
    m_call.swap(next);
    if (next) {
        // The old call is the one whose answer is being handled right now: drop it once that is over.
        QMetaObject::invokeMethod(this, [old = std::shared_ptr<PendingCall>(std::move(next))] {}, Qt::QueuedConnection);
    }
}

void ItemList::pageAnswered(const Reply &reply)
{
    const bool putOff = reply.outcome == Outcome::Limited && reply.scope != RefusalScope::Batch && reply.error.retryAfter <= kLongestPageWait;
    if (putOff && ++m_tries < kPageTries) {
        const Instant then = m_workspace.clock.now() + std::max(reply.error.retryAfter, Millis{1000});
        m_again = m_workspace.clock.at(then, [this] { askPage(); });
        return;
    }
    if (reply.outcome != Outcome::Accepted) {
        end(reply.error);
        return;
    }
    m_tries = 0;
    const bool same = !reply.items.isEmpty() && !m_coming.isEmpty() && reply.items.constLast() == m_coming.constLast(); // the page of before once more
    if (!same) {
        m_coming.append(reply.items);
    }
    const bool more = reply.total >= 0 ? m_coming.size() < reply.total : reply.items.size() == kPage;
    if (!reply.items.isEmpty() && !same && more && m_coming.size() < kMost) {
        askPage();
        return;
    }
    m_whole = !same && (!more || m_coming.size() < kMost);
    m_items = std::exchange(m_coming, {});
    end({});
}

void ItemList::end(const Error &error)
{
    m_error = error;
    m_loading = false;
    emit finished();
}

} // namespace flotilla

#include "moc_itemlist.cpp"
