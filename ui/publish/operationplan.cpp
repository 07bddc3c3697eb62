// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/operationplan.h"

#include "run/overviewreader.h"
#include "widgets/heading.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr qsizetype kMostChoices = 5; // what a person would go back to is among the newest

QString nameOf(const Target &target) { return target.name.isEmpty() ? target.program.value : target.name; }

} // namespace

OperationPlan::OperationPlan(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_reader(workspace), m_heading(makeHeading(this)), m_lines(new QPlainTextEdit(this)),
      m_leaveOut(new QPushButton(this))
{
    m_lines->setReadOnly(true);
    m_lines->setTabChangesFocus(true);
    m_leaveOut->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_lines, 1);
    column->addWidget(m_leaveOut, 0, Qt::AlignLeft);
    connect(&m_reader, &FileReader::replied, this, &OperationPlan::replied);
    connect(&m_reader, &FileReader::finished, this, [this] {
        showLines();
        emit changed();
    });
    connect(m_leaveOut, &QPushButton::clicked, this, [this] { emit leaveOutRequested(m_without); });
    retranslate();
}

void OperationPlan::ask(const Connection &connection, const Operation &operation, const QList<Target> &targets)
{
    const Platform &platform = m_workspace.platforms.of(connection.platform);
    const Query *query = platform.query(operation.planQuery);
    if (!query) {
        return;
    }
    m_connection = connection;
    m_query = *query;
    m_asked = targets;
    m_targets = targets;
    m_answers.clear();
    m_told.clear();
    m_overview = platform.overviews.value(0);
    if (const Result<Listing> known = OverviewReader::known(m_workspace, connection, m_overview); known && !m_overview.name.isEmpty()) {
        for (const Item &item : known->items) {
            m_told.insert(item.id, item);
        }
    }
    QList<Call> calls;
    for (const Target &target : targets) {
        Call call;
        call.name = m_query.call;
        call.program = target.program;
        call.lane = {target.program.value};
        calls.append(call);
    }
    m_reader.load(connection, calls);
    showLines();
}

void OperationPlan::keepOnly(const QList<Target> &targets)
{
    m_targets = targets;
    showLines();
}

void OperationPlan::replied(qsizetype index, const Reply &reply)
{
    Answer answer;
    answer.there = true;
    if (reply.outcome != Outcome::Accepted) {
        answer.problem = reply.error.text.isEmpty() ? tr("It could not be asked.") : reply.error.text;
    }
    for (const Item &item : reply.items) {
        if (answer.items.size() < kMostChoices) {
            answer.items.append(item.title.isEmpty() || item.title == item.id ? item.id : tr("%1 (%2)", "title, id").arg(item.title, item.id));
        }
    }
    m_answers.insert(m_asked.at(index).program, answer);
}

// All that the table of the overview would show of it.
QString OperationPlan::toldOf(const Target &target) const
{
    const Words &words = *m_workspace.platforms.of(m_connection.platform).words;
    const Item told = m_told.value(target.program.value);
    QStringList parts;
    for (const Query::Column &column : m_overview.columns) {
        const bool isOwn = column.value.isEmpty() || column.value == overviews::Name || column.detail;
        const QString value = isOwn ? QString() : words.toldValue(column.name, m_overview.told(told, column.name)).simplified();
        if (!value.isEmpty()) {
            parts.append(tr("%1 %2", "column, what it tells").arg(words.column(column.name), value));
        }
    }
    return parts.join(u" · "_s);
}

QString OperationPlan::lineOf(const Target &target) const
{
    const Answer answer = m_answers.value(target.program);
    const QString what = !answer.there              ? tr("being asked…")
                         : !answer.problem.isEmpty() ? answer.problem
                         : answer.items.isEmpty()    ? tr("nothing to choose from")
                                                     : listText(answer.items);
    const QString told = toldOf(target);
    const QString line = tr("%1: %2", "mini program, what there is for it").arg(nameOf(target), what);
    return told.isEmpty() ? line : tr("%1\n    %2", "a line, and below it what is known besides").arg(line, told);
}

void OperationPlan::showLines()
{
    QStringList lines;
    m_without.clear();
    for (const Target &target : std::as_const(m_targets)) {
        lines.append(lineOf(target));
        const Answer answer = m_answers.value(target.program);
        if (answer.there && answer.problem.isEmpty() && answer.items.isEmpty()) {
            m_without.insert(target.program);
        }
    }
    const QString text = lines.join(u'\n');
    if (text != m_lines->toPlainText()) {
        m_lines->setPlainText(text);
    }
    const int without = static_cast<int>(m_without.size());
    m_leaveOut->setText(tr("Leave out %n that have nothing to choose from", nullptr, without));
    m_leaveOut->setVisible(without > 0 && !isReading());
}

QString OperationPlan::text() const { return m_lines->toPlainText(); }

void OperationPlan::retranslate()
{
    const QString name = m_query.name.isEmpty() ? QString() : m_workspace.platforms.of(m_connection.platform).words->query(m_query.name);
    m_heading->setText(tr("Plan: %1", "what an operation has to choose from").arg(name));
    m_lines->setAccessibleName(m_heading->text());
    showLines();
}

} // namespace flotilla

#include "moc_operationplan.cpp"
