// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messagebar.h"

#include "icons.h"
#include "theme.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace flotilla {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_mark(plainLabel(this)), m_text(plainLabel(this)), m_buttons(new QHBoxLayout),
      m_close(new QToolButton(this))
{
    setAutoFillBackground(true);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAutoRaise(true);
    m_buttons->setSpacing(8);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_mark);
    row->addWidget(m_text, 1);
    row->addLayout(m_buttons);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        emit closed();
    });
    hide();
}

void MessageBar::setMessage(const QString &text, Tone tone)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (QWidget *button = item->widget()) {
            button->hide();
            button->deleteLater(); // it may be the button that was just clicked
        }
        delete item;
    }
    m_tone = tone;
    m_text->setText(text);
    m_close->setAccessibleName(tr("Close this message"));
    setTip(m_close, m_close->accessibleName());
    paintTone();
    setVisible(!text.isEmpty());
}

QPushButton *MessageBar::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    button->show(); // at once, so that it can take the focus
    return button;
}

void MessageBar::setClosable(bool closable) { m_close->setVisible(closable); }
QString MessageBar::text() const { return m_text->text(); }

void MessageBar::changeEvent(QEvent *event)
{
    // A new theme comes as this event; the fill below causes one of its own.
    if (event->type() == QEvent::PaletteChange && !m_painting) {
        paintTone();
    }
    QFrame::changeEvent(event);
}

void MessageBar::paintTone()
{
    const QScopedValueRollback painting(m_painting, true);
    const QPalette base = QApplication::palette();
    QPalette own; // only the fill: a palette that sets every colour would never hear of a new theme
    own.setColor(QPalette::Window, toneFill(m_tone, base));
    setPalette(own);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    const bool calm = m_tone == Tone::Good || m_tone == Tone::Quiet || m_tone == Tone::Running;
    const QString name = m_tone == Tone::Good ? u"done"_s : calm ? u"info"_s : u"attention"_s;
    m_mark->setPixmap(icon(name, toneColour(m_tone, base)).pixmap(QSize(size, size), devicePixelRatioF()));
    m_close->setIcon(icon(u"close"_s, base));
}

} // namespace flotilla

#include "moc_messagebar.cpp"
