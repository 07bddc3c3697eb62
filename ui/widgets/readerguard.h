// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QAbstractButton;
class QAction;

namespace flotilla {

/// What this button or action does is kept for everybody, or is sent to a platform: not for who may only read.
void makeWriting(QObject *buttonOrAction);
[[nodiscard]] bool isWriting(const QObject *buttonOrAction);

/// As long as it lives nobody can press in this program what writes: it is disabled, with the reason, whatever its page thinks of it.
class ReaderGuard : public QObject
{
    Q_OBJECT
public:
    explicit ReaderGuard(QObject *parent);

    bool eventFilter(QObject *watched, QEvent *event) override;
    /// Why; says it in the language of now.
    [[nodiscard]] static QString why();

private:
    void keep(QAction *action);
    void close(QAbstractButton *button);
};

} // namespace flotilla
