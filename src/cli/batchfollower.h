// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arguments.h"
#include "batchtext.h"
#include "command.h"
#include "console.h"
#include "livetable.h"
#include "run/batchboard.h"
#include "run/targetsfile.h"

#include "run/restfollower.h"

#include <QPointer>

#include <memory>

namespace flotilla {

/// Follows one batch from its start to its end, shows it, and prints what became of it. Where the order wants more than a rest it
/// stays while rows rest, and goes on with them.
class BatchFollower : public QObject
{
    Q_OBJECT
public:
    BatchFollower(const Workspace &workspace, BatchBoard &board, const Console &console, const Arguments &arguments);
    ~BatchFollower() override;

    /// Hand this to BatchBoard::start, resume or retry.
    [[nodiscard]] BatchBoard::Started watch(const BatchId &id);
    /// What was found before the batch was journaled; printed with the rest.
    void setLocalFindings(const QList<Finding> &findings) { m_localFindings = findings; }
    /// What was odd in the list, said by then; in the JSON with the rest.
    void setOddRows(const QList<BadRow> &rows) { m_oddRows = rows; }
    /// Stops at the next safe point; a second time leaves at once, which the journal survives.
    void interrupt();

signals:
    void finished(flotilla::ExitCode code);

private:
    [[nodiscard]] Subject subject() const;
    void started(const Result<BatchRunner *> &runner, const QList<Finding> &findings);
    void refused(const Error &error);
    void runStateChanged();
    void sayPause();
    void end();
    void followRests();
    /// Waits for what rests.
    void stay();
    void restsAreOver(const QString &problem);
    [[nodiscard]] ExitCode codeOf(const StoredBatch &stored) const;
    void leave();
    void readSecrets(const StoredBatch &stored, const std::function<void()> &then);
    void tellHeld();
    void noteTold(const StoredBatch &stored);
    void addUntold(StoredBatch &stored) const;
    void tellSecrets(QJsonObject &object) const;
    void print(const StoredBatch &stored, const Error &error = {});

    Workspace m_workspace;
    BatchBoard &m_board;
    const Console &m_console;
    Arguments m_arguments;
    BatchId m_batch;
    RestFollower m_rests;
    QPointer<BatchRunner> m_runner;
    std::unique_ptr<LiveTable> m_table;
    QList<Finding> m_localFindings;
    QList<Finding> m_findings;
    QList<Finding> m_said; ///< of them: once is enough, however often it goes on
    QList<BadRow> m_oddRows;
    QMap<MiniProgramId, Secrets> m_secrets; ///< to be told: what the order made
    QStringList m_saidPauses;
    bool m_keepsNothing = false; ///< a key that it made is in the memory of one process only
    int m_interrupts = 0;
    bool m_done = false;
    bool m_stays = false;
    bool m_saidThatItStays = false;
};

} // namespace flotilla
