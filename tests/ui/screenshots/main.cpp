// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every page in light and dark, English and Chinese, over a made-up workspace:
//   flotilla-screenshots FOLDER [--scale 2] [--size 1280x800]
// With --check nothing is written; what is cut off, has no name or goes against the reading order is printed, and is the end 1.
#include "batches/batchespage.h"
#include "batches/batchview.h"
#include "connections/connectiondialog.h"
#include "fakes/toywindowrig.h"
#include "fakes/wechatpages.h"
#include "fakes/windowrig.h"
#include "look/cuttexts.h"
#include "look/spoken.h"
#include "mainwindow.h"
#include "models/itemlistmodel.h"
#include "pagenames.h"
#include "page.h"
#include "publish/confirmdialog.h"
#include "publish/publishpage.h"
#include "screenshots/dialogscenes.h"
#include "screenshots/fleetscenes.h"
#include "screenshots/homescenes.h"
#include "screenshots/orderscenes.h"
#include "screenshots/patience.h"
#include "screenshots/planscenes.h"
#include "screenshots/screenfile.h"
#include "screenshots/startscenes.h"
#include "screenshots/superappscenes.h"
#include "screenshots/tcsasscenes.h"
#include "screenshots/teamscenes.h"
#include "screenshots/workscenes.h"
#include "settings/settingkeys.h"
#include "widgets/openoverpage.h"
#include "widgets/readingorder.h"
#include "window/commandpalette.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace flotilla;

namespace {

/// Nothing is written.
bool checkOnly = false;

/// Lets queued calls and answers of the fake platform happen.
void settle(fakes::Rig &rig)
{
    letHappen(rig, 400); // the checks wait a moment for the next click before they ask
}

void addHistory(fakes::WindowRig &rig)
{
    rig.platform.buildTime = std::chrono::seconds(125);
    rig.platform.refuseBind.insert(rig.store.programRows.at(6).id);
    rig.platform.words.insert(rig.store.programRows.at(3).id, u"underReview"_s);
    rig.platform.words.insert(rig.store.programRows.at(9).id, u"fail"_s);
    rig.startBatch(rig.orderOf(12));
    rig.run();
    rig.clock.advance(std::chrono::hours(3));
    rig.platform.refuseBind.clear();
    rig.startBatch(rig.orderOf(8, {u"app-2"_s, u"app-3"_s}));
    rig.run();
    rig.clock.advance(std::chrono::hours(26));
    // One that is under way while the pictures are taken.
    rig.platform.refuseBind.insert(rig.store.programRows.at(11).id);
    const BatchId running = rig.startBatch(rig.orderOf(42, {u"app-1"_s, u"app-2"_s}));
    rig.run([&rig, running] {
        const BatchRunner *runner = rig.board->runner(running);
        return runner && runner->totals().done() >= 37;
    });
    for (const QString &app : {u"app-1"_s, u"app-2"_s}) {
        rig.store.followed.insert(rig.store.stored[running.value].batch.laneKey({app}).text(), {std::chrono::seconds(126)});
    }
}

class Camera
{
public:
    Camera(fakes::Rig &rig, QDir folder) : m_rig(rig), m_folder(std::move(folder)) {}

    void shoot(QWidget *widget, const QString &name) const
    {
        settle(m_rig);
        if (checkOnly) {
            check(widget, name);
            return;
        }
        const QString path = m_folder.filePath(name + u".png"_s);
        QTextStream(stdout) << (widget->grab().save(path) ? path : u"not written: "_s + path) << Qt::endl;
    }

    /// How often something was found, by what was found: most of it is on many pictures.
    inline static QMap<QString, QStringList> faults;

private:
    static void check(QWidget *widget, const QString &name)
    {
        ++seen;
        if (const QString fault = look::beyondScreen(*widget); !fault.isEmpty()) {
            faults[u"size: "_s + fault].append(name);
        }
        if (qobject_cast<QMainWindow *>(widget) && widget->size() != sceneSize) {
            faults[u"size: the page needs %1×%2"_s.arg(widget->width()).arg(widget->height())].append(name);
        }
        if (!widget->isVisible()) {
            widget->show();
            QCoreApplication::processEvents();
        }
        for (const QString &fault : look::cutTexts(*widget)) {
            faults[u"cut: "_s + fault].append(name);
        }
        for (const QString &fault : look::unspoken(*widget)) {
            faults[u"unspoken: "_s + fault].append(name);
        }
        for (const QString &fault : look::stepsBack(*widget)) {
            faults[u"back: "_s + fault].append(name);
        }
    }

