// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/reviewdetails.h"

#include "audit/reviewpictures.h"
#include "widgets/heading.h"
#include "widgets/timewords.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

ReviewDetails::ReviewDetails(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_title(makeHeading(this)), m_facts(plainLabel(this)), m_help(plainLabel(this)), m_reasonTitle(makeHeading(this)),
      m_reason(plainLabel(this)), m_pictures(new ReviewPictures(workspace, this))
{
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    for (QLabel *label : {m_title, m_facts, m_help, m_reasonTitle, m_reason}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        column->addWidget(label);
    }
    column->addWidget(m_pictures);
    column->addStretch(1);
    retranslate();
}

void ReviewDetails::setRows(const Connection &connection, const QList<ReviewRow> &rows, Instant now)
{
    m_rows = rows;
    m_now = now;
    m_pictures->setRow(connection, rows.size() == 1 ? rows.constFirst() : ReviewRow{});
    showRows();
}

QString ReviewDetails::facts(const ReviewRow &row) const
{
    QStringList lines;
    if (!row.name.isEmpty()) {
        lines += row.program.value;
    }
    if (!row.version.isEmpty()) {
        lines += tr("Version %1").arg(row.version);
    }
    if (isSet(row.since)) {
        lines += tr("submitted %1 (%2)", "3 days ago, the exact time").arg(ago(row.since, m_now), absolute(row.since));
    }
    if (!row.auditId.isEmpty()) {
        lines += tr("Audit ID %1").arg(row.auditId);
    }
    if (!row.by.isEmpty()) {
        lines += tr("submitted by %1").arg(row.by);
    }
    lines += row.facts;
    if (!row.problem.isEmpty()) {
        lines += tr("The last time it could not be asked: %1").arg(row.problem);
    }
    return lines.join(u'\n');
}

void ReviewDetails::showRows()
{
    const bool one = m_rows.size() == 1;
    const ReviewRow row = one ? m_rows.constFirst() : ReviewRow{};
    const QString state = row.state == ReviewState::NotKnown && !row.word.isEmpty() ? row.word : reviewWord(row.state);
    m_title->setText(one ? tr("%1: %2").arg(row.name.isEmpty() ? row.program.value : row.name, state)
                         : tr("%n row(s) selected", nullptr, int(m_rows.size())));
    m_facts->setText(one ? facts(row) : QString());
    m_help->setText(one ? m_stateHelp(row.state) : QString());
    m_reasonTitle->setText(tr("What the reviewers say"));
    m_reason->setText(row.reason);
    for (QLabel *label : {m_reasonTitle, m_reason}) {
        label->setVisible(!row.reason.isEmpty());
    }
}

void ReviewDetails::retranslate()
{
    m_pictures->retranslate();
    showRows();
}

} // namespace flotilla

#include "moc_reviewdetails.cpp"
