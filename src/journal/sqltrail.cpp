// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/sqltrail.h"

#include "journal/rows.h"
#include "journal/transaction.h"

using namespace Qt::StringLiterals;

namespace flotilla {

// As it is stored: what an older program wrote in other words is not put into today's here.
Result<QList<TrailLink>> SqlTrail::links(qint64 after, int most)
{
    return m_database.look<QList<TrailLink>>([&](Transaction &t, QList<TrailLink> &list) {
        Rows rows = t.select(u"SELECT id, at, who, what, step, arguments, batch, lane, program, code, request_id, detail, hash FROM trail"
                             " WHERE id > ? ORDER BY id LIMIT ?"_s, {after, most});
        while (rows.next()) {
            TrailLink link;
            link.number = rows.number(0);
            link.entry.when = fromEpochMillis(rows.number(1));
            link.entry.who = rows.text(2);
            link.entry.what = rows.text(3);
            link.entry.step = rows.text(4);
            link.entry.arguments = listFromBody(rows.text(5));
            link.entry.batch = {rows.text(6)};
            link.entry.lane = {rows.text(7)};
            link.entry.program = {rows.text(8)};
            link.entry.code = rows.text(9);
            link.entry.requestId = rows.text(10);
            link.entry.detail = rows.text(11);
            link.hash = rows.text(12).toLatin1();
            list.append(link);
        }
    });
}

// A setting, so that it goes into a copy of the workspace with the lines that it is about.
Result<qint64> SqlTrail::olderUpTo()
{
    return m_database.look<qint64>([](Transaction &t, qint64 &number) {
        if (Rows rows = t.select(u"SELECT value FROM setting WHERE key = 'trail/older_up_to'"_s); rows.next()) {
            number = rows.number(0);
        }
    });
}

} // namespace flotilla
