// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <QObject>

#include <memory>
#include <vector>

namespace flotilla {

/// Fetches files that a platform has, each by a call of its own; how many are under way at once is up to the gateway. A second
/// load() drops what is left of the first, so it must not be called from within arrived().
class FileReader : public QObject
{
    Q_OBJECT
public:
    explicit FileReader(const Workspace &workspace, QObject *parent = nullptr);
    ~FileReader() override;

    /// `calls`: reads whose answer is a file.
    void load(const Connection &connection, const QList<Call> &calls);
    /// Drops what has not arrived; no signal follows.
    void drop();
    [[nodiscard]] bool isReading() const { return m_open > 0; }
    [[nodiscard]] qsizetype open() const { return m_open; } ///< not answered yet

signals:
    /// The whole answer of a call, whether it is a file or not; before arrived().
    void replied(qsizetype index, const flotilla::Reply &reply);
    /// The answer to the call of this place; `problem` says why there are no bytes.
    void arrived(qsizetype index, const QByteArray &bytes, const flotilla::Error &problem);
    void finished();

private:
    void opened(const Result<std::shared_ptr<Gateway>> &gateway);
    void answered(qsizetype index, const Reply &reply);

    Workspace m_workspace;
    Connection m_connection;
    QList<Call> m_calls;
    std::shared_ptr<Gateway> m_gateway;
    std::vector<std::unique_ptr<PendingCall>> m_pending;
    qsizetype m_open = 0;
    int m_generation = 0;
};

} // namespace flotilla
