// SPDX-License-Identifier: GPL-3.0-or-later
// How long single events keep the window from the next click, against flotilla-sandbox in another process. Goal each: 50 ms.
//   bench_window BIN-FOLDER run          10 lanes of 30 mini programs run, 10,000 are in the catalogue; every page has its turn
//   bench_window BIN-FOLDER fleet        2,000 mini programs on WeChat are asked while their page is in sight
//   bench_window BIN-FOLDER keys         10,000 in the catalogue: what selects, ticks or copies all of them in Fleet and Publish; the goal is 100 ms
//   bench_window BIN-FOLDER start FOLDER a workspace made by bench_fill is opened, and every page of it
// What opening a page costs is told apart ("opening"); the goal is for what comes by itself. FLOTILLA_BENCH_STACKS=1 has a stack of each slow one.
#include "batches/batchespage.h"
#include "batches/batchview.h"
#include "benchreport.h"
#include "compose/composition.h"
#include "compose/practice.h"
#include "mainwindow.h"
#include "page.h"
#include "pagenames.h"
#include "platforms/tcsas/pages.h"
#include "run/auditwatch.h"
#include "run/batchboard.h"
#include "run/credentials.h"
#include "slowevents.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QProcess>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <memory>

using namespace flotilla;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLanes = 10;
constexpr int kOfLane = 30;
constexpr int kCatalogue = 10'000;
constexpr int kFleet = 2000;
constexpr int kOpening = 700; ///< milliseconds that belong to the opening of a page
constexpr int kLook = 4000;   ///< how long a page is looked at
constexpr double kGoal = 50;
constexpr double kKeysGoal = 100;
constexpr int kKeyed = 500; ///< milliseconds for what a key sets off

QString appid(int number) { return u"wx%1"_s.arg(number, 16, 10, '0'_L1); }

/// 10 apps, whose builds take one to two seconds; WeChat answers within 20 ms.
QJsonObject scenario()
{
    QJsonArray apps;
    for (int i = 0; i < kLanes; ++i) {
        apps.append(QJsonObject{{u"id"_s, u"app-bench%1"_s.arg(i)}, {u"title"_s, u"App %1"_s.arg(i)}});
    }
    const QJsonObject slow{{u"fault"_s, u"slow"_s}, {u"ms"_s, 20}};
    return {{u"apps"_s, apps}, {u"buildSeconds"_s, QJsonObject{{u"min"_s, 1}, {u"max"_s, 2}}}, {u"faults"_s, QJsonArray{slow}},
            {u"wechat"_s, QJsonObject{{u"authorizers"_s, kFleet}}}};
}

/// The sandbox, and where it says that it is.
struct Simulation
{
    QProcess process;
    QJsonObject told;

    bool start(const QString &bin, const QString &folder)
    {
        const QString path = folder + u"/scenario.json"_s;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(scenario()).toJson()) < 0 || !file.flush()) {
            return false;
        }
        process.start(bin + u"/flotilla-sandbox"_s, {u"--scenario"_s, path, u"--exit-with-stdin"_s});
        while (!process.canReadLine() && process.waitForReadyRead(10'000)) { }
        told = QJsonDocument::fromJson(process.readLine()).object();
        return !told.isEmpty();
    }
    ~Simulation()
    {
        process.closeWriteChannel();
        process.waitForFinished(5000);
    }
};

/// A window over a workspace, and what is done to it one after the other.
class Bench : public QObject
{
public:
    explicit Bench(std::unique_ptr<Composition> composed, bench::SlowEvents &events)
        : m_composition(std::move(composed)), m_events(events), workspace(m_composition->workspace()), board(workspace), audits(workspace)
    {
    }

    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(UiContext{workspace, board, audits, false, u"bench"_s, tcsasPages()}, Desktop());
        m_window->resize(1280, 800);
        m_window->show();
    }
    [[nodiscard]] MainWindow &window() { return *m_window; }

    /// Does it, and goes on after so many milliseconds.
    void then(const QString &part, const std::function<void()> &action, int millis = kLook) { m_steps.append({part, action, millis}); }
    void page(const QString &name)
    {
        then(name, [this, name] { m_window->showPage(name); });
    }
    /// Every step once, then again and again until it is over; at most `rounds` times.
    void run(int rounds, const std::function<bool()> &isOver)
    {
        m_rounds = rounds;
        m_isOver = isOver;
        m_step = 0;
        next();
        QCoreApplication::exec();
        m_steps.clear();
    }

private:
    struct Step
    {
        QString part;
        std::function<void()> action;
        int millis;
    };

    void next()
    {
        if (m_step == m_steps.size()) {
            m_step = 0;
            --m_rounds;
        }
        m_events.begin(u"opening"_s); // what is looked at here is not the window's
        if (m_rounds == 0 || m_isOver()) {
            QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
            return;
        }
        const Step step = m_steps.at(m_step++);
        m_events.begin(u"opening "_s + step.part);
        step.action();
        QTimer::singleShot(kOpening, this, [this, step] { m_events.begin(step.part); });
        QTimer::singleShot(kOpening + step.millis, this, [this] { next(); });
    }

    std::unique_ptr<Composition> m_composition;
    bench::SlowEvents &m_events;

