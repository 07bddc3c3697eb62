// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/statusline.h"

#include "batches/batchwords.h"
#include "model/words.h"
#include "run/clockwords.h"
#include "theme.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/timewords.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace flotilla {

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_away(plainLabel(this)), m_workspace(plainLabel(this)), m_platform(plainLabel(this)), m_clock(plainLabel(this)),
      m_running(plainLabel(this)), m_left(plainLabel(this))
{
    setSizeGripEnabled(false);
    setAutoFillBackground(true);
    for (QLabel *label : {m_away, m_workspace, m_platform, m_clock, m_running, m_left}) {
        label->setContentsMargins(8, 2, 8, 2);
        addPermanentWidget(label);
    }
    show({});
}

void StatusLine::show(const Facts &facts)
{
    m_facts = facts;
    const bool away = isSet(facts.awaySince);
    // Only the check measures the clock. Without one nothing is claimed: the pages may have read the platform long since.
    m_platform->setText(facts.clockOffset ? tr("✔ %1 answers", "platform").arg(facts.platform) : QString());
    if (facts.clockOffset) {
        m_clock->setText(tr("clock %1 s").arg(signedSeconds(*facts.clockOffset)));
        setTip(m_clock, tr("The platform's clock compared with this computer's. Up to 300 s are tolerated; "
                               "Flotilla corrects for it."));
    }
    m_platform->setVisible(!facts.platform.isEmpty() && !m_platform->text().isEmpty() && !away); // what is wrong needs the room
    showWorkspace();
    m_clock->setVisible(facts.clockOffset.has_value() && !away);
    m_running->setText(runningText());
    m_left->setText(away ? noEstimateText() : facts.timeLeft);
    m_left->setVisible(!m_left->text().isEmpty());
    showAway();
}

void StatusLine::showWorkspace()
{
    const bool old = isSet(m_facts.oldSince);
    const QPalette base = QApplication::palette();
    QPalette coloured = base;
    coloured.setColor(QPalette::WindowText, toneColour(Tone::Attention, base));
    m_workspace->setPalette(old ? coloured : QPalette());
    m_workspace->setText(old ? tr("All that is shown is of %1 or before: the team workspace cannot be reached").arg(timeOfDay(m_facts.oldSince).left(5)) : m_facts.workspace);
    m_workspace->setVisible(old || (!m_facts.workspace.isEmpty() && !isSet(m_facts.awaySince)));
}

QString StatusLine::runningText() const
{
    if (m_facts.batches == 0) {
        return m_facts.starting > 0 ? tr("%n batches are being started", nullptr, m_facts.starting) : tr("nothing is running");
    }
    if (m_facts.stopping) {
        return tr("stopping: %1 of %2", "done of all").arg(m_facts.done).arg(m_facts.all);
    }
    const QString text = m_facts.paused ? tr("%n batches paused: %1 of %2", "done of all", m_facts.batches)
                                        : tr("%n batches running: %1 of %2", "done of all", m_facts.batches);
    return text.arg(m_facts.done).arg(m_facts.all);
}

void StatusLine::showAway()
{
    const bool away = isSet(m_facts.awaySince);
    const QPalette base = QApplication::palette();
    const QScopedValueRollback painting(m_painting, true);
    QPalette own; // as long as nothing is wrong the line has no colour of its own
    if (away) {
        own.setColor(QPalette::Window, toneFill(Tone::Attention, base));
    }
    setPalette(own);
    if (away) {
        m_away->setText(tr("%1 cannot be reached since %2", "connection, time")
                            .arg(m_facts.away, timeOfDay(m_facts.awaySince).left(5)));
        setTip(m_away, tr("The calls are tried again by themselves, ever more rarely; after five minutes the batch pauses. "
                              "Nothing is lost and nothing is sent twice."));
        QPalette coloured = base;
        coloured.setColor(QPalette::WindowText, toneColour(Tone::Attention, base));
        m_away->setPalette(coloured);
    }
    m_away->setVisible(away);
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && !m_painting) {
        show(m_facts);
    }
    QStatusBar::changeEvent(event);
}

} // namespace flotilla

#include "moc_statusline.cpp"
