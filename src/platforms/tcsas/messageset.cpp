// SPDX-License-Identifier: GPL-3.0-or-later
#include "tcsas/messageset.h"

namespace flotilla::tcsas {

QList<MessageLike> lacking(const QList<MessageLike> &set, const QList<MessageLike> &has)
{
    QList<MessageLike> missing;
    for (const MessageLike &one : set) {
        if (!has.contains(one)) {
            missing.append(one);
        }
    }
    return missing;
}

} // namespace flotilla::tcsas
