// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/listsums.h"
#include "model/platform.h"
#include "run/filereader.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QCheckBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace flotilla {

/// The lists that an operation changes, one entry a line, filled with what the mini programs have now, and what the order would
/// add, remove and keep. A list takes part once somebody has edited or ticked it. Changes nothing.
class ListsEditor : public QWidget
{
    Q_OBJECT
public:
    ListsEditor(const Workspace &workspace, QWidget *parent);

    /// Asks the operation's ListEdit::query about these.
    void ask(const Connection &connection, const Operation &operation, const QList<Target> &targets);
    /// What an older order asked for, as if a person had filled it in.
    void take(const QString &text);
    /// These are all that is left; nobody is asked again.
    void keepOnly(const QList<Target> &targets);
    /// The other options of the order.
    void setOptions(const Values &options);
    /// The text of ListEdit::option; empty: no list takes part.
    [[nodiscard]] QString text() const;
    /// Why nothing can be started yet; empty: it can.
    [[nodiscard]] QString problem() const;
    /// How many entries the order removes.
    [[nodiscard]] int removed() const { return removedEntries(m_sums); }
    /// What is said, for tests and screen readers.
    [[nodiscard]] QString said() const;
    void retranslate();

signals:
    void changed();
    /// They could not be asked.
    void leaveOutRequested(const QSet<flotilla::MiniProgramId> &programs);

private:
    /// One list: its page with a tick and its text.
    struct Part
    {
        QString name;
        QCheckBox *takesPart = nullptr;
        QPlainTextEdit *edit = nullptr;
        bool touched = false;
    };
    void addPart(const QString &name);
    void replied(qsizetype index, const Reply &reply);
    void prefill();
    void judge();
    void showState();
    void showTabs();
    void showDifference();
    [[nodiscard]] int told() const;
    [[nodiscard]] int changing() const;
    [[nodiscard]] QSet<MiniProgramId> unread() const;
    [[nodiscard]] QString sentenceOf(const ListSum &sum) const;
    [[nodiscard]] QString sumsText() const;
    [[nodiscard]] QString listWord(const QString &name) const;

    Workspace m_workspace;
    FileReader m_reader;
    Connection m_connection;
    ListEdit m_lists;
    Values m_options;
    QList<Target> m_asked;
    QList<Target> m_targets;
    QHash<MiniProgramId, Values> m_now;
    QHash<MiniProgramId, QString> m_problems;
    QList<QList<ListChange>> m_changes; ///< of those in m_targets that were told
    QList<ListSum> m_sums;
    QList<Part> m_parts;
    bool m_filling = false; ///< what the boxes say is ours, not a person's
    QLabel *m_heading;
    QTabWidget *m_tabs;
    QLabel *m_difference;
    QLabel *m_totals;
    QListWidget *m_entries;
    QPushButton *m_leaveOut;
};

} // namespace flotilla
