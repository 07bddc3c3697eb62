// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/pageheader.h"

#include "icons.h"
#include "model/words.h"
#include "theme.h"
#include "widgets/cutshort.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kLine = 3;

} // namespace

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent), m_title(plainLabel(this)), m_word(plainLabel(this)), m_search(new QPushButton(this)),
      m_stop(new QPushButton(this))
{
    m_title->setFont(titleFont(font()));
    QFont bold = font();
    bold.setBold(true);
    m_word->setFont(bold);
    // A long name of a connection gives way before the buttons do.
    cutShort(m_word);
    m_search->setAutoDefault(false);
    m_stop->setAutoDefault(false);
    m_stop->setEnabled(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8 + kLine);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addSpacing(8);
    row->addWidget(m_word, 1);
    row->addWidget(m_search);
    row->addWidget(m_stop);
    connect(m_search, &QPushButton::clicked, this, &PageHeader::paletteRequested);
    connect(m_stop, &QPushButton::clicked, this, &PageHeader::stopRequested);
    retranslate();
}

void PageHeader::show(const QString &title, const QString &connection, std::optional<Purpose> purpose)
{
    m_title->setText(title);
    m_purpose = purpose;
    // Of a deleted connection only the name is known.
    m_word->setText(purpose ? tr("%1 · %2", "what the connection is for · its name").arg(purposeWord(*purpose), connection)
                            : connection);
    setTip(m_word, m_word->text());
    colour();
    update();
}

void PageHeader::setStoppable(bool stoppable)
{
    m_stop->setEnabled(stoppable);
    colour();
}

void PageHeader::addTool(QWidget *tool)
{
    static_cast<QHBoxLayout *>(layout())->insertWidget(layout()->indexOf(m_search), tool);
}

void PageHeader::setFolded(bool folded)
{
    m_folded = folded;
    retranslate();
}

void PageHeader::retranslate()
{
    const QString search = tr("Search or command");
    const QString stop = tr("Stop everything");
    m_search->setText(m_folded ? QString() : tr("Search or command  Ctrl+K"));
    m_search->setAccessibleName(search);
    setTip(m_search, tr("Finds pages, mini programs, batches and actions (Ctrl+K)"));
    m_stop->setText(m_folded ? QString() : stop);
    m_stop->setAccessibleName(stop);
    setTip(m_stop, tr("Stops every running batch at a safe point, at once and without a question (Ctrl+.)"));
    colour();
}

void PageHeader::colour()
{
    const QPalette base = QApplication::palette();
    QPalette own = base;
    if (m_purpose) {
        own.setColor(QPalette::WindowText, purposeColour(*m_purpose, base));
    }
    m_word->setPalette(own);
    m_search->setIcon(icon(u"search"_s, base));
    m_stop->setIcon(icon(u"stop"_s, m_stop->isEnabled() ? toneColour(Tone::Bad, base)
                                                        : base.color(QPalette::Disabled, QPalette::ButtonText)));
}

void PageHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor line = m_purpose ? purposeColour(*m_purpose, palette()) : palette().color(QPalette::Mid);
    painter.fillRect(QRect(0, height() - kLine, width(), kLine), line);
}

void PageHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange) {
        colour();
    }
    QWidget::changeEvent(event);
}

} // namespace flotilla

#include "moc_pageheader.cpp"
