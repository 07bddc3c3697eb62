// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connectionspage.h"

#include "buttonlook.h"
#include "connections/connectiondialog.h"
#include "connections/connectionkeeper.h"
#include "connections/connectionuse.h"
#include "connections/doctorview.h"
#include "connections/freezedialog.h"
#include "connections/keychainpanel.h"
#include "model/words.h"
#include "models/connectionmodel.h"
#include "runners/runnersdialog.h"
#include "theme.h"
#include "widgets/actionbutton.h"
#include "widgets/ask.h"
#include "widgets/calmtable.h"
#include "widgets/emptystate.h"
#include "widgets/messagebar.h"
#include "widgets/openoverpage.h"
#include "widgets/plainlabel.h"
#include "widgets/readerguard.h"
#include "widgets/selectionkeeper.h"
#include "widgets/timewords.h"
#include "widgets/tonedelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

ConnectionsPage::ConnectionsPage(const UiContext &context, Bulletin &bulletin, QWidget *parent)
    : Page(parent), m_context(context), m_bulletin(bulletin), m_model(new ConnectionModel(context.workspace.platforms, this)),
      m_keeper(new ConnectionKeeper(context.workspace, this))
{
    build();
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ConnectionsPage::showDetails);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ConnectionsPage::showDetails);
    connect(m_table, &QTableView::activated, m_edit, &QAction::trigger);
    connect(m_empty, &EmptyState::clicked, m_add, &QAction::trigger);
    connect(m_doctor, &DoctorView::finished, this, &ConnectionsPage::testEnded);
    connect(m_keeper, &ConnectionKeeper::failed, this, &ConnectionsPage::showProblem);
    connect(m_keeper, &ConnectionKeeper::removed, this, [this](const QString &remark) {
        emit m_bulletin.connectionsChanged();
        emit m_bulletin.say(tr("The connection was deleted."));
        showProblem(remark);
    });
    connect(&m_bulletin, &Bulletin::connectionsChanged, this, &ConnectionsPage::load);
    auto *minute = new QTimer(this); // "3 min ago" grows old
    minute->start(std::chrono::minutes(1));
    connect(minute, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            load();
        }
    });
    retranslate();
}

ConnectionsPage::~ConnectionsPage() = default;

QString ConnectionsPage::title() const { return tr("Connections"); }

void ConnectionsPage::refresh()
{
    m_panel->look();
    load();
}

void ConnectionsPage::activatePrimary() { m_add->trigger(); }

void ConnectionsPage::shown() { refresh(); }

QList<QAction *> ConnectionsPage::commands() const
{
    return {m_add, m_test, m_edit, m_freezes, m_runners, m_delete};
}

