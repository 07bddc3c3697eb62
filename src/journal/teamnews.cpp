// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/teamnews.h"

#include "journal/database.h"
#include "journal/transaction.h"

#include <QSqlDriver>

#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr QLatin1StringView kChannel{"flotilla_batch"};

} // namespace

TeamNews::TeamNews(Database &database, QObject *parent) : BatchNews(parent)
{
    database.onConnection([this](QSqlDriver *driver) { reached(driver); });
}

// Queued: somebody is in the middle of reading or writing. Between two connections others may have told something.
void TeamNews::reached(QSqlDriver *driver)
{
    if (!driver) {
        if (!std::exchange(m_lost, true)) {
            QMetaObject::invokeMethod(this, &BatchNews::lost, Qt::QueuedConnection);
        }
        return;
    }
    (void)driver->subscribeToNotification(kChannel); // if it cannot, a look finds the same later
    connect(driver, &QSqlDriver::notification, this, [this](const QString &, QSqlDriver::NotificationSource source, const QVariant &payload) {
        if (source != QSqlDriver::SelfSource && !payload.toString().isEmpty()) {
            emit changed({payload.toString()});
        }
    });
    m_lost = false;
    if (std::exchange(m_wasReached, true)) {
        QMetaObject::invokeMethod(this, &BatchNews::restored, Qt::QueuedConnection);
    }
}

void tellOthers(Transaction &t, const BatchId &id)
{
    if (t.dialect().isShared && !id.isEmpty()) {
        (void)t.select(u"SELECT pg_notify(?, ?)"_s, {QString(kChannel), id.value});
    }
}

} // namespace flotilla

#include "moc_teamnews.cpp"
