// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/programtabs.h"

#include "models/trailwords.h"
#include "run/journal.h"
#include "run/procedurerecord.h"
#include "widgets/actionbutton.h"
#include "widgets/plainlabel.h"
#include "widgets/timewords.h"
#include "widgets/wraptabs.h"

#include <QAction>
#include <QLabel>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kBatches = 60;       // that are looked through for what was done with it
constexpr qsizetype kMostEntries = 60;

/// What the platform declares; where it declares none, one tab with all that can be asked of one mini program.
QList<DetailTab> tabsOf(const Platform &platform)
{
    if (!platform.details.isEmpty()) {
        return platform.details;
    }
    DetailTab all;
    for (const Query &query : platform.queries) {
        const bool needsText = std::any_of(query.options.cbegin(), query.options.cend(),
                                           [](const Field &field) { return field.required && field.kind != Field::Kind::Choice; });
        if (query.perProgram && !needsText && (query.single || !query.list.isEmpty() || !query.file.isEmpty())) {
            all.queries.append(query.name);
        }
    }
    return all.queries.isEmpty() ? QList<DetailTab>() : QList<DetailTab>{all};
}

} // namespace

ProgramTabs::ProgramTabs(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_bar(new WrapTabs(this)), m_offers(new QVBoxLayout),
      m_lines(plainLabel(this)), m_column(new QVBoxLayout(this))
{
    m_lines->setWordWrap(true);
    m_lines->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_column->setContentsMargins({});
    m_column->setSpacing(12);
    m_column->addWidget(m_lines);
    m_offers->setSpacing(4);
    m_column->addLayout(m_offers);
    connect(m_bar, &WrapTabs::currentChanged, this, [this] {
        showTab();
        openTab();
        emit changed();
    });
    auto *minute = new QTimer(this); // "3 min ago" grows old
    minute->start(std::chrono::minutes(1));
    connect(minute, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            follow();
        }
    });
}

void ProgramTabs::stepFrom(QWidget *page)
{
    const auto step = [this, page](const QKeySequence &key, int by) {
        auto *shortcut = new QShortcut(key, page);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, by] {
            if (m_bar->isVisible()) {
                m_bar->setCurrentIndex((m_bar->currentIndex() + by + m_bar->count()) % m_bar->count());
            }
        });
    };
    step(Qt::CTRL | Qt::Key_Tab, 1);
    step(Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab, -1);
}

bool ProgramTabs::isFirst() const { return m_bar->currentIndex() <= 0; }

void ProgramTabs::setProgram(const Connection &connection, const MiniProgramId &program, const Item &told, Instant at)
{
    if (connection.id != m_connection.id) {
        m_known.clear(); // the same id there is another mini program
    }
    m_connection = connection;
    m_program = program;
    m_told = told;
    m_at = at;
    if (m_platform != connection.platform) {
        remake();
    }
    m_bar->setVisible(!program.isEmpty() && m_bar->count() > 1);
    setVisible(!program.isEmpty() && !isFirst());
    follow();
}

void ProgramTabs::remake()
{
    m_platform = m_connection.platform;
    const QSignalBlocker quiet(m_bar);
    m_tabs = tabsOf(platform());
    m_bar->setTitles({});
    retranslate();
    showTab();
}

void ProgramTabs::retranslate()
{
    m_bar->setAccessibleName(tr("What is shown of the mini program"));
    QStringList titles{tr("Overview")};
    for (const DetailTab &tab : std::as_const(m_tabs)) {
        titles.append(tab.name.isEmpty() ? tr("Platform") : platform().words->tab(tab.name));
    }
    m_bar->setTitles(titles);
    follow();
}

void ProgramTabs::showTab()
{
    qDeleteAll(m_sections);
    m_sections.clear();
    offer();
    if (isFirst()) {
        hide();
        return;
    }
    const DetailTab &tab = m_tabs.at(m_bar->currentIndex() - 1);
    for (const QString &name : tab.queries) {
        if (const Query *query = platform().query(name)) {
            auto *section = new QuerySection(m_workspace, *query, this);
            m_column->addWidget(section);
            m_sections.append(section);
        }
    }
    setVisible(!m_program.isEmpty());
    follow();
}

void ProgramTabs::setActions(const QList<QAction *> &operations, const QList<QAction *> &procedures)
{
    m_operations = operations;
    m_procedures = procedures;
    offer();
}

