// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/filteredit.h"

#include "icons.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QEvent>
#include <QKeyEvent>
#include <QStringListModel>

#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

FilterEdit::FilterEdit(QWidget *parent) : QLineEdit(parent), m_glass(new QAction(this))
{
    addAction(m_glass, QLineEdit::LeadingPosition);
    setClearButtonEnabled(true);
    drawIcon();
    nameParts();
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

// A tag with blanks is completed however much of it was typed: the longest end of the line that something begins with counts. The
// minus that excludes stays, quotes are put where they are needed.
bool FilterEdit::findWord()
{
    const QString before = text().left(cursorPosition());
    QList<int> starts{0};
    bool quoted = false;
    for (int i = 0; i < before.size(); ++i) {
        quoted = before.at(i) == u'"' ? !quoted : quoted;
        if (before.at(i) == u' ' && !quoted) {
            starts.append(i + 1);
        }
    }
    for (const int start : std::as_const(starts)) {
        m_from = start + (start < before.size() && before.at(start) == u'-' ? 1 : 0);
        const QString word = before.mid(m_from).remove(u'"');
        m_completer->setCompletionPrefix(word);
        if (!word.isEmpty() && m_completer->completionCount() > 0) {
            return m_completer->completionCount() > 1 || m_completer->currentCompletion() != word;
        }
    }
    return false;
}

void FilterEdit::offer()
{
    if (findWord()) {
        m_completer->complete();
    } else {
        m_completer->popup()->hide();
    }
}

void FilterEdit::complete(const QString &word)
{
    const qsizetype colon = word.indexOf(u':') + 1;
    const QString whole = word.contains(u' ') ? word.left(colon) + u'"' + word.mid(colon) + u'"' : word;
    setText(text().left(m_from) + whole + text().mid(cursorPosition()));
    setCursorPosition(m_from + static_cast<int>(whole.size()));
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
    if (event->type() == QEvent::LanguageChange && m_glass) {
        nameParts();
    }
    QLineEdit::changeEvent(event);
}

// They are told of beside the line, each by itself.
void FilterEdit::nameParts()
{
    m_glass->setText(tr("Filter"));
    const QList<QAbstractButton *> buttons = findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        button->setAccessibleName(button->actions().contains(m_glass) ? tr("Filter") : tr("Clear the filter"));
    }
}

void FilterEdit::drawIcon()
{
    m_glass->setIcon(icon(u"search"_s, palette().color(QPalette::PlaceholderText)));
}

} // namespace flotilla

#include "moc_filteredit.cpp"
