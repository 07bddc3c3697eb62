// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchnews.h"

#include <QSet>
#include <QTimer>

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
    ~TeamNews() override;

private:
    void reached(QSqlDriver *driver);
    void send();

    Database &m_database;
    QSet<QString> m_written; ///< batches that others are to hear of
    QTimer m_soon;           ///< a run writes often
    bool m_wasReached = false;
    bool m_lost = false;
};

/// Of a write: others who look at this batch are told soon after it.
void tellOthers(const Transaction &t, const BatchId &id);

} // namespace flotilla