// The buttons are those of the page: with what is selected there, and why not.
void ProgramTabs::offer()
{
    qDeleteAll(m_buttons);
    m_buttons.clear();
    if (isFirst()) {
        return;
    }
    const DetailTab &tab = m_tabs.at(m_bar->currentIndex() - 1);
    QList<QAction *> here;
    std::copy_if(m_operations.cbegin(), m_operations.cend(), std::back_inserter(here),
                 [&tab](const QAction *action) { return tab.operations.contains(action->data().toString()); });
    std::copy_if(m_procedures.cbegin(), m_procedures.cend(), std::back_inserter(here),
                 [&tab](const QAction *action) { return tab.procedures.contains(action->objectName()); });
    for (QAction *action : std::as_const(here)) {
        auto *button = new ActionButton(action, this);
        m_offers->addWidget(button, 0, Qt::AlignLeft);
        m_buttons.append(button);
    }
}

// A person wants to see what is in it, of just this one.
void ProgramTabs::openTab()
{
    for (QuerySection *section : std::as_const(m_sections)) {
        section->askOnce();
    }
}

void ProgramTabs::forgetAnswers()
{
    m_known.clear();
    m_stale = !isVisible();
    follow();
    if (!m_stale) {
        openTab();
    }
}

void ProgramTabs::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (std::exchange(m_stale, false)) {
        openTab();
    }
}

void ProgramTabs::follow()
{
    if (isFirst() || m_program.isEmpty()) {
        return;
    }
    const DetailTab &tab = m_tabs.at(m_bar->currentIndex() - 1);
    QStringList texts{tab.trail ? trailLines() : toldText(tab), procedureText(tab)};
    texts.removeAll(QString());
    const QString text = texts.join(u'\n');
    m_lines->setText(text);
    m_lines->setVisible(!text.isEmpty());
    for (QuerySection *section : std::as_const(m_sections)) {
        section->setProgram(m_connection, m_program, m_known);
    }
}

// As the table has it, with the time of its reading.
QString ProgramTabs::toldText(const DetailTab &tab) const
{
    const Overview overview = platform().overviews.value(0);
    QStringList lines;
    for (const Query::Column &column : overview.columns) {
        if (!tab.told.contains(column.name)) {
            continue;
        }
        const QString value = overview.told(m_told, column.name);
        const bool isTime = column.as == Query::Column::As::Time;
        const QString text = isTime ? absolute(instantOf(value)) : platform().words->toldValue(column.name, value);
        if (!text.isEmpty()) {
            lines.append(tr("%1: %2", "column, what it tells").arg(platform().words->column(column.name), text));
        }
    }
    if (!tab.told.isEmpty()) {
        const QString age = ago(m_at, m_workspace.clock.now());
        lines.append(age.isEmpty() ? tr("The platform was not read yet (F5).") : tr("from the table, read %1", "3 min ago").arg(age));
    }
    return lines.join(u'\n');
}

QString ProgramTabs::procedureText(const DetailTab &tab) const
{
    QStringList lines;
    for (const QString &name : tab.procedures) {
        const Result<ProcedureState> state = stateOf(m_workspace, {m_connection.id, m_program, name});
        const QString title = platform().words->procedure(name);
        lines.append(!state                       ? state.error().text
                     : isSet(state->ended.when)   ? tr("%1: ended %2 by %3", "what a person does in the console, when, who")
                                                      .arg(title, absolute(state->ended.when), state->ended.who)
                     : state->steps.isEmpty()     ? tr("%1: not done from here yet", "what a person does in the console").arg(title)
                                                  : tr("%1: %n step(s) done", "what a person does in the console", static_cast<int>(state->steps.size())).arg(title));
    }
    return lines.join(u'\n');
}

// What was done here with it, newest first.
QString ProgramTabs::trailLines() const
{
    QStringList lines;
    const auto batches = m_workspace.history.batches(kBatches);
    for (const BatchSummary &batch : batches ? *batches : QList<BatchSummary>()) {
        if (batch.platform != m_connection.platform || batch.connectionName != m_connection.name) {
            continue;
        }
        const auto trail = m_workspace.history.trail(batch.id, {m_program.value}, m_program);
        QStringList own;
        for (const TrailEntry &entry : trail ? *trail : QList<TrailEntry>()) {
            if (entry.program == m_program) {
                const QString detail = trailDetail(entry, *platform().words);
                const QString what = trailText(entry, *platform().words);
                own.prepend(tr("%1  %2", "a time, what happened").arg(absolute(entry.when), detail.isEmpty() ? what : what + u" · "_s + detail));
            }
        }
        if (!own.isEmpty()) {
            lines.append(tr("%1 (%2)", "an operation, the batch").arg(platform().words->operation(batch.operation), batch.id.value));
            for (const QString &line : own) {
                lines.append(u"    "_s + line);
            }
        }
        if (lines.size() > kMostEntries) {
            lines.append(tr("Older entries are in the log of their batches."));
            break;
        }
    }
    return lines.isEmpty() ? tr("Nothing was done with it from here yet.") : lines.join(u'\n');
}

} // namespace flotilla

#include "moc_programtabs.cpp"