void ConnectionsPage::build()
{
    const auto action = [this](void (ConnectionsPage::*what)()) {
        auto *made = new QAction(this);
        connect(made, &QAction::triggered, this, what);
        return made;
    };
    m_add = action(&ConnectionsPage::add);
    m_test = action(&ConnectionsPage::test);
    m_edit = action(&ConnectionsPage::edit);
    m_freezes = action(&ConnectionsPage::editFreezes);
    m_runners = action(&ConnectionsPage::showRunners);
    m_runners->setVisible(m_context.runners != nullptr);
    m_delete = action(&ConnectionsPage::askToDelete);
    makeDangerous(m_delete);
    for (QAction *writes : {m_add, m_test, m_edit, m_delete}) { // a test keeps what it found
        makeWriting(writes);
    }
    const auto label = [this] {
        QLabel *made = plainLabel(this);
        made->setWordWrap(true);
        made->setTextInteractionFlags(Qt::TextSelectableByMouse);
        return made;
    };
    m_panel = new KeychainPanel(m_context, this);
    m_problem = new MessageBar(this);
    m_problem->setClosable(true);
    showProblem({});

    m_table = new QTableView(this);
    makeCalm(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ToneDelegate(ConnectionModel::ToneRole, m_table));
    m_table->setObjectName(u"connections"_s);
    setColumnWidths(m_table, {26, 16, 28, 0, 16});
    new SelectionKeeper(m_table, ConnectionModel::IdRole);
    m_empty = new EmptyState(m_table);
    m_table->addActions({m_test, m_edit, m_freezes, m_runners, m_delete});

    m_title = label();
    m_title->setFont(sectionFont(font()));
    m_facts = label();
    m_doctor = new DoctorView(m_context.workspace, this);
    auto *inside = new QWidget;
    auto *lines = new QVBoxLayout(inside);
    lines->setContentsMargins({});
    lines->addWidget(m_title);
    lines->addWidget(m_facts);
    lines->addWidget(m_doctor);
    lines->addStretch(1);
    auto *details = new QScrollArea(this);
    m_details = details;
    details->setFrameShape(QFrame::NoFrame);
    details->setWidgetResizable(true);
    details->setWidget(inside);

    auto *buttons = new QHBoxLayout;
    for (QAction *a : {m_test, m_edit, m_freezes, m_runners, m_delete}) {
        buttons->addWidget(new ActionButton(a, this));
    }
    buttons->addStretch(1);
    auto *add = new ActionButton(m_add, this);
    add->setDefault(true);
    buttons->addWidget(add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(buttons);
    column->addWidget(m_panel);
    column->addWidget(m_problem);
    column->addWidget(m_table);
    column->addWidget(details, 1);
}

void ConnectionsPage::retranslate()
{
    m_add->setText(tr("Add connection…"));
    m_test->setText(tr("Test connection"));
    m_edit->setText(tr("Edit…"));
    m_freezes->setText(m_context.workspace.people ? tr("Freezes, second person…") : tr("Freezes…"));
    m_runners->setText(tr("Runners…"));
    m_delete->setText(tr("Delete…"));
    m_table->setAccessibleName(tr("Connections"));
    m_details->setAccessibleName(tr("Details of the connection"));
    m_empty->setTexts(tr("No connections yet. Add the account that owns your apps; the secret goes to your keychain."),
                      m_context.practice ? QString() : tr("Add connection…"));
    m_model->retranslate();
    showProblem({}); // said in the language of before, like what is known about the secret
    if (!m_doctor->isRunning()) {
        m_detailed = {};
        m_tested = {};
    }
    m_panel->retranslate();
    showDetails();
}

void ConnectionsPage::load()
{
    const Result<QList<Connection>> connections = m_context.workspace.catalogue.connections();
    if (!connections) {
        showProblem(tr("The connections could not be read: %1").arg(connections.error().text));
        return;
    }
    m_model->setConnections(connections.value(), m_context.workspace.clock.now());
    const int rows = std::clamp(m_model->rowCount() + 1, 6, 12);
    m_table->setFixedHeight(rows * m_table->verticalHeader()->defaultSectionSize());
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0) {
        const ConnectionId now = currentConnection(m_context.workspace).id; // what is done here is mostly meant for it
        int row = 0;
        for (int i = 0; i < m_model->rowCount(); ++i) {
            row = m_model->at(i).id == now ? i : row;
        }
        m_table->selectRow(row);
    }
    showDetails();
}

std::optional<Connection> ConnectionsPage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? std::optional(m_model->at(index.row())) : std::nullopt;
}

void ConnectionsPage::showDetails()
{
    const std::optional<Connection> connection = current();
    const bool any = connection.has_value();
    const QString none = tr("Select a connection first.");
    const QString locked = tr("Practice connections cannot be changed.");
    m_test->setEnabled(any);
    m_test->setStatusTip(any ? QString() : none);
    m_freezes->setEnabled(any);
    m_freezes->setStatusTip(any ? QString() : none);
    for (QAction *action : {m_edit, m_delete}) {
        action->setEnabled(any && !m_context.practice);
        action->setStatusTip(!any ? none : m_context.practice ? locked : QString());
    }
    m_add->setEnabled(!m_context.practice);
    m_add->setStatusTip(m_context.practice ? tr("Connections are added in your own workspace, not in the practice one.") : QString());
    m_title->setText(any ? connection->name : QString());
    const ConnectionId shown = any ? connection->id : ConnectionId{};
    if (shown != m_detailed) {
        m_detailed = shown;
        m_secretRemark.clear();
        m_doctor->clear();
        if (any) {
            lookForSecret(*connection);
        }
    }
    if (!any) {
        m_facts->setText({});
        return;
    }
    const Platform &platform = m_context.workspace.platforms.of(connection->platform);
    QStringList facts = {tr("%1 · %2", "purpose, platform").arg(purposeWord(connection->purpose), platform.words->platform())};
    for (const Field &field : platform.connection) {
        const QString value = connection->field(field.name);
        if (field.kind != Field::Kind::Secret && !value.isEmpty()) {
            const QString said = field.kind == Field::Kind::Choice ? platform.words->choice(field.name, value) : value;
            facts += tr("%1 %2", "a field and its value").arg(platform.words->field(field.name), said);
        }
    }
    facts += ConnectionUse(m_context).hasSecret(*connection) ? tr("Secret %1", "where it is kept").arg(ConnectionUse(m_context).secretPlace(*connection))
                                                             : tr("It needs no secret.");
    if (!m_secretRemark.isEmpty()) {
        facts += m_secretRemark;
    }
    if (!m_doctor->isRunning() && m_tested.id != connection->id) {
        QString health = healthText(*connection, *platform.words);
        if (health.endsWith(u'.')) {
            health.chop(1); // the platform's sentence goes on here
        }
        facts += connection->secretPending ? health
            : isSet(connection->testedAt)
            ? tr("%1, tested %2").arg(health, ago(connection->testedAt, m_context.workspace.clock.now()))
            : tr("Not tested yet. A test only reads and changes nothing.");
    }
    m_facts->setText(facts.join(u'\n'));
}

