// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/database.h"
#include "run/runners.h"

#include <QStringList>

namespace flotilla {

struct Batch;

/// The Runners port.
class SqlRunners final : public Runners
{
public:
    explicit SqlRunners(Database &database) : m_database(database) {}
    Status beat(const RunnerState &state) override;
    Status leave(const QString &runner) override;
    Result<QList<RunnerRow>> runners() override;
    Result<BatchId> take(const QString &runner, const QStringList &labels) override;
    Status giveBack(const QString &runner, const BatchId &batch, const QString &held, Millis pause) override;
    Result<QHash<BatchId, QString>> held() override;

private:
    Database &m_database;
};

/// Makes the ticket of an order that is meant for a runner, as part of the transaction that writes the order.
void addTicket(Transaction &transaction, const Batch &batch);

/// The statements that make the tables, the same for a file and a server.
[[nodiscard]] QStringList runnerTables();

} // namespace flotilla
