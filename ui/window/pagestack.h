// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "model/connection.h"

#include <QHash>
#include <QStackedWidget>

namespace flotilla {

class Page;

/// The pages of the window by their names. A page is made when the navigation first shows it, or when it is first asked for;
/// the pages of a platform follow the connection that is chosen.
class PageStack : public QStackedWidget
{
    Q_OBJECT
public:
    PageStack(const UiContext &context, Bulletin &bulletin, QWidget *parent);

    /// Offers the pages of this connection's platform; without one those of the workspace only.
    void setConnection(const Connection &connection);
    [[nodiscard]] const Connection &connection() const { return m_connection; }
    /// The pages that are offered, in the order of the navigation.
    [[nodiscard]] const QStringList &names() const { return m_names; }
    /// Null: there is no page of this name.
    [[nodiscard]] Page *page(const QString &name);
    [[nodiscard]] QString icon(const QString &name) const; ///< of that page, for icon()
    [[nodiscard]] QString current() const;
    /// False: it is not offered now.
    bool showPage(const QString &name);

signals:
    void pageMade(flotilla::Page *page);

private:
    UiContext m_context;
    Bulletin &m_bulletin;
    Connection m_connection;
    QStringList m_names;
    QHash<QString, Page *> m_pages;
};

} // namespace flotilla
