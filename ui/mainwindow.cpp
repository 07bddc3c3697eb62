// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "batches/batchespage.h"
#include "batches/batchview.h"
#include "batches/batchwords.h"
#include "connections/connectionspage.h"
#include "home/homepage.h"
#include "keys/newsecrets.h"
#include "page.h"
#include "pagenames.h"
#include "programs/listorder.h"
#include "publish/operationsheet.h"
#include "publish/picked.h"
#include "publish/publishpage.h"
#include "run/batchnews.h"
#include "settings/settingkeys.h"
#include "theme.h"
#include "widgets/awayguard.h"
#include "widgets/readerguard.h"
#include "widgets/readingorder.h"
#include "window/closeguard.h"
#include "window/connectionchoice.h"
#include "window/frame.h"
#include "window/noticebar.h"
#include "window/pageheader.h"
#include "window/pagestack.h"
#include "window/paletteentries.h"
#include "window/shortcuts.h"
#include "window/statusline.h"
#include "window/teamdialog.h"
#include "window/windowlayout.h"

#include <QCloseEvent>
#include <QCoreApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

QString keysText(const QKeySequence &keys) { return keys.toString(QKeySequence::NativeText); }

} // namespace

MainWindow::MainWindow(const UiContext &context, const Desktop &desktop, QWidget *parent)
    : QMainWindow(parent), m_context(context), m_desktop(desktop), m_watch(context, desktop, this)
{
    if (!mayChange(m_context)) {
        new ReaderGuard(this);
    }
    applySettings(); // before the pages: they are built in the right language and colours
    QCoreApplication::removePostedEvents(this, QEvent::LanguageChange); // and need not be told of it, which makes them read all again
    setWindowIcon(QIcon(u":/icons/flotilla.svg"_s));
    m_choice = new ConnectionChoice(m_context.workspace, this);
    m_frame = new Frame(m_context, m_bulletin, this);
    m_status = new StatusLine(this);
    m_closing = new CloseGuard(m_context, m_desktop, m_watch, *new NewSecrets(m_context, this), this);
    setCentralWidget(m_frame);
    setStatusBar(m_status);
    wire();
    wireBulletin();
    wireNews();
    addShortcuts(*this);
    tabsAsRead(this);
    followConnection();
    retranslate();
    recallLayout(this, m_context.workspace.catalogue);
}

MainWindow::~MainWindow() = default;

void MainWindow::wire()
{
    connect(m_choice, &ConnectionChoice::changed, this, &MainWindow::followConnection);
    connect(m_choice, &ConnectionChoice::notRemembered, &m_bulletin, &Bulletin::say);
    connect(m_frame, &Frame::connectionPicked, this, &MainWindow::chooseConnection);
    connect(m_frame, &Frame::pageShown, this, &MainWindow::showPurpose);
    connect(m_frame->stack(), &PageStack::pageMade, this, &MainWindow::pageMade);
    connect(m_frame->header(), &PageHeader::stopRequested, this, &MainWindow::stopEverything);
    connect(m_frame->header(), &PageHeader::paletteRequested, this, &MainWindow::openPalette);
    connect(&m_watch, &BatchWatch::changed, this, &MainWindow::showStatus);
    connect(&m_watch, &BatchWatch::stopped, this, [this](const QList<StoppedBatch> &batches) {
        notices()->tellStopped(batches);
        m_closing->closeIfDone();
    });
    // A start that was refused has no runner; it is no longer counted when this was told.
    connect(&m_context.board, &BatchBoard::batchChanged, this, [this] {
        QMetaObject::invokeMethod(this, [this] { showStatus(); m_closing->closeIfDone(); }, Qt::QueuedConnection);
    });
    connect(m_closing, &CloseGuard::endedInTray, this, &MainWindow::endedInTray);
    connect(m_closing, &CloseGuard::stopRequested, this, [this] {
        notices()->noteStoppedAtQuit();
        m_watch.stopEverything(true);
    });
    connect(notices(), &NoticeBar::resumeRequested, this, [this](const BatchId &id) {
        openBatch(id);
        batchesPage()->view()->resumeBatch();
    });
}

