// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/oncebody.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace flotilla {

OnceBody::OnceBody(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
{
    open(ReadOnly | Unbuffered);
}

qint64 OnceBody::bytesAvailable() const
{
    return m_bytes.size() - m_at + QIODevice::bytesAvailable();
}

qint64 OnceBody::readData(char *out, qint64 most)
{
    const qint64 count = std::min<qint64>(most, m_bytes.size() - m_at);
    if (count <= 0)
        return -1;
    std::memcpy(out, m_bytes.constData() + m_at, static_cast<size_t>(count));
    m_at += count;
    return count;
}

} // namespace flotilla

#include "moc_oncebody.cpp"