void ConnectionsPage::lookForSecret(const Connection &connection)
{
    if (connection.source != SecretSource::Memory || !ConnectionUse(m_context).hasSecret(connection)) {
        return;
    }
    m_context.workspace.sessionSecrets.read(secretsOf(connection.id), this, [this, id = connection.id](const Result<Secret> &secret) {
        if (m_detailed == id && !secret) {
            m_secretRemark = tr("The secret is not in memory any more. Edit the connection and enter it again.");
            showDetails();
        }
    });
}

void ConnectionsPage::showConnection(const ConnectionId &id)
{
    if (const int row = m_model->rowOf(id); row >= 0) {
        m_table->selectRow(row);
        m_table->setFocus();
    }
}

void ConnectionsPage::add()
{
    openDialog({});
}

void ConnectionsPage::editFreezes()
{
    if (const std::optional<Connection> connection = current()) {
        openFreezes(m_context.workspace, *connection, this);
    }
}

void ConnectionsPage::showRunners()
{
    openRunners(m_context, current().value_or(Connection()), this);
}

void ConnectionsPage::edit()
{
    if (const std::optional<Connection> connection = current(); connection && !m_context.practice) {
        openDialog(*connection);
    }
}

void ConnectionsPage::openDialog(const Connection &connection)
{
    showProblem({});
    auto *dialog = new ConnectionDialog(m_context.workspace, connection, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_detailed = {};
        m_tested = {};
        emit m_bulletin.connectionsChanged();
        if (const int row = m_model->rowOf(dialog->savedId()); row >= 0) {
            m_table->selectRow(row);
        }
        showProblem(dialog->remark());
    });
    openOverPage(dialog);
}

void ConnectionsPage::test()
{
    if (const std::optional<Connection> connection = current()) {
        showProblem({});
        m_tested = *connection;
        m_doctor->test(*connection);
        showDetails();
    }
}

void ConnectionsPage::testEnded(bool passed, const QString &result)
{
    if (!passed) {
        m_panel->look(); // it may be locked since
    }
    // Read again: only the result of the test is to be stored, and if the connection was changed meanwhile it says nothing of it.
    const Result<QList<Connection>> stored = m_context.workspace.catalogue.connections();
    if (!stored) {
        showProblem(tr("The result was not stored: %1").arg(stored.error().text));
        return;
    }
    const auto found = std::find_if(stored->cbegin(), stored->cend(), [this](const Connection &c) { return sameAccess(c, m_tested); });
    if (found == stored->cend()) {
        emit m_bulletin.connectionsChanged();
        return;
    }
    Connection connection = *found;
    connection.testedAt = m_context.workspace.clock.now();
    connection.testPassed = passed;
    connection.testResult = result;
    if (const Status status = m_context.workspace.catalogue.saveConnection(connection); !status) {
        showProblem(tr("The result was not stored: %1").arg(status.error().text));
    }
    emit m_bulletin.connectionsChanged();
}

bool ConnectionsPage::refuseRunning(const Connection &connection)
{
    const bool running = ConnectionUse(m_context).isRunning(connection);
    if (running) {
        showProblem(tr("A batch is running over %1. Stop it first.").arg(connection.name));
    }
    return running;
}

void ConnectionsPage::askToDelete()
{
    const std::optional<Connection> connection = current();
    if (!connection || m_context.practice || refuseRunning(*connection)) {
        return;
    }
    Question question;
    question.title = tr("Delete a connection");
    question.text = tr("Delete the connection %1?").arg(connection->name);
    question.details = ConnectionUse(m_context).whatHangsOn(*connection).join(u'\n');
    question.act = tr("Delete connection");
    ask(this, question, [this, gone = *connection] {
        if (!refuseRunning(gone)) { // one may have begun while the question was open
            m_keeper->remove(gone);
        }
    });
}

void ConnectionsPage::showProblem(const QString &text) { m_problem->setMessage(text, Tone::Bad); }

void ConnectionsPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace flotilla

#include "moc_connectionspage.cpp"
