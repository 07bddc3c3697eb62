// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "run/filereader.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace flotilla {

/// What an operation has to choose from for each mini program, asked before a person decides: one line each, with what the
/// platform's overview told last. Those that have nothing to choose from can be left out. Changes nothing.
class OperationPlan : public QWidget
{
    Q_OBJECT
public:
    OperationPlan(const Workspace &workspace, QWidget *parent);

    /// Asks the query of the operation's plan about these.
    void ask(const Connection &connection, const Operation &operation, const QList<Target> &targets);
    /// These are all that is left; nobody is asked again.
    void keepOnly(const QList<Target> &targets);
    [[nodiscard]] bool isReading() const { return m_reader.isReading(); }
    /// What is said, for tests and screen readers.
    [[nodiscard]] QString text() const;
    void retranslate();

signals:
    void changed();
    /// These have nothing to choose from.
    void leaveOutRequested(const QSet<flotilla::MiniProgramId> &programs);

private:
    struct Answer
    {
        bool there = false; ///< it was answered
        QStringList items;
        QString problem;
    };
    void replied(qsizetype index, const Reply &reply);
    void showLines();
    [[nodiscard]] QString lineOf(const Target &target) const;
    [[nodiscard]] QString toldOf(const Target &target) const;

    Workspace m_workspace;
    FileReader m_reader;
    Connection m_connection;
    Query m_query;
    Overview m_overview;
    QHash<QString, Item> m_told;
    QList<Target> m_asked;
    QList<Target> m_targets;
    QHash<MiniProgramId, Answer> m_answers;
    QSet<MiniProgramId> m_without;
    QLabel *m_heading;
    QPlainTextEdit *m_lines;
    QPushButton *m_leaveOut;
};

} // namespace flotilla
