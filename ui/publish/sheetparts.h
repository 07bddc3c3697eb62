// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchboard.h"
#include "run/workspace.h"
#include "widgets/leancolumn.h"

#include <QSet>

namespace flotilla {

class ColumnsForm;
class ListsEditor;
class OperationPlan;
class UsersShare;

/// What an operation declares beside its options, each there only if it does: the plan for each mini program, how many users have which
/// version, the lists that it changes, and the form for one.
class SheetParts : public LeanColumn
{
    Q_OBJECT
public:
    /// `form`: with the operation's form, if it has one.
    SheetParts(const Workspace &workspace, const Operation &operation, bool form, QWidget *parent);

    void ask(const Connection &connection, const QList<Target> &targets);
    /// What is filled in already: options of the order, and what is special about the one.
    void take(const Values &options, const Values &own);
    void keepOnly(const QList<Target> &targets);
    /// The options that this has no fields for.
    void follow(const Values &options);
    /// Puts into the order what is filled in here.
    void complete(Order &order) const;
    /// The words of the button that starts it.
    [[nodiscard]] QString startText(const QString &action) const;
    /// It takes something away, as it is filled in now.
    [[nodiscard]] bool removes() const;
    /// Why nothing can be started yet; empty: it can.
    [[nodiscard]] QString problem() const;
    /// The mini programs for which the plan knows that it cannot be done.
    [[nodiscard]] QSet<MiniProgramId> impossible() const;
    [[nodiscard]] bool isEmpty() const { return !m_plan && !m_users && !m_lists && !m_form; }
    /// It is filled in by a person, who has to see it all.
    [[nodiscard]] bool isWide() const { return m_lists || m_form; }
    /// It needs more room than options do.
    [[nodiscard]] bool isTall() const { return m_plan || m_users || m_lists || m_form; }
    void retranslate();

signals:
    void changed();
    void leaveOutRequested(const QSet<flotilla::MiniProgramId> &programs);
    void insteadRequested(const QSet<flotilla::MiniProgramId> &programs);

private:
    const Operation &m_operation;
    OperationPlan *m_plan = nullptr;
    UsersShare *m_users = nullptr;
    ListsEditor *m_lists = nullptr;
    ColumnsForm *m_form = nullptr;
};

} // namespace flotilla
