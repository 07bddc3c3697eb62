// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/tcsas/grayform.h"

#include "platforms/tcsas/grayobjects.h"
#include "platforms/tcsas/graysuperapps.h"
#include "tcsas/graywords.h"
#include "widgets/plainlabel.h"
#include "widgets/wheelguard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kMostUsersTyped = 100'000'000;
constexpr QLatin1StringView kTo{"to"};
constexpr QLatin1StringView kNetwork{"network"};

QDateTimeEdit *timeEdit(QWidget *parent)
{
    auto *edit = new QDateTimeEdit(parent);
    edit->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    edit->setCalendarPopup(true);
    return edit;
}

Instant instantIn(const QDateTimeEdit *edit)
{
    QDateTime at = edit->dateTime();
    at.setTime(QTime(at.time().hour(), at.time().minute()));
    return fromEpochMillis(at.toMSecsSinceEpoch());
}

} // namespace

GrayForm::GrayForm(QWidget *parent)
    : QWidget(parent), m_rows(new QFormLayout(this)), m_version(new QLineEdit(this)), m_name(new QLineEdit(this)), m_from(timeEdit(this)),
      m_to(timeEdit(this)), m_users(new QSpinBox(this)), m_superapps(new GraySuperapps(this)), m_objects(new GrayObjectList(this)),
      m_network(new QComboBox(this))
{
    m_rows->setContentsMargins({});
    m_rows->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_users->setRange(1, kMostUsersTyped);
    m_users->setGroupSeparatorShown(true);
    for (const QString &network : {QString(), QString(tcsas::gray::Wifi), QString(tcsas::gray::Cellular)}) {
        m_network->addItem(QString(), network);
    }
    addRow(tcsas::gray::Version, m_version);
    addRow(tcsas::gray::Name, m_name);
    addRow(tcsas::gray::Time, m_from);
    addRow(kTo, m_to);
    addRow(tcsas::gray::Users, m_users);
    addRow(tcsas::gray::Superapps, m_superapps);
    addRow(tcsas::gray::Systems, makeSystems());
    addRow(kNetwork, m_network);
    addRow(tcsas::gray::Objects, m_objects);
    for (QLineEdit *edit : {m_version, m_name}) {
        connect(edit, &QLineEdit::textChanged, this, &GrayForm::changed);
    }
    for (QDateTimeEdit *edit : {m_from, m_to}) {
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &GrayForm::changed);
    }
    connect(m_users, qOverload<int>(&QSpinBox::valueChanged), this, &GrayForm::changed);
    connect(m_network, qOverload<int>(&QComboBox::currentIndexChanged), this, &GrayForm::changed);
    connect(m_superapps, &GraySuperapps::changed, this, &GrayForm::changed);
    connect(m_objects, &GrayObjectList::changed, this, &GrayForm::changed);
    guardFromWheel(this);
    retranslate();
}

void GrayForm::addRow(QLatin1StringView field, QWidget *what)
{
    QLabel *label = plainLabel(this);
    label->setBuddy(what);
    m_labels.insert(field, label);
    m_rows->addRow(label, what);
}

GrayForm::System GrayForm::makeSystem(const QString &name, QWidget *parent)
{
    const System system{new QCheckBox(name, parent), new QLineEdit(parent), new QLineEdit(parent)};
    connect(system.box, &QCheckBox::toggled, this, [this, system](bool on) {
        system.from->setEnabled(on);
        system.to->setEnabled(on);
        emit changed();
    });
    connect(system.from, &QLineEdit::textChanged, this, &GrayForm::changed);
    connect(system.to, &QLineEdit::textChanged, this, &GrayForm::changed);
    return system;
}

QWidget *GrayForm::makeSystems()
{
    auto *whole = new QWidget(this);
    auto *grid = new QGridLayout(whole);
    grid->setContentsMargins({});
    m_android = makeSystem(u"Android"_s, whole);
    m_ios = makeSystem(u"iOS"_s, whole);
    int row = 0;
    for (const System &system : {m_android, m_ios}) {
        grid->addWidget(system.box, row, 0);
        grid->addWidget(system.from, row, 1);
        grid->addWidget(system.to, row, 2);
        ++row;
    }
    return whole;
}

void GrayForm::setTask(const tcsas::GrayTask &task)
{
    const QSignalBlocker quiet(this); // one change, told at the end
    m_version->setText(task.version);
    m_name->setText(task.name);
    m_from->setDateTime(toDateTime(task.from).toLocalTime());
    m_to->setDateTime(toDateTime(task.to).toLocalTime());
    m_users->setValue(task.users);
    m_superapps->set(task.superapps);
    const auto show = [](const System &system, bool on, const tcsas::VersionRange &range) {
        system.box->setChecked(on);
        system.from->setEnabled(on);
        system.to->setEnabled(on);
        system.from->setText(range.from);
        system.to->setText(range.to);
    };
    show(m_android, task.android, task.androidVersions);
    show(m_ios, task.ios, task.iosVersions);
    m_objects->set(task.objectKind, task.objects);
    m_network->setCurrentIndex(m_network->findData(task.network));
}

tcsas::GrayTask GrayForm::task() const
{
    tcsas::GrayTask task;
    task.version = m_version->text().trimmed();
    task.name = m_name->text().trimmed();
    task.from = instantIn(m_from);
    task.to = instantIn(m_to);
    task.users = m_users->value();
    task.superapps = m_superapps->chosen();
    task.android = m_android.box->isChecked();
    task.ios = m_ios.box->isChecked();
    task.androidVersions = {m_android.from->text().trimmed(), m_android.to->text().trimmed()};
    task.iosVersions = {m_ios.from->text().trimmed(), m_ios.to->text().trimmed()};
    task.objectKind = m_objects->kind();
    task.objects = task.objectKind.isEmpty() ? QStringList() : m_objects->objects();
    task.network = m_network->currentData().toString();
    return task;
}

bool GrayForm::isFaulty() const
{
    return m_objects->isFaulty();
}

void GrayForm::retranslate()
{
    const QMap<QString, QString> words{{tcsas::gray::Version, tr("Version")}, {tcsas::gray::Name, tr("Name of the task")}, {tcsas::gray::Time, tr("Start")},
                                       {kTo, tr("End")}, {tcsas::gray::Users, tr("Number of users")}, {tcsas::gray::Superapps, tr("Superapps")},
                                       {tcsas::gray::Systems, tr("Systems")}, {kNetwork, tr("Network")}, {tcsas::gray::Objects, tr("Objects")}};
    for (auto it = m_labels.cbegin(); it != m_labels.cend(); ++it) {
        it.value()->setText(words.value(it.key()));
    }
    for (const System &system : {m_android, m_ios}) {
        system.from->setPlaceholderText(tr("from version"));
        system.to->setPlaceholderText(tr("to version"));
        system.from->setAccessibleName(tr("%1, from version", "a system").arg(system.box->text()));
        system.to->setAccessibleName(tr("%1, to version", "a system").arg(system.box->text()));
    }
    for (int i = 0; i < m_network->count(); ++i) {
        m_network->setItemText(i, tcsas::grayNetworkWord(m_network->itemData(i).toString()));
    }
    m_superapps->retranslate();
    m_objects->retranslate();
}

} // namespace flotilla

#include "moc_grayform.cpp"
