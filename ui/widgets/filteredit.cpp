// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filteredit.h"

#include "icons.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace flotilla {

FilterEdit::FilterEdit(QWidget *parent) : QLineEdit(parent), m_glass(new QAction(this))
{
    addAction(m_glass, QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    drawIcon();
    connect(this, &QLineEdit::textChanged, this, &FilterEdit::changed);
}

void FilterEdit::focusAll()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier) {
            emit leftDownwards();
            event->accept();
            return;
        }
    }
    QLineEdit::keyPressEvent(event);
}

void FilterEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_glass) {
        drawIcon();
    }
    QLineEdit::changeEvent(event);
}

void FilterEdit::drawIcon()
{
    m_glass->setIcon(icon(u"search"_s, palette().color(QPalette::PlaceholderText)));
}

} // namespace flotilla
