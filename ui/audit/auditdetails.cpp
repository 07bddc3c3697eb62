// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/auditdetails.h"

#include "widgets/timewords.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

AuditDetails::AuditDetails(QWidget *parent) : QWidget(parent)
{
    m_title = new QLabel(this);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_facts = new QLabel(this);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_help = new QLabel(this);
    for (QLabel *label : {m_title, m_facts, m_help}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *buttons = new QHBoxLayout;
    for (QPushButton **button : {&m_console, &m_copyVersion, &m_copyNote}) {
        *button = new QPushButton(this);
        (*button)->setAutoDefault(false);
        buttons->addWidget(*button);
    }
    buttons->addStretch(1);
    connect(m_console, &QPushButton::clicked, this, &AuditDetails::openConsole);
    connect(m_copyVersion, &QPushButton::clicked, this, [this] { emit copy(m_rows.constFirst().label, tr("The version was copied.")); });
    connect(m_copyNote, &QPushButton::clicked, this, [this] { emit copy(m_rows.constFirst().note, tr("The description was copied.")); });

    m_checklist = new QLabel(this);
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const Stage stage : {Stage::Submitted, Stage::Approved, Stage::Released}) {
        auto *box = new QCheckBox(this);
        auto *who = new QLabel(this);
        who->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(box, row, 0);
        grid->addWidget(who, row, 1);
        m_lines[static_cast<size_t>(row)] = {stage, box, who};
        // clicked, not toggled: showing rows must not tick anything. A click on a partly checked box ticks it for all.
        connect(box, &QCheckBox::clicked, this, [this, stage](bool on) { emit ticked(stage, on); });
        ++row;
    }
    auto *left = new QVBoxLayout;
    left->addWidget(m_title);
    left->addWidget(m_facts);
    left->addWidget(m_help);
    left->addLayout(buttons);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->addWidget(m_checklist);
    right->addLayout(grid);
    right->addStretch(1);
    auto *both = new QHBoxLayout(this);
    both->setContentsMargins({});
    both->addLayout(left, 3);
    both->addSpacing(fontMetrics().height());
    both->addLayout(right, 2);
    // One height for every selection: the table above must not jump.
    setMinimumHeight(fontMetrics().lineSpacing() * 9);
    retranslate();
}

void AuditDetails::setRows(const QList<Publication> &rows, Instant now)
{
    m_rows = rows;
    m_now = now;
    const bool any = !rows.isEmpty();
    const bool one = rows.size() == 1;
    m_console->setEnabled(any);
    m_copyVersion->setEnabled(one && !rows.constFirst().label.isEmpty());
    m_copyNote->setEnabled(one && !rows.constFirst().note.isEmpty());
    for (const Line &line : m_lines) {
        line.box->setEnabled(any);
    }
    if (one) {
        showOne(rows.constFirst());
    } else {
        showSeveral();
    }
    showTicks();
}

void AuditDetails::showOne(const Publication &row)
{
    const QString name = row.name.isEmpty() ? row.program.value : u"%1  %2"_s.arg(row.name, row.program.value);
    m_title->setText(tr("%1: %2").arg(name, reviewWord(reviewState(row))));
    QStringList facts = {row.appTitle.isEmpty() ? row.app.value : row.appTitle};
    if (!row.label.isEmpty()) {
        facts += row.label;
    }
    facts += tr("published %1").arg(ago(row.publishedAt, m_now));
    facts += row.word.isEmpty()        ? tr("the platform was not asked yet")
        : isSet(row.checkedAt) ? tr("the platform said “%1” %2").arg(row.word, ago(row.checkedAt, m_now))
                               : tr("the platform said “%1”").arg(row.word);
    QString text = facts.join(u" · "_s);
    if (!row.reason.isEmpty()) {
        text += u'\n' + row.reason;
    }
    m_facts->setText(text);
    m_help->setText(reviewHelp(reviewState(row)));
}

void AuditDetails::showSeveral()
{
    if (m_rows.isEmpty()) {
        m_title->setText(tr("Nothing is selected"));
        m_facts->setText({});
        m_help->setText(tr("Select a row to see what to do next. A WeDa version must be submitted for review by hand, in each "
                           "mini program's own console."));
        return;
    }
    m_title->setText(tr("%n row(s) selected", nullptr, int(m_rows.size())));
    m_facts->setText({});
    m_help->setText(tr("What you tick here is ticked for all of them, with your name and the time."));
}

QString AuditDetails::tickText(Stage stage) const
{
    const auto count = std::count_if(m_rows.cbegin(), m_rows.cend(), [stage](const Publication &row) { return tickOf(row, stage).has_value(); });
    if (m_rows.size() == 1 && count == 1) {
        const Tick &tick = *tickOf(m_rows.constFirst(), stage);
        return tr("%1, %2").arg(tick.who, ago(tick.when, m_now));
    }
    return m_rows.size() > 1 && count > 0 ? tr("%1 of %2").arg(count).arg(m_rows.size()) : QString();
}

void AuditDetails::showTicks()
{
    for (const Line &line : m_lines) {
        const Stage stage = line.stage;
        const auto count = std::count_if(m_rows.cbegin(), m_rows.cend(), [stage](const Publication &row) { return tickOf(row, stage).has_value(); });
        const bool some = count > 0 && count < m_rows.size();
        line.box->setTristate(some);
        line.box->setCheckState(some ? Qt::PartiallyChecked : count > 0 ? Qt::Checked : Qt::Unchecked);
        line.who->setText(tickText(stage));
        line.who->setToolTip(m_rows.size() == 1 && count == 1 ? absolute(tickOf(m_rows.constFirst(), stage)->when) : QString());
        line.box->setAccessibleDescription(line.who->text());
    }
}

void AuditDetails::retranslate()
{
    m_console->setText(tr("Open console"));
    m_console->setToolTip(tr("Opens https://mp.weixin.qq.com/ in the browser; log in there with the mini program's account."));
    m_copyVersion->setText(tr("Copy version"));
    m_copyNote->setText(tr("Copy description"));
    m_checklist->setText(tr("Done by hand in the console:"));
    for (const Line &line : m_lines) {
        line.box->setText(stageWord(line.stage));
    }
    setRows(m_rows, m_now);
}

} // namespace flotilla
