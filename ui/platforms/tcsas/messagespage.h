// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "page.h"

#include <QTimer>

class QTabWidget;

namespace flotilla {

class MessageAdder;
class MessageTemplates;

/// Subscription messages: what the platform's library has, on its way to many mini programs, and what they have already.
class MessagesPage : public Page
{
    Q_OBJECT
public:
    MessagesPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~MessagesPage() override;

    [[nodiscard]] QString title() const override;
    void setConnection(const Connection &connection) override;
    void focusFilter() override;
    void refresh() override;
    void activatePrimary() override;
    void shown() override;
    [[nodiscard]] QList<QAction *> commands() const override;

    [[nodiscard]] MessageAdder &adder() const { return *m_adder; }
    [[nodiscard]] MessageTemplates &templates() const { return *m_templates; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    [[nodiscard]] bool isAdding() const;

    QTabWidget *m_tabs;
    MessageAdder *m_adder;
    MessageTemplates *m_templates;
    QTimer m_soon; ///< read again a while after an order did something
};

} // namespace flotilla
