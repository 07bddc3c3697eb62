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
constexpr auto kTogether = std::chrono::milliseconds(300);

} // namespace

TeamNews::TeamNews(Database &database, QObject *parent) : BatchNews(parent), m_database(database)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kTogether);
    connect(&m_soon, &QTimer::timeout, this, &TeamNews::send);
    m_database.onConnection([this](QSqlDriver *driver) { reached(driver); });
    m_database.onTold([this](const QString &batch) {
        m_written.insert(batch);
        if (!m_soon.isActive()) {
            m_soon.start();
        }
    });
}

TeamNews::~TeamNews()
{
    m_database.onConnection({});
    m_database.onTold({});
    send();
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

// Not in the transactions of the writes: the server commits those that tell something one after the other, each with its wait for the
// disk. By itself it need not wait for that. Who misses it finds the same at the next look.
void TeamNews::send()
{
    const QSet<QString> written = std::exchange(m_written, {});
    if (m_lost) {
        return;
    }
    for (const QString &batch : written) {
        (void)m_database.pragma(u"SELECT set_config('synchronous_commit', 'off', true), pg_notify('%1', '%2')"_s
                                    .arg(kChannel, QString(batch).replace(u'\'', u"''"_s)));
    }
}

void tellOthers(const Transaction &t, const BatchId &id)
{
    if (!id.isEmpty()) {
        t.tell(id.value);
    }
}

} // namespace flotilla

#include "moc_teamnews.cpp"
