// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "audit/auditpage.h"
#include "batches/batchespage.h"
#include "batches/batchview.h"
#include "batches/batchwords.h"
#include "connections/connectionspage.h"
#include "icons.h"
#include "page.h"
#include "pageindex.h"
#include "programs/programspage.h"
#include "publish/publishpage.h"
#include "settings/settingkeys.h"
#include "settings/settingspage.h"
#include "theme.h"
#include "widgets/ask.h"
#include "widgets/columnmemory.h"
#include "widgets/filteredit.h"
#include "widgets/openoverpage.h"
#include "window/helppanel.h"
#include "window/navigation.h"
#include "window/noticebar.h"
#include "window/purposeline.h"
#include "window/statusline.h"
#include "wizard/firststartwizard.h"

#include <QApplication>
#include <QCloseEvent>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr QLatin1StringView kGeometry{"ui/geometry"};
constexpr QLatin1StringView kColumns{"ui/columns"};
constexpr QSize kFirstSize{1280, 800};
constexpr QSize kFrame{16, 48}; // what a window manager draws around a window, about

} // namespace

MainWindow::MainWindow(const UiContext &context, const Desktop &desktop, QWidget *parent)
    : QMainWindow(parent), m_context(context), m_desktop(desktop), m_watch(context, desktop, this)
{
    applySettings(); // before the pages: they are built in the right language and colours
    setWindowIcon(QIcon(u":/icons/flotilla.svg"_s));
    build();
    addPages();
    wire();
    addShortcuts();
    retranslate();
    recallLayout();
    showPage(kPublishPage);
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    auto *centre = new QWidget(this);
    m_navigation = new Navigation(centre);
    m_purpose = new PurposeLine(centre);
    m_notices = new NoticeBar(m_context, centre);
    m_stack = new QStackedWidget(centre);
    m_help = new HelpPanel(centre);
    m_status = new StatusLine(this);
    setStatusBar(m_status);

    auto *pages = new QHBoxLayout;
    pages->setSpacing(0);
    pages->addWidget(m_stack, 1);
    pages->addWidget(m_help);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_purpose);
    right->addWidget(m_notices);
    right->addLayout(pages, 1);
    auto *row = new QHBoxLayout(centre);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addLayout(right, 1);
    setCentralWidget(centre);
}

void MainWindow::addPages()
{
    m_publish = new PublishPage(m_context, m_bulletin, m_stack);
    m_batches = new BatchesPage(m_context, m_bulletin, m_stack);
    m_programs = new ProgramsPage(m_context, m_bulletin, m_stack);
    m_pages = {m_publish,
               m_batches,
               new AuditPage(m_context, m_bulletin, m_stack),
               m_programs,
               new ConnectionsPage(m_context, m_bulletin, m_stack),
               new SettingsPage(m_context, m_bulletin, m_stack)};
    const QStringList icons{u"publish"_s, u"batches"_s, u"audit"_s, u"programs"_s, u"connections"_s, u"settings"_s};
    for (int i = 0; i < m_pages.size(); ++i) {
        m_stack->addWidget(m_pages.at(i));
        m_navigation->addPage(icons.at(i));
        connect(m_pages.at(i), &Page::badgeChanged, this, &MainWindow::showBadges);
    }
}

