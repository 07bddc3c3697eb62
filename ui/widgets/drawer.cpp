// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/drawer.h"

#include "icons.h"
#include "widgets/plaintip.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLayout>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kDrawerLetters = 44;
constexpr int kDrawerGap = 8;
constexpr double kMostOfHost = 0.45; // the table beside it is scrolled sideways

} // namespace

Drawer::Drawer(QWidget *content, QWidget *host)
    : QFrame(host), m_host(host), m_margins(host->layout()->contentsMargins()), m_scroll(new QScrollArea(this)),
      m_close(new QToolButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    m_close->setAutoRaise(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 4, 4, 8);
    column->setSpacing(0);
    column->addWidget(m_close, 0, Qt::AlignRight);
    column->addWidget(m_scroll, 1);
    connect(m_close, &QToolButton::clicked, this, &Drawer::dismiss);
    m_host->installEventFilter(this);
    retranslate();
    hide();
}

void Drawer::present(const QString &key)
{
    if (key == m_key) {
        return;
    }
    m_key = key;
    m_scroll->ensureVisible(0, 0);
    setVisible(!key.isEmpty());
    place();
}

void Drawer::dismiss()
{
    if (isAncestorOf(m_host->window()->focusWidget())) {
        m_host->layout()->itemAt(0)->widget()->setFocus(); // to what is beside it, not to nowhere
    }
    hide();
    place();
}

void Drawer::place()
{
    const int wanted = std::min(fontMetrics().averageCharWidth() * kDrawerLetters, static_cast<int>(m_host->width() * kMostOfHost));
    QMargins margins = m_margins;
    if (!isHidden()) {
        margins.setRight(margins.right() + wanted + kDrawerGap);
    }
    if (m_host->layout()->contentsMargins() != margins) {
        m_host->layout()->setContentsMargins(margins);
    }
    setGeometry(m_host->width() - wanted, 0, wanted, m_host->height());
    raise();
}

void Drawer::retranslate()
{
    m_scroll->setAccessibleName(tr("Details"));
    m_close->setAccessibleName(tr("Close the details"));
    setTip(m_close, tr("Close the details (Esc)"));
    m_close->setIcon(icon(u"close"_s, palette()));
}

bool Drawer::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_host && event->type() == QEvent::Resize) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

void Drawer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    QFrame::keyPressEvent(event);
}

void Drawer::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        retranslate();
    }
    QFrame::changeEvent(event);
}

} // namespace flotilla

#include "moc_drawer.cpp"