public:
    Workspace workspace;
    BatchBoard board;
    AuditWatch audits;

private:
    std::unique_ptr<MainWindow> m_window;
    QList<Step> m_steps;
    qsizetype m_step = 0;
    int m_rounds = 1;
    std::function<bool()> m_isOver;
};

bool connectTo(Bench &bench, const Practice &practice, int programs)
{
    QList<MiniProgram> all;
    for (int i = 0; i < programs; ++i) {
        MiniProgram program;
        program.connection = practice.connection.id;
        program.id = {appid(i)};
        program.name = u"Shop %1"_s.arg(i);
        program.tags = {i % 5 == 0 ? u"vip"_s : u"standard"_s};
        all.append(program);
    }
    const bool stored = bench.workspace.catalogue.saveConnection(practice.connection).ok() && bench.workspace.catalogue.savePrograms(all).ok();
    bench.workspace.sessionSecrets.write(secretsOf(practice.connection.id), packed(practice.secrets), &bench, [](const Status &) {});
    return stored && setCurrentConnection(bench.workspace, practice.connection.id).ok();
}

/// The worst of what comes by itself is the value.
int report(const QString &what, const bench::SlowEvents &events, QJsonObject details)
{
    const QJsonArray slow = events.slow();
    double opening = 0;
    double worst = 0;
    double worked = 0;
    for (const auto &one : slow) {
        const bool opens = one["part"_L1].toString().startsWith("opening"_L1);
        double &most = opens ? opening : worst;
        most = std::max(most, one["milliseconds"_L1].toDouble());
        worked = opens ? worked : std::max(worked, one["worked"_L1].toDouble());
    }
    details.insert(u"worked"_s, worked);
    details.insert(u"openingPages"_s, opening);
    details.insert(u"events"_s, events.count());
    details.insert(u"slow"_s, slow);
    return bench::print(what, worst > 0 ? worst : std::min(kGoal, events.longest()), kGoal, details);
}

void walk(Bench &bench, const BatchId &batch)
{
    const auto tab = [&bench](int index) {
        bench.window().batchesPage()->view()->findChild<QTabWidget *>()->setCurrentIndex(index);
    };
    bench.page(pages::Home);
    bench.then(u"releases"_s, [&bench, batch] {
        bench.window().showPage(pages::Releases);
        bench.window().batchesPage()->openBatch(batch);
    });
    bench.then(u"its row"_s, [&bench] { bench.window().batchesPage()->view()->selectTarget(3); });
    bench.then(u"timeline"_s, [tab] { tab(1); });
    bench.then(u"log"_s, [tab] { tab(2); });
    bench.then(u"table"_s, [tab] { tab(0); });
    for (const QLatin1StringView page : {pages::Fleet, pages::Publish, pages::Audits}) {
        bench.page(page);
    }
}

int measureRun(Bench &bench, bench::SlowEvents &events, const Practice &practice)
{
    Order order;
    order.connection = practice.connection;
    order.operation = practice.order.operation;
    order.options = practice.order.options;
    for (int i = 0; i < kLanes * kOfLane; ++i) {
        order.targets.append({{u"app-bench%1"_s.arg(i % kLanes)}, {appid(i)}, u"Shop %1"_s.arg(i), {}});
    }
    bench.openWindow();
    const Result<BatchId> id = bench.board.create(order);
    if (!id.ok()) {
        return 2;
    }
    bool began = false;
    QString trouble;
    bench.board.start(*id, [&](const Result<BatchRunner *> &runner, const QList<Finding> &) {
        began = runner.ok();
        trouble = began ? QString() : runner.error().text;
    });
    walk(bench, *id);
    QElapsedTimer took;
    took.start();
    bench.run(20, [&] { return !trouble.isEmpty() || (began && !bench.board.runner(*id)); });
    const auto stored = bench.workspace.history.load(*id);
    const int succeeded = stored ? totalsOf(stored->state.targets).succeeded : -1;
    if (!trouble.isEmpty() || succeeded != order.targets.size()) {
        std::fprintf(stderr, "%d of %d succeeded. %s\n", succeeded, int(order.targets.size()), qPrintable(trouble));
        return 2;
    }
    return report(u"longest event of the window while 10 lanes run"_s, events, {{u"targets"_s, order.targets.size()}, {u"seconds"_s, double(took.elapsed()) / 1000}});
}