void MainWindow::wire()
{
    connect(m_navigation, &QListWidget::currentRowChanged, this, &MainWindow::showPage);
    connect(m_publish, &PublishPage::connectionChanged, this, &MainWindow::showPurpose);
    connect(m_batches, &BatchesPage::openChanged, this, &MainWindow::showPurpose);
    connect(m_status, &StatusLine::stopRequested, this, &MainWindow::stopEverything);
    connect(&m_watch, &BatchWatch::changed, this, &MainWindow::showStatus);
    connect(&m_watch, &BatchWatch::stopped, this, [this](const QList<StoppedBatch> &batches) {
        m_notices->tellStopped(batches);
        closeIfDone();
    });
    // A start that was refused has no runner; it is no longer counted when this was told.
    connect(&m_context.board, &BatchBoard::batchChanged, this, [this] {
        QMetaObject::invokeMethod(this, [this] { showStatus(); closeIfDone(); }, Qt::QueuedConnection);
    });
    connect(m_notices, &NoticeBar::resumeRequested, this, [this](const BatchId &id) {
        openBatch(id);
        m_batches->view()->resumeBatch();
    });
    connect(&m_bulletin, &Bulletin::showBatch, this, &MainWindow::openBatch);
    connect(&m_bulletin, &Bulletin::showPage, this, &MainWindow::showPage);
    connect(&m_bulletin, &Bulletin::publishAgain, this, [this](const BatchId &id) {
        showPage(kPublishPage);
        m_publish->publishAgain(id);
    });
    connect(&m_bulletin, &Bulletin::publishPrograms, this, [this](const QList<MiniProgramId> &programs) {
        showPage(kPublishPage);
        m_publish->publishPrograms(programs);
    });
    connect(&m_bulletin, &Bulletin::say, this, [this](const QString &text) { m_status->showMessage(text, 10'000); });
    connect(&m_bulletin, &Bulletin::warn, this, [this](const QString &text) { m_notices->warn(text); });
    connect(&m_bulletin, &Bulletin::settingsChanged, this, &MainWindow::applySettings);
    connect(&m_bulletin, &Bulletin::connectionsChanged, this, &MainWindow::showPurpose);
}

void MainWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto slot) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, slot);
        return shortcut;
    };
    for (int i = 0; i < m_pages.size(); ++i) {
        add(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)), [this, i] { showPage(i); });
    }
    add(QKeySequence(Qt::CTRL | Qt::Key_F), [this] { page(currentPage())->focusFilter(); });
    add(QKeySequence(Qt::Key_F5), [this] { page(currentPage())->refresh(); });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        add(QKeySequence(Qt::CTRL | key), [this] {
            if (page(currentPage())->isEnabled()) { // else it waits for its dialog
                page(currentPage())->activatePrimary();
            }
        });
    }
    add(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openPalette(); });
    // Also while a dialog has the keyboard.
    add(QKeySequence(Qt::CTRL | Qt::Key_Period), [this] { stopEverything(); })->setContext(Qt::ApplicationShortcut);
    add(QKeySequence(Qt::Key_F1), [this] { toggleHelp(); });
    add(QKeySequence(Qt::Key_Escape), [this] { clearFilter(); });
    add(QKeySequence::Quit, [this] { close(); });
}

Page *MainWindow::page(int index) const { return m_pages.at(index); }
int MainWindow::currentPage() const { return m_stack->currentIndex(); }

void MainWindow::showPage(int index)
{
    if (index < 0 || index >= m_pages.size()) {
        return;
    }
    const bool other = m_stack->currentIndex() != index;
    m_stack->setCurrentIndex(index);
    m_navigation->setCurrentRow(index);
    if (other || !m_shownOnce) {
        m_help->showPage(index);
        page(index)->shown();
        showPurpose();
    }
}

void MainWindow::openBatch(const BatchId &id)
{
    showPage(kBatchesPage);
    m_batches->openBatch(id);
}

void MainWindow::clearFilter()
{
    const QList<FilterEdit *> filters = page(currentPage())->findChildren<FilterEdit *>();
    for (FilterEdit *filter : filters) {
        if (filter->hasFocus() && !filter->text().isEmpty()) {
            filter->clear();
            return;
        }
    }
    for (FilterEdit *filter : filters) {
        if (filter->isVisible()) {
            filter->clear();
        }
    }
}

void MainWindow::toggleHelp()
{
    m_help->showPage(currentPage());
    m_help->setVisible(!m_help->isVisible());
}

void MainWindow::applySettings()
{
    const auto read = [this](const QString &key) {
        const auto value = m_context.workspace.catalogue.setting(key);
        return value ? value.value() : QString();
    };
    applyTheme(themeFromSetting(read(settingkeys::kTheme)), m_desktop.prefersDark);
    m_languages.use(read(settingkeys::kLanguage));
}

void MainWindow::retranslate()
{
    m_navigation->setAccessibleName(tr("Pages"));
    showBadges();
    showPurpose();
    m_notices->retranslate();
}

void MainWindow::showBadges()
{
    for (int i = 0; i < m_pages.size(); ++i) {
        m_navigation->setPage(i, page(i)->title(), page(i)->badge());
    }
}

MainWindow::Shown MainWindow::shownConnection() const
{
    const ConnectionId open = currentPage() == kBatchesPage ? m_batches->openConnection() : ConnectionId();
    if (!open.isEmpty()) {
        for (const Connection &connection : m_connections) {
            if (connection.id == open) {
                return {connection.name, connection.purpose};
            }
        }
        return {m_batches->view()->stored().batch.connectionName, std::nullopt}; // deleted since
    }
    const Connection &chosen = m_publish->connection();
    return chosen.id.isEmpty() ? Shown() : Shown{chosen.name, chosen.purpose};
}

