// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/gateway.h"

#include <QMap>

namespace flotilla {

/// How much of the files that are on their way to the platform was sent.
class SentFiles
{
public:
    /// Takes what was heard of one of them. True if that is worth a line where there is no table: each quarter of a large file, the
    /// whole of a small one.
    bool take(const Transfer &transfer);
    /// No call is under way any more: what did not come to its end never will.
    void forget() { m_files.clear(); }
    [[nodiscard]] bool isEmpty() const { return m_files.isEmpty(); }
    /// Those of which something is still to be sent, by their paths.
    [[nodiscard]] QList<Transfer> open() const;

private:
    struct File
    {
        Transfer transfer;
        int quarters = 0; ///< that were worth a line
    };

    QMap<QString, File> m_files;
};

} // namespace flotilla