int measureFleet(Bench &bench, bench::SlowEvents &events)
{
    bench.openWindow();
    const auto isTold = [&bench] {
        const Result<Listing> told = bench.workspace.fleet.told(bench.window().connection().id, pages::Fleet);
        return told.ok() && told->items.size() == kFleet && isSet(told->at);
    };
    bench.page(pages::Fleet); // which asks
    bench.then(u"fleet"_s, [] {}, 15'000);
    bench.page(pages::Reviews);
    bench.page(pages::Home);
    bench.run(20, isTold);
    if (!isTold()) {
        std::fputs("They could not all be asked.\n", stderr);
        return 2;
    }
    bench.page(pages::Fleet);
    bench.then(u"fleet, asked again"_s, [&bench] { bench.window().page(pages::Fleet)->refresh(); }, 15'000);
    bench.run(1, [] { return false; });
    return report(u"longest event of the window while 2,000 are asked"_s, events, {});
}

/// The keys go to the largest table of the page in sight.
int measureKeys(Bench &bench, bench::SlowEvents &events)
{
    const QList<std::pair<QString, QKeyCombination>> keys{{u"Ctrl+A"_s, Qt::CTRL | Qt::Key_A}, {u"Ctrl+Home"_s, Qt::CTRL | Qt::Key_Home},
                                                          {u"Ctrl+Shift+End"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_End}, {u"Up"_s, Qt::Key_Up},
                                                          {u"Ctrl+A again"_s, Qt::CTRL | Qt::Key_A}, {u"Ctrl+C"_s, Qt::CTRL | Qt::Key_C}};
    bench.openWindow();
    QJsonObject told;
    for (const QLatin1StringView name : {pages::Fleet, pages::Publish}) {
        bench.page(name);
        for (const auto &[what, key] : keys) {
            bench.then(what, [&bench, &events, name, what = what, key = key] {
                QTableView *largest = nullptr;
                const QList<QTableView *> tables = bench.window().page(name)->findChildren<QTableView *>();
                for (QTableView *table : tables) {
                    const bool more = !largest || (table->model() && table->model()->rowCount() > largest->model()->rowCount());
                    largest = table->isVisible() && table->model() && more ? table : largest;
                }
                largest->setFocus();
                events.begin(name + u' ' + what);
                QCoreApplication::postEvent(largest, new QKeyEvent(QEvent::KeyPress, key.key(), key.keyboardModifiers()));
                QCoreApplication::postEvent(largest, new QKeyEvent(QEvent::KeyRelease, key.key(), key.keyboardModifiers()));
                QTimer::singleShot(kKeyed, largest, [&events] { events.begin(u"opening"_s); });
            });
        }
    }
    bench.run(1, [] { return false; });
    double worst = 0;
    for (const QLatin1StringView name : {pages::Fleet, pages::Publish}) {
        for (const auto &[what, key] : keys) {
            const double took = events.longest(name + u' ' + what);
            told.insert(name + u' ' + what, QJsonArray{took, events.mostWorked(name + u' ' + what)});
            worst = std::max(worst, took);
        }
    }
    return bench::print(u"longest event of a key over 10,000 rows"_s, worst, kKeysGoal, {{u"millisecondsAndWorked"_s, told}});
}

int measureStart(Bench &bench, bench::SlowEvents &events)
{
    events.begin(u"opening the window"_s);
    bench.openWindow();
    bench.page(pages::Home);
    const QStringList names = bench.window().pageNames();
    for (const QString &name : names) {
        bench.page(name);
    }
    if (const auto batches = bench.workspace.history.batches(1); batches.ok() && !batches->isEmpty()) {
        walk(bench, batches->constFirst().id); // thousands
    }
    bench.run(1, [] { return false; });
    return report(u"longest event of a window over much history"_s, events, {});
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    bench::SlowEvents events(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString which = arguments.value(2, u"run"_s);
    const QTemporaryDir folder;
    Simulation simulation;
    if (which != "start"_L1 && !simulation.start(arguments.value(1), folder.path())) {
        std::fputs("The sandbox does not work.\n", stderr);
        return 2;
    }
    auto composition = Composition::open(which == "start"_L1 ? arguments.value(3) : folder.filePath(u"workspace"_s));
    if (!composition.ok()) {
        std::fprintf(stderr, "%s\n", qPrintable(composition.error().text));
        return 2;
    }
    Bench bench(std::move(composition.value()), events);
    if (which == "start"_L1) {
        return measureStart(bench, events);
    }
    const QList<Practice> practices = practicesOf(simulation.told, folder.path());
    if (practices.size() < 2 || !connectTo(bench, practices.at(which == "fleet"_L1 ? 1 : 0), which == "fleet"_L1 ? 0 : kCatalogue)) {
        return 2;
    }
    if (which == "keys"_L1) {
        return measureKeys(bench, events);
    }
    return which == "fleet"_L1 ? measureFleet(bench, events) : measureRun(bench, events, practices.constFirst());
}
