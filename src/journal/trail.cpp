// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/trail.h"

#include "journal/rows.h"

using namespace Qt::StringLiterals;

namespace flotilla {

void append(Transaction &transaction, const TrailEntry &entry)
{
    transaction.run(u"INSERT INTO trail (at, who, what, step, arguments, batch, lane, program, code, request_id, detail)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    {qint64{toEpochMillis(entry.when)}, entry.who, entry.what, entry.step,
                     entry.arguments.isEmpty() ? QString(u""_s) : listBody(entry.arguments), entry.batch.value, entry.lane.value,
                     entry.program.value, entry.code, entry.requestId, entry.detail});
}

} // namespace flotilla
