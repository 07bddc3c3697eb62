// SPDX-License-Identifier: GPL-3.0-or-later
#include "arguments.h"
#include "compose/composition.h"
#include "compose/practiceplatform.h"
#include "compose/teamdoor.h"
#include "desktopadapters.h"
#include "eventwatch.h"
#include "languages.h"
#include "mainwindow.h"
#include "platforms/tcsas/pages.h"
#include "run/auditwatch.h"
#include "run/batchboard.h"
#include "run/keychainprompt.h"
#include "theme.h"
#include "trayicon.h"
#include "widgets/ask.h"
#include "window/noticebar.h"
#include "window/restwatch.h"
#include "window/startwatch.h"
#include "window/teamdialog.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QLocale>
#include <QPalette>
#include <QPointer>
#include <QProcess>

#include <sys/resource.h>

#include <csignal>
#include <cstdio>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

constexpr int kUsage = 2;

void print(FILE *to, const QString &text)
{
    (void)std::fputs(text.toLocal8Bit().constData(), to);
}

// What was in memory at a crash, secrets too, must not end up in a file.
void writeNoCoreDumps()
{
    const rlimit none{0, 0};
    (void)setrlimit(RLIMIT_CORE, &none);
}

// Answers --version and --help before a display is needed; Qt would abort without one.
std::optional<int> answerWithoutWindow(const QStringList &words)
{
    switch (asksForText(words)) {
    case WindowArguments::Ask::Version:
        print(stdout, u"flotilla " FLOTILLA_VERSION "\n"_s);
        return 0;
    case WindowArguments::Ask::Help:
        print(stdout, windowHelp());
        return 0;
    case WindowArguments::Ask::Wrong:
    case WindowArguments::Ask::Window:
        break;
    }
    const bool display = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
                         || qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || namesDisplay(words);
    if (!display) {
        print(stderr, u"There is no display here. Without a window, use flotilla-cli.\n"_s);
        return kUsage;
    }
    return std::nullopt;
}

/// Everything that lives as long as the window.
struct Session
{
    std::unique_ptr<Composition> composition;
    Workspace workspace;
    BatchBoard board;
    AuditWatch audits;
    DBusNotifier notifier;
    LogindSleepGuard sleepGuard;
    TrayIcon tray;
    std::unique_ptr<PracticePlatform> practice;
    std::unique_ptr<MainWindow> window;

    explicit Session(std::unique_ptr<Composition> composed)
        : composition(std::move(composed)), workspace(composition->workspace()), board(workspace), audits(workspace)
    {
    }
};

// The platform's messages come in the language of the window.
void followLanguage(Session &session)
{
    const auto setting = session.workspace.catalogue.setting(u"ui/language"_s);
    session.composition->setLanguage(Languages::resolved(setting.ok() ? setting.value() : QString(), QLocale().uiLanguages()));
}

void startPractice(Session &session, const QString &folder)
{
    session.practice = std::make_unique<PracticePlatform>(
        session.workspace, PracticePlatform::Options{{}, QDir(folder).filePath(u"sandbox.json"_s)});
    MainWindow *window = session.window.get();
    QObject::connect(session.practice.get(), &PracticePlatform::ready, window, [window] {
        emit window->bulletin().programsChanged();
        emit window->bulletin().connectionsChanged();
    });
    QObject::connect(session.practice.get(), &PracticePlatform::failed, window,
                     [window](const QString &text) { window->notices()->warn(text, Tone::Bad); });
    session.practice->start();
}

// Whatever waits for it, this is why.
void tellOfLockedKeychain(Session &session)
{
    letAsk(session.workspace.secrets, [bar = QPointer(session.window->notices())](bool asking) {
        const QString said = QCoreApplication::translate("MainWindow", "The keychain is locked and asks for its password in a window of its own.");
        if (bar && (asking || bar->text() == said)) {
            bar->warn(asking ? said : QString());
        }
    });
}

