// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/filereader.h"

#include "run/credentials.h"

namespace flotilla {

FileReader::FileReader(const Workspace &workspace, QObject *parent) : QObject(parent), m_workspace(workspace) {}

FileReader::~FileReader() = default;

void FileReader::load(const Connection &connection, const QList<Call> &calls)
{
    drop();
    m_connection = connection;
    m_calls = calls;
    m_open = calls.size();
    if (m_open == 0) {
        return;
    }
    openGateway(m_workspace, connection, this, [this, generation = m_generation](const Result<std::shared_ptr<Gateway>> &gateway) {
        if (generation == m_generation) {
            opened(gateway);
        }
    });
}

void FileReader::drop()
{
    ++m_generation;
    m_pending.clear();
    m_calls.clear();
    m_open = 0;
}

void FileReader::opened(const Result<std::shared_ptr<Gateway>> &gateway)
{
    if (!gateway) {
        Reply none;
        none.error = gateway.error();
        const qsizetype count = m_calls.size();
        const int generation = m_generation;
        for (qsizetype i = 0; i < count && generation == m_generation; ++i) {
            answered(i, none);
        }
        return;
    }
    m_gateway = gateway.value();
    for (qsizetype i = 0; i < m_calls.size(); ++i) {
        m_pending.push_back(m_gateway->send(m_calls.at(i), [this, i](const Reply &reply) { answered(i, reply); }));
    }
}

void FileReader::answered(qsizetype index, const Reply &reply)
{
    --m_open;
    const bool last = m_open == 0;
    emit replied(index, reply);
    Error problem;
    if (reply.outcome != Outcome::Accepted || reply.bytes.isEmpty()) {
        problem = reply.error.kind == ErrorKind::None ? Error{ErrorKind::Unknown, tr("The platform gave no file."), {}, {}, {}} : reply.error;
    }
    emit arrived(index, reply.bytes, problem);
    if (last) {
        emit finished();
    }
}

} // namespace flotilla

#include "moc_filereader.cpp"
