// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sqlpeople.h"

#include "journal/rows.h"
#include "journal/sqlleases.h"
#include "journal/teamnews.h"
#include "journal/trail.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace flotilla {

Result<Person> SqlPeople::self()
{
    return m_database.look<Person>([](Transaction &t, Person &person) {
        if (Rows rows = t.select(u"SELECT CAST(session_user AS TEXT), may_approve()"_s); rows.next()) {
            person = {rows.text(0), rows.value(1).toBool()};
        }
    });
}

Result<QString> SqlPeople::author(const BatchId &id)
{
    return m_database.look<QString>([&id](Transaction &t, QString &author) {
        if (Rows rows = t.select(u"SELECT author FROM batch_author WHERE batch = ?"_s, {id.value}); rows.next()) {
            author = rows.text(0);
        }
    });
}

Result<std::optional<Signature>> SqlPeople::signature(const BatchId &id)
{
    return m_database.look<std::optional<Signature>>([&id](Transaction &t, std::optional<Signature> &found) {
        if (Rows rows = t.select(u"SELECT plan, approves, reason, signer, at FROM signature WHERE batch = ?"_s, {id.value}); rows.next()) {
            found = Signature{id, rows.text(0).toLatin1(), rows.value(1).toBool(), rows.text(2), rows.text(3), fromEpochMillis(rows.number(4))};
        }
    });
}

Status SqlPeople::sign(const Signature &signature, const TrailEntry &entry)
{
    return m_database.change([&](Transaction &t) {
        t.alone(batchLock(signature.batch)); // nobody else decides meanwhile
        bool decided = false;
        if (Rows rows = t.select(u"SELECT 1 FROM signature WHERE batch = ?"_s, {signature.batch.value}); rows.next()) {
            decided = true;
        }
        if (decided) {
            t.fail(usage(QCoreApplication::translate("Journal", "Somebody has just decided about batch %1.").arg(signature.batch.value)));
        }
        t.run(u"INSERT INTO signature (batch, plan, approves, reason) VALUES (?, ?, CAST(? AS BOOLEAN), ?)"_s,
              {signature.batch.value, QString::fromLatin1(signature.plan), signature.approves ? u"true"_s : u"false"_s, signature.reason});
        // By the clocks of several computers: see SqlJournal.
        const qint64 now = toEpochMillis(entry.when);
        t.run(u"UPDATE batch SET changed_at = CASE WHEN changed_at < ? THEN ? ELSE changed_at + 1 END WHERE id = ?"_s, {now, now, signature.batch.value});
        t.run(u"UPDATE run_ticket SET ends_at = 0 WHERE batch = ? AND runner = ''"_s, {signature.batch.value}); // a runner looks at it now
        append(t, entry);
        tellOthers(t, signature.batch);
    });
}

} // namespace flotilla
