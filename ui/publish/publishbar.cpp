// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/publishbar.h"

#include "theme.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace flotilla {

PublishBar::PublishBar(QWidget *parent)
    : QWidget(parent), m_hidden(plainLabel(this)), m_showAll(new QPushButton(this)), m_remark(plainLabel(this)),
      m_publish(new QPushButton(this))
{
    for (QLabel *label : {m_hidden, m_remark}) {
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    m_showAll->setAutoDefault(false);
    m_publish->setDefault(true);
    auto *upper = new QHBoxLayout;
    upper->addWidget(m_hidden, 1);
    upper->addWidget(m_showAll);
    auto *lower = new QHBoxLayout;
    lower->addWidget(m_remark, 1);
    lower->addWidget(m_publish);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(upper);
    column->addLayout(lower);
    connect(m_publish, &QPushButton::clicked, this, &PublishBar::publishRequested);
    connect(m_showAll, &QPushButton::clicked, this, &PublishBar::showAllRequested);
    showHidden({});
    retranslate();
}

void PublishBar::show(const QString &button, bool enabled, const QString &remark)
{
    m_publish->setText(button);
    m_publish->setEnabled(enabled);
    m_remark->setText(remark);
    describe();
}

void PublishBar::showHidden(const QString &text)
{
    m_hidden->setText(text);
    m_hidden->setVisible(!text.isEmpty());
    m_showAll->setVisible(!text.isEmpty());
    paintHidden();
    describe();
}

void PublishBar::describe()
{
    QStringList said{m_remark->text(), m_hidden->text()};
    said.removeAll(QString());
    m_publish->setAccessibleDescription(said.join(u' '));
}

void PublishBar::paintHidden()
{
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColour(Tone::Attention, colours));
    m_hidden->setPalette(colours);
}

QString PublishBar::buttonText() const { return m_publish->text(); }
bool PublishBar::isOpen() const { return m_publish->isEnabled(); }

void PublishBar::retranslate()
{
    setTip(m_publish, tr("Asks once, then starts (Ctrl+Enter)"));
    m_showAll->setText(tr("Show them"));
    setTip(m_showAll, tr("Clears the filter of the mini programs"));
}

void PublishBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        paintHidden();
    }
    QWidget::changeEvent(event);
}

} // namespace flotilla