void MainWindow::wireBulletin()
{
    connect(&m_bulletin, &Bulletin::showBatch, this, &MainWindow::openBatch);
    connect(&m_bulletin, &Bulletin::showPage, this, &MainWindow::showPage);
    connect(&m_bulletin, &Bulletin::chooseConnection, this, &MainWindow::chooseConnection);
    connect(&m_bulletin, &Bulletin::showProgram, this,
            [this](const ConnectionId &connection, const MiniProgramId &id) { openRows(connection, pages::Fleet, {id}); });
    connect(&m_bulletin, &Bulletin::showRows, this, &MainWindow::openRows);
    connect(&m_bulletin, &Bulletin::showTarget, this, [this](const BatchId &id, int target) {
        openBatch(id);
        batchesPage()->view()->selectTarget(target);
    });
    connect(&m_bulletin, &Bulletin::showConnection, this, [this](const ConnectionId &id) {
        showPage(pages::Connections);
        static_cast<ConnectionsPage *>(page(pages::Connections))->showConnection(id);
    });
    connect(&m_bulletin, &Bulletin::publishAgain, this, &MainWindow::publishAgain);
    connect(&m_bulletin, &Bulletin::publishSource, this, [this](const QString &id) {
        showPage(pages::Publish);
        publishPage()->publishSource(id);
    });
    connect(&m_bulletin, &Bulletin::publishPrograms, this, [this](const QList<MiniProgramId> &programs) {
        showPage(pages::Publish);
        publishPage()->publishPrograms(programs);
    });
    connect(&m_bulletin, &Bulletin::say, this, [this](const QString &text) { m_status->showMessage(text, 10'000); });
    connect(&m_bulletin, &Bulletin::warn, this, [this](const QString &text) { notices()->warn(text); });
    connect(&m_bulletin, &Bulletin::settingsChanged, this, &MainWindow::applySettings);
    connect(&m_bulletin, &Bulletin::connectionsChanged, m_choice, &ConnectionChoice::reload);
}

// After a lost connection everything is old until it was read again.
void MainWindow::wireNews()
{
    if (!m_context.news) {
        return;
    }
    auto *guard = new AwayGuard(this);
    connect(m_context.news, &BatchNews::lost, this, [this, guard] {
        guard->setAway(true);
        m_oldSince = isSet(m_oldSince) ? m_oldSince : m_context.workspace.clock.now();
        showStatus();
    });
    connect(m_context.news, &BatchNews::restored, this, [this, guard] {
        guard->setAway(false);
        m_oldSince = {};
        emit m_bulletin.connectionsChanged();
        emit m_bulletin.programsChanged();
        emit m_bulletin.publicationsChanged();
        if (!currentPage().isEmpty()) {
            page(currentPage())->refresh();
        }
        showStatus();
    });
}

void MainWindow::pageMade(Page *page)
{
    if (auto *publish = qobject_cast<PublishPage *>(page)) {
        connect(publish, &PublishPage::connectionChanged, this, &MainWindow::showStatus);
    } else if (auto *home = qobject_cast<HomePage *>(page)) {
        connect(home, &HomePage::practiceRequested, this, &MainWindow::practiceRequested);
    } else if (auto *batches = qobject_cast<BatchesPage *>(page)) {
        connect(batches, &BatchesPage::openChanged, this, &MainWindow::showPurpose);
    }
}

Page *MainWindow::page(const QString &name) const { return m_frame->stack()->page(name); }
QString MainWindow::currentPage() const { return m_frame->stack()->current(); }
const QStringList &MainWindow::pageNames() const { return m_frame->stack()->names(); }
const Connection &MainWindow::connection() const { return m_choice->current(); }
NoticeBar *MainWindow::notices() const { return m_frame->notices(); }
PublishPage *MainWindow::publishPage() const { return static_cast<PublishPage *>(page(pages::Publish)); }
BatchesPage *MainWindow::batchesPage() const { return static_cast<BatchesPage *>(page(pages::Releases)); }
void MainWindow::showPage(const QString &name) { m_frame->showPage(name); }
void MainWindow::chooseConnection(const ConnectionId &id) { m_choice->choose(id); }

void MainWindow::followConnection()
{
    m_frame->setConnection(connection());
    const bool isFirst = !std::exchange(m_hasConnection, !m_choice->all().isEmpty()) && m_hasConnection;
    if (isFirst && m_context.practice && currentPage() == pages::Home) { // its connection is made while the window is up already
        showPage(pages::Fleet);
    }
    showConnections();
}

void MainWindow::openBatch(const BatchId &id)
{
    showPage(pages::Releases);
    batchesPage()->openBatch(id);
    batchesPage()->view()->focusRows(); // the button that was pressed is gone, often with its page
}

void MainWindow::openRows(const ConnectionId &connection, const QString &name, const QList<MiniProgramId> &ids)
{
    if (connection != this->connection().id) {
        chooseConnection(connection);
    }
    const QString shown = pageNames().contains(name) ? name : QString(pages::Fleet);
    if (pageNames().contains(shown)) {
        showPage(shown);
        page(shown)->showPrograms(ids);
    }
}

void MainWindow::publishAgain(const BatchId &id)
{
    const auto stored = m_context.workspace.history.load(id);
    if (stored && !m_choice->find(stored->batch.connection)) {
        notices()->warn(tr("The connection “%1” of that batch no longer exists, so it cannot be published again.")
                            .arg(stored->batch.connectionName));
        return;
    }
    if (stored && stored->batch.connection != connection().id) {
        chooseConnection(stored->batch.connection);
    }
    const Operation operation = stored ? m_context.workspace.platforms.operationOf(stored->batch) : Operation();
    if (!operation.name.isEmpty() && !needsPublishPage(operation)) {
        const Batch &batch = stored->batch;
        SheetOrder again{.connection = connection(), .operation = batch.operation, .programs = programsOf(batch), .options = batch.options};
        for (const Target &target : batch.targets) {
            again.own.insert(target.program, target.values);
        }
        again.ofList = takesList(operation) && batch.targets.size() > 1; // the form is of one
        openOperationSheet(m_context, m_bulletin, page(currentPage()), again);
        return;
    }
    showPage(pages::Publish);
    publishPage()->publishAgain(id);
}

void MainWindow::applySettings()
{
    const auto read = [this](const QString &key) {
        const auto value = m_context.workspace.catalogue.setting(key);
        return value ? value.value() : QString();
    };
    applyTheme(themeFromSetting(read(settingkeys::kTheme)), m_desktop.prefersDark, m_desktop.accent);
    m_languages.use(read(settingkeys::kLanguage));
}

void MainWindow::retranslate()
{
    m_frame->retranslate();
    showPurpose();
}

MainWindow::Shown MainWindow::shownConnection() const
{
    const ConnectionId open = currentPage() == pages::Releases ? batchesPage()->openConnection() : ConnectionId();
    const Connection *shown = m_choice->find(open.isEmpty() ? connection().id : open);
    if (shown) {
        return {shown->name, shown->purpose};
    }
    return open.isEmpty() ? Shown() : Shown{batchesPage()->view()->stored().batch.connectionName, std::nullopt}; // deleted since
}

void MainWindow::showPurpose()
{
    if (currentPage().isEmpty()) {
        return;
    }
    const Shown shown = shownConnection();
    m_frame->header()->show(page(currentPage())->title(), shown.name, shown.purpose);
    notices()->setOnScreen(currentPage() == pages::Releases ? batchesPage()->view()->id() : BatchId());
    if (m_context.practice) {
        setWindowTitle(tr("Flotilla — Practice"));
    } else {
        const QString title = shown.name.isEmpty() ? tr("Flotilla") : tr("Flotilla — %1").arg(shown.name);
        setWindowTitle(workspaceText().isEmpty() ? title : tr("%1 (%2)", "title of the window, workspace").arg(title, workspaceText()));
    }
    showStatus();
}

QString MainWindow::workspaceText() const
{
    const QString here = m_context.door ? m_context.door->here() : QString();
    if (here.isEmpty()) {
        return {};
    }
    const QString role = roleText(m_context.door->role());
    return role.isEmpty() ? tr("team workspace %1").arg(here) : tr("team workspace %1, you are its %2", "workspace, role").arg(here, role);
}

void MainWindow::showStatus()
{
    const BatchWatch::Sum sum = m_watch.sum();
    StatusLine::Facts facts;
    if (!connection().id.isEmpty()) {
        facts.platform = faceOf(connection(), m_context.workspace.platforms, false).platform;
    }
    if (pageNames().contains(pages::Publish)) {
        facts.clockOffset = publishPage()->clockOffset();
        if (facts.clockOffset) {
            static_cast<HomePage *>(page(pages::Home))->setClock(connection().id, *facts.clockOffset);
        }
    }
    facts.batches = sum.batches;
    facts.done = sum.done;
    facts.all = sum.all;
    facts.stopping = sum.stopping;
    facts.paused = sum.paused;
    facts.timeLeft = sum.stopping ? QString() : timeLeftText(sum.expectedEnd, m_context.workspace.clock.now());
    facts.away = sum.away;
    facts.awaySince = sum.awaySince;
    facts.starting = m_context.board.startingCount();
    facts.workspace = workspaceText();
    facts.oldSince = m_oldSince;
    m_status->show(facts);
    m_frame->header()->setStoppable(facts.starting > 0 || (facts.batches > 0 && !facts.stopping));
    showConnections();
}

void MainWindow::showConnections()
{
    const QSet<ConnectionId> away = m_watch.sum().awayConnections;
    QList<ConnectionFace> faces;
    for (const Connection &one : m_choice->all()) {
        faces.append(faceOf(one, m_context.workspace.platforms, away.contains(one.id)));
    }
    m_frame->setFaces(faces, connection().id);
}

void MainWindow::stopEverything() { m_watch.stopEverything(); }

CommandPalette *MainWindow::openPalette()
{
    QList<PaletteEntry> entries = paletteEntries(*m_frame->stack(), m_context, m_bulletin);
    if (m_closing->isBusy()) {
        entries.append({tr("Stop everything"), tr("action"), [this] { stopEverything(); }, false, keysText(Qt::CTRL | Qt::Key_Period)});
    }
    if (m_context.door) {
        entries.append({tr("Open a team workspace…"), tr("action"), [this] { openTeamDialog(*m_context.door, page(currentPage())); }, false, {}});
    }
    entries.append({tr("Read this page again"), tr("action"), [this] { page(currentPage())->refresh(); }, false, keysText(Qt::Key_F5)});
    entries.append({tr("Help for this page"), tr("action"), [this] { m_frame->toggleHelp(); }, false, keysText(Qt::Key_F1)});
    auto *palette = new CommandPalette(std::move(entries), this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->show();
    return palette;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_closing->mayClose()) {
        event->ignore();
        return;
    }
    keepLayout(this, m_context.workspace.catalogue);
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && !currentPage().isEmpty()) {
        // The pages get the same event after this one and retranslate themselves; their titles are asked for later.
        QMetaObject::invokeMethod(this, &MainWindow::retranslate, Qt::QueuedConnection);
    }
    QMainWindow::changeEvent(event);
}

} // namespace flotilla

#include "moc_mainwindow.cpp"
