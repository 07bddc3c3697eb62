// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filteredit.h"

#include "icons.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace flotilla {

FilterEdit::FilterEdit(QWidget *parent) : QLineEdit(parent), m_glass(new QAction(this))
{
    addAction(m_glass, QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    drawIcon();
    connect(this, &QLineEdit::textChanged, this, &FilterEdit::changed);
}

void FilterEdit::setCompletions(const QStringList &words)
{
    if (!m_completer) {
        m_words = new QStringListModel(this);
        m_completer = new QCompleter(m_words, this);
        m_completer->setWidget(this); // it completes a word, not the line
        m_completer->setCaseSensitivity(Qt::CaseInsensitive);
        connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterEdit::complete);
        connect(this, &QLineEdit::textEdited, this, &FilterEdit::offer);
    }
    if (m_words->stringList() != words) {
        m_words->setStringList(words);
    }
}

// From the last blank on, without the minus that excludes.
QString FilterEdit::wordBefore() const
{
    const QString before = text().left(cursorPosition());
    const QString word = before.mid(before.lastIndexOf(u' ') + 1);
    return word.startsWith(u'-') ? word.mid(1) : word;
}

void FilterEdit::offer()
{
    const QString word = wordBefore();
    m_completer->setCompletionPrefix(word);
    const bool complete = m_completer->completionCount() == 1 && m_completer->currentCompletion() == word;
    if (word.isEmpty() || complete || m_completer->completionCount() == 0) {
        m_completer->popup()->hide();
    } else {
        m_completer->complete();
    }
}

void FilterEdit::complete(const QString &word)
{
    const int at = cursorPosition();
    const int from = at - static_cast<int>(wordBefore().size());
    setText(text().left(from) + word + text().mid(at));
    setCursorPosition(from + static_cast<int>(word.size()));
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

#include "moc_filteredit.cpp"
