// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connectionform.h"

#include "model/words.h"
#include "theme.h"
#include "ui_connectionform.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHideEvent>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

template <typename Enum>
void addChoice(QComboBox *box, const QString &text, Enum value)
{
    box->addItem(text, static_cast<int>(value));
}

template <typename Enum>
Enum choice(const QComboBox *box)
{
    return static_cast<Enum>(box->currentData().toInt());
}

template <typename Enum>
void choose(QComboBox *box, Enum value)
{
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

} // namespace

ConnectionForm::ConnectionForm(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::ConnectionForm>())
{
    m_ui->setupUi(this);
    const QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    for (QLineEdit *edit : {m_ui->environmentEdit, m_ui->secretIdEdit, m_ui->keyVariableEdit, m_ui->tokenVariableEdit,
                            m_ui->regionEdit, m_ui->endpointEdit}) {
        edit->setFont(fixed);
    }
    for (QLabel *hint : {m_ui->sourceHint, m_ui->tokenHint, m_ui->endpointHint}) {
        hint->setForegroundRole(QPalette::PlaceholderText);
    }
    const QList<QLineEdit *> edits = findChildren<QLineEdit *>();
    for (QLineEdit *edit : edits) {
        connect(edit, &QLineEdit::textEdited, this, &ConnectionForm::edited);
    }
    fillBoxes();
    for (QComboBox *box : {m_ui->purposeBox, m_ui->sourceBox, m_ui->proxyBox}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(box, &QComboBox::activated, this, &ConnectionForm::edited);
    }
    connect(m_ui->secretIdEdit, &QLineEdit::editingFinished, this, [this] {
        showProblems(m_showsProblems ? problemsOf(draft()) : QMap<ConnectionField, QString>());
    });
    connect(m_ui->sourceBox, &QComboBox::currentIndexChanged, this, &ConnectionForm::showRows);
    connect(m_ui->advancedButton, &QToolButton::toggled, this, &ConnectionForm::showRows);
    load({}, {});
}

ConnectionForm::~ConnectionForm() = default;

void ConnectionForm::load(const Connection &connection, const QStringList &takenNames)
{
    m_original = connection;
    m_id = connection.id.isEmpty() ? ConnectionId{QUuid::createUuid().toString(QUuid::WithoutBraces)} : connection.id;
    m_takenNames = takenNames;
    m_ui->nameEdit->setText(connection.name);
    m_ui->environmentEdit->setText(connection.environment);
    m_ui->secretIdEdit->setText(connection.secretId);
    m_ui->keyVariableEdit->setText(connection.keyVariable);
    m_ui->tokenVariableEdit->setText(connection.tokenVariable);
    m_ui->regionEdit->setText(connection.region);
    m_ui->endpointEdit->setText(connection.endpoint);
    choose(m_ui->purposeBox, connection.purpose);
    choose(m_ui->proxyBox, connection.proxy);
    choose(m_ui->sourceBox, connection.source);
    const bool unusual = !connection.region.isEmpty() || !connection.endpoint.isEmpty() || connection.proxy != Proxy::System;
    m_ui->advancedButton->setChecked(unusual);
    forgetSecret();
    showProblems({});
    setKeychain(m_keychain, m_place);
}

void ConnectionForm::setKeychain(KeychainState state, const QString &place)
{
    m_keychain = state;
    m_place = place;
    retranslate();
}

void ConnectionForm::fillBoxes()
{
    const Purpose purpose = choice<Purpose>(m_ui->purposeBox);
    const Proxy proxy = choice<Proxy>(m_ui->proxyBox);
    const SecretSource kept = source();
    const QSignalBlocker quiet(m_ui->sourceBox);
    m_ui->purposeBox->clear();
    for (const Purpose p : {Purpose::Production, Purpose::Test, Purpose::Practice}) {
        addChoice(m_ui->purposeBox, purposeWord(p), p);
    }
    m_ui->proxyBox->clear();
    addChoice(m_ui->proxyBox, tr("As the system is set"), Proxy::System);
    addChoice(m_ui->proxyBox, tr("None"), Proxy::None);
    m_ui->sourceBox->clear();
    const bool absent = m_keychain == KeychainState::Absent;
    addChoice(m_ui->sourceBox,
              absent              ? tr("Keychain (there is none)")
              : m_place.isEmpty() ? tr("Keychain")
                                  : tr("Keychain: %1").arg(m_place),
              SecretSource::Keychain);
    addChoice(m_ui->sourceBox, tr("Memory, until you quit"), SecretSource::Memory);
    addChoice(m_ui->sourceBox, tr("Environment variable"), SecretSource::Environment);
    choose(m_ui->purposeBox, purpose);
    choose(m_ui->proxyBox, proxy);
    choose(m_ui->sourceBox, kept);
}

void ConnectionForm::retranslate()
{
    m_ui->retranslateUi(this);
    fillBoxes();
    showRows();
}

SecretSource ConnectionForm::source() const
{
    return choice<SecretSource>(m_ui->sourceBox);
}

bool ConnectionForm::isStored() const
{
    return !m_original.id.isEmpty() && m_original.source == source();
}