    fakes::Rig &m_rig;
    QDir m_folder;

public:
    inline static int seen = 0;
};

void shootAll(fakes::WindowRig &rig, MainWindow &window, const Camera &camera, const QString &suffix)
{
    const QStringList names = window.pageNames();
    for (const QString &name : names) {
        window.showPage(name);
        settle(rig);
        if (name == pages::Fleet || name == pages::Audits) {
            window.page(name)->findChild<QTableView *>()->selectRow(3); // with its details
        }
        if (name == pages::Publish) {
            if (auto *apps = window.findChild<ItemListModel *>()) {
                apps->setChosen({{u"app-3"_s}});
            }
            window.publishPage()->publishPrograms({rig.store.programRows.at(20).id, rig.store.programRows.at(21).id,
                                                   rig.store.programRows.at(16).id, rig.store.programRows.at(0).id});
        }
        if (name == pages::Releases) {
            BatchView *view = window.batchesPage()->view();
            view->selectTarget(11);
            auto *tabs = view->findChild<QTabWidget *>();
            tabs->setCurrentIndex(1);
            camera.shoot(&window, u"timeline-%1"_s.arg(suffix));
            tabs->setCurrentIndex(2);
            camera.shoot(&window, u"log-%1"_s.arg(suffix));
            tabs->setCurrentIndex(0);
            // What is done, what is under way and what waits, in one picture.
            view->table()->scrollTo(view->model().index(17, 0), QAbstractItemView::PositionAtCenter);
        }
        camera.shoot(&window, u"%1-%2"_s.arg(name, suffix));
    }
    ConfirmDialog dialog(rig.orderOf(42, {u"app-1"_s, u"app-2"_s}), weda::platform(), {Finding{Level::Warn, checks::RecentlyPublished, {}, rig.store.programRows.at(0).id, {}}},
                         &window);
    tabsAsRead(&dialog);
    neverSqueeze(&dialog);
    dialog.show();
    camera.shoot(&dialog, u"confirm-%1"_s.arg(suffix));
    dialog.close();
    CommandPalette *palette = window.openPalette();
    palette->line()->setText(u"ha"_s);
    camera.shoot(palette, u"palette-%1"_s.arg(suffix));
    palette->close();
}

/// A connection to another platform, with the pages that it declares, and all connections at once.
void shootConnections(const Camera &camera, const QMap<QString, QString> &settings, const QString &suffix)
{
    fakes::ToyWindowRig rig;
    rig.store.settings = settings;
    MainWindow window(rig.both, rig.desktop);
    window.resize(sceneSize);
    window.show();
    window.chooseConnection({u"t1"_s});
    camera.shoot(&window, u"other-platform-%1"_s.arg(suffix));
    window.chooseConnection({});
    camera.shoot(&window, u"all-connections-%1"_s.arg(suffix));
}

/// The way of a new connection: its form, and what its test says.
void shootConnecting(const Camera &camera, const QMap<QString, QString> &settings, const QSize &size, const QString &suffix)
{
    fakes::WindowRig rig;
    rig.store.settings = settings;
    Connection shops = rig.store.connectionRows.constFirst();
    shops.fields = {{weda::fields::SecretId, u"AKID5mVtR2bQ8cYx7LwPz"_s}, {weda::fields::Environment, u"lowcode-0gwzo8zl1d8a"_s}};
    ConnectionDialog form(rig.ports, shops, nullptr);
    tabsAsRead(&form);
    form.show();
    camera.shoot(&form, u"connection-form-%1"_s.arg(suffix));
    MainWindow window(rig.context, rig.desktop);
    window.resize(size);
    window.show();
    window.showPage(pages::Connections);
    auto *table = window.page(pages::Connections)->findChild<QTableView *>();
    table->selectRow(0);
    table->actions().constFirst()->trigger(); // the test
    for (int i = 0; i < 10; ++i) {
        while (rig.deliver()) { }
        QCoreApplication::processEvents();
    }
    camera.shoot(&window, u"connection-test-%1"_s.arg(suffix));
}

/// A workspace that nobody has used yet, and one whose batch was interrupted.
void shootBeginnings(const Camera &camera, const QMap<QString, QString> &settings, const QString &suffix)
{
    fakes::WindowRig empty(0);
    empty.store.settings = settings;
    empty.store.connectionRows.clear();
    MainWindow first(empty.context, empty.desktop);
    first.resize(sceneSize);
    camera.shoot(&first, u"empty-%1"_s.arg(suffix));

    fakes::WindowRig rig;
    rig.store.settings = settings;
    rig.platform.buildTime = std::chrono::seconds(125);
    const BatchId id = rig.startBatch(rig.orderOf(42));
    rig.run([&rig, id] {
        const BatchRunner *runner = rig.board->runner(id);
        return runner && runner->totals().done() >= 30 && runner->progress(30).step == weda::steps::Build;
    });
    StoredBatch &stored = rig.store.stored[id.value];
    stored.state.targets[31].phase = Phase::NeedsPerson;
    stored.state.targets[31].step = weda::steps::Deploy;
    stored.state.targets[31].spans[weda::steps::Deploy].from = rig.clock.now();
    stored.state.targets[31].reason = {QString(weda::reasons::DeployUnclear), {}, {}, {}};
    rig.board = std::make_unique<BatchBoard>(rig.ports); // the process died
    rig.store.held.clear();
    const UiContext context{rig.ports, *rig.board, rig.audits, true, u"0.1.0"_s, {}};
    MainWindow window(context, rig.desktop);
    window.resize(sceneSize);
    window.showPage(pages::Releases);
    window.batchesPage()->view()->selectTarget(31);
    camera.shoot(&window, u"interrupted-%1"_s.arg(suffix));
}

/// A platform that went away under a running batch, and a retry that was of no use and then of some.
void shootTroubles(const Camera &camera, const QMap<QString, QString> &settings, const QString &suffix)
{
    fakes::WindowRig rig;
    rig.store.settings = settings;
    rig.platform.buildTime = std::chrono::seconds(125);
    rig.platform.refuseBind = {rig.store.programRows.at(1).id, rig.store.programRows.at(4).id};
    const BatchId id = rig.startBatch(rig.orderOf(12));
    rig.run();
    rig.clock.advance(std::chrono::minutes(1));
    MainWindow window(rig.context, rig.desktop);
    window.resize(sceneSize);
    window.show();
    emit window.bulletin().showBatch(id);
    const auto retry = [&] {
        rig.board->retry(id, [](const Result<BatchRunner *> &, const QList<Finding> &) {});
        settle(rig);
        rig.run();
    };
    retry();
    camera.shoot(&window, u"retried-%1"_s.arg(suffix));
    rig.clock.advance(std::chrono::minutes(1));
    rig.platform.refuseBind.clear();
    retry();
    window.batchesPage()->view()->findChild<QTabWidget *>()->setCurrentIndex(1);
    window.batchesPage()->view()->selectTarget(4);
    camera.shoot(&window, u"retried-timeline-%1"_s.arg(suffix));
    window.batchesPage()->view()->findChild<QTabWidget *>()->setCurrentIndex(0);

    const BatchId away = rig.startBatch(rig.orderOf(42, {u"app-1"_s, u"app-2"_s}));
    rig.run([&] {
        const BatchRunner *runner = rig.board->runner(away);
        return runner && runner->totals().done() >= 20;
    });
    rig.platform.always.insert(weda::calls::CheckBuild, fakes::FakePlatform::Fault::NotSent);
    const Instant end = rig.clock.now() + std::chrono::minutes(4);
    rig.run([&rig, end] { return rig.clock.now() > end; });
    emit window.bulletin().showBatch(away);
    window.batchesPage()->view()->table()->scrollTo(window.batchesPage()->view()->model().index(14, 0),
                                                    QAbstractItemView::PositionAtCenter);
    camera.shoot(&window, u"away-%1"_s.arg(suffix));
    window.showPage(pages::Audits);
    camera.shoot(&window, u"away-audit-%1"_s.arg(suffix));
    window.showPage(pages::Publish);
    window.stopEverything();
    settle(rig);
    camera.shoot(&window, u"stopped-%1"_s.arg(suffix));
}

/// The pages that a platform's own answers fill: reviews, rollouts, templates, codes; and before anything was asked.
void shootTold(const QDir &folder, const QSize &size, const QMap<QString, QString> &settings, const QString &suffix)
{
    fakes::WechatPages rig;
    const QString chosen = rig.store.settings.firstKey();
    const QString connection = rig.store.settings.value(chosen);
    rig.store.settings = settings;
    rig.store.settings.insert(chosen, connection);
    fakes::FakeNotifier notifier;
    fakes::FakeSleepGuard guard;
    const Desktop desktop{&notifier, &guard, nullptr, false};
    const Camera camera(rig, folder);
    MainWindow window(rig.context, desktop);
    window.resize(size);
    window.show();
    for (const QLatin1StringView name : {pages::Reviews, pages::Rollout, pages::Library, pages::Codes}) {
        window.showPage(name);
        camera.shoot(&window, u"%1-unread-%2"_s.arg(name, suffix));
    }
    for (const int n : {17, 18}) { // one goes on by itself, one has stopped
        Order staged = fakes::wechatOrder(rig, wechat::operations::Gray,
                                          {{wechat::opts::Stages, u"1,5,20,50,100"_s}, {wechat::opts::SoakHours, u"24"_s}, {wechat::opts::MaxErrors, u"20"_s}}, 0);
        staged.targets = {fakes::WechatPages::target(fakes::WechatPages::program(n).value, n)};
        rig.at(n).errors = n == 17 ? 4 : 31;
        (void)rig.begin(staged);
        rig.run();
    }
    for (const QLatin1StringView name : {pages::Rollout, pages::Reviews, pages::Library}) { // the first reads what all of them show
        window.showPage(name);
        window.page(name)->refresh();
        settle(rig);
        camera.shoot(&window, u"%1-%2"_s.arg(name, suffix));
        for (auto *table : window.page(name)->findChildren<QTableView *>()) {
            table->selectRow(0);
            camera.shoot(&window, u"%1-chosen-%2"_s.arg(name, suffix));
            break;
        }
    }
    window.showPage(pages::Codes);
    window.page(pages::Codes)->activatePrimary();
    camera.shoot(&window, u"codes-%1"_s.arg(suffix));
}

} // namespace

