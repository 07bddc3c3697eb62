// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/overviewbar.h"

#include "overview/overviewfeed.h"
#include "widgets/actionbutton.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/readerguard.h"
#include "widgets/timewords.h"

#include <QAction>
#include <QHBoxLayout>

namespace flotilla {

OverviewBar::OverviewBar(OverviewFeed &feed, MessageBar &trouble, QWidget *parent)
    : QWidget(parent), m_feed(feed), m_trouble(trouble), m_age(plainLabel(this)), m_refresh(new QAction(this)), m_stop(new QAction(this))
{
    m_age->setForegroundRole(QPalette::PlaceholderText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_age);
    row->addWidget(new ActionButton(m_stop, this));
    row->addWidget(new ActionButton(m_refresh, this));
    makeWriting(m_refresh); // what is told is kept for all
    connect(m_refresh, &QAction::triggered, &m_feed, &OverviewFeed::refresh);
    connect(m_stop, &QAction::triggered, &m_feed, &OverviewFeed::stop);
    connect(&m_feed, &OverviewFeed::changed, this, &OverviewBar::follow);
    connect(&m_feed, &OverviewFeed::progressed, this, &OverviewBar::follow);
    follow();
}

void OverviewBar::follow()
{
    const bool reading = m_feed.isReading();
    m_refresh->setText(tr("Refresh"));
    m_refresh->setEnabled(!reading && m_feed.isThere());
    m_refresh->setStatusTip(reading ? tr("The platform is being asked already.") : QString());
    m_stop->setText(tr("Stop"));
    setTip(m_stop, tr("Stops asking the platform; what was answered stays"));
    m_stop->setVisible(reading);
    m_age->setText(m_feed.sentence());
    setTip(m_age, absolute(m_feed.at()));
    if (reading) {
        return;
    }
    const Error &error = m_feed.error();
    const QString text = error.kind == ErrorKind::None ? QString()
                         : m_feed.rows().isEmpty()     ? error.text
                         : m_feed.wasAsked()           ? tr("Which mini programs there are was not told; those that are known were asked all the same. %1").arg(error.text)
                                                       : tr("%1 What is shown was read before.").arg(error.text);
    if (text != m_said) { // what a person has closed does not come back each minute
        m_said = text;
        m_trouble.setMessage(text, Tone::Attention);
    }
}

} // namespace flotilla

#include "moc_overviewbar.cpp"