void openWindow(Session &session, const WindowArguments &arguments, const QString &folder, WorkspaceDoor *door)
{
    const QPalette system = QApplication::palette(); // before the window has its own
    const UiContext context{session.workspace, session.board, session.audits, arguments.practice,
                            QStringLiteral(FLOTILLA_VERSION), tcsasPages(), arguments.practice ? nullptr : door, session.composition->news(),
                            arguments.practice ? nullptr : &session.composition->runners()};
    session.window = std::make_unique<MainWindow>(context, Desktop{&session.notifier, &session.sleepGuard, &session.tray, isDark(system), accentOf(system)});
    MainWindow *window = session.window.get();
    followLanguage(session);
    tellOfLockedKeychain(session);
    QObject::connect(&window->bulletin(), &Bulletin::settingsChanged, window, [&session] { followLanguage(session); });
    QObject::connect(window, &MainWindow::endedInTray, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    QObject::connect(window, &MainWindow::practiceRequested, window, [window] {
        if (QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--practice"_s})) {
            window->close();
        }
    });
    if (arguments.practice) {
        startPractice(session, folder);
    }
    if (!mayChange(context)) { // a viewer's window goes on with nothing
        window->show();
        return;
    }
    auto *watch = new RestWatch(context, window->bulletin(), window);
    watch->start();
    auto *starts = new StartWatch(context, window->bulletin(), window);
    starts->start();
    window->show();
}

/// The program from its start on: first the password, if the workspace wants one, then the workspace, then the window.
struct Start
{
    WindowArguments arguments;
    QString folder;
    std::unique_ptr<SecretStore> keychain;
    std::unique_ptr<TeamDoor> door;
    std::unique_ptr<Session> session;
    Languages languages; ///< until there is a window
    bool failed = false;

    Start(WindowArguments asked, QString where) : arguments(std::move(asked)), folder(std::move(where)), keychain(sessionKeychain()) {}
};

/// Starts the program anew with this workspace; the window that is open ends.
Status startWith(const QString &address, Start &start)
{
    if (!QProcess::startDetached(QCoreApplication::applicationFilePath(), {u"--workspace"_s, address})) {
        return Error{ErrorKind::Storage, QCoreApplication::translate("Start", "Flotilla could not be started again. Start it with --workspace and the address."), {}, {}, {}};
    }
    if (start.session) {
        start.session->window->close();
    }
    return {};
}

std::unique_ptr<TeamDoor> doorFor(Start &start, const QString &role)
{
    return std::make_unique<TeamDoor>(start.folder, role, [&start](const QString &address) { return startWith(address, start); });
}

/// What cannot be opened is said; a team workspace may be another one, or want another password.
void tellWhyNot(Start &start, const Error &error)
{
    start.failed = true;
    start.languages.use({}); // the person's own choice is in the workspace that cannot be opened
    if (!passwordItem(start.folder)) {
        tell(nullptr, u"Flotilla"_s, error.text);
        return;
    }
    start.door = doorFor(start, {});
    auto *dialog = new TeamDialog(*start.door, nullptr);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show(start.folder, error.text);
}

void openWith(Start &start, const TeamPasswords &passwords)
{
    auto composition = Composition::open(start.folder, {}, passwords);
    Status usable = composition.ok() ? Status() : Status(composition.error());
    if (usable && start.arguments.practice && !start.arguments.workspace.isEmpty()) {
        usable = PracticePlatform::mayPractise((*composition)->workspace());
    }
    if (!usable) {
        tellWhyNot(start, usable.error());
        return;
    }
    start.session = std::make_unique<Session>(std::move(composition.value()));
    start.door = doorFor(start, start.session->composition->role());
    start.door->noteOpened();
    openWindow(*start.session, start.arguments, start.folder, start.door.get());
}

void begin(Start &start)
{
    const Result<QStringList> wanting = placesWantingPassword({start.folder});
    if (!wanting || wanting->isEmpty()) {
        wanting ? openWith(start, {}) : tellWhyNot(start, wanting.error());
        return;
    }
    readTeamPasswords(*start.keychain, *wanting, qApp, [&start](const Result<TeamPasswords> &passwords) {
        passwords ? openWith(start, *passwords) : tellWhyNot(start, passwords.error());
    });
}

} // namespace

int main(int argc, char *argv[])
{
    writeNoCoreDumps();
    (void)std::signal(SIGXFSZ, SIG_IGN); // a write beyond a limit of the shell (ulimit -f) fails like any other
    QStringList words;
    for (int i = 1; i < argc; ++i) {
        words.append(QString::fromLocal8Bit(argv[i]));
    }
    if (const auto code = answerWithoutWindow(words)) {
        return *code;
    }
    EventWatch application(argc, argv); // takes out the options of Qt itself
    const WindowArguments arguments = parseWindowArguments(QCoreApplication::arguments().mid(1));
    if (arguments.ask == WindowArguments::Ask::Wrong) {
        print(stderr, arguments.wrong + u"\n"_s + windowHelp());
        return kUsage;
    }
    QApplication::setApplicationName(u"flotilla"_s);
    QApplication::setApplicationVersion(QStringLiteral(FLOTILLA_VERSION));
    QApplication::setDesktopFileName(u"io.github.flotilla.Flotilla"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/flotilla.svg"_s));

    Start start(arguments, !arguments.workspace.isEmpty() ? arguments.workspace : arguments.practice ? practiceFolder() : defaultFolder());
    begin(start);
    const int code = QApplication::exec();
    return start.failed ? kUsage : code;
}
