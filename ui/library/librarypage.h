// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "models/librarymodel.h"
#include "page.h"

#include <QTimer>

class QLabel;

namespace flotilla {

class Drawer;
class LibrarySection;
class MessageBar;
class OverviewFeed;
class VersionUsers;

/// What a platform keeps to be published: the library from which versions go out and the drafts that are not in it yet; who has
/// which of their versions, and what can be done with them.
class LibraryPage : public Page
{
    Q_OBJECT
public:
    LibraryPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~LibraryPage() override;

    [[nodiscard]] QString title() const override;
    void setConnection(const Connection &connection) override;
    void refresh() override;
    void activatePrimary() override;
    void shown() override;
    [[nodiscard]] QList<QAction *> commands() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void makeSections();
    void showState();
    void showSelection(LibrarySection *of);
    [[nodiscard]] LibraryUse usesNow() const;

    Connection m_connection;
    UiContext m_context;
    Bulletin &m_bulletin;
    OverviewFeed *m_fleet; ///< who has which version; only its cache, reading it is another page's matter
    QString m_platform;    ///< whose sections these are
    QList<LibrarySection *> m_sections; ///< the library first
    QWidget *m_column;
    QLabel *m_age;
    MessageBar *m_problem;
    QAction *m_refresh;
    VersionUsers *m_users;
    Drawer *m_drawer = nullptr;
    QTimer m_soon; ///< read again a while after an order did something
    bool m_missed = false; ///< an order did something while the page was out of sight
    QTimer m_later; ///< the platform is asked a moment after the page came up
};

} // namespace flotilla
