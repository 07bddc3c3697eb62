// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/sheetparts.h"

#include "publish/columnsform.h"
#include "publish/listseditor.h"
#include "publish/operationplan.h"
#include "publish/usersshare.h"

#include <QVBoxLayout>

namespace flotilla {

SheetParts::SheetParts(const Workspace &workspace, const Operation &operation, bool form, QWidget *parent) : LeanColumn(parent), m_operation(operation)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(16);
    if (!operation.planQuery.isEmpty()) {
        m_plan = new OperationPlan(workspace, this);
        column->addWidget(m_plan, 1);
        connect(m_plan, &OperationPlan::changed, this, &SheetParts::changed);
        connect(m_plan, &OperationPlan::leaveOutRequested, this, &SheetParts::leaveOutRequested);
        connect(m_plan, &OperationPlan::insteadRequested, this, &SheetParts::insteadRequested);
    }
    if (!operation.usersQuery.isEmpty()) {
        m_users = new UsersShare(workspace, this);
        column->addWidget(m_users, 1);
    }
    if (!operation.lists.query.isEmpty()) {
        m_lists = new ListsEditor(workspace, this);
        column->addWidget(m_lists, 1);
        connect(m_lists, &ListsEditor::changed, this, &SheetParts::changed);
        connect(m_lists, &ListsEditor::leaveOutRequested, this, &SheetParts::leaveOutRequested);
    }
    if (form && !operation.form.fields.isEmpty()) {
        m_form = new ColumnsForm(workspace, this);
        column->addWidget(m_form, 1);
        connect(m_form, &ColumnsForm::changed, this, &SheetParts::changed);
    }
}

void SheetParts::ask(const Connection &connection, const QList<Target> &targets)
{
    if (m_plan) {
        m_plan->ask(connection, m_operation, targets);
    }
    if (m_users) {
        m_users->ask(connection, m_operation, targets);
    }
    if (m_lists) {
        m_lists->ask(connection, m_operation, targets);
    }
    if (m_form) {
        m_form->ask(connection, m_operation, targets.isEmpty() || !m_operation.madeId.isEmpty() ? nullptr : &targets.constFirst());
    }
}

void SheetParts::take(const Values &options, const Values &own)
{
    if (m_lists) {
        m_lists->take(options.value(m_operation.lists.option));
    }
    if (m_form) {
        m_form->take(own);
    }
}

void SheetParts::keepOnly(const QList<Target> &targets)
{
    if (m_plan) {
        m_plan->keepOnly(targets);
    }
    if (m_lists) {
        m_lists->keepOnly(targets);
    }
}

void SheetParts::follow(const Values &options)
{
    if (m_plan) {
        m_plan->setChosen(options.value(m_operation.planOption));
    }
    if (m_users) {
        m_users->setLimit(options.value(m_operation.usersOption).trimmed());
    }
    if (m_lists) {
        m_lists->setOptions(options);
    }
}

void SheetParts::complete(Order &order) const
{
    if (m_lists) {
        put(order.options, m_operation.lists.option, m_lists->text());
    }
    if (!m_form) {
        return;
    }
    const Values values = m_form->values();
    if (!m_operation.madeId.isEmpty()) { // it has no id yet: its name stands for it, as in a list
        const QString name = values.value(QStringLiteral("name"));
        order.targets = name.isEmpty() ? QList<Target>() : QList<Target>{Target{LaneId{name}, MiniProgramId{name}, name, {}}};
    }
    if (order.targets.size() == 1) {
        putAll(order.targets.first().values, values);
    }
}

QString SheetParts::startText(const QString &action) const
{
    const int gone = m_lists ? m_lists->removed() : 0;
    return gone > 0 ? tr("%1, remove %n", "what a button does, how many entries of lists go", gone).arg(action) : action;
}

bool SheetParts::removes() const
{
    return m_lists && m_lists->removed() > 0;
}

QSet<MiniProgramId> SheetParts::impossible() const
{
    return m_plan ? m_plan->impossible() : QSet<MiniProgramId>();
}

QString SheetParts::problem() const
{
    const QString why = m_plan ? m_plan->problem() : m_lists ? m_lists->problem() : QString();
    return why.isEmpty() && m_form ? m_form->problem() : why;
}

void SheetParts::retranslate()
{
    if (m_plan) {
        m_plan->retranslate();
    }
    if (m_users) {
        m_users->retranslate();
    }
    if (m_lists) {
        m_lists->retranslate();
    }
    if (m_form) {
        m_form->retranslate();
    }
}

} // namespace flotilla

#include "moc_sheetparts.cpp"
