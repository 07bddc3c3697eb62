// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/keyspage.h"

#include "keys/keydetails.h"
#include "keys/keylook.h"
#include "models/keymodel.h"
#include "overview/operationbuttons.h"
#include "overview/overviewbar.h"
#include "overview/overviewfeed.h"
#include "run/batchboard.h"
#include "run/batchrunner.h"
#include "run/credentials.h"
#include "run/programsecrets.h"
#include "widgets/ask.h"
#include "widgets/calmtable.h"
#include "widgets/drawer.h"
#include "widgets/emptystate.h"
#include "widgets/filteredit.h"
#include "widgets/messagebar.h"
#include "widgets/plainlabel.h"
#include "widgets/showrows.h"

#include <QAction>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

KeysPage::KeysPage(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : BoardPage(context, bulletin, parent), m_feed(new OverviewFeed(context, u"secrets"_s, this)), m_model(new KeyModel(this)),
      m_look(new KeyLook(context.workspace, this))
{
    m_feed->setReadsUnseen();
    build();
    wire();
    wireDetails();
    begin();
}

KeysPage::~KeysPage() = default;

QString KeysPage::title() const
{
    return tr("Keys");
}

void KeysPage::connectionChosen(bool another)
{
    if (another) {
        m_look->drop(); // what is still to be answered was asked of the other one
    }
    m_feed->setOverview(m_context.workspace.platforms.of(m_connection.platform).keys.overview);
    m_feed->askAlwaysAfter(keyOperationNames(m_context.workspace.platforms.of(m_connection.platform)));
    m_feed->setConnection(m_connection);
}

void KeysPage::refresh()
{
    m_bar->refreshAction()->trigger();
}

void KeysPage::showPrograms(const QList<MiniProgramId> &ids)
{
    m_feed->readCache();
    showRows({m_table, m_filter, m_model}, ids, [this](int row) { return m_model->at(row).program; }, [this] { m_states->setCurrentIndex(0); });
}

void KeysPage::shown()
{
    m_feed->readWhenShown();
    BoardPage::shown();
}

void KeysPage::askIfOld()
{
    m_feed->refreshIfOld();
}

QList<QAction *> KeysPage::commands() const
{
    return QList<QAction *>{m_bar->refreshAction(), m_bar->stopAction()} + m_actions->actionList();
}

QWidget *KeysPage::buildTable()
{
    auto *area = new QWidget(this); // the details lie over the table, never over what acts
    makeBoard({.name = u"keys"_s, .model = m_model, .program = int(KeyModel::Column::Program), .programRole = KeyModel::IdRole,
               .sortedBy = int(KeyModel::Column::State)},
              area);
    setColumnWidths(m_table, {28, 17, 18, 15, 13, 0});
    m_details = new KeyDetails(area);
    m_drawer = new Drawer(m_details, area);
    return area;
}

void KeysPage::build()
{
    m_states = new QTabBar(this);
    m_states->setExpanding(false);
    m_states->setDrawBase(false);
    m_bar = new OverviewBar(*m_feed, *m_problem, this);
    auto *top = new QHBoxLayout;
    top->addWidget(m_filter, 1);
    top->addWidget(m_bar);
    m_told->setWordWrap(true);
    m_actions = new OperationButtons(m_context, m_bulletin, this);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_told, 1);
    bottom->addWidget(m_actions);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_problem);
    column->addWidget(m_states, 0, Qt::AlignLeft);
    column->addWidget(buildTable(), 1);
    column->addLayout(bottom);
}