void MainWindow::showPurpose()
{
    if (!m_publish || m_stack->currentIndex() < 0) {
        return;
    }
    const auto connections = m_context.workspace.catalogue.connections();
    m_connections = connections ? connections.value() : QList<Connection>();
    const Shown shown = shownConnection();
    m_purpose->show(page(currentPage())->title(), shown.name, shown.purpose);
    m_notices->setOnScreen(currentPage() == kBatchesPage ? m_batches->view()->id() : BatchId());
    if (m_context.practice) {
        setWindowTitle(tr("Flotilla — Practice"));
    } else {
        setWindowTitle(shown.name.isEmpty() ? tr("Flotilla") : tr("Flotilla — %1").arg(shown.name));
    }
    showStatus();
}

void MainWindow::showStatus()
{
    const BatchWatch::Sum sum = m_watch.sum();
    const Connection &connection = m_publish->connection();
    StatusLine::Facts facts;
    facts.connection = connection.name;
    if (!connection.id.isEmpty()) {
        facts.purpose = connection.purpose;
    }
    facts.clockOffset = m_publish->clockOffset();
    facts.batches = sum.batches;
    facts.done = sum.done;
    facts.all = sum.all;
    facts.stopping = sum.stopping;
    facts.paused = sum.paused;
    facts.timeLeft = sum.stopping ? QString() : timeLeftText(sum.expectedEnd, m_context.workspace.clock.now());
    facts.away = sum.away;
    facts.awaySince = sum.awaySince;
    facts.starting = m_context.board.startingCount();
    m_status->show(facts);
}

void MainWindow::stopEverything()
{
    if (m_watch.isRunning()) {
        m_watch.stopEverything();
    } else {
        m_context.board.stopEverything(); // a batch in its pre-flight has no runner to watch
    }
}

bool MainWindow::isBusy() const { return m_watch.isRunning() || m_context.board.startingCount() > 0; }

void MainWindow::closeIfDone()
{
    if (m_closing && !isBusy()) {
        close();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (isBusy()) {
        event->ignore();
        askBeforeClosing();
        return;
    }
    keepLayout();
    event->accept();
}

void MainWindow::recallLayout()
{
    Catalogue &catalogue = m_context.workspace.catalogue;
    const auto stored = catalogue.setting(kGeometry);
    if (!stored || stored->isEmpty() || !restoreGeometry(QByteArray::fromBase64(stored->toLatin1()))) {
        resize(kFirstSize.boundedTo(screen()->availableSize() - kFrame));
    }
    if (const auto columns = catalogue.setting(kColumns); columns.ok()) {
        arrangeColumns(this, columns.value());
    }
}

// A window that cannot keep its size still closes.
void MainWindow::keepLayout() const
{
    Catalogue &catalogue = m_context.workspace.catalogue;
    (void)catalogue.setSetting(kGeometry, QString::fromLatin1(saveGeometry().toBase64()));
    (void)catalogue.setSetting(kColumns, columnsOf(this));
}

void MainWindow::askBeforeClosing()
{
    if (m_asking || m_closing) {
        return;
    }
    m_asking = true;
    const BatchWatch::Sum sum = m_watch.sum();
    const int starting = m_context.board.startingCount();
    QStringList lines;
    if (sum.batches > 0) {
        lines.append(tr("%n batches are running: %1 of %2 done.", nullptr, sum.batches).arg(sum.done).arg(sum.all));
    }
    if (starting > 0) {
        lines.append(tr("%n batches are being started.", nullptr, starting));
    }
    Question question;
    question.title = tr("Still publishing");
    question.text = lines.join(u'\n');
    question.details = tr("If you stop, the calls in flight are finished, no other is started, and the batch can be "
                          "resumed at the next start.");
    question.act = tr("Stop at a safe point and quit");
    question.keep = tr("Keep running");
    const AskDialog *dialog = ask(this, question, [this] {
        m_closing = true;
        m_notices->noteStoppedAtQuit();
        stopEverything();
        closeIfDone(); // it may have ended by itself while the question was open
    });
    connect(dialog, &QDialog::finished, this, [this] { m_asking = false; });
}

void MainWindow::offerFirstStart()
{
    if (m_context.practice || !m_connections.isEmpty()) {
        return;
    }
    auto *wizard = new FirstStartWizard(m_context, m_bulletin, this);
    connect(wizard, &FirstStartWizard::practiceRequested, this, &MainWindow::practiceRequested);
    openOverPage(wizard);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (!m_shownOnce) {
        m_shownOnce = true;
        QMetaObject::invokeMethod(this, &MainWindow::offerFirstStart, Qt::QueuedConnection);
    }
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !m_pages.isEmpty()) {
        // The pages get the same event after this one and retranslate themselves; their titles are asked for later.
        QMetaObject::invokeMethod(this, &MainWindow::retranslate, Qt::QueuedConnection);
    }
    QMainWindow::changeEvent(event);
}

} // namespace flotilla
