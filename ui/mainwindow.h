// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "desktop.h"
#include "languages.h"
#include "window/batchwatch.h"

#include <QMainWindow>

#include <optional>

namespace flotilla {

class BatchesPage;
class CloseGuard;
class CommandPalette;
class ConnectionChoice;
class Frame;
class NoticeBar;
class Page;
class PublishPage;
class StatusLine;

/// The window: a frame with the pages of the chosen connection, the status line, and what belongs to all pages. Holds no rules.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(const UiContext &context, const Desktop &desktop, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// By its name (pagenames.h); a page that the connection's platform does not declare stays out of sight.
    void showPage(const QString &name);
    [[nodiscard]] QString currentPage() const;
    /// What the navigation shows.
    [[nodiscard]] const QStringList &pageNames() const;
    [[nodiscard]] Page *page(const QString &name) const;
    [[nodiscard]] PublishPage *publishPage() const;
    [[nodiscard]] BatchesPage *batchesPage() const;
    [[nodiscard]] Bulletin &bulletin() { return m_bulletin; }
    /// The line above the pages: what was stopped or interrupted, and what else belongs to no page.
    [[nodiscard]] NoticeBar *notices() const;
    [[nodiscard]] Frame *frame() const { return m_frame; }
    /// Empty: all connections.
    void chooseConnection(const ConnectionId &id);
    [[nodiscard]] const Connection &connection() const;
    void stopEverything();
    CommandPalette *openPalette();

signals:
    /// The person wants the practice workspace (first start); the program that owns the window knows how.
    void practiceRequested();
    /// The window was closed and what went on without it has ended: nothing is left to stay for.
    void endedInTray();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void wire();
    void wireBulletin();
    void wireNews();
    void applySettings();
    void retranslate();
    void pageMade(Page *page);
    void followConnection();
    void showPurpose();
    void showStatus();
    void showConnections();
    void openBatch(const BatchId &id);
    void openRows(const ConnectionId &connection, const QString &name, const QList<MiniProgramId> &ids);
    void publishAgain(const BatchId &id);
    struct Shown
    {
        QString name; ///< of a connection; empty: none
        std::optional<Purpose> purpose; ///< not set: the connection was deleted
    };
    [[nodiscard]] Shown shownConnection() const;
    [[nodiscard]] QString workspaceText() const; ///< of a team, with the user's role

    UiContext m_context;
    Desktop m_desktop;
    Languages m_languages;
    Bulletin m_bulletin;
    BatchWatch m_watch;
    ConnectionChoice *m_choice = nullptr;
    Frame *m_frame = nullptr;
    StatusLine *m_status = nullptr;
    CloseGuard *m_closing = nullptr;
    Instant m_oldSince; ///< what is shown is old since then; not set: it is not
    bool m_hasConnection = false;
};

} // namespace flotilla
