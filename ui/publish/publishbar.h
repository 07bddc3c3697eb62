// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace flotilla {

/// The end of the Publish page: what is ticked but hidden, what is in the way, and the button.
class PublishBar : public QWidget
{
    Q_OBJECT
public:
    explicit PublishBar(QWidget *parent);

    /// `remark` stands beside the button: why it is disabled, or what else is to be known.
    void show(const QString &button, bool enabled, const QString &remark);
    /// Empty: everything that is ticked is in sight.
    void showHidden(const QString &text);
    [[nodiscard]] QString buttonText() const;
    [[nodiscard]] bool isOpen() const;
    void retranslate();

signals:
    void publishRequested();
    /// The person wants to see what the filter hides.
    void showAllRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void describe();
    void paintHidden();

    QLabel *m_hidden;
    QPushButton *m_showAll;
    QLabel *m_remark;
    QPushButton *m_publish;
};

} // namespace flotilla
