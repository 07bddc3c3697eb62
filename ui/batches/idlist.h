// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QLabel;
class QPushButton;

namespace flotilla {

/// Ids in full, a line each with a button that copies it. How many lines there are is said once; a line without an id is not shown.
class IdList : public QWidget
{
    Q_OBJECT
public:
    IdList(int lines, QWidget *parent);

    /// `kind`: what it is an id of; `copy`: what the button does, in words.
    void setId(int line, const QString &kind, const QString &id, const QString &copy);
    /// Of all lines, shown or not.
    [[nodiscard]] const QList<QPushButton *> &buttons() const { return m_buttons; }
    /// What is shown, for tests.
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIcons();

    QList<QLabel *> m_kinds;
    QList<QLabel *> m_ids;
    QList<QPushButton *> m_buttons;
};

} // namespace flotilla
