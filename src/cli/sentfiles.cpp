// SPDX-License-Identifier: GPL-3.0-or-later
#include "sentfiles.h"

namespace flotilla {

bool SentFiles::take(const Transfer &transfer)
{
    constexpr qint64 kSmall = qint64{1024} * 1024;
    constexpr int kQuarters = 4;
    File &file = m_files[transfer.file];
    if (transfer.sent < file.transfer.sent) {
        file.quarters = 0; // it is sent once more
    }
    file.transfer = transfer;
    const int quarters = transfer.total > 0 ? static_cast<int>(transfer.sent * kQuarters / transfer.total) : 0;
    if (quarters <= file.quarters || (transfer.total < kSmall && quarters < kQuarters)) {
        return false;
    }
    file.quarters = quarters;
    return true;
}

QList<Transfer> SentFiles::open() const
{
    QList<Transfer> all;
    for (const File &file : m_files) {
        if (file.transfer.sent < file.transfer.total) {
            all.append(file.transfer);
        }
    }
    return all;
}

} // namespace flotilla
