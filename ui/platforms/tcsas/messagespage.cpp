// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/tcsas/messagespage.h"

#include "platforms/tcsas/messageadder.h"
#include "platforms/tcsas/messagelibrary.h"
#include "platforms/tcsas/messagetemplates.h"
#include "widgets/filteredit.h"

#include <QAction>
#include <QEvent>
#include <QTabWidget>
#include <QVBoxLayout>

namespace flotilla {

MessagesPage::MessagesPage(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : Page(parent), m_tabs(new QTabWidget(this)), m_adder(new MessageAdder(context, bulletin, m_tabs)), m_templates(new MessageTemplates(context, bulletin, m_tabs))
{
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_adder, {});
    m_tabs->addTab(m_templates, {});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->addWidget(m_tabs);
    connect(m_templates, &MessageTemplates::copyRequested, this, [this](const MessageRow &row) {
        m_tabs->setCurrentWidget(m_adder);
        m_adder->copy(row.kind, row.title, row.keywords, row.program);
    });
    connect(&bulletin, &Bulletin::programsChanged, this, [this] {
        m_adder->reload();
        m_templates->readCache();
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::seconds(15)); // a running batch tells it every second
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (isVisible() && !isAdding()) {
            m_templates->refresh(); // an order may have added or deleted one
        }
    });
    connect(&bulletin, &Bulletin::publicationsChanged, this, [this] {
        if (!m_soon.isActive()) {
            m_soon.start();
        }
    });
    MessagesPage::setConnection(currentConnection(context.workspace));
    retranslate();
}

MessagesPage::~MessagesPage() = default;

QString MessagesPage::title() const
{
    return tr("Messages");
}

bool MessagesPage::isAdding() const
{
    return m_tabs->currentWidget() == m_adder;
}

void MessagesPage::setConnection(const Connection &connection)
{
    m_adder->setConnection(connection);
    m_templates->setConnection(connection);
    if (isVisible()) {
        MessagesPage::shown();
    }
}

void MessagesPage::focusFilter()
{
    isAdding() ? m_adder->library().search()->focusAll() : m_templates->focusFilter();
}

void MessagesPage::refresh()
{
    isAdding() ? m_adder->refresh() : m_templates->refresh();
}

void MessagesPage::activatePrimary()
{
    (isAdding() ? m_adder->add() : m_templates->copyAction())->trigger();
}

void MessagesPage::shown()
{
    m_adder->shown();
    m_templates->readCache();
}

QList<QAction *> MessagesPage::commands() const
{
    return QList<QAction *>{m_adder->add()} + m_templates->actionList();
}

void MessagesPage::retranslate()
{
    m_tabs->setTabText(0, tr("Library"));
    m_tabs->setTabText(1, tr("Templates of the mini programs"));
    m_adder->retranslate();
    m_templates->retranslate();
}

void MessagesPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace flotilla

#include "moc_messagespage.cpp"
