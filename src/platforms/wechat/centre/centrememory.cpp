// SPDX-License-Identifier: GPL-3.0-or-later
#include "wechat/centre/centrememory.h"

#include "run/credentials.h"

#include <utility>

namespace flotilla::wechat {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kTicket{"ticket"};
constexpr QLatin1StringView kTicketAt{"ticket_at"};

} // namespace

CentreMemory::CentreMemory(SecretStore &store, SecretName name, QObject *parent) : QObject(parent), m_store(store), m_name(std::move(name)) {}
CentreMemory::~CentreMemory() = default;

void CentreMemory::load(QObject *context, const Then &then)
{
    m_store.read(m_name, context, [this, then](const Result<Secret> &stored) {
        if (!stored) {
            then(stored.error().kind == ErrorKind::NotFound ? Status() : Status(stored.error()));
            return;
        }
        const Secrets known = unpacked(*stored, {});
        for (auto it = known.cbegin(); it != known.cend(); ++it) {
            if (it.key() == kTicket) {
                m_ticket = it.value();
            } else if (it.key() == kTicketAt) {
                m_ticketAt = fromEpochMillis(it.value().reveal().toLongLong());
            } else {
                m_refreshers.insert(it.key(), it.value());
            }
        }
        then({});
    });
}

void CentreMemory::keepTicket(const Secret &ticket, Instant at, QObject *context, const Then &then)
{
    m_ticket = ticket;
    m_ticketAt = at;
    write(context, then);
}

void CentreMemory::keep(const Refreshers &refreshers, QObject *context, const Then &then)
{
    bool isNews = !m_isKept;
    for (auto it = refreshers.cbegin(); it != refreshers.cend(); ++it) {
        isNews = isNews || m_refreshers.value(it.key()).reveal() != it.value().reveal();
    }
    if (!isNews) {
        then({});
        return;
    }
    m_refreshers.insert(refreshers);
    write(context, then);
}

void CentreMemory::forget(const QString &appid, QObject *context, const Then &then)
{
    m_refreshers.remove(appid);
    write(context, then);
}

Secret CentreMemory::asStored() const
{
    Secrets all;
    if (isSet(m_ticketAt)) {
        all.insert(kTicket, m_ticket);
        all.insert(kTicketAt, Secret(QByteArray::number(toEpochMillis(m_ticketAt))));
    }
    for (auto it = m_refreshers.cbegin(); it != m_refreshers.cend(); ++it) {
        all.insert(it.key(), it.value());
    }
    return packed(all);
}

void CentreMemory::write(QObject *context, const Then &then)
{
    m_isKept = false;
    m_waiting.append({context, then});
    if (!m_writing) {
        writeNow();
    }
}

void CentreMemory::writeNow()
{
    m_writing = true;
    m_under = std::exchange(m_waiting, {});
    m_store.write(m_name, asStored(), this, [this](const Status &kept) {
        m_writing = false;
        m_isKept = kept.ok() && m_waiting.isEmpty();
        const QList<Waiter> told = std::exchange(m_under, {});
        if (!m_waiting.isEmpty()) {
            writeNow();
        }
        const QPointer<CentreMemory> self(this);
        for (const Waiter &waiter : told) {
            if (self && waiter.context) {
                waiter.then(kept);
            }
        }
    });
}

} // namespace flotilla::wechat

#include "moc_centrememory.cpp"