int main(int argc, char **argv)
{
    const ScreenFile screen(argc, argv); // must be there before the application
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOption({u"scale"_s, u"device pixels per pixel"_s, u"factor"_s});
    parser.addOption({u"size"_s, u"of the window"_s, u"WxH"_s, u"1280x800"_s});
    parser.addOption({u"fleet"_s, u"only the fleet of a platform that tells of all side by side, and its sheets"_s});
    parser.addOption({u"tcsas"_s, u"only approvals and keys"_s});
    parser.addOption({u"superapp"_s, u"only the fleet of a superapp platform, its sheets and a publish"_s});
    parser.addOption({u"told"_s, u"only the pages that a platform's own answers fill"_s});
    parser.addOption({u"home"_s, u"only Home, on a busy day and on the first one"_s});
    parser.addOption({u"orders"_s, u"only orders of which nothing was sent yet"_s});
    parser.addOption({u"team"_s, u"only a team workspace"_s});
    parser.addOption({u"plans"_s, u"only grayscale tasks, messages and files of a superapp platform"_s});
    parser.addOption({u"work"_s, u"only quota, procedures and who has which version"_s});
    parser.addOption({u"connecting"_s, u"only the way of a new connection"_s});
    parser.addOption({u"check"_s, u"look for what is cut off or not read aloud, and write nothing"_s});
    parser.addPositionalArgument(u"folder"_s, u"where the pictures go"_s);
    parser.process(app);
    const QString folder = parser.positionalArguments().value(0, u"."_s);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    checkOnly = parser.isSet(u"check"_s);
    sceneSize = QSize(size.value(0).toInt(), size.value(1).toInt());
    if (!checkOnly) {
        QDir().mkpath(folder);
    }

    fakes::WindowRig rig;
    addHistory(rig);
    MainWindow window(rig.context, rig.desktop);
    window.resize(sceneSize);
    window.show();
    settle(rig);
    rig.clock.advance(std::chrono::seconds(80)); // into the middle of a build
    const Camera camera(rig, QDir(folder));
    for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
        for (const QString &theme : checkOnly ? QStringList{u"light"_s} : QStringList{u"light"_s, u"dark"_s}) {
            rig.store.settings.insert(settingkeys::kLanguage, language);
            rig.store.settings.insert(settingkeys::kTheme, theme);
            emit window.bulletin().settingsChanged();
            settle(rig);
            const auto shootWidget = [&camera](QWidget *widget, const QString &name) { camera.shoot(widget, name); };
            if (!parser.isSet(u"plans"_s) && !parser.isSet(u"fleet"_s)) {
                shootOrders(shootWidget, rig.store.settings, window.size(), language + u'-' + theme);
            }
            if (parser.isSet(u"orders"_s)) {
                continue;
            }
            if (parser.isSet(u"plans"_s)) {
                shootPlans(shootWidget, rig.store.settings, window.size(), language + u'-' + theme);
                continue;
            }
            if (parser.isSet(u"fleet"_s)) {
                shootFleet(shootWidget, rig.store.settings, window.size(), language + u'-' + theme);
                continue;
            }
            shootTeam(shootWidget, rig.store.settings, window.size(), language + u'-' + theme);
            if (parser.isSet(u"team"_s)) {
                continue;
            }
            shootHome(shootWidget, rig.store.settings, window.size(), language + u'-' + theme);
            shootStarts(shootWidget, rig.store.settings, window.size(), language + u'-' + theme);
            if (parser.isSet(u"home"_s)) {
                continue;
            }
            if (parser.isSet(u"tcsas"_s)) {
                shootTcsas(shootWidget, rig.store.settings, window.size(), language + u'-' + theme);
                continue;
            }
            if (parser.isSet(u"superapp"_s)) {
                shootSuperapp(shootWidget, rig.store.settings, window.size(), language + u'-' + theme);
                continue;
            }
            shootConnecting(camera, rig.store.settings, window.size(), language + u'-' + theme);
            if (parser.isSet(u"connecting"_s)) {
                continue;
            }
            if (parser.isSet(u"told"_s)) {
                shootTold(QDir(folder), window.size(), rig.store.settings, language + u'-' + theme);
                continue;
            }
            shootWork(shootWidget, rig.store.settings, window.size(), language + u'-' + theme);
            if (parser.isSet(u"work"_s)) {
                continue;
            }
            shootAll(rig, window, camera, language + u'-' + theme);
            shootDialogs(shootWidget, rig.store.settings, window.size(), language + u'-' + theme);
            shootConnections(camera, rig.store.settings, language + u'-' + theme);
            shootBeginnings(camera, rig.store.settings, language + u'-' + theme);
            shootTroubles(camera, rig.store.settings, language + u'-' + theme);
            shootFleet(shootWidget, rig.store.settings, window.size(), language + u'-' + theme);
            shootTold(QDir(folder), window.size(), rig.store.settings, language + u'-' + theme);
            shootTcsas(shootWidget, rig.store.settings, window.size(), language + u'-' + theme);
            shootSuperapp(shootWidget, rig.store.settings, window.size(), language + u'-' + theme);
            shootPlans(shootWidget, rig.store.settings, window.size(), language + u'-' + theme);
        }
    }
    for (auto it = Camera::faults.cbegin(); it != Camera::faults.cend(); ++it) {
        QTextStream(stdout) << it.key() << u"  ["_s << it.value().constFirst() << (it.value().size() > 1 ? u" and %1 more"_s.arg(it.value().size() - 1) : QString())
                            << u"]"_s << Qt::endl;
    }
    if (checkOnly) {
        QTextStream(stdout) << Camera::seen << u" windows looked at, "_s << Camera::faults.size() << u" faults"_s << Qt::endl;
    }
    return Camera::faults.isEmpty() ? 0 : 1;
}
