// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/purposeline.h"

#include "model/words.h"
#include "theme.h"
#include "widgets/plainlabel.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace flotilla {

namespace {

constexpr int kLine = 3;

} // namespace

PurposeLine::PurposeLine(QWidget *parent) : QWidget(parent), m_title(plainLabel(this)), m_word(plainLabel(this))
{
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 1.35);
    m_title->setFont(big);
    QFont bold = font();
    bold.setBold(true);
    m_word->setFont(bold);
    m_word->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 12, 8 + kLine);
    row->addWidget(m_title);
    row->addStretch(1);
    row->addWidget(m_word);
}

void PurposeLine::show(const QString &title, const QString &connection, std::optional<Purpose> purpose)
{
    m_title->setText(title);
    m_purpose = purpose;
    // Of a deleted connection only the name is known.
    m_word->setText(purpose ? tr("%1 · %2", "what the connection is for · its name").arg(purposeWord(*purpose), connection)
                            : connection);
    colour();
    update();
}

void PurposeLine::colour()
{
    const QPalette base = QApplication::palette();
    QPalette own = base;
    if (m_purpose) {
        own.setColor(QPalette::WindowText, purposeColour(*m_purpose, base));
    }
    m_word->setPalette(own);
}

void PurposeLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor line = m_purpose ? purposeColour(*m_purpose, palette()) : palette().color(QPalette::Mid);
    painter.fillRect(QRect(0, height() - kLine, width(), kLine), line);
}

void PurposeLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange) {
        colour();
    }
    QWidget::changeEvent(event);
}

} // namespace flotilla
