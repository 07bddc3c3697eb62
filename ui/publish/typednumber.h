// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace flotilla {

/// The number, or the name, that a person types before something that breaks much: it says what is wrong with what was typed, and which
/// button comes next. Whoever has it in a dialog keeps Enter from acting and calls judge() instead.
class TypedNumber : public QWidget
{
    Q_OBJECT
public:
    /// `act`: the button that the number opens; its text is named.
    TypedNumber(QPushButton *act, QWidget *parent);

    /// Asks for this number; 0: for none, and the line is out of sight. What was typed stays.
    void ask(qsizetype wanted);
    /// Asks for this name instead, letter by letter.
    void askName(const QString &name);
    [[nodiscard]] bool isAsked() const { return !m_wanted.isEmpty(); }
    /// None is asked, or it was typed.
    [[nodiscard]] bool isRight() const;
    /// What is to be said about it; `entered`: somebody thinks it is complete.
    void judge(bool entered);
    void retranslate();

signals:
    void changed();

private:
    [[nodiscard]] QString judgement(const QString &typed, bool entered) const;
    [[nodiscard]] QString judgementOfName(const QString &typed, bool entered) const;

    QString m_wanted;
    bool m_isName = false;
    QPushButton *m_act;
    QLabel *m_label;
    QLineEdit *m_number;
    QLabel *m_judgement;
};

} // namespace flotilla
