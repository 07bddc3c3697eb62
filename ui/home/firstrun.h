// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCommandLinkButton;
class QLabel;

namespace flotilla {

/// What Home is as long as there is no connection: what the program does, and the two ways to begin.
class FirstRun : public QWidget
{
    Q_OBJECT
public:
    /// `practice`: this is the practice workspace, whose platforms come up by themselves.
    FirstRun(bool practice, QWidget *parent);
    void retranslate();
    /// The button to begin with gets the keyboard.
    void focusFirst();

signals:
    void practiceRequested();
    void connectionRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    bool m_practice;
    QLabel *m_welcome;
    QLabel *m_intro;
    QCommandLinkButton *m_practise;
    QCommandLinkButton *m_connect;
};

} // namespace flotilla
