// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connectioneditor.h"

#include "connections/connectionkeeper.h"
#include "connections/doctorview.h"
#include "connections/programquestion.h"
#include "model/programline.h"
#include "models/connectioncheck.h"
#include "widgets/columnscroll.h"
#include "widgets/messagebar.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

ConnectionEditor::ConnectionEditor(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_form(new ConnectionForm(m_workspace.platforms)), m_doctor(new DoctorView(workspace, this)),
      m_problem(new MessageBar(this)), m_keeper(new ConnectionKeeper(workspace, this))
{
    showProblem({});

    auto *content = new QWidget;
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins({});
    inner->addWidget(m_form);
    inner->addSpacing(fontMetrics().height() / 2);
    inner->addWidget(m_doctor);
    inner->addStretch(1);
    auto *scroll = new ColumnScroll(content, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(scroll, 1);
    column->addWidget(m_problem);

    connect(m_form, &ConnectionForm::edited, this, [this] { m_editedSince = true; });
    connect(m_doctor, &DoctorView::finished, this, &ConnectionEditor::testEnded);
    connect(m_doctor, &DoctorView::finished, scroll, [this, scroll] {
        // Once the new lines have their places: in a low window they are below the form.
        QTimer::singleShot(0, scroll, [this, scroll] { scroll->ensureWidgetVisible(m_doctor); });
    });
    connect(m_keeper, &ConnectionKeeper::failed, this, [this](const QString &text) {
        showProblem(text);
        emit busyChanged();
        // Where no keychain takes it the way out is one click away.
        m_workspace.secrets.probe(this, [this, text](KeychainState state) {
            if (takesNothing(state) && m_form->connection().source == SecretSource::Keychain && !isBusy()) {
                m_keychain = state;
                offerMemory(text, [this] { save(); });
                m_memory->setFocus();
            }
        });
    });
    connect(m_keeper, &ConnectionKeeper::saved, this, [this](const Connection &connection, const QString &remark) {
        m_form->forgetSecret();
        emit busyChanged();
        emit saved(connection, remark);
    });
    m_workspace.secrets.probe(this, [this](KeychainState state) {
        m_keychain = state;
        m_form->setKeychain(state, m_workspace.secrets.place());
        offerMemoryIfNeeded();
    });
}

ConnectionEditor::~ConnectionEditor()
{
    dropTrial();
}

void ConnectionEditor::load(const Connection &connection)
{
    QStringList taken;
    const Result<QList<Connection>> known = m_workspace.catalogue.connections();
    if (known) {
        for (const Connection &other : known.value()) {
            if (other.id != connection.id) {
                taken += other.name;
            }
        }
    }
    m_doctor->clear();
    showProblem({});
    m_tested = {};
    m_form->load(connection, taken);
    m_agreed = connection.id.isEmpty() ? QStringList() : programLineOf(m_workspace.platforms.of(connection.platform), connection);
    m_editedSince = false;
    offerMemoryIfNeeded();
}

void ConnectionEditor::focusFirst()
{
    m_memory ? m_memory->setFocus() : m_form->focusFirst();
}

void ConnectionEditor::offerMemoryIfNeeded()
{
    const bool isNew = m_form->original().id.isEmpty();
    if (takesNothing(m_keychain) && isNew && m_form->connection().source == SecretSource::Keychain) {
        offerMemory(m_keychain == KeychainState::NoLibrary
                        ? tr("The library libsecret is missing, through which the keychain is reached, so the secret cannot be stored. Install "
                             "it (libsecret-1-0) and start again, or keep the secret in memory until you quit.")
                    : m_keychain == KeychainState::Silent
                        ? tr("The keychain does not answer, so the secret cannot be stored. It can be kept in memory until you quit.")
                        : tr("There is no keychain in this session, so the secret cannot be stored. It can be kept in memory until you quit."),
                    [this] { m_form->focusFirst(); });
        if (!m_editedSince && isVisible()) { // else somebody is typing
            m_memory->setFocus();
        }
    }
}

void ConnectionEditor::offerMemory(const QString &why, const std::function<void()> &then)
{
    m_problem->setMessage(why, Tone::Attention);
    m_memory = m_problem->addButton(tr("Keep it in memory for this run"));
    m_memory->setAutoDefault(true); // Enter presses it, not the button that saves
    connect(m_memory, &QPushButton::clicked, this, [this, then] {
        showProblem({});
        m_form->keepInMemory();
        then();
    });
}

bool ConnectionEditor::isBusy() const
{
    return m_keeper->isBusy() || m_doctor->isRunning() || !m_trial.isEmpty();
}

bool ConnectionEditor::isSaving() const { return m_keeper->isBusy(); }

void ConnectionEditor::test()
{
    if (isBusy() || !m_form->validate() || !agreedToProgram([this] { test(); })) {
        return;
    }
    showProblem({});
    m_tested = m_form->connection();
    m_tested.testedAt = {};
    m_editedSince = false;
    const Secret typed = m_form->secret();
    if (typed.isEmpty()) {
        m_doctor->test(m_tested);
        emit busyChanged();
        return;
    }
    // What was typed is tested from memory, so that a test stores nothing.
    Connection trial = m_tested;
    trial.id = ConnectionId{u"test-of-"_s + m_tested.id.value};
    trial.source = SecretSource::Memory;
    m_trial = trial.id;
    m_workspace.sessionSecrets.write(secretsOf(trial.id), typed, this, [this, trial](const Status &status) {
        if (status) {
            m_doctor->test(trial);
        } else {
            dropTrial();
            showProblem(status.error().text);
        }
        emit busyChanged();
    });
}

void ConnectionEditor::testEnded(bool passed, const QString &result)
{
    m_tested.testedAt = m_workspace.clock.now();
    m_tested.testPassed = passed;
    m_tested.testResult = result;
    dropTrial();
    emit busyChanged();
}

void ConnectionEditor::dropTrial()
{
    if (!m_trial.isEmpty()) {
        m_workspace.sessionSecrets.remove(secretsOf(m_trial), QCoreApplication::instance(), [](const Status &) {});
        m_trial = {};
    }
}

void ConnectionEditor::save()
{
    if (isBusy() || !m_form->validate() || !agreedToProgram([this] { save(); })) {
        return;
    }
    showProblem({});
    m_keeper->save(withTestResult(m_form->connection()), m_form->original(), m_form->secret());
    emit busyChanged();
}

bool ConnectionEditor::agreedToProgram(const std::function<void()> &then)
{
    const Connection connection = m_form->connection();
    const QStringList line = programLineOf(m_workspace.platforms.of(connection.platform), connection);
    if (line.isEmpty() || line == m_agreed) {
        return true;
    }
    askForProgram(this, line, [this, line, then] {
        m_agreed = line;
        then(); // with what stands in the form by then: another program is asked about again
    });
    return false;
}

Connection ConnectionEditor::withTestResult(Connection connection) const
{
    const Connection &before = m_form->original();
    const bool isAsBefore = !before.id.isEmpty() && m_form->secret().isEmpty() && sameAccess(before, connection);
    if (isSet(m_tested.testedAt) && !m_editedSince) {
        connection.testedAt = m_tested.testedAt;
        connection.testPassed = m_tested.testPassed;
        connection.testResult = m_tested.testResult;
    } else if (!isAsBefore) {
        // What an earlier test said is not about this any more.
        connection.testedAt = {};
        connection.testPassed = false;
        connection.testResult.clear();
    }
    return connection;
}

void ConnectionEditor::showProblem(const QString &text)
{
    m_problem->setMessage(text, Tone::Bad);
    m_memory.clear();
}

void ConnectionEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        showProblem({}); // said in the language of before
        offerMemoryIfNeeded();
    }
}

} // namespace flotilla

#include "moc_connectioneditor.cpp"
