// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/listseditor.h"

#include "widgets/heading.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kFewestLines = 4;
constexpr qsizetype kMostShown = 500;

Tone toneOf(ListSum::What what)
{
    return what == ListSum::What::Removed ? Tone::Bad : what == ListSum::What::Added ? Tone::Good : Tone::Quiet;
}

} // namespace

ListsEditor::ListsEditor(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_reader(workspace), m_heading(makeHeading(this)), m_tabs(new QTabWidget(this)),
      m_difference(makeHeading(this)), m_totals(plainLabel(this)), m_entries(new QListWidget(this)), m_leaveOut(new QPushButton(this))
{
    m_heading->setBuddy(m_tabs);
    m_tabs->setDocumentMode(true);
    m_totals->setWordWrap(true);
    m_entries->setSelectionMode(QAbstractItemView::NoSelection);
    m_entries->setWordWrap(true);
    m_entries->setMinimumHeight(kFewestLines * fontMetrics().lineSpacing());
    m_leaveOut->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_difference);
    column->addWidget(m_totals);
    column->addWidget(m_entries, 1);
    column->addWidget(m_leaveOut, 0, Qt::AlignLeft);
    connect(&m_reader, &FileReader::replied, this, &ListsEditor::replied);
    connect(&m_reader, &FileReader::finished, this, [this] {
        prefill();
        judge();
    });
    connect(m_leaveOut, &QPushButton::clicked, this, [this] { emit leaveOutRequested(unread()); });
}

void ListsEditor::addPart(const QString &name)
{
    auto *page = new QWidget(m_tabs);
    Part part{name, new QCheckBox(page), new QPlainTextEdit(page)};
    part.edit->setTabChangesFocus(true);
    part.edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    part.edit->setMinimumHeight(kFewestLines * fontMetrics().lineSpacing());
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(part.takesPart);
    column->addWidget(part.edit, 1);
    m_tabs->addTab(page, {});
    m_tabs->setMinimumHeight(m_tabs->minimumSizeHint().height());
    m_parts.append(part);
    const qsizetype at = m_parts.size() - 1;
    connect(part.takesPart, &QCheckBox::toggled, this, &ListsEditor::judge);
    connect(part.edit, &QPlainTextEdit::textChanged, this, [this, at] {
        Part &mine = m_parts[at];
        if (!m_filling) {
            mine.touched = true;
            mine.takesPart->setChecked(true);
            judge();
        }
    });
}

void ListsEditor::ask(const Connection &connection, const Operation &operation, const QList<Target> &targets)
{
    m_connection = connection;
    m_lists = operation.lists;
    m_asked = targets;
    m_targets = targets;
    for (const QString &name : std::as_const(m_lists.lists)) {
        addPart(name);
    }
    const Query *query = m_workspace.platforms.of(connection.platform).query(m_lists.query);
    QList<Call> calls;
    for (const Target &target : targets) {
        Call call;
        call.name = query ? query->call : QString();
        call.lane = target.lane;
        call.program = target.program;
        calls.append(call);
    }
    retranslate();
    if (query) {
        m_reader.load(connection, calls);
    }
    showState();
}

void ListsEditor::replied(qsizetype index, const Reply &reply)
{
    const MiniProgramId program = m_asked.at(index).program;
    if (reply.outcome == Outcome::Accepted) {
        m_now.insert(program, reply.values);
    } else {
        m_problems.insert(program, reply.error.text);
    }
    showState();
}

// What several have in common: more than that none of them may get by an oversight.
void ListsEditor::prefill()
{
    m_filling = true;
    for (Part &part : m_parts) {
        QList<QStringList> lists;
        for (const Target &target : std::as_const(m_targets)) {
            if (m_now.contains(target.program)) {
                lists.append(linesOf(m_now.value(target.program).value(part.name)));
            }
        }
        if (!part.touched) {
            part.edit->setPlainText(inAll(lists).join(u'\n'));
        }
    }
    m_filling = false;
}

void ListsEditor::take(const QString &text)
{
    const QJsonObject lists = QJsonDocument::fromJson(text.toUtf8()).object();
    for (const Part &part : std::as_const(m_parts)) {
        if (lists.contains(part.name)) {
            part.edit->setPlainText(lists.value(part.name).toVariant().toStringList().join(u'\n'));
        }
    }
}

void ListsEditor::keepOnly(const QList<Target> &targets)
{
    m_targets = targets;
    if (!m_reader.isReading()) {
        prefill();
    }
    judge();
}

void ListsEditor::setOptions(const Values &options)
{
    if (options != m_options) {
        m_options = options;
        judge();
    }
}

QString ListsEditor::text() const
{
    QJsonObject lists;
    for (const Part &part : m_parts) {
        if (part.takesPart->isChecked()) {
            lists.insert(part.name, QJsonArray::fromStringList(linesOf(part.edit->toPlainText())));
        }
    }
    return lists.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(lists).toJson(QJsonDocument::Compact));
}

void ListsEditor::judge()
{
    m_changes.clear();
    Values options = m_options;
    const QString lists = text();
    options.insert(m_lists.option, lists);
    for (const Target &target : std::as_const(m_targets)) {
        const auto now = m_now.constFind(target.program);
        if (!lists.isEmpty() && m_lists.changes && now != m_now.cend()) {
            m_changes.append(m_lists.changes(options, *now));
        }
    }
    m_sums = sumsOf(m_changes);
    showState();
    emit changed();
}

