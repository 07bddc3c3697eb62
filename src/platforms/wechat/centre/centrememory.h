// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/clock.h"
#include "run/secretstore.h"
#include "wechat/minttokens.h"

#include <QList>
#include <QObject>
#include <QPointer>

namespace flotilla::wechat {

/// What a token centre must not lose, as one item of a secret store: the newest ticket and the refresh tokens. One write is under way at
/// a time; what changes meanwhile goes with the next one.
class CentreMemory : public QObject, public MintMemory
{
    Q_OBJECT
public:
    using Then = std::function<void(const Status &)>;
    CentreMemory(SecretStore &store, SecretName name, QObject *parent = nullptr);
    ~CentreMemory() override;

    /// Reads what an earlier run kept; that there is nothing is no error.
    void load(QObject *context, const Then &then);
    [[nodiscard]] Secret ticket() const override { return m_ticket; }
    [[nodiscard]] Instant ticketAt() const { return m_ticketAt; } ///< not set: there is none
    [[nodiscard]] Secret refresher(const QString &appid) const override { return m_refreshers.value(appid); }
    [[nodiscard]] qsizetype programs() const { return m_refreshers.size(); }
    void keepTicket(const Secret &ticket, Instant at, QObject *context, const Then &then);
    /// Runs `then` at once if all that is kept already.
    void keep(const Refreshers &refreshers, QObject *context, const Then &then) override;
    /// The vendor is asked for its refresh token anew.
    void forget(const QString &appid, QObject *context, const Then &then);

private:
    struct Waiter
    {
        QPointer<QObject> context;
        Then then;
    };
    void write(QObject *context, const Then &then);
    void writeNow();
    [[nodiscard]] Secret asStored() const;

    SecretStore &m_store;
    SecretName m_name;
    Secret m_ticket;
    Instant m_ticketAt;
    Refreshers m_refreshers;
    QList<Waiter> m_waiting;
    QList<Waiter> m_under; ///< the write under way is theirs
    bool m_writing = false;
    bool m_isKept = true; ///< nothing has changed since the last write that succeeded
};

} // namespace flotilla::wechat