void ConnectionForm::showRows()
{
    const bool environment = source() == SecretSource::Environment;
    showRow(m_ui->secretKeyLabel, !environment);
    showRow(m_ui->tokenLabel, !environment);
    showRow(m_ui->keyVariableLabel, environment);
    showRow(m_ui->tokenVariableLabel, environment);
    const bool advanced = m_ui->advancedButton->isChecked();
    m_ui->advancedButton->setArrowType(advanced ? Qt::DownArrow : Qt::RightArrow);
    for (QLabel *label : {m_ui->regionLabel, m_ui->endpointLabel, m_ui->proxyLabel}) {
        showRow(label, advanced);
    }
    m_ui->secretKeyEdit->setPlaceholderText(isStored() ? tr("stored; leave empty to keep it") : QString());
    switch (source()) {
    case SecretSource::Keychain:
        m_ui->sourceHint->setText(
            m_keychain == KeychainState::Locked   ? tr("The keychain is locked. Unlock it before you save.")
            : m_keychain == KeychainState::Absent ? tr("There is no keychain in this session. Keep the secret in memory instead.")
                                                  : QString());
        break;
    case SecretSource::Memory:
        m_ui->sourceHint->setText(tr("You will be asked again after the next start."));
        break;
    case SecretSource::Environment:
        m_ui->sourceHint->setText(tr("For unattended runs. Only the name of the variable is stored, never its value."));
        break;
    }
    m_ui->sourceHint->setVisible(!m_ui->sourceHint->text().isEmpty());
}

void ConnectionForm::showRow(QLabel *label, bool shown)
{
    int row = -1;
    QFormLayout::ItemRole role = QFormLayout::LabelRole;
    m_ui->form->getWidgetPosition(label, &row, &role);
    m_ui->form->setRowVisible(row, shown);
}

ConnectionDraft ConnectionForm::draft() const
{
    return {connection(), m_ui->secretKeyEdit->text().trimmed(), m_ui->tokenEdit->text().trimmed(), m_takenNames, isStored()};
}

bool ConnectionForm::validate()
{
    const QMap<ConnectionField, QString> problems = problemsOf(draft());
    if (problems.contains(ConnectionField::Region) || problems.contains(ConnectionField::Endpoint)) {
        m_ui->advancedButton->setChecked(true);
    }
    if (QLineEdit *first = showProblems(problems)) {
        first->setFocus(Qt::OtherFocusReason);
    }
    return problems.isEmpty();
}

// In another language or other colours; what was repaired meanwhile is not said again.
void ConnectionForm::retellProblems()
{
    showProblems(m_showsProblems ? problemsOf(draft()) : QMap<ConnectionField, QString>());
}

QLineEdit *ConnectionForm::showProblems(const QMap<ConnectionField, QString> &problems)
{
    struct Place
    {
        ConnectionField field;
        QLineEdit *edit;
        QLabel *label;
    };
    // In the order of the form, so that the cursor goes to the first mistake.
    const QList<Place> places = {
        {ConnectionField::Name, m_ui->nameEdit, m_ui->nameError},
        {ConnectionField::Environment, m_ui->environmentEdit, m_ui->environmentError},
        {ConnectionField::SecretId, m_ui->secretIdEdit, m_ui->secretIdError},
        {ConnectionField::SecretKey, m_ui->secretKeyEdit, m_ui->secretKeyError},
        {ConnectionField::Token, m_ui->tokenEdit, m_ui->tokenError},
        {ConnectionField::KeyVariable, m_ui->keyVariableEdit, m_ui->keyVariableError},
        {ConnectionField::TokenVariable, m_ui->tokenVariableEdit, m_ui->tokenVariableError},
        {ConnectionField::Region, m_ui->regionEdit, m_ui->regionError},
        {ConnectionField::Endpoint, m_ui->endpointEdit, m_ui->endpointError},
    };
    m_showsProblems = !problems.isEmpty();
    const QMap<ConnectionField, QString> hints = hintsOf(draft());
    QLineEdit *first = nullptr;
    for (const Place &place : places) {
        const bool isProblem = problems.contains(place.field);
        const QString text = problems.value(place.field, hints.value(place.field));
        place.label->setText(text);
        place.label->setVisible(!text.isEmpty());
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, toneColour(isProblem ? Tone::Bad : Tone::Attention, colours));
        place.label->setPalette(colours);
        place.edit->setAccessibleDescription(text);
        if (isProblem && !first) {
            first = place.edit;
        }
    }
    return first;
}

Connection ConnectionForm::connection() const
{
    Connection c = m_original;
    c.id = m_id;
    c.name = m_ui->nameEdit->text().simplified();
    c.environment = m_ui->environmentEdit->text().trimmed();
    c.secretId = m_ui->secretIdEdit->text().trimmed();
    c.region = m_ui->regionEdit->text().trimmed();
    c.endpoint = m_ui->endpointEdit->text().trimmed();
    c.purpose = choice<Purpose>(m_ui->purposeBox);
    c.proxy = choice<Proxy>(m_ui->proxyBox);
    c.source = source();
    const bool environment = c.source == SecretSource::Environment;
    c.keyVariable = environment ? m_ui->keyVariableEdit->text().trimmed() : QString();
    c.tokenVariable = environment ? m_ui->tokenVariableEdit->text().trimmed() : QString();
    return c;
}

Secret ConnectionForm::secret() const
{
    const ConnectionDraft typed = draft();
    if (typed.secretKey.isEmpty() || source() == SecretSource::Environment) {
        return {};
    }
    const QString stored = typed.token.isEmpty() ? typed.secretKey : typed.secretKey + u'\n' + typed.token;
    return Secret(stored.toUtf8());
}

void ConnectionForm::forgetSecret()
{
    // Not clear(): that would leave the text in the undo history.
    m_ui->secretKeyEdit->setText({});
    m_ui->tokenEdit->setText({});
}

void ConnectionForm::focusFirst()
{
    m_ui->nameEdit->setFocus();
}

void ConnectionForm::keepInMemory()
{
    choose(m_ui->sourceBox, SecretSource::Memory);
}

void ConnectionForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        retellProblems();
    } else if (event->type() == QEvent::PaletteChange) {
        retellProblems();
    }
}

void ConnectionForm::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous()) {
        forgetSecret();
    }
}

} // namespace flotilla
