// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/frame.h"

#include "overview/quotabar.h"
#include "page.h"
#include "pagenames.h"
#include "pageregistry.h"
#include "widgets/drawer.h"
#include "widgets/filteredit.h"
#include "window/helppanel.h"
#include "window/noticebar.h"
#include "window/pageheader.h"
#include "window/pagestack.h"
#include "window/sidebar.h"

#include <QVBoxLayout>

namespace flotilla {

namespace {

constexpr int kFoldBelow = 1100; // a narrower window needs the room for its page

} // namespace

Frame::Frame(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : QWidget(parent), m_sidebar(new Sidebar(this)), m_header(new PageHeader(this)), m_notices(new NoticeBar(context, this)),
      m_stack(new PageStack(context, bulletin, this)), m_help(new HelpPanel(this)),
      m_quota(new QuotaBar(context, bulletin, m_header))
{
    m_header->addTool(m_quota);
    auto *pages = new QHBoxLayout;
    pages->setSpacing(0);
    pages->addWidget(m_stack, 1);
    pages->addWidget(m_help);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_header);
    right->addWidget(m_notices);
    right->addLayout(pages, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(right, 1);
    connect(m_sidebar->navigation(), &QListWidget::currentRowChanged, this,
            [this](int page) { showPage(m_stack->names().value(page)); });
    connect(m_sidebar->switcher(), &ConnectionSwitcher::connectionPicked, this, &Frame::connectionPicked);
    connect(m_stack, &PageStack::pageMade, this,
            [this](const Page *page) { connect(page, &Page::badgeChanged, this, &Frame::showEntries); });
}

Page *Frame::page() const { return m_stack->page(m_stack->current()); }

void Frame::showPage(const QString &name)
{
    if (m_stack->current() != name && m_stack->showPage(name)) {
        arrive();
    }
}

void Frame::arrive()
{
    showRow();
    m_help->showPage(m_stack->current());
    showQuota();
    page()->shown();
    emit pageShown();
}

void Frame::showQuota()
{
    const QString name = m_stack->current();
    m_quota->follow(m_stack->connection(), name == pages::Publish || name == pages::Reviews);
}

void Frame::setConnection(const Connection &connection)
{
    const QString before = m_stack->current();
    const bool other = connection.id != m_stack->connection().id;
    m_stack->setConnection(connection);
    showEntries();
    if (!m_stack->names().contains(before)) {
        const bool home = before.isEmpty() || connection.id.isEmpty();
        m_stack->showPage(m_stack->names().at(home ? 0 : 1));
        arrive();
        return;
    }
    showRow();
    showQuota();
    if (other) {
        page()->shown();
    }
    emit pageShown();
}

void Frame::setFaces(const QList<ConnectionFace> &faces, const ConnectionId &chosen)
{
    m_sidebar->switcher()->setFaces(faces, chosen);
}

void Frame::showRow()
{
    m_sidebar->navigation()->setCurrentRow(static_cast<int>(m_stack->names().indexOf(m_stack->current())));
}

void Frame::showEntries()
{
    QList<Navigation::Entry> entries;
    for (const QString &name : m_stack->names()) {
        const Page *page = m_stack->page(name);
        entries.append({m_stack->icon(name), page->title(), page->badge(), name == pages::Releases, pageKey(name, m_stack->names())});
    }
    m_sidebar->setEntries(entries);
}

void Frame::toggleHelp()
{
    m_help->showPage(m_stack->current());
    m_help->setVisible(!m_help->isVisible());
}

void Frame::goBack()
{
    const QList<FilterEdit *> filters = page()->findChildren<FilterEdit *>();
    for (FilterEdit *filter : filters) {
        if (filter->hasFocus() && !filter->text().isEmpty()) {
            filter->clear();
            return;
        }
    }
    const QList<Drawer *> drawers = page()->findChildren<Drawer *>();
    for (Drawer *drawer : drawers) {
        if (drawer->isVisible()) {
            drawer->dismiss();
            return;
        }
    }
    for (FilterEdit *filter : filters) {
        if (filter->isVisible()) {
            filter->clear();
        }
    }
}

void Frame::retranslate()
{
    m_sidebar->navigation()->setAccessibleName(tr("Pages"));
    m_header->retranslate();
    m_quota->retranslate();
    m_notices->retranslate();
    showEntries();
}

void Frame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_sidebar->setFolded(width() < kFoldBelow);
    m_header->setFolded(width() < kFoldBelow);
}

} // namespace flotilla

#include "moc_frame.cpp"