int ListsEditor::told() const
{
    return int(std::count_if(m_targets.cbegin(), m_targets.cend(), [this](const Target &one) { return m_now.contains(one.program); }));
}

int ListsEditor::changing() const
{
    return int(std::count_if(m_changes.cbegin(), m_changes.cend(), [](const QList<ListChange> &one) {
        return std::any_of(one.cbegin(), one.cend(), [](const ListChange &change) { return change.changes(); });
    }));
}

QSet<MiniProgramId> ListsEditor::unread() const
{
    QSet<MiniProgramId> programs;
    for (const Target &target : m_targets) {
        if (m_problems.contains(target.program)) {
            programs.insert(target.program);
        }
    }
    return programs;
}

QString ListsEditor::problem() const
{
    if (m_reader.isReading()) {
        return tr("What the mini programs have now is being read.");
    }
    if (const int open = int(unread().size()); open > 0) {
        return tr("What %n of the mini programs have now could not be read. Leave them out, or open this again.", nullptr, open);
    }
    if (text().isEmpty()) {
        return tr("Change a list first, or tick it.");
    }
    return changing() == 0 ? tr("Nothing would change: all of them have it so already.") : QString();
}

QString ListsEditor::listWord(const QString &name) const
{
    const Words *words = m_workspace.platforms.of(m_connection.platform).words;
    return words ? words->toldValue(m_lists.column, name) : name;
}

QString ListsEditor::sentenceOf(const ListSum &sum) const
{
    const QString list = listWord(sum.list);
    const int all = int(m_changes.size());
    if (all == 1) {
        return sum.what == ListSum::What::Removed ? tr("− %1 · %2 · removed", "a list, its entry").arg(list, sum.entry)
               : sum.what == ListSum::What::Added ? tr("+ %1 · %2 · added", "a list, its entry").arg(list, sum.entry)
                                                  : tr("%1 · %2 · kept", "a list, its entry").arg(list, sum.entry);
    }
    return (sum.what == ListSum::What::Removed ? tr("− %1 · %2 · removed from %3 of %4", "a list, its entry, numbers")
            : sum.what == ListSum::What::Added ? tr("+ %1 · %2 · added to %3 of %4", "a list, its entry, numbers")
                                               : tr("%1 · %2 · kept by %3 of %4", "a list, its entry, numbers"))
        .arg(list, sum.entry)
        .arg(sum.programs)
        .arg(all);
}

QString ListsEditor::sumsText() const
{
    if (m_reader.isReading()) {
        return tr("asking the platform: %1 of %2", "numbers").arg(m_asked.size() - m_reader.open()).arg(m_asked.size());
    }
    const qsizetype added = std::count_if(m_sums.cbegin(), m_sums.cend(), [](const ListSum &one) { return one.what == ListSum::What::Added; });
    const qsizetype kept = m_sums.size() - added - removed();
    return text().isEmpty() ? tr("No list is changed yet.")
                            : tr("Removed: %1 · added: %2 · kept: %3 · mini programs that change: %4 of %5", "numbers")
                                  .arg(removed()).arg(added).arg(kept).arg(changing()).arg(told());
}

void ListsEditor::showTabs()
{
    for (qsizetype i = 0; i < m_parts.size(); ++i) {
        const Part &part = m_parts.at(i);
        const qsizetype lines = linesOf(part.edit->toPlainText()).size();
        m_tabs->setTabText(int(i), (part.takesPart->isChecked() ? tr("%1 (%2) •", "a list that is sent, how many entries") : tr("%1 (%2)", "a list, how many entries"))
                                       .arg(listWord(part.name)).arg(lines));
    }
    m_tabs->setEnabled(!m_reader.isReading());
}

void ListsEditor::showDifference()
{
    m_entries->clear();
    const QList<ListSum> shown = m_sums.first(std::min(m_sums.size(), kMostShown));
    for (const ListSum &sum : shown) {
        auto *line = new QListWidgetItem(sentenceOf(sum), m_entries);
        line->setForeground(toneColour(toneOf(sum.what), palette()));
    }
    if (const int more = int(m_sums.size() - m_entries->count()); more > 0) {
        m_entries->addItem(tr("and %n more", nullptr, more));
    }
}

void ListsEditor::showState()
{
    showTabs();
    m_totals->setText(sumsText());
    showDifference();
    const int open = int(unread().size());
    m_leaveOut->setText(tr("Leave out %n that could not be read", nullptr, open));
    m_leaveOut->setVisible(!m_reader.isReading() && open > 0 && open < m_targets.size());
}

QString ListsEditor::said() const
{
    QStringList lines{m_totals->text()};
    for (int i = 0; i < m_entries->count(); ++i) {
        lines.append(m_entries->item(i)->text());
    }
    return lines.join(u'\n');
}

void ListsEditor::retranslate()
{
    m_heading->setText(m_targets.size() == 1 ? tr("What it has now, to be changed") : tr("What all of them have now, to be changed"));
    m_difference->setText(tr("What that does"));
    m_entries->setAccessibleName(m_difference->text());
    for (const Part &part : std::as_const(m_parts)) {
        part.takesPart->setText(tr("Send this list"));
        part.edit->setAccessibleName(listWord(part.name));
        part.edit->setPlaceholderText(tr("One entry a line"));
    }
    showState();
}

} // namespace flotilla

#include "moc_listseditor.cpp"
