// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tone.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace flotilla {

/// A calm line over a page: what happened, and the buttons that answer it. Never modal, never steals the keyboard.
class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// Shows the bar; an empty text hides it. Buttons of the last message are gone.
    void setMessage(const QString &text, Tone tone);
    /// A button for the message; the caller connects it.
    QPushButton *addButton(const QString &text);
    void setClosable(bool closable);
    [[nodiscard]] QString text() const;

signals:
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintTone();

    QLabel *m_mark;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
    Tone m_tone = Tone::Quiet;
    bool m_painting = false;
};

} // namespace flotilla
