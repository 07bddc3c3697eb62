// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemView;
class QLabel;
class QPushButton;

namespace flotilla {

/// Lies over a table without rows: says why it is empty and offers the next step. Hides itself once there are rows.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    /// Follows the view's model; call after setModel(), and again after another setModel() through watchModel().
    explicit EmptyState(QAbstractItemView *view);

    /// An empty button text shows no button.
    void setTexts(const QString &text, const QString &button = {});
    void watchModel();

signals:
    void clicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void update();
    void tell();

    QAbstractItemView *m_view;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace flotilla
