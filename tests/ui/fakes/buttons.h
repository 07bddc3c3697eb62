// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QTextEdit>

#include <algorithm>

namespace flotilla::fakes {

/// The button with this text that is not hidden; null: there is none.
inline QPushButton *buttonOf(QWidget *window, const QString &text)
{
    const QList<QPushButton *> buttons = window->findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if ((button->text() == text || button->accessibleName() == text) && !button->isHidden()) {
            return button;
        }
    }
    return nullptr;
}

/// A label or a text in sight says just this.
inline bool says(const QWidget &widget, const QString &text)
{
    const QList<QLabel *> labels = widget.findChildren<QLabel *>();
    const QList<QTextEdit *> texts = widget.findChildren<QTextEdit *>();
    return std::any_of(labels.cbegin(), labels.cend(), [&text](const QLabel *l) { return l->text() == text && l->isVisible(); })
        || std::any_of(texts.cbegin(), texts.cend(), [&text](const QTextEdit *t) { return t->isVisible() && t->toPlainText() == text; });
}

} // namespace flotilla::fakes
