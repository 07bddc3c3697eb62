// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/trail.h"

using namespace Qt::StringLiterals;

namespace flotilla {

void append(Transaction &transaction, const TrailEntry &entry)
{
    transaction.run(u"INSERT INTO trail (at, who, what, batch, app, program, code, request_id, detail)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    {qint64{toEpochMillis(entry.when)}, entry.who, entry.what, entry.batch.value, entry.app.value,
                     entry.program.value, entry.code, entry.requestId, entry.detail});
}

} // namespace flotilla
