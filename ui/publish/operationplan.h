// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "run/filereader.h"

#include <QHash>
#include <QSet>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace flotilla {

/// What an operation comes to for each mini program, asked before a person decides: what it would get, what it could get besides,
/// or why it is not possible, with what the platform's overview told last. Those that need another operation or for which it is not
/// possible are counted, and can be left out. Changes nothing.
class OperationPlan : public QWidget
{
    Q_OBJECT
public:
    OperationPlan(const Workspace &workspace, QWidget *parent);

    /// Asks the query of the operation's plan about these.
    void ask(const Connection &connection, const Operation &operation, const QList<Target> &targets);
    /// These are all that is left; nobody is asked again.
    void keepOnly(const QList<Target> &targets);
    /// What the order asks for; empty: nothing yet.
    void setChosen(const QString &item);
    [[nodiscard]] bool isReading() const { return m_reader.isReading(); }
    /// Why nothing can be started yet; empty: it can.
    [[nodiscard]] QString problem() const;
    /// Those for which nothing can be chosen, or which need the other operation.
    [[nodiscard]] QSet<MiniProgramId> impossible() const { return m_ways.value(Way::Nothing) + m_ways.value(Way::Instead); }
    /// What is said, for tests and screen readers.
    [[nodiscard]] QString text() const;
    void retranslate();

signals:
    void changed();
    /// It is not possible for these.
    void leaveOutRequested(const QSet<flotilla::MiniProgramId> &programs);
    /// The operation's other one is what these need.
    void insteadRequested(const QSet<flotilla::MiniProgramId> &programs);

private:
    enum class Way { Asked, Possible, Instead, Nothing, NotTold };
    struct Answer
    {
        bool there = false; ///< it was answered
        QList<Item> items;  ///< newest first, all that the platform told at once
        QString problem;
    };
    void replied(qsizetype index, const Reply &reply);
    void showLines();
    [[nodiscard]] Way wayOf(const Target &target) const;
    [[nodiscard]] PlanChoice choiceFor(const Target &target, const Answer &answer) const;
    [[nodiscard]] QString possibleLine(const Item &item, const Answer &answer) const;
    [[nodiscard]] QString lineOf(const Target &target, Way way) const;
    [[nodiscard]] QString toldOf(const Target &target) const;
    [[nodiscard]] const Words &words() const { return *m_workspace.platforms.of(m_connection.platform).words; }

    Workspace m_workspace;
    FileReader m_reader;
    Connection m_connection;
    const Operation *m_operation = nullptr; ///< of the platform, which lives on
    Query m_query;
    Overview m_overview;
    QHash<QString, Item> m_told;
    Instant m_toldAt;
    QString m_chosen;
    QList<Target> m_asked;
    QList<Target> m_targets;
    QHash<MiniProgramId, Answer> m_answers;
    QHash<Way, QSet<MiniProgramId>> m_ways;
    QTimer m_soon; ///< answers come by the hundred
    QLabel *m_heading;
    QLabel *m_sums;
    QPlainTextEdit *m_lines;
    QPushButton *m_leaveOut;
    QPushButton *m_instead;
};

} // namespace flotilla
