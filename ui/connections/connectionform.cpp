// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connectionform.h"

#include "model/words.h"
#include "run/credentials.h"
#include "widgets/mnemonics.h"
#include "widgets/plainlabel.h"
#include "widgets/taborder.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHideEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>
#include <QUuid>

#include <algorithm>

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

ConnectionForm::ConnectionForm(const Platforms &platforms, QWidget *parent)
    : QWidget(parent), m_platforms(platforms), m_form(new QFormLayout(this)), m_purposeLabel(plainLabel(this)),
      m_platformLabel(plainLabel(this)), m_sourceLabel(plainLabel(this)), m_proxyLabel(plainLabel(this)),
      m_purpose(makeBox(u"purposeBox"_s)), m_platform(makeBox(u"platformBox"_s)), m_source(makeBox(u"sourceBox"_s)),
      m_proxy(makeBox(u"proxyBox"_s)), m_sourceHint(quietLabel(this)), m_advanced(new QToolButton(this))
{
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_name = addRow(kNameKey, u"name"_s, nullptr);
    addBox(m_purposeLabel, m_purpose);
    addBox(m_platformLabel, m_platform);
    m_advanced->setObjectName(u"advancedButton"_s);
    m_advanced->setCheckable(true);
    m_advanced->setAutoRaise(true);
    m_advanced->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_sourceHint->setForegroundRole(QPalette::PlaceholderText);
    fillBoxes();
    connect(m_source, &QComboBox::currentIndexChanged, this, &ConnectionForm::showRows);
    connect(m_platform, &QComboBox::currentIndexChanged, this, &ConnectionForm::buildFields);
    connect(m_advanced, &QToolButton::toggled, this, &ConnectionForm::showRows);
    load({}, {});
}

ConnectionForm::~ConnectionForm() = default;

const Platform &ConnectionForm::platform() const
{
    return m_platforms.of(m_platform->currentData().toString());
}

