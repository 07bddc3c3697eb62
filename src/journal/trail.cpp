// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/trail.h"

#include "journal/rows.h"
#include "run/trailchain.h"

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

/// Until this transaction ends, nobody else adds a line. Empty: the chain begins.
QByteArray newestHash(Transaction &transaction)
{
    transaction.alone(u"trail"_s);
    Rows rows = transaction.select(u"SELECT hash FROM trail ORDER BY id DESC LIMIT 1"_s);
    return rows.next() ? rows.text(0).toLatin1() : QByteArray();
}

/// As it will be read again: half a character of somebody else's text is not kept by every store.
QString storable(const QString &text)
{
    return QString::fromUtf8(text.toUtf8());
}

} // namespace

void append(Transaction &transaction, const TrailEntry &told)
{
    TrailEntry entry = told;
    for (QString *text : {&entry.code, &entry.requestId, &entry.detail}) {
        *text = storable(*text);
    }
    for (QString &argument : entry.arguments) {
        argument = storable(argument);
    }
    transaction.run(u"INSERT INTO trail (at, who, what, step, arguments, batch, lane, program, code, request_id, detail, hash)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    {qint64{toEpochMillis(entry.when)}, entry.who, entry.what, entry.step,
                     entry.arguments.isEmpty() ? QString(u""_s) : listBody(entry.arguments), entry.batch.value, entry.lane.value,
                     entry.program.value, entry.code, entry.requestId, entry.detail,
                     QString::fromLatin1(linkOf(newestHash(transaction), entry))});
}

} // namespace flotilla
