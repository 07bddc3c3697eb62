// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/optionscolumn.h"

#include "model/words.h"
#include "publish/offeredbox.h"
#include "publish/runplace.h"
#include "publish/startoption.h"
#include "publish/waveoptions.h"
#include "run/plannedorders.h"
#include "run/runners.h"
#include "settings/settingkeys.h"
#include "widgets/heading.h"
#include "widgets/mnemonics.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/taborder.h"
#include "widgets/wheelguard.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFontDatabase>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kMaxMinutes = 24 * 60; // as on the Settings page
const QString kTakenKeys = u"AMSTFHNB"_s; // of the two steps before, of the limits, of the waves and of the start, in every language

int numberSetting(Catalogue &catalogue, const QString &key, int otherwise)
{
    const auto stored = catalogue.setting(key);
    bool isNumber = false;
    const int value = stored ? stored.value().toInt(&isNumber) : 0;
    return isNumber ? value : otherwise;
}

} // namespace

OptionsColumn::OptionsColumn(QWidget *parent)
    : QWidget(parent), m_heading(makeHeading(this)), m_fields(new QVBoxLayout), m_rareFields(new QVBoxLayout), m_start(new StartOption(this)),
      m_place(new RunPlace(this)), m_stopLabel(plainLabel(this)),
      m_stopAfter(new QSpinBox(this)), m_minutesLabel(plainLabel(this)), m_minutes(new QSpinBox(this)),
      m_waves(new WaveOptions(this))
{
    m_stopAfter->setObjectName(u"stopAfter"_s);
    m_stopAfter->setRange(0, 1000);
    m_stopAfter->setValue(Limits().stopAfter);
    m_minutes->setObjectName(u"minutes"_s);
    m_minutes->setRange(1, kMaxMinutes);
    m_minutes->setValue(settingkeys::kDefaultBuildMinutes);
    m_stopLabel->setBuddy(m_stopAfter);
    m_minutesLabel->setBuddy(m_minutes);
    m_stopAfter->setMaximumWidth(120);
    m_minutes->setMaximumWidth(120);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_heading);
    column->addSpacing(4);
    // What people look at each time comes first, what hardly anybody touches last: not all of it fits a small screen.
    m_fields->setSpacing(8);
    m_rareFields->setSpacing(8);
    column->addLayout(m_fields);
    column->addSpacing(8);
    column->addWidget(m_start);
    column->addWidget(m_place);
    column->addSpacing(8);
    column->addWidget(m_waves);
    column->addSpacing(8);
    column->addWidget(m_stopLabel);
    column->addWidget(m_stopAfter);
    column->addSpacing(8);
    column->addWidget(m_minutesLabel);
    column->addWidget(m_minutes);
    column->addSpacing(8);
    column->addLayout(m_rareFields);
    column->addStretch(1);

    connect(m_stopAfter, &QSpinBox::valueChanged, this, [this] {
        m_stopTouched = true;
        emit changed();
    });
    connect(m_minutes, &QSpinBox::valueChanged, this, [this] {
        m_minutesTouched = true;
        emit changed();
    });
    connect(m_start, &StartOption::changed, this, &OptionsColumn::changed);
    connect(m_place, &RunPlace::changed, this, &OptionsColumn::changed);
    connect(m_start, &StartOption::chosen, this, &OptionsColumn::startChosen);
    connect(m_waves, &WaveOptions::changed, this, &OptionsColumn::changed);
    guardFromWheel(this);
    retranslate();
}