QComboBox *ConnectionForm::makeBox(const QString &objectName)
{
    auto *box = new QComboBox(this);
    box->setObjectName(objectName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(box, &QComboBox::activated, this, &ConnectionForm::edited);
    return box;
}

void ConnectionForm::addBox(QLabel *label, QComboBox *box)
{
    label->setBuddy(box);
    m_form->addRow(label, box);
}

ConnectionRow ConnectionForm::addRow(const QString &key, const QString &objectName, const Field *field)
{
    ConnectionRow row = makeConnectionRow(this, key, objectName, field);
    const auto told = [this] {
        emit edited();
        showRows();
    };
    if (row.box) {
        connect(row.box, &QComboBox::activated, this, told);
        connect(row.box, &QComboBox::activated, this, &ConnectionForm::retellProblems);
    } else {
        connect(row.edit, &QLineEdit::textEdited, this, told);
        connect(row.edit, &QLineEdit::editingFinished, this, &ConnectionForm::retellProblems);
    }
    addToForm(m_form, row);
    return row;
}

void ConnectionForm::buildFields()
{
    if (m_builtFor == platform().id) {
        return;
    }
    m_builtFor = platform().id;
    for (QWidget *kept : std::initializer_list<QWidget *>{m_source, m_sourceHint, m_advanced, m_proxy}) {
        takeOut(m_form, kept);
    }
    while (m_form->rowCount() > 3) { // name, purpose and platform stay
        m_form->removeRow(3);
    }
    m_rows.clear();
    const QList<Field> &fields = platform().connection;
    const auto add = [this, &fields](bool secret, bool advanced) {
        for (const Field &field : fields) {
            if ((field.kind == Field::Kind::Secret) == secret && (secret || field.advanced == advanced)) {
                m_rows.append(addRow(field.name, camelCase(field.name), &field));
            }
        }
    };
    add(false, false);
    addBox(m_sourceLabel, m_source);
    m_form->addRow(QString(), m_sourceHint);
    add(true, false);
    for (const Field &field : fields) {
        if (field.kind == Field::Kind::Secret) {
            m_rows.append(addRow(variableKey(field.name), camelCase(field.name) + u"Variable"_s, nullptr));
        }
    }
    m_form->addRow(QString(), m_advanced);
    add(false, true);
    addBox(m_proxyLabel, m_proxy);
    QList<QWidget *> seen; // the keyboard goes as the eye does
    for (int i = 0; i < m_form->rowCount(); ++i) {
        if (const QLayoutItem *item = m_form->itemAt(i, QFormLayout::FieldRole); item && item->widget()) {
            seen.append(item->widget());
        }
    }
    orderTabs(seen);
    retranslate();
}

void ConnectionForm::load(const Connection &connection, const QStringList &takenNames)
{
    m_original = connection;
    m_id = connection.id.isEmpty() ? ConnectionId{QUuid::createUuid().toString(QUuid::WithoutBraces)} : connection.id;
    m_takenNames = takenNames;
    m_platform->setCurrentIndex(std::max(0, m_platform->findData(connection.platform)));
    m_platform->setEnabled(connection.id.isEmpty() && m_platform->count() > 1);
    buildFields();
    m_name.edit->setText(connection.name);
    bool unusual = connection.proxy != Proxy::System;
    for (const ConnectionRow &row : std::as_const(m_rows)) {
        const QString value = row.key.startsWith(u'$') ? connection.variables.value(row.key.mid(1)) : connection.field(row.key);
        row.setText(value);
        const Field *field = findField(platform().connection, row.key);
        unusual = unusual || (field && field->advanced && !value.isEmpty());
    }
    choose(m_purpose, connection.purpose);
    choose(m_proxy, connection.proxy);
    choose(m_source, connection.source);
    m_advanced->setChecked(unusual);
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
    const Purpose purpose = choice<Purpose>(m_purpose);
    const Proxy proxy = choice<Proxy>(m_proxy);
    const SecretSource kept = source();
    const QString chosen = m_platform->currentData().toString();
    const QSignalBlocker quiet(m_source);
    const QSignalBlocker still(m_platform);
    m_purpose->clear();
    for (const Purpose p : {Purpose::Production, Purpose::Test, Purpose::Practice}) {
        addChoice(m_purpose, purposeWord(p), p);
    }
    m_platform->clear();
    for (const Platform *one : m_platforms.all()) {
        m_platform->addItem(one->words->platform(), one->id);
    }
    m_platform->setCurrentIndex(std::max(0, m_platform->findData(chosen)));
    m_proxy->clear();
    addChoice(m_proxy, tr("As the system is set"), Proxy::System);
    addChoice(m_proxy, tr("None"), Proxy::None);
    m_source->clear();
    const QString keychain = m_place.isEmpty() ? tr("Keychain") : tr("Keychain: %1").arg(m_place);
    addChoice(m_source, m_keychain == KeychainState::Absent ? tr("Keychain (there is none)") : keychain, SecretSource::Keychain);
    addChoice(m_source, tr("Memory, until you quit"), SecretSource::Memory);
    addChoice(m_source, tr("Environment variable"), SecretSource::Environment);
    choose(m_purpose, purpose);
    choose(m_proxy, proxy);
    choose(m_source, kept);
}

void ConnectionForm::retranslate()
{
    fillBoxes();
    m_name.name(tr("&Name"));
    m_purposeLabel->setText(tr("&Purpose"));
    m_platformLabel->setText(tr("Platform"));
    m_sourceLabel->setText(tr("Secret is &kept in"));
    m_proxyLabel->setText(tr("Prox&y"));
    m_advanced->setText(tr("&Advanced"));
    const Words &words = *platform().words;
    QString keys = u"NPKYATS"_s; // of the labels above and of the buttons of the dialog
    for (const ConnectionRow &row : std::as_const(m_rows)) {
        const bool variable = row.key.startsWith(u'$');
        const QString name = words.field(variable ? row.key.mid(1) : row.key);
        if (row.box) {
            row.offer(words, findField(platform().connection, row.key)->choices);
        }
        row.name(withKey(variable ? tr("Variable of %1", "a secret field").arg(name) : name, keys));
        const QString hint = variable ? QString() : words.fieldHint(row.key);
        row.hint->setText(hint);
        row.hint->setVisible(!hint.isEmpty());
    }
    showRows();
}

SecretSource ConnectionForm::source() const
{
    return choice<SecretSource>(m_source);
}

bool ConnectionForm::isStored() const
{
    return !m_original.id.isEmpty() && m_original.source == source();
}

void ConnectionForm::showRows()
{
    const bool environment = source() == SecretSource::Environment;
    const bool advanced = m_advanced->isChecked();
    const Values given = connection().fields;
    bool asks = false; // for a secret: there are ways in without one
    for (const ConnectionRow &row : std::as_const(m_rows)) {
        const Field *field = findField(platform().connection, row.key);
        const bool secret = field && field->kind == Field::Kind::Secret;
        const Field *owner = field ? field : findField(platform().connection, row.key.mid(1)); // of a variable
        const bool applies = !owner || owner->appliesTo(given);
        asks = asks || (secret && applies);
        const bool shown = secret ? !environment : field ? !field->advanced || advanced : environment;
        showRow(row.label, shown && applies);
        if (secret) {
            row.edit->setPlaceholderText(isStored() ? tr("stored; leave empty to keep it") : QString());
        }
    }
    showRow(m_proxyLabel, advanced);
    m_advanced->setArrowType(advanced ? Qt::DownArrow : Qt::RightArrow);
    switch (source()) {
    case SecretSource::Keychain:
        m_sourceHint->setText(m_keychain == KeychainState::Locked   ? tr("The keychain is locked. It asks for its password when you save.")
                              : m_keychain == KeychainState::Absent ? tr("There is no keychain in this session. Keep the secret in memory instead.")
                              : m_keychain == KeychainState::NoLibrary
                                  ? tr("The library libsecret is missing, through which the keychain is reached. Install it (libsecret-1-0) and "
                                       "start again, or keep the secret in memory.")
                              : m_keychain == KeychainState::Silent ? tr("The keychain does not answer. Keep the secret in memory instead.")
                                                                    : QString());
        break;
    case SecretSource::Memory:
        m_sourceHint->setText(tr("You will be asked again after the next start."));
        break;
    case SecretSource::Environment:
        m_sourceHint->setText(tr("For unattended runs. Only the name of the variable is stored, never its value."));
        break;
    }
    showRow(m_sourceLabel, asks);
    showRow(m_sourceHint, asks && !m_sourceHint->text().isEmpty());
    emit sourceShown();
}

void ConnectionForm::showRow(const QWidget *widget, bool shown)
{
    int row = -1;
    QFormLayout::ItemRole role = QFormLayout::LabelRole;
    m_form->getWidgetPosition(const_cast<QWidget *>(widget), &row, &role);
    if (row >= 0) {
        m_form->setRowVisible(row, shown);
    }
}

ConnectionDraft ConnectionForm::draft() const
{
    return {connection(), typedSecrets(m_rows, platform().connection), m_takenNames, isStored()};
}

bool ConnectionForm::validate()
{
    const ConnectionProblems problems = problemsOf(draft(), platform());
    for (const Field &field : platform().connection) {
        if (field.advanced && problems.contains(field.name)) {
            m_advanced->setChecked(true);
        }
    }
    if (QWidget *first = showProblems(problems)) {
        first->setFocus(Qt::OtherFocusReason);
    }
    return problems.isEmpty();
}

// In another language or other colours; what was repaired meanwhile is not said again.
void ConnectionForm::retellProblems()
{
    showProblems(m_showsProblems ? problemsOf(draft(), platform()) : ConnectionProblems());
}

QWidget *ConnectionForm::showProblems(const ConnectionProblems &problems)
{
    m_showsProblems = !problems.isEmpty();
    const ConnectionProblems hints = hintsOf(draft(), platform());
    QWidget *first = nullptr;
    for (const ConnectionRow &row : QList<ConnectionRow>{m_name} + m_rows) {
        const bool isProblem = problems.contains(row.key);
        const QString text = problems.value(row.key, hints.value(row.key));
        row.say(text, isProblem, palette());
        if (isProblem && !first) {
            first = row.field();
        }
    }
    return first;
}

Connection ConnectionForm::connection() const
{
    Connection c = m_original;
    c.id = m_id;
    c.name = m_name.edit->text().simplified();
    c.platform = platform().id;
    c.purpose = choice<Purpose>(m_purpose);
    c.proxy = choice<Proxy>(m_proxy);
    c.source = source();
    c.fields.clear();
    c.variables.clear();
    for (const Field &field : platform().connection) {
        if (field.kind != Field::Kind::Secret) {
            put(c.fields, field.name, textOf(m_rows, field.name));
        } else if (c.source == SecretSource::Environment) {
            put(c.variables, field.name, textOf(m_rows, variableKey(field.name)));
        }
    }
    dropWhatDoesNotApply(c, platform());
    return c;
}

Secret ConnectionForm::secret() const
{
    const Secrets typed = typedSecrets(m_rows, platform().connection);
    return typed.isEmpty() || source() == SecretSource::Environment ? Secret() : packed(typed);
}

void ConnectionForm::forgetSecret()
{
    forgetSecrets(m_rows, platform().connection);
}

void ConnectionForm::focusFirst()
{
    m_name.edit->setFocus();
}

void ConnectionForm::keepInMemory()
{
    choose(m_source, SecretSource::Memory);
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

#include "moc_connectionform.cpp"
