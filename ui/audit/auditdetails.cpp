// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/auditdetails.h"

#include "theme.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/timewords.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

AuditDetails::AuditDetails(Platforms platforms, QWidget *parent) : QWidget(parent), m_platforms(std::move(platforms))
{
    m_title = plainLabel(this);
    m_title->setFont(sectionFont(font()));
    m_facts = plainLabel(this);
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_help = plainLabel(this);
    for (QLabel *label : {m_title, m_facts, m_help}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *buttons = new QVBoxLayout; // one below the other: the drawer is narrow, and no language's words are cut
    for (QPushButton **button : {&m_console, &m_copyVersion, &m_copyNote}) {
        *button = new QPushButton(this);
        (*button)->setAutoDefault(false);
        buttons->addWidget(*button, 0, Qt::AlignLeft);
    }
    connect(m_console, &QPushButton::clicked, this, &AuditDetails::openConsole);
    connect(m_copyVersion, &QPushButton::clicked, this, [this] { emit copy(m_rows.constFirst().label, tr("The version was copied.")); });
    connect(m_copyNote, &QPushButton::clicked, this, [this] { emit copy(m_rows.constFirst().note, tr("The description was copied.")); });

    m_checklist = plainLabel(this);
    m_checklist->hide();
    m_grid = new QGridLayout;
    m_grid->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_facts);
    column->addWidget(m_help);
    column->addLayout(buttons);
    column->addWidget(m_checklist);
    column->addLayout(m_grid);
    column->addStretch(1);
    retranslate();
}

void AuditDetails::makeLines()
{
    QStringList stages;
    bool first = true;
    for (const Publication &row : std::as_const(m_rows)) {
        const QStringList own = m_platforms.of(row.platform).ticks;
        if (first) {
            stages = own;
        } else {
            stages.removeIf([&own](const QString &stage) { return !own.contains(stage); });
        }
        first = false;
    }
    QStringList shown;
    for (const Line &line : std::as_const(m_lines)) {
        shown.append(line.stage);
    }
    if (m_rows.isEmpty() || stages == shown) {
        return;
    }
    for (const Line &line : std::as_const(m_lines)) {
        for (QWidget *widget : std::initializer_list<QWidget *>{line.box, line.who}) {
            m_grid->removeWidget(widget);
            widget->hide();
            widget->deleteLater(); // it may be the box that was clicked
        }
    }
    m_lines.clear();
    for (const QString &stage : std::as_const(stages)) {
        auto *box = new QCheckBox(this);
        QLabel *who = plainLabel(this);
        who->setForegroundRole(QPalette::PlaceholderText);
        m_grid->addWidget(box, static_cast<int>(m_lines.size()), 0);
        m_grid->addWidget(who, static_cast<int>(m_lines.size()), 1);
        m_lines.append({stage, box, who});
        // clicked, not toggled: showing rows must not tick anything. A click on a partly checked box ticks it for all.
        connect(box, &QCheckBox::clicked, this, [this, stage](bool on) { emit ticked(stage, on); });
    }
    m_checklist->setVisible(!m_lines.isEmpty());
}

void AuditDetails::setRows(const QList<Publication> &rows, Instant now)
{
    m_rows = rows;
    m_now = now;
    makeLines();
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
    QStringList facts;
    if (row.lane.value != row.program.value) {
        facts += row.laneTitle.isEmpty() ? row.lane.value : row.laneTitle;
    }
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
        return; // the drawer is closed
    }
    m_title->setText(tr("%n row(s) selected", nullptr, int(m_rows.size())));
    m_facts->setText({});
    m_help->setText(tr("What you tick here is ticked for all of them, with your name and the time."));
}

qsizetype AuditDetails::ticks(const QString &stage) const
{
    return std::count_if(m_rows.cbegin(), m_rows.cend(), [&stage](const Publication &row) { return row.ticks.contains(stage); });
}

QString AuditDetails::tickText(const QString &stage) const
{
    const qsizetype count = ticks(stage);
    if (m_rows.size() == 1 && count == 1) {
        const Tick tick = m_rows.constFirst().ticks.value(stage);
        return tr("%1, %2").arg(tick.who, ago(tick.when, m_now));
    }
    return m_rows.size() > 1 && count > 0 ? tr("%1 of %2").arg(count).arg(m_rows.size()) : QString();
}

void AuditDetails::showTicks()
{
    const Words *words = m_rows.isEmpty() ? nullptr : m_platforms.of(m_rows.constFirst().platform).words;
    for (const Line &line : m_lines) {
        const qsizetype count = ticks(line.stage);
        const bool some = count > 0 && count < m_rows.size();
        if (words) {
            line.box->setText(words->tick(line.stage));
        }
        line.box->setTristate(some);
        line.box->setCheckState(some ? Qt::PartiallyChecked : count > 0 ? Qt::Checked : Qt::Unchecked);
        line.who->setText(tickText(line.stage));
        setTip(line.who, m_rows.size() == 1 && count == 1 ? absolute(m_rows.constFirst().ticks.value(line.stage).when) : QString());
        line.box->setAccessibleDescription(line.who->text());
    }
}

void AuditDetails::retranslate()
{
    m_console->setText(tr("Open console"));
    setTip(m_console, tr("Opens https://mp.weixin.qq.com/ in the browser; log in there with the mini program's account."));
    m_copyVersion->setText(tr("Copy version"));
    m_copyNote->setText(tr("Copy description"));
    m_checklist->setText(tr("Done by hand in the console:"));
    setRows(m_rows, m_now);
}

} // namespace flotilla

#include "moc_auditdetails.cpp"
