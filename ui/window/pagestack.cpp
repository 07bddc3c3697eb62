// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/pagestack.h"

#include "page.h"
#include "pageregistry.h"

namespace flotilla {

PageStack::PageStack(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : QStackedWidget(parent), m_context(context), m_bulletin(bulletin)
{
}

void PageStack::setConnection(const Connection &connection)
{
    m_connection = connection;
    m_names = connection.id.isEmpty() ? workspacePages() : pagesOf(m_context.workspace.platforms.of(connection.platform), m_context.platformPages);
    for (const QString &name : std::as_const(m_names)) {
        page(name)->setConnection(connection);
    }
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
        if (!m_names.contains(it.key())) {
            it.value()->setConnection({}); // out of reach: it must not work for a connection that nobody sees
        }
    }
}

Page *PageStack::page(const QString &name)
{
    if (Page *known = m_pages.value(name)) {
        return known;
    }
    const std::optional<PageRecipe> recipe = findRecipe(name, m_context.platformPages);
    if (!recipe) {
        return nullptr;
    }
    Page *made = recipe->make(m_context, m_bulletin, this);
    m_pages.insert(name, made);
    addWidget(made);
    emit pageMade(made);
    return made;
}

QString PageStack::icon(const QString &name) const
{
    const std::optional<PageRecipe> recipe = findRecipe(name, m_context.platformPages);
    return recipe ? recipe->icon : QString();
}

QString PageStack::current() const
{
    for (auto it = m_pages.cbegin(); it != m_pages.cend(); ++it) {
        if (it.value() == currentWidget()) {
            return it.key();
        }
    }
    return {};
}

bool PageStack::showPage(const QString &name)
{
    if (!m_names.contains(name)) {
        return false;
    }
    setCurrentWidget(page(name));
    return true;
}

} // namespace flotilla

#include "moc_pagestack.cpp"
