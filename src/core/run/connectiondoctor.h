// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspace.h"

#include <QHash>
#include <QList>
#include <QObject>

#include <memory>

namespace flotilla {

/// Connection::testResult of a test with these lines: in no language of a person, because it is shown in the one of later.
/// The first line that is wrong, or else the first that warns, by its stable name, and if the platform said something its own words
/// behind a colon.
[[nodiscard]] QString testResultOf(const QList<Diagnosis> &lines);
/// Whether the last test passed and still had something to warn of.
[[nodiscard]] bool testWarned(const Connection &connection);

/// Tests a connection without changing anything: the secret, then what its platform asks for.
class ConnectionDoctor : public QObject
{
    Q_OBJECT
public:
    ConnectionDoctor(const Workspace &workspace, Connection connection, QObject *parent = nullptr);
    ~ConnectionDoctor() override;
    void start();
    [[nodiscard]] const QList<Diagnosis> &lines() const { return m_lines; }
    [[nodiscard]] bool passed() const;
    /// What a listing among the questions told.
    [[nodiscard]] QList<Item> items(const QString &call) const { return m_items.value(call); }

signals:
    void lineAdded();
    void finished();

private:
    void opened(const Result<std::shared_ptr<Gateway>> &gateway);
    void ask(qsizetype number);
    void answered(qsizetype number, const Reply &reply);
    void askOf(qsizetype number, qsizetype place);
    [[nodiscard]] QList<MiniProgramId> programs() const;
    void noteClock(const Reply &reply);
    void add(const Diagnosis &line);

    Workspace m_workspace;
    Connection m_connection;
    std::shared_ptr<Gateway> m_gateway;
    std::unique_ptr<PendingCall> m_call;
    QList<Diagnosis> m_lines;
    QHash<QString, QList<Item>> m_items;
    Reply m_reply; ///< the newest
    qsizetype m_one = 0; ///< place of the mini program that speaks for all
    bool m_clockTold = false;
};

} // namespace flotilla
