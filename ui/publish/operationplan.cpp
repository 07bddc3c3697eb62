// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/operationplan.h"

#include "run/overviewreader.h"
#include "widgets/heading.h"
#include "widgets/timewords.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr qsizetype kMostChoices = 5; // what a person would go back to is among the newest

QString nameOf(const Target &target) { return target.name.isEmpty() ? target.program.value : target.name; }

QString titleOf(const Item &item)
{
    return item.title.isEmpty() || item.title == item.id ? item.id : OperationPlan::tr("%1 (%2)", "title, id").arg(item.title, item.id);
}

/// Numbers by their size: in what order a platform lists is its own affair.
bool isNewer(const Item &a, const Item &b)
{
    return a.id.size() != b.id.size() ? a.id.size() > b.id.size() : a.id > b.id;
}

} // namespace

OperationPlan::OperationPlan(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_reader(workspace), m_heading(makeHeading(this)), m_sums(plainLabel(this)),
      m_lines(new QPlainTextEdit(this)), m_leaveOut(new QPushButton(this)), m_instead(new QPushButton(this))
{
    m_sums->setWordWrap(true);
    m_lines->setReadOnly(true);
    m_lines->setTabChangesFocus(true);
    constexpr int kLines = 5; // with more room it has more
    m_lines->setMinimumHeight(kLines * m_lines->fontMetrics().lineSpacing());
    m_soon.setSingleShot(true);
    m_soon.setInterval(300);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_sums);
    column->addWidget(m_lines, 1);
    for (QPushButton *button : {m_leaveOut, m_instead}) {
        button->setAutoDefault(false);
        column->addWidget(button, 0, Qt::AlignLeft);
    }
    connect(&m_soon, &QTimer::timeout, this, &OperationPlan::showLines);
    connect(&m_reader, &FileReader::replied, this, &OperationPlan::replied);
    connect(&m_reader, &FileReader::finished, this, [this] {
        m_soon.stop();
        showLines();
        emit changed();
    });
    connect(m_leaveOut, &QPushButton::clicked, this, [this] { emit leaveOutRequested(impossible()); });
    connect(m_instead, &QPushButton::clicked, this, [this] { emit insteadRequested(m_ways.value(Way::Instead)); });
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
    m_operation = &operation;
    m_query = *query;
    m_asked = targets;
    m_targets = targets;
    m_chosen = operation.planUsual;
    m_answers.clear();
    m_told.clear();
    m_overview = platform.overviews.value(0);
    if (const Result<Listing> known = OverviewReader::known(m_workspace, connection, m_overview); known && !m_overview.name.isEmpty()) {
        m_toldAt = known->at;
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
    retranslate();
}

void OperationPlan::keepOnly(const QList<Target> &targets)
{
    m_targets = targets;
    showLines();
}

void OperationPlan::setChosen(const QString &item)
{
    if (m_operation && item != m_chosen) {
        m_chosen = item;
        showLines();
    }
}

void OperationPlan::replied(qsizetype index, const Reply &reply)
{
    Answer answer;
    answer.there = true;
    if (reply.outcome != Outcome::Accepted) {
        answer.problem = reply.error.text.isEmpty() ? tr("It could not be asked.") : reply.error.text;
    }
    answer.items = reply.items;
    std::stable_sort(answer.items.begin(), answer.items.end(), isNewer);
    m_answers.insert(m_asked.at(index).program, answer);
    if (!m_soon.isActive()) {
        m_soon.start();
    }
}

PlanChoice OperationPlan::choiceFor(const Target &target, const Answer &answer) const
{
    if (m_operation->planChoice) {
        return m_operation->planChoice(answer.items, m_chosen.isEmpty() ? m_operation->planUsual : m_chosen, m_told.value(target.program.value));
    }
    const qsizetype offered = std::min(answer.items.size(), kMostChoices);
    const bool usual = m_chosen.isEmpty() || m_chosen == m_operation->planUsual;
    for (qsizetype i = 0; i < offered; ++i) {
        if (usual || answer.items.at(i).id == m_chosen) {
            return {&answer.items.at(i), {}};
        }
    }
    return {};
}

OperationPlan::Way OperationPlan::wayOf(const Target &target) const
{
    const Fit &other = m_operation->insteadWhen;
    const QString told = other.overview.isEmpty() ? QString() : m_overview.told(m_told.value(target.program.value), other.column);
    if (!told.isEmpty() && other.words.contains(told)) {
        return Way::Instead;
    }
    const auto answer = m_answers.constFind(target.program);
    if (answer == m_answers.constEnd()) {
        return Way::Asked;
    }
    return !answer->problem.isEmpty() ? Way::NotTold : choiceFor(target, *answer).item ? Way::Possible : Way::Nothing;
}

// All that the table of the overview would show of it.
QString OperationPlan::toldOf(const Target &target) const
{
    const Item told = m_told.value(target.program.value);
    QStringList parts;
    for (const Query::Column &column : m_overview.columns) {
        const bool isOwn = column.value.isEmpty() || column.value == overviews::Name || column.detail;
        const QString value = isOwn ? QString() : words().toldValue(column.name, m_overview.told(told, column.name)).simplified();
        if (!value.isEmpty()) {
            parts.append(tr("%1 %2", "column, what it tells").arg(words().column(column.name), value));
        }
    }
    return parts.join(u" · "_s);
}

QString OperationPlan::possibleLine(const Item &item, const Answer &answer) const
{
    QStringList others;
    for (const Item &one : answer.items.first(std::min(answer.items.size(), kMostChoices))) {
        if (one.id != item.id) {
            others.append(titleOf(one));
        }
    }
    return others.isEmpty() ? tr("to %1").arg(titleOf(item)) : tr("to %1; it also has %2").arg(titleOf(item), listText(others));
}

QString OperationPlan::lineOf(const Target &target, Way way) const
{
    const Answer answer = m_answers.value(target.program);
    QString what;
    switch (way) {
    case Way::Asked:
        what = tr("being asked…");
        break;
    case Way::NotTold:
        what = tr("not known: %1", "why").arg(answer.problem);
        break;
    case Way::Instead:
        what = tr("needs another operation: %1", "which").arg(words().operation(m_operation->instead));
        break;
    case Way::Nothing:
        if (const Reason why = choiceFor(target, answer).why; !why.isNone()) {
            what = tr("not possible: %1", "why").arg(words().sentence(why));
        } else {
            what = answer.items.isEmpty() ? tr("not possible: nothing to choose from") : tr("not possible: it does not have %1").arg(m_chosen);
        }
        break;
    case Way::Possible:
        what = possibleLine(*choiceFor(target, answer).item, answer);
        break;
    }
    const QString told = toldOf(target);
    const QString line = tr("%1: %2", "mini program, what there is for it").arg(nameOf(target), what);
    return told.isEmpty() ? line : tr("%1\n    %2", "a line, and below it what is known besides").arg(line, told);
}

void OperationPlan::showLines()
{
    if (!m_operation) {
        return;
    }
    QHash<Way, QStringList> lines;
    m_ways.clear();
    for (const Target &target : std::as_const(m_targets)) {
        const Way way = wayOf(target);
        lines[way].append(lineOf(target, way));
        m_ways[way].insert(target.program);
    }
    // What a person has to decide about stands above what will go well.
    QStringList all;
    for (const Way way : {Way::Instead, Way::Nothing, Way::NotTold, Way::Asked, Way::Possible}) {
        all += lines.value(way);
    }
    const QString text = all.join(u'\n');
    if (text != m_lines->toPlainText()) {
        m_lines->setPlainText(text);
    }
    const auto count = [this](Way way) { return static_cast<int>(m_ways.value(way).size()); };
    QStringList sums;
    const auto add = [&sums](int number, const QString &sum) {
        if (number > 0) {
            sums.append(sum);
        }
    };
    add(count(Way::Possible), tr("%n possible", "mini programs", count(Way::Possible)));
    add(count(Way::Nothing), tr("%n not possible", "mini programs", count(Way::Nothing)));
    add(count(Way::Instead), tr("%n need another operation", "mini programs", count(Way::Instead)));
    add(count(Way::NotTold), tr("%n not known", "mini programs", count(Way::NotTold)));
    add(count(Way::Asked), tr("%n being asked", "mini programs", count(Way::Asked)));
    m_sums->setText(sums.join(u" · "_s));
    const int without = count(Way::Nothing) + count(Way::Instead);
    m_leaveOut->setText(count(Way::Nothing) > 0 && count(Way::Instead) > 0 // the number is in no sum above
                            ? tr("Leave out these %1: %2 not possible, %3 that need another operation").arg(without).arg(count(Way::Nothing)).arg(count(Way::Instead))
                            : tr("Leave out %n that cannot take part", nullptr, without));
    m_leaveOut->setVisible(without > 0 && !isReading());
    m_instead->setText(tr("%1 (%2)…", "another operation, of how many").arg(words().operation(m_operation->instead)).arg(count(Way::Instead)));
    m_instead->setVisible(count(Way::Instead) > 0 && !isReading());
}

QString OperationPlan::problem() const
{
    if (isReading()) {
        return tr("The plan is still being read.");
    }
    const int without = static_cast<int>(impossible().size());
    return without > 0 ? tr("%n of them cannot take part: leave them out first.", nullptr, without) : QString();
}

QString OperationPlan::text() const { return m_lines->toPlainText(); }

void OperationPlan::retranslate()
{
    const QString name = m_query.name.isEmpty() ? QString() : words().query(m_query.name);
    const QString age = ago(m_toldAt, m_workspace.clock.now());
    m_heading->setText(age.isEmpty() ? tr("Plan: %1", "what an operation has to choose from").arg(name)
                                     : tr("Plan: %1 · the table was read %2", "what an operation has to choose from, 3 min ago").arg(name, age));
    m_lines->setAccessibleName(m_heading->text());
    showLines();
}

} // namespace flotilla

#include "moc_operationplan.cpp"