OptionsColumn::Row OptionsColumn::makeRow(const Field &field, bool offered)
{
    constexpr qsizetype kMostButtons = 4;
    Row row;
    row.field = field;
    row.whole = new QWidget(this);
    row.label = plainLabel(row.whole);
    auto *column = new QVBoxLayout(row.whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(row.label);
    if (field.kind == Field::Kind::Choice && field.choices.size() > 1 && field.choices.size() <= kMostButtons) {
        row.buttons = new QButtonGroup(row.whole);
        for (int i = 0; i < field.choices.size(); ++i) {
            auto *button = new QRadioButton(row.whole);
            button->setObjectName(field.choices.at(i));
            row.buttons->addButton(button, i);
            column->addWidget(button);
        }
        connect(row.buttons, &QButtonGroup::buttonToggled, this, &OptionsColumn::changed);
    } else if (field.kind == Field::Kind::Choice) {
        row.box = new QComboBox(row.whole);
        row.box->setObjectName(field.name);
        row.box->setMaximumWidth(160);
        row.label->setBuddy(row.box);
        column->addWidget(row.box);
        connect(row.box, &QComboBox::currentIndexChanged, this, &OptionsColumn::changed);
    } else if (offered) {
        row.offered = new OfferedBox(row.whole);
        row.offered->setObjectName(field.name);
        row.label->setBuddy(row.offered);
        column->addWidget(row.offered);
        connect(row.offered, &QComboBox::editTextChanged, this, &OptionsColumn::changed);
    } else if (field.kind == Field::Kind::Json || field.many) {
        const int lines = field.many ? 3 : 5;
        row.text = new QPlainTextEdit(row.whole);
        row.text->setObjectName(field.name);
        if (!field.many) {
            row.text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        }
        row.text->setTabChangesFocus(true);
        row.text->setFixedHeight(lines * row.text->fontMetrics().lineSpacing() + 12);
        row.label->setBuddy(row.text);
        column->addWidget(row.text);
        connect(row.text, &QPlainTextEdit::textChanged, this, &OptionsColumn::changed);
        if (!field.many) {
            row.larger = new QPushButton(row.whole);
            row.larger->setAutoDefault(false);
            column->addWidget(row.larger, 0, Qt::AlignLeft);
            connect(row.larger, &QPushButton::clicked, this, [this, name = field.name] { emit textRequested(name); });
        }
    } else {
        row.edit = new QLineEdit(row.whole);
        row.edit->setObjectName(field.name);
        row.edit->setMaxLength(field.longest);
        row.label->setBuddy(row.edit);
        column->addWidget(row.edit);
        connect(row.edit, &QLineEdit::textChanged, this, &OptionsColumn::changed);
    }
    (field.advanced ? m_rareFields : m_fields)->addWidget(row.whole);
    QString keys; // there are more rows to come
    tellWords(row, keys);
    const QSignalBlocker quiet(this);
    show(row, field.usual);
    return row;
}

void OptionsColumn::setOperation(const Operation &operation, const Words &words, const ConnectionId &connection)
{
    const bool another = std::exchange(m_connection, connection) != connection;
    m_words = &words;
    m_waves->retranslate(m_words);
    QStringList offered;
    for (const Field &field : operation.options) {
        offered.append(field.name);
    }
    if (m_offered == offered && m_operation == operation.name) {
        if (another) {
            resetChoices();
        }
        return;
    }
    m_offered = offered;
    const Values before = options();
    for (const Row &row : std::as_const(m_rows)) {
        delete row.whole;
    }
    m_rows.clear();
    m_operation = operation.name;
    for (const bool choices : {true, false}) {
        for (const Field &field : operation.options) {
            if ((field.kind == Field::Kind::Choice) == choices && field.name != operation.sourceOption && !operation.sourceFields.contains(field.name)
                && (operation.targetField.isEmpty() || field.name != operation.itemOption)) {
                m_rows.append(makeRow(field, operation.offers.contains(field.name)));
                if (before.contains(field.name) && !(another && field.kind == Field::Kind::Choice)) {
                    const QSignalBlocker quiet(this);
                    show(m_rows.constLast(), before.value(field.name));
                }
            }
        }
    }
    QList<QWidget *> widgets{m_start, m_place, m_waves, m_stopAfter, m_minutes}; // from top to bottom, though the fields come later than the rest
    qsizetype usual = 0;
    for (const Row &row : std::as_const(m_rows)) {
        widgets.insert(row.field.advanced ? widgets.size() : usual++, row.whole);
        guardFromWheel(row.whole);
    }
    orderTabs(widgets);
    tellAllWords();
    if (another) {
        emit choicesReset();
    }
    emit changed();
}

QString OptionsColumn::valueOf(const Row &row)
{
    if (row.buttons) {
        return row.field.choices.value(row.buttons->checkedId());
    }
    if (row.text) {
        return row.text->toPlainText().trimmed();
    }
    return row.box ? row.box->currentData().toString() : row.offered ? row.offered->value() : row.edit->text().trimmed();
}

void OptionsColumn::show(const Row &row, const QString &value)
{
    if (row.buttons) {
        if (QAbstractButton *button = row.buttons->button(static_cast<int>(row.field.choices.indexOf(value)))) {
            button->setChecked(true);
        }
    } else if (row.box) {
        if (row.box->findData(value) < 0) { // of an older batch: shown as it is
            row.box->addItem(value, value);
        }
        row.box->setCurrentIndex(row.box->findData(value));
    } else if (row.text) {
        row.text->setPlainText(value);
    } else if (row.offered) {
        row.offered->setValue(value);
    } else {
        row.edit->setText(value);
    }
}

void OptionsColumn::tellAllWords() const
{
    QString keys = kTakenKeys;
    for (const Row &row : m_rows) {
        tellWords(row, keys);
    }
}

void OptionsColumn::tellWords(const Row &row, QString &keys) const
{
    const QString name = m_words->field(row.field.name);
    row.label->setText(row.label->buddy() ? withKey(name, keys) : name);
    const QString hint = m_words->fieldHint(row.field.name);
    setTip(row.whole, hint);
    if (row.edit) { // who works with the keyboard sees no tip
        row.edit->setPlaceholderText(hint);
    } else if (row.text) {
        row.text->setPlaceholderText(hint);
    }
    if (row.larger) {
        row.larger->setText(tr("Edit and preview…"));
        row.larger->setAccessibleName(tr("Edit and preview: %1", "an option").arg(name));
    }
    if (row.buttons) {
        for (int i = 0; i < row.field.choices.size(); ++i) {
            QAbstractButton *button = row.buttons->button(i);
            button->setText(m_words->choice(row.field.name, row.field.choices.at(i)));
            // A choice says nothing without its group.
            button->setAccessibleName(tr("%1 %2", "beginning and end of a sentence").arg(name, button->text()));
        }
    } else if (row.box) {
        const QSignalBlocker quiet(row.box);
        const QString chosen = row.box->currentData().toString();
        row.box->clear();
        for (const QString &choice : row.field.choices) {
            row.box->addItem(m_words->choice(row.field.name, choice), choice);
        }
        row.box->setCurrentIndex(std::max(0, row.box->findData(chosen)));
    }
}

QAction *OptionsColumn::laterAction() const { return m_start->action(); }
void OptionsColumn::setRunnerLabels(const QStringList &labels) { m_place->setLabels(labels); }

Values OptionsColumn::options() const
{
    Values values;
    for (const Row &row : m_rows) {
        put(values, row.field.name, valueOf(row));
    }
    setStart(values, m_start->start());
    put(values, kRunOnOption, m_place->label());
    return values;
}

Limits OptionsColumn::limits() const
{
    Limits limits;
    limits.stopAfter = m_stopAfter->value();
    limits.followLimit = std::chrono::minutes(m_minutes->value());
    limits.width = m_waves->lanesAtOnce();
    return limits;
}

void OptionsColumn::set(const Values &options, const Limits &limits, int first, const Gate &gate)
{
    for (const Row &row : std::as_const(m_rows)) {
        show(row, options.value(row.field.name, row.field.usual));
    }
    m_stopAfter->setValue(limits.stopAfter);
    m_minutes->setValue(static_cast<int>(std::chrono::ceil<std::chrono::minutes>(limits.followLimit).count()));
    m_waves->set(first, gate, limits.width);
    m_stopTouched = true;
    m_minutesTouched = true;
}

void OptionsColumn::showIn(bool page, bool manyTargets)
{
    m_heading->setVisible(page);
    m_waves->setVisible(manyTargets);
    m_stopLabel->setVisible(manyTargets);
    m_stopAfter->setVisible(manyTargets);
}

void OptionsColumn::readDefaults(Catalogue &catalogue)
{
    using namespace settingkeys;
    if (!m_minutesTouched) {
        const QSignalBlocker quiet(m_minutes);
        m_minutes->setValue(numberSetting(catalogue, kBuildMinutes, kDefaultBuildMinutes));
    }
    if (!m_stopTouched) {
        const QSignalBlocker quiet(m_stopAfter);
        m_stopAfter->setValue(numberSetting(catalogue, kStopAfter, kDefaultStopAfter));
    }
}

void OptionsColumn::forgetTouches(Catalogue &catalogue)
{
    m_stopTouched = false;
    m_minutesTouched = false;
    m_waves->set(0, {}, 0);
    m_start->setStart({});
    m_place->setLabel({});
    resetChoices();
    readDefaults(catalogue);
}

// How far an order goes is decided anew for each.
void OptionsColumn::resetChoices()
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.buttons || row.box) {
            show(row, row.field.usual);
        }
    }
    emit choicesReset();
}

void OptionsColumn::setText(const QString &option, const QString &text)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.text && row.field.name == option) {
            row.text->setPlainText(text);
        }
    }
}

void OptionsColumn::retranslate()
{
    m_heading->setText(tr("3  Options and check"));
    m_stopLabel->setText(tr("&Stop after failures in a row"));
    m_stopAfter->setSpecialValueText(tr("never"));
    m_minutesLabel->setText(tr("&Time limit for each mini program"));
    m_minutes->setSuffix(tr(" min"));
    m_start->retranslate();
    m_place->retranslate();
    m_waves->retranslate(m_words);
    tellAllWords();
}

} // namespace flotilla

#include "moc_optionscolumn.cpp"
