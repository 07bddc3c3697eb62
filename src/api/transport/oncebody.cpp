// SPDX-License-Identifier: GPL-3.0-or-later
#include "transport/oncebody.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace flotilla {

OnceBody::OnceBody(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes)), m_size(m_bytes.size())
{
    open(ReadOnly | Unbuffered);
}

OnceBody::OnceBody(std::unique_ptr<QIODevice> file, QObject *parent) : QIODevice(parent), m_file(std::move(file)), m_size(m_file->size())
{
    open(ReadOnly | Unbuffered);
}

qint64 OnceBody::bytesAvailable() const
{
    return m_size - m_at + QIODevice::bytesAvailable();
}

qint64 OnceBody::readData(char *out, qint64 most)
{
    const qint64 left = std::min<qint64>(most, m_size - m_at);
    const qint64 count = m_file && left > 0 ? m_file->read(out, left) : left;
    if (count <= 0)
        return -1;
    if (!m_file)
        std::memcpy(out, m_bytes.constData() + m_at, static_cast<size_t>(count));
    m_at += count;
    return count;
}

} // namespace flotilla

#include "moc_oncebody.cpp"
