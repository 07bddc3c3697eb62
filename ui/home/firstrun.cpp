// SPDX-License-Identifier: GPL-3.0-or-later
#include "home/firstrun.h"

#include "icons.h"
#include "widgets/plainlabel.h"

#include <QCommandLinkButton>
#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

FirstRun::FirstRun(bool practice, QWidget *parent)
    : QWidget(parent), m_practice(practice), m_welcome(plainLabel(this)), m_intro(plainLabel(this)),
      m_practise(new QCommandLinkButton(this)), m_connect(new QCommandLinkButton(this))
{
    QFont big = m_welcome->font();
    big.setPointSizeF(big.pointSizeF() * 1.4);
    m_welcome->setFont(big);
    m_welcome->setWordWrap(true);
    m_intro->setWordWrap(true);
    auto *inside = new QWidget(this);
    inside->setMaximumWidth(fontMetrics().averageCharWidth() * 90);
    auto *column = new QVBoxLayout(inside);
    column->addStretch(1);
    column->addWidget(m_welcome);
    column->addWidget(m_intro);
    column->addSpacing(fontMetrics().height());
    column->addWidget(m_practise);
    column->addWidget(m_connect);
    column->addStretch(2);
    auto *row = new QHBoxLayout(this);
    row->addStretch(1);
    row->addWidget(inside, 8);
    row->addStretch(1);
    m_practise->setVisible(!practice);
    m_connect->setVisible(!practice);
    connect(m_practise, &QPushButton::clicked, this, &FirstRun::practiceRequested);
    connect(m_connect, &QPushButton::clicked, this, &FirstRun::connectionRequested);
    retranslate();
}

void FirstRun::focusFirst()
{
    if (!m_practice) {
        m_practise->setFocus();
    }
}

void FirstRun::retranslate()
{
    m_welcome->setText(tr("Publish one app to many mini programs"));
    m_intro->setText(m_practice ? tr("The simulated platforms of the practice workspace are being started.")
                                : tr("Every step is written down before it is done, so nothing is lost or published twice. How would you like "
                                     "to begin?"));
    m_practise->setText(tr("Practise first"));
    m_practise->setDescription(tr("Opens a practice workspace with 140 mini programs on simulated platforms on this computer. Nothing "
                                  "reaches a real customer."));
    m_connect->setText(tr("Add a connection"));
    m_connect->setDescription(tr("You need the keys of the account on the platform; the form says which, and where they are found."));
    m_practise->setIcon(icon(u"play"_s, palette()));
    m_connect->setIcon(icon(u"connections"_s, palette()));
}

void FirstRun::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        retranslate();
    }
}

} // namespace flotilla

#include "moc_firstrun.cpp"
