// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchnews.h"

class QSqlDriver;

namespace flotilla {

class Database;
class Transaction;

/// What the server tells of the writes of others (NOTIFY), over the connection of the workspace itself.
class TeamNews final : public BatchNews
{
    Q_OBJECT
public:
    explicit TeamNews(Database &database, QObject *parent = nullptr);

private:
    void reached(QSqlDriver *driver);

    bool m_wasReached = false;
    bool m_lost = false;
};

/// Part of a write: with it, others who look at this batch are told.
void tellOthers(Transaction &t, const BatchId &id);

} // namespace flotilla
