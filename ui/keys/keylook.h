// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/keyrows.h"
#include "run/workspace.h"

#include <QObject>

#include <memory>

namespace flotilla {

/// Looks in the store of a connection whether the values of keys are there, when a person wants to know.
class KeyLook : public QObject
{
    Q_OBJECT
public:
    KeyLook(const Workspace &workspace, QObject *parent);

    /// What was found by the looks of this run.
    [[nodiscard]] const KeysSeen &seen() const { return m_seen; }
    /// Looks for the secrets of this name. Does nothing while it looks.
    void look(const Connection &connection, const QString &secret, const QList<MiniProgramId> &programs);
    /// The trail tells what was stored; a store in memory ends with the program, and nothing tells of that. What such a connection lost
    /// of the `kept` is told by noticed().
    void notice(const Connection &connection, const QString &secret, const QStringList &kept);
    /// Nothing is known any more, and what is still to be answered is not waited for.
    void drop();
    void forget(const MiniProgramId &program) { m_seen.remove(program); }
    /// What the last look found in this store, in sentences.
    [[nodiscard]] QString text(const QString &store) const;

signals:
    void finished();
    void noticed();

private:
    void answered(const MiniProgramId &program, const Result<bool> &found);

    Workspace m_workspace;
    KeysSeen m_seen;
    std::unique_ptr<QObject> m_round; ///< context of the answers: with it they are dropped
    std::unique_ptr<QObject> m_noticing; ///< the same for what is noticed
    int m_open = 0;
    int m_there = 0;
    int m_missing = 0;
    QString m_problem; ///< why it could not look; of one is enough
};

} // namespace flotilla
