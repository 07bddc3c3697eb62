// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QMargins>

class QScrollArea;
class QToolButton;

namespace flotilla {

/// Details of what is selected, at the right edge of `host`: hidden without a selection, and never over what `host` shows, as nothing
/// would lead to what it covers. Esc or the cross closes it until something else is selected.
class Drawer : public QFrame
{
    Q_OBJECT
public:
    /// `host` has a layout with the widget that the drawer stands beside; the drawer takes `content`.
    Drawer(QWidget *content, QWidget *host);

    /// Opens for this selection, unless it was closed for just that one; an empty key closes.
    void present(const QString &key);
    void dismiss();
    void retranslate();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();

    QWidget *m_host;
    QMargins m_margins; ///< of the host while the drawer is closed
    QScrollArea *m_scroll;
    QToolButton *m_close;
    QString m_key; ///< of what it was opened for
};

} // namespace flotilla
