// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/teamdialog.h"

#include "widgets/openoverpage.h"
#include "widgets/plainlabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

TeamDialog::TeamDialog(WorkspaceDoor &door, QWidget *parent)
    : QDialog(parent), m_door(door), m_intro(plainLabel(this)), m_recent(new QComboBox(this)), m_host(new QLineEdit(this)), m_port(new QLineEdit(this)),
      m_database(new QLineEdit(this)), m_user(new QLineEdit(this)), m_password(new QLineEdit(this)), m_certificate(new QLineEdit(this)),
      m_told(plainLabel(this)), m_test(new QPushButton(tr("Test the connection"), this)), m_open(new QPushButton(tr("Open"), this)),
      m_cancel(new QPushButton(tr("Cancel"), this))
{
    setWindowTitle(tr("Open a team workspace"));
    m_intro->setWordWrap(true);
    m_intro->setText(tr("A team workspace is a database on a PostgreSQL server. Flotilla starts again with it; the workspace that is open now stays as it is."));
    m_told->setWordWrap(true);
    m_told->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_told->hide();
    m_host->setPlaceholderText(tr("db.example.com, or the whole address: postgresql://…"));
    m_port->setPlaceholderText(u"5432"_s);
    m_password->setObjectName(u"teamPassword"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("empty: as it is kept here already"));
    m_certificate->setPlaceholderText(tr("only for an authority of your own: the file with its certificate"));
    build();
    connect(m_recent, &QComboBox::activated, this, [this](int index) { fill(m_recent->itemData(index).toString()); });
    connect(m_test, &QPushButton::clicked, this, [this] { begin(false); });
    connect(m_open, &QPushButton::clicked, this, [this] { begin(true); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_host->setFocus();
}

void TeamDialog::build()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const QStringList recent = m_door.recent();
    m_recent->addItem(tr("Choose one that was open before"));
    for (const QString &address : recent) {
        m_recent->addItem(address, address);
    }
    m_recent->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_recent->setVisible(!recent.isEmpty());
    const auto add = [form](const QString &label, QWidget *field) {
        form->addRow(label, field);
        static_cast<QLabel *>(form->labelForField(field))->setTextFormat(Qt::PlainText);
    };
    if (!recent.isEmpty()) {
        add(tr("Recent"), m_recent);
    }
    add(tr("Server"), m_host);
    add(tr("Port"), m_port);
    add(tr("Database"), m_database);
    add(tr("User"), m_user);
    add(tr("Password"), m_password);
    add(tr("Certificate"), m_certificate);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_test);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_open);
    m_test->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    m_open->setDefault(true);
    setTabOrder(m_test, m_cancel);
    setTabOrder(m_cancel, m_open);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(m_intro);
    column->addLayout(form);
    column->addWidget(m_told);
    column->addStretch(1);
    column->addLayout(buttons);
    resize(fontMetrics().averageCharWidth() * 90, sizeHint().height());
}

void TeamDialog::show(const QString &address, const QString &problem)
{
    fill(address);
    say(problem);
    QDialog::show();
}

void TeamDialog::fill(const QString &address)
{
    const TeamPlace place = m_door.placeOf(address);
    m_host->setText(place.host);
    m_port->setText(place.port);
    m_database->setText(place.database);
    m_user->setText(place.user);
    m_certificate->setText(place.certificate);
    m_password->clear();
}

void TeamDialog::begin(bool opens)
{
    const auto address = m_door.addressOf({m_host->text().trimmed(), m_port->text().trimmed(), m_database->text().trimmed(), m_user->text().trimmed(),
                                           m_certificate->text().trimmed()});
    if (!address) {
        say(address.error().text);
        return;
    }
    say(tr("Connecting…"));
    setTrying(true);
    m_door.attempt(*address, Secret(m_password->text().toUtf8()), opens, m_attempt.get(),
                   [this, at = *address, opens](const Status &tried) { told(at, tried, opens); });
}

void TeamDialog::setTrying(bool trying)
{
    QObject *before = m_attempt.release();
    if (before) {
        before->deleteLater(); // its answer may be what brought us here
    }
    m_attempt.reset(trying ? new QObject : nullptr);
    m_open->setEnabled(!trying);
    m_test->setEnabled(!trying);
    m_cancel->setText(trying ? tr("Stop") : tr("Cancel"));
}

void TeamDialog::reject()
{
    if (!m_attempt) {
        QDialog::reject();
        return;
    }
    m_attempt.reset(); // whatever comes of it is told to nobody
    setTrying(false);
    say(tr("Stopped. Nothing was opened."));
}

void TeamDialog::told(const QString &address, const Status &tried, bool opens)
{
    setTrying(false);
    if (!tried || !opens) {
        say(tried ? tr("The workspace is there and can be opened.") : tried.error().text);
        return;
    }
    if (const Status opened = m_door.open(address); !opened) {
        say(opened.error().text);
        return;
    }
    accept();
}

void TeamDialog::say(const QString &text)
{
    m_told->setText(text);
    m_told->setVisible(!text.isEmpty());
}

TeamDialog *openTeamDialog(WorkspaceDoor &door, QWidget *parent)
{
    auto *dialog = new TeamDialog(door, parent);
    openOverPage(dialog);
    return dialog;
}

QString roleText(const QString &role)
{
    return role == "owner"_L1      ? TeamDialog::tr("owner")
           : role == "approver"_L1 ? TeamDialog::tr("approver")
           : role == "operator"_L1 ? TeamDialog::tr("operator")
           : role == "viewer"_L1   ? TeamDialog::tr("viewer")
                                   : QString();
}

} // namespace flotilla

#include "moc_teamdialog.cpp"
