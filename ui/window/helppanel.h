// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace flotilla {

/// F1: a short text about the page that is open, and the keys.
class HelpPanel : public QFrame
{
    Q_OBJECT
public:
    explicit HelpPanel(QWidget *parent);

    /// By its name (pagenames.h).
    void showPage(const QString &page);

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] static QString textOf(const QString &page);
    [[nodiscard]] static QString keys();

    QString m_page;
    QLabel *m_text;
    QToolButton *m_close;
};

} // namespace flotilla
