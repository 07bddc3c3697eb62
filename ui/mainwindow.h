// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "desktop.h"
#include "languages.h"
#include "window/batchwatch.h"

#include <QMainWindow>

#include <optional>

class QStackedWidget;

namespace flotilla {

class BatchesPage;
class CommandPalette;
class HelpPanel;
class Navigation;
class NoticeBar;
class Page;
class ProgramsPage;
class PublishPage;
class PurposeLine;
class StatusLine;

/// The window: navigation, pages, status line, and what belongs to all pages. Holds no rules.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(const UiContext &context, const Desktop &desktop, QWidget *parent = nullptr);
    ~MainWindow() override;

    void showPage(int page);
    [[nodiscard]] int currentPage() const;
    [[nodiscard]] Page *page(int index) const;
    [[nodiscard]] PublishPage *publishPage() const { return m_publish; }
    [[nodiscard]] BatchesPage *batchesPage() const { return m_batches; }
    [[nodiscard]] Bulletin &bulletin() { return m_bulletin; }
    /// The line above the pages: what was stopped or interrupted, and what else belongs to no page.
    [[nodiscard]] NoticeBar *notices() const { return m_notices; }
    void stopEverything();
    CommandPalette *openPalette();

signals:
    /// The person wants the practice workspace (first start); the program that owns the window knows how.
    void practiceRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void addPages();
    void wire();
    void addShortcuts();
    void applySettings();
    void retranslate();
    void showPurpose();
    void showStatus();
    void showBadges();
    void openBatch(const BatchId &id);
    void clearFilter();
    void toggleHelp();
    void recallLayout();
    void keepLayout() const;
    void offerFirstStart();
    void askBeforeClosing();
    void closeIfDone();
    /// A batch runs or is being started here.
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] QList<struct PaletteEntry> paletteEntries();
    [[nodiscard]] QList<struct PaletteEntry> actionEntries(int index);
    struct Shown
    {
        QString name; ///< of a connection; empty: none
        std::optional<Purpose> purpose; ///< not set: the connection was deleted
    };
    [[nodiscard]] Shown shownConnection() const;

    UiContext m_context;
    Desktop m_desktop;
    Languages m_languages;
    Bulletin m_bulletin;
    BatchWatch m_watch;
    QList<Connection> m_connections;
    QList<Page *> m_pages;
    PublishPage *m_publish = nullptr;
    BatchesPage *m_batches = nullptr;
    ProgramsPage *m_programs = nullptr;
    Navigation *m_navigation = nullptr;
    PurposeLine *m_purpose = nullptr;
    NoticeBar *m_notices = nullptr;
    QStackedWidget *m_stack = nullptr;
    HelpPanel *m_help = nullptr;
    StatusLine *m_status = nullptr;
    bool m_closing = false; ///< quits as soon as every batch has stopped
    bool m_asking = false;
    bool m_shownOnce = false;
};

} // namespace flotilla
