// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/statusline.h"

#include "icons.h"
#include "model/words.h"
#include "theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace flotilla {

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent), m_connection(new QLabel(this)), m_clock(new QLabel(this)), m_running(new QLabel(this)),
      m_stop(new QPushButton(this))
{
    setSizeGripEnabled(false);
    for (QLabel *label : {m_connection, m_clock, m_running}) {
        label->setContentsMargins(8, 0, 8, 0);
        label->setTextFormat(Qt::PlainText);
        addPermanentWidget(label);
    }
    m_stop->setAutoDefault(false);
    auto *corner = new QWidget(this); // keeps the button off the edge of the window
    auto *room = new QHBoxLayout(corner);
    room->setContentsMargins(4, 2, 8, 2);
    room->addWidget(m_stop);
    addPermanentWidget(corner);
    connect(m_stop, &QPushButton::clicked, this, &StatusLine::stopRequested);
    show({});
}

void StatusLine::show(const Facts &facts)
{
    m_facts = facts;
    m_connection->setText(facts.purpose ? tr("● %1, %2", "connection, what it is for")
                                              .arg(facts.connection, purposeWord(*facts.purpose))
                                        : tr("no connection"));
    if (facts.clockOffset) {
        const double seconds = static_cast<double>(facts.clockOffset->count()) / 1000;
        const QString number = QLocale().toString(seconds, 'f', 1);
        m_clock->setText(tr("clock %1 s").arg(seconds >= 0 ? u'+' + number : number));
        m_clock->setToolTip(tr("The platform's clock compared with this computer's. Up to 300 s are tolerated; "
                               "Flotilla corrects for it."));
    }
    m_clock->setVisible(facts.clockOffset.has_value());
    if (facts.batches == 0 && facts.starting > 0) {
        m_running->setText(tr("%n batches are being started", nullptr, facts.starting));
    } else if (facts.batches == 0) {
        m_running->setText(tr("nothing is running"));
    } else if (facts.stopping) {
        m_running->setText(tr("stopping: %1 of %2", "done of all").arg(facts.done).arg(facts.all));
    } else {
        m_running->setText(tr("%n batches running: %1 of %2", "done of all", facts.batches).arg(facts.done).arg(facts.all));
    }
    m_stop->setText(tr("Stop everything"));
    m_stop->setToolTip(tr("Stops every running batch at a safe point, at once and without a question (Ctrl+.)"));
    m_stop->setEnabled(facts.starting > 0 || (facts.batches > 0 && !facts.stopping));
    m_stop->setIcon(icon(u"stop"_s, m_stop->isEnabled() ? toneColour(Tone::Bad, palette())
                                                        : palette().color(QPalette::Disabled, QPalette::ButtonText)));
    QPalette coloured = palette();
    coloured.setColor(QPalette::WindowText, facts.purpose ? purposeColour(*facts.purpose, palette())
                                                          : palette().color(QPalette::PlaceholderText));
    m_connection->setPalette(coloured);
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_stop) {
        show(m_facts);
    }
    QStatusBar::changeEvent(event);
}

} // namespace flotilla