void KeysPage::wire()
{
    connect(m_feed, &OverviewFeed::changed, this, &KeysPage::load);
    connect(m_feed, &OverviewFeed::progressed, this, &KeysPage::showEmptyState);
    connect(m_states, &QTabBar::currentChanged, this, [this](int tab) { m_model->setStateFilter(m_states->tabData(tab).toString()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_details->say({}); // it was said of others
    });
    connect(m_empty, &EmptyState::clicked, this, [this] {
        if (m_model->total() > 0) {
            m_filter->clear();
            m_states->setCurrentIndex(0);
        } else {
            refresh();
        }
    });
    m_unseen.setSingleShot(true);
    m_unseen.setInterval(std::chrono::seconds(5));
    connect(&m_unseen, &QTimer::timeout, m_feed, &OverviewFeed::readCache);
    m_soon.setSingleShot(true);
    m_soon.setInterval(300);
    connect(&m_soon, &QTimer::timeout, m_feed, &OverviewFeed::readCache); // another page may have asked; it tells `changed` in any case
    connect(&m_context.board, &BatchBoard::batchChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_bulletin, &Bulletin::publicationsChanged, this, [this] {
        if (isVisible()) {
            m_soon.start();
        } else if (!m_unseen.isActive()) {
            m_soon.start();
            m_unseen.start(); // only the badge can be seen, and a running batch tells this every second: then once more and no sooner
        }
    });
    connect(&m_context.board, &BatchBoard::runnerAdded, this, [this](BatchRunner *runner) { // the badge follows in any case
        if (keyOperationNames(m_context.workspace.platforms.of(runner->batch())).contains(runner->operation().name)) {
            connect(runner, &BatchRunner::ended, &m_soon, qOverload<>(&QTimer::start));
        }
    });
}

void KeysPage::wireDetails()
{
    connect(m_details, &KeyDetails::checkRequested, this, &KeysPage::check);
    connect(m_look, &KeyLook::noticed, &m_soon, qOverload<>(&QTimer::start));
    connect(m_look, &KeyLook::finished, this, [this] {
        load();
        m_details->say(m_look->text(store()));
    });
    connect(m_details, &KeyDetails::forgetRequested, this, &KeysPage::forget);
    connect(m_details, &KeyDetails::orderRequested, &m_bulletin, &Bulletin::showBatch);
    connect(m_details, &KeyDetails::leaveOutRequested, this, [this](const KeyRow &row) {
        const Status left = m_context.board.resolve(row.change.batch, row.change.lane, row.program, Verdict::Skip);
        if (!left) {
            m_problem->setMessage(left.error().text, Tone::Bad);
        }
        load();
    });
}

void KeysPage::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter: words, state:waiting, state:kept"));
    m_filter->setAccessibleName(tr("Filter the keys"));
    m_states->setAccessibleName(tr("State of the keys"));
    m_table->setAccessibleName(tr("Keys of the mini programs"));
    m_model->retranslate();
    m_details->retranslate();
    m_bar->follow();
    m_actions->retranslate();
    load();
}

void KeysPage::load()
{
    const Platform &platform = m_feed->platform();
    const auto kept = programsWithSecrets(m_context.workspace, m_connection.id);
    const auto changes = lastChanges(m_context.workspace, m_connection.id, keyOperationNames(platform));
    if (!kept || !changes) {
        m_problem->setMessage(tr("The journal could not be read: %1").arg((kept ? changes.error() : kept.error()).text), Tone::Bad);
    }
    m_look->notice(m_connection, platform.keys.secret, kept ? kept.value().keys() : QStringList());
    m_frozen = frozenPrograms(m_context.workspace, m_connection);
    m_model->setNow(now());
    m_model->setKeys(platform, keyRows(platform, m_feed->rows(), kept ? kept.value() : QMap<QString, Tick>(),
                                       changes ? changes.value() : QHash<MiniProgramId, LastChange>(), m_look->seen()));
    setBadge(m_model->waiting());
    showStates();
    showEmptyState();
    showSelection();
}

void KeysPage::showStates()
{
    const Platform &platform = m_feed->platform();
    const QStringList words = QStringList{QString()} + platform.keys.states;
    const QSignalBlocker quiet(m_states);
    while (m_states->count() > words.size()) {
        m_states->removeTab(m_states->count() - 1);
    }
    for (int tab = 0; tab < words.size(); ++tab) {
        if (tab == m_states->count()) {
            m_states->addTab({});
        }
        const QString &word = words.at(tab);
        m_states->setTabData(tab, word);
        m_states->setTabText(tab, word.isEmpty() ? tr("All (%1)").arg(m_model->total())
                                                 : tr("%1 (%2)", "a state, how many").arg(platform.words->toldValue(u"state"_s, word)).arg(m_model->count(word)));
    }
    m_model->setStateFilter(m_states->tabData(m_states->currentIndex()).toString());
}

