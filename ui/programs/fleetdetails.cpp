// SPDX-License-Identifier: GPL-3.0-or-later
#include "programs/fleetdetails.h"

#include "models/programmodel.h"
#include "models/tags.h"
#include "theme.h"
#include "widgets/plainlabel.h"
#include "widgets/timewords.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

FleetDetails::FleetDetails(QWidget *parent) : QWidget(parent), m_title(plainLabel(this)), m_id(plainLabel(this)), m_lines(new QWidget(this)), m_grid(new QGridLayout(m_lines)), m_column(new QVBoxLayout(this))
{
    m_title->setFont(sectionFont(font()));
    m_id->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    for (QLabel *label : {m_title, m_id}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_grid->setContentsMargins({});
    m_grid->setColumnStretch(1, 1);
    m_grid->setHorizontalSpacing(12);
    m_column->setContentsMargins(0, 0, 8, 0);
    m_column->setSpacing(8);
    m_column->addWidget(m_title);
    m_column->addWidget(m_id);
    m_column->addWidget(m_lines);
    m_column->addStretch(1);
}

void FleetDetails::setTabs(QWidget *bar, QWidget *below)
{
    m_column->insertWidget(m_column->indexOf(m_lines), bar);
    m_column->insertWidget(m_column->count() - 1, below);
}

void FleetDetails::showLines(bool show) { m_lines->setVisible(show); }

void FleetDetails::begin(const QString &title, const QString &id)
{
    m_title->setText(title);
    m_id->setText(id);
    m_id->setVisible(!id.isEmpty());
    for (QLabel *label : std::as_const(m_labels)) {
        label->hide();
    }
    m_used = 0;
}

void FleetDetails::addLine(const QString &what, const QString &value)
{
    if (value.isEmpty()) {
        return;
    }
    if (m_used == m_labels.size()) {
        const int row = m_used / 2;
        for (int side = 0; side < 2; ++side) {
            QLabel *label = plainLabel(m_lines);
            label->setWordWrap(side == 1);
            label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
            label->setTextInteractionFlags(side == 1 ? Qt::TextSelectableByMouse : Qt::NoTextInteraction);
            label->setForegroundRole(side == 0 ? QPalette::PlaceholderText : QPalette::WindowText);
            m_grid->addWidget(label, row, side);
            m_labels.append(label);
        }
    }
    for (const QString &text : {what, value}) {
        QLabel *label = m_labels.at(m_used++);
        label->setText(text);
        label->show();
    }
}

void FleetDetails::showOne(const MiniProgram &program, const Platform &platform, const std::optional<FleetReader::Told> &told,
                           Instant now)
{
    begin(program.name.isEmpty() ? program.id.value : program.name, program.name.isEmpty() ? QString() : program.id.value);
    addLine(tr("Frozen"), program.frozen ? tr("It is left out of every batch.") : QString());
    addLine(tr("State"), stateWord(program, *platform.words));
    addLine(tr("Version from here"), program.lastLabel); // the platform may have another one
    addLine(tr("Last sent from here"), isSet(program.lastPublishedAt)
                                 ? tr("%1 (%2)", "3 days ago, the exact time").arg(ago(program.lastPublishedAt, now), absolute(program.lastPublishedAt))
                                 : QString());
    const bool ownLane = program.lastLane.value == program.id.value;
    addLine(platform.words->lane(), ownLane ? QString() : program.lastLane.value);
    if (told) {
        const Instant changed = platform.words->itemChangedAt(told->item);
        QStringList lines{told->item.title, platform.words->itemLine(told->item),
                          isSet(changed) ? platform.words->itemChanged(ago(changed, now)) : QString(),
                          tr("read %1", "3 min ago").arg(ago(told->at, now))};
        lines.removeAll(QString());
        addLine(tr("On the platform"), lines.join(u'\n'));
    }
    addLine(tr("Tags"), joinTags(program.tags));
    addLine(tr("Note"), program.note);
}

void FleetDetails::addTold(const QList<QPair<QString, QString>> &lines, Instant at, Instant now)
{
    for (const auto &[what, value] : lines) {
        addLine(what, value);
    }
    if (!lines.isEmpty() && isSet(at)) {
        addLine(tr("On the platform"), tr("read %1", "3 min ago").arg(ago(at, now)));
    }
}

void FleetDetails::showSeveral(const QList<MiniProgram> &programs, const Platform &platform)
{
    const int count = int(programs.size());
    begin(tr("%n mini programs", nullptr, count), {});
    QMap<QString, int> states;
    for (const MiniProgram &program : programs) {
        ++states[stateWord(program, *platform.words)];
    }
    QStringList lines;
    for (auto it = states.cbegin(); it != states.cend(); ++it) {
        lines.append(tr("%1: %2", "state, how many").arg(it.key()).arg(it.value()));
    }
    addLine(tr("State"), lines.join(u'\n'));
    const auto frozen = std::count_if(programs.cbegin(), programs.cend(), [](const MiniProgram &p) { return p.frozen; });
    addLine(tr("Frozen"), frozen > 0 ? QString::number(frozen) : QString());
}

} // namespace flotilla

#include "moc_fleetdetails.cpp"
