// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/schema.h"

using namespace Qt::StringLiterals;

namespace flotilla {

// Version 4: each line of the trail has the hash of itself and of the line before (run/trailchain.h). Older lines have none, and
// keep none: the trail is append-only, so the chain begins with the next line.
QStringList trailChainOf4()
{
    return {u"ALTER TABLE trail ADD COLUMN hash TEXT NOT NULL DEFAULT ''"_s};
}

// Noted where the chain begins: a line behind that without a hash had one, and lost it.
QStringList chainBeginOf6()
{
    return {u"INSERT INTO setting (key, value) SELECT 'trail/older_up_to', CAST(max(id) AS TEXT) FROM trail WHERE hash = '' HAVING max(id) > 0"_s};
}

} // namespace flotilla