void KeysPage::showNow()
{
    m_model->setNow(now());
    m_bar->follow();
    showSelection();
}

QList<KeyRow> KeysPage::selected() const
{
    QList<KeyRow> rows;
    const QList<int> picked = selectedRows(m_table);
    rows.reserve(picked.size());
    for (const int row : picked) {
        rows += m_model->at(row);
    }
    return rows;
}

QString KeysPage::store() const
{
    return storeOf(m_context.workspace, m_connection).place();
}

void KeysPage::showSelection()
{
    const QList<KeyRow> rows = selected();
    m_details->setRows(m_feed->platform(), rows, store(), now());
    present(rows.size(), rows.isEmpty() ? MiniProgramId() : rows.constFirst().program);
    m_told->setText(rows.isEmpty() ? tr("Select the mini programs whose keys are to be changed.")
                                   : tr("%1 of %2", "selected, all").arg(rows.size()).arg(m_model->total()));
    showOffers();
}

void KeysPage::showOffers()
{
    const Platform &platform = m_feed->platform();
    const QList<KeyRow> rows = selected();
    QList<OperationOffer> offers;
    const QList<const Operation *> operations = keyOperations(platform);
    for (const Operation *operation : operations) {
        OperationOffer offer{.operation = operation->name, .programs = fitFor(platform, *operation, rows),
                             .text = platform.words->step(shownSteps(*operation).value(0)),
                             .why = rows.isEmpty() ? tr("Select mini programs first.") : tr("None of the selected keys is in a state for it.")};
        if (const qsizetype others = rows.size() - offer.programs.size(); others > 0) {
            const int left = int(others);
            offer.remarks += tr("%n of the selected mini programs are left out: their keys are in no state for it.", nullptr, left);
        }
        offers.append(offer);
    }
    m_actions->setOffers(m_connection, offers, m_frozen);
}

void KeysPage::showEmptyState()
{
    if (m_model->total() > 0) {
        m_empty->setTexts(tr("No key matches what you chose."), tr("Show all"));
    } else if (m_feed->isReading()) {
        m_empty->setTexts(tr("The platform is being asked."));
    } else if (isSet(m_feed->at())) {
        m_empty->setTexts(tr("The connection has no mini programs yet."), tr("Read again"));
    } else {
        m_empty->setTexts(tr("The platform has not been asked about the keys yet."), m_feed->isThere() ? tr("Ask it now") : QString());
    }
}

void KeysPage::check()
{
    QList<MiniProgramId> programs;
    const QList<KeyRow> rows = selected();
    for (const KeyRow &row : rows) {
        programs.append(row.program);
    }
    m_look->look(m_connection, m_feed->platform().keys.secret, programs);
}

void KeysPage::forget()
{
    QList<KeyRow> rows = selected();
    rows.removeIf([](const KeyRow &row) { return row.place == KeyPlace::Nowhere; });
    const int count = int(rows.size());
    if (count == 0) {
        return;
    }
    Question question;
    question.title = tr("Forget the value");
    question.text = count == 1 ? tr("Remove the key of “%1” from %2?").arg(rows.constFirst().title(), store())
                               : tr("Remove the keys of %n mini programs from %1?", nullptr, count).arg(store());
    question.details = tr("The platform keeps the key, and it goes on working. It shows no key a second time: if nobody else has the value, only a reset makes a new one.");
    question.act = tr("Forget");
    ask(this, question, [this, rows] {
        QList<MiniProgramId> programs;
        QStringList ids;
        for (const KeyRow &row : rows) {
            programs.append(row.program);
            ids.append(row.program.value);
        }
        forgetProgramSecrets(m_context.workspace, m_connection, ids, this, [this, programs](const Status &done) { forgotten(programs, done); });
    });
}

void KeysPage::forgotten(const QList<MiniProgramId> &programs, const Status &done)
{
    for (const MiniProgramId &program : programs) {
        m_look->forget(program);
    }
    load();
    if (done) {
        emit m_bulletin.say(tr("The value was removed from %1.").arg(store()));
    } else {
        m_problem->setMessage(tr("The value could not be removed: %1").arg(done.error().text), Tone::Bad);
    }
}

} // namespace flotilla

#include "moc_keyspage.cpp"
