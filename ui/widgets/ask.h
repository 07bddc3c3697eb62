// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/connection.h"

#include <QDialog>

#include <functional>

class QPushButton;

namespace flotilla {

/// What is asked before something that cannot be taken back.
struct Question
{
    QString title;   ///< of the window
    QString text;    ///< the question itself, one sentence
    QString details; ///< what follows from it; may be empty. An empty line ends a paragraph
    QString act;     ///< on the button that does it; empty: there is nothing to do, it is only said
    QString keep;    ///< on the safe button; empty: “Cancel”
    QString place = {}; ///< where it is done, a line of its own in the colour of …
    Purpose purpose = Purpose::Practice; ///< … what that is for
};

/// A question with a safe button and one that acts. The safe one has the focus and is the default; Escape and closing mean
/// it, too. Enter never acts, see keepFromEnter(). Accepted: the person wants it done.
class AskDialog : public QDialog
{
    Q_OBJECT
public:
    AskDialog(const Question &question, QWidget *parent);

    /// Everything that is said, for tests and screen readers.
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QPushButton *safeButton() const { return m_safe; }
    /// Null when nothing is asked.
    [[nodiscard]] QPushButton *actButton() const { return m_act; }

private:
    QString m_text;
    QPushButton *m_safe = nullptr;
    QPushButton *m_act = nullptr;
};

/// Asks over the page of `parent` and runs `act` if the person wants it. Use it instead of QMessageBox everywhere.
AskDialog *ask(QWidget *parent, const Question &question, std::function<void()> act);
/// Says what went wrong; one button.
AskDialog *tell(QWidget *parent, const QString &title, const QString &text);
/// What an empty line means where a line is asked for.
enum class EmptyLine {
    Refused,
    TakesAway, ///< what is there at first; where nothing is, there is nothing to take away
};
/// Asks for a line of text and hands over what was typed, simplified. `value` is what is there at first.
QDialog *askForLine(QWidget *parent, const QString &title, const QString &label, const QString &value, const QString &act,
                    std::function<void(const QString &)> given, EmptyLine empty = EmptyLine::Refused);

/// A click, Space or its key press this button, Enter does not: whoever types a number and Enter, or has another window in
/// mind, has not decided.
void keepFromEnter(QPushButton *button);

} // namespace flotilla
