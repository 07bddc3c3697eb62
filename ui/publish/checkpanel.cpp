// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/checkpanel.h"

#include "icons.h"
#include "model/words.h"
#include "publish/publishwords.h"
#include "run/report.h"
#include "theme.h"
#include "widgets/heading.h"
#include "widgets/savefile.h"
#include "widgets/timewords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

// A list of hundreds is not read here; the export has them all.
constexpr int kListed = 50;

} // namespace

CheckPanel::CheckPanel(const Clock &clock, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_heading(makeHeading(this)), m_list(new QTreeWidget(this)),
      m_state(new QLabel(this)), m_untick(new QPushButton(this)), m_export(new QPushButton(this)),
      m_again(new QPushButton(this))
{
    m_list->setHeaderHidden(true);
    m_list->setWordWrap(true);
    m_list->setIndentation(12);
    m_list->setRootIsDecorated(true);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setTextElideMode(Qt::ElideNone);
    m_list->header()->setSectionResizeMode(QHeaderView::Stretch);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_state->setWordWrap(true);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_again);
    buttons->addWidget(m_export);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_list, 1);
    column->addWidget(m_state);
    column->addWidget(m_untick, 0, Qt::AlignLeft);
    column->addLayout(buttons);

    connect(m_again, &QPushButton::clicked, this, &CheckPanel::checkAgainRequested);
    connect(m_export, &QPushButton::clicked, this, &CheckPanel::exportFindings);
    connect(m_untick, &QPushButton::clicked, this, [this] { emit untickRequested(m_stopped); });
    retranslate();
}

void CheckPanel::show(const Order &order, const PublishCheck &check)
{
    m_findings = check.all();
    m_stopped.clear();
    m_names.clear();
    for (const Target &target : order.targets) {
        m_names.insert(target.program, target.name);
    }
    for (const Finding &finding : std::as_const(m_findings)) {
        if (finding.level == Level::Stop && !finding.program.isEmpty()) {
            m_stopped.insert(finding.program);
        }
    }
    m_list->clear();
    const int ready = readyCount(order.targets, m_findings);
    if (!order.targets.isEmpty()) {
        addLine(u"done"_s, Tone::Good, tr("%n ready", nullptr, ready), {}, {});
    }
    const QList<FindingGroup> groups = grouped(m_findings);
    for (const FindingGroup &group : groups) {
        const bool stop = group.level == Level::Stop;
        addLine(stop ? u"failed"_s : u"attention"_s, stop ? Tone::Bad : Tone::Attention, groupText(group),
                checkHelp(group.check), group.findings);
    }
    const int stopped = static_cast<int>(m_stopped.size());
    m_untick->setVisible(stopped > 0);
    m_untick->setText(tr("Untick %n that cannot go", nullptr, stopped));
    m_export->setEnabled(!m_findings.isEmpty());
    if (check.isAsking()) {
        m_state->setText(tr("Asking the platform…"));
    } else if (isSet(check.askedAt())) {
        m_state->setText(tr("The platform was asked %1.").arg(ago(check.askedAt(), m_clock.now())));
        m_state->setToolTip(check.identity());
    } else {
        m_state->setText(tr("The platform is asked once an app is chosen. Nothing is changed by it."));
    }
}

void CheckPanel::addLine(const QString &iconWord, Tone tone, const QString &text, const QString &help,
                         const QList<Finding> &findings)
{
    auto *line = new QTreeWidgetItem(m_list, {text});
    line->setIcon(0, icon(iconWord, toneColour(tone, palette())));
    line->setToolTip(0, help.isEmpty() ? text : help);
    if (!help.isEmpty()) {
        auto *way = new QTreeWidgetItem(line, {help});
        way->setForeground(0, palette().color(QPalette::PlaceholderText));
    }
    int listed = 0;
    for (const Finding &finding : findings) {
        const QString name = m_names.value(finding.program, finding.program.value);
        const QString who = name.isEmpty() ? finding.program.value : name;
        if (who.isEmpty() || findings.size() == 1) {
            continue;
        }
        if (++listed > kListed) {
            new QTreeWidgetItem(line, {tr("… and %n more; the export has them all.", nullptr,
                                          static_cast<int>(findings.size()) - kListed)});
            break;
        }
        new QTreeWidgetItem(line, {finding.detail.isEmpty() || finding.detail == who
                                       ? who
                                       : tr("%1: %2", "mini program: detail").arg(who, finding.detail)});
    }
    line->setExpanded(findings.size() == 1);
}

void CheckPanel::exportFindings()
{
    saveFile(this, tr("Export the findings"), u"findings.csv"_s, tr("CSV (*.csv)"), findingsCsv(m_findings));
}

void CheckPanel::retranslate()
{
    m_heading->setText(tr("4  Check"));
    m_list->setAccessibleName(tr("Findings"));
    m_again->setText(tr("Check again"));
    m_again->setToolTip(tr("Asks the platform again (F5). Nothing is changed by it."));
    m_export->setText(tr("Export…"));
    m_export->setAccessibleName(tr("Export the findings as CSV"));
}

} // namespace flotilla
