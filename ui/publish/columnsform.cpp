// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/columnsform.h"

#include "model/field.h"
#include "run/newprograms.h"
#include "widgets/heading.h"
#include "widgets/savefile.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr QLatin1StringView kTitleColumn{"name"};
constexpr int kTextLines = 2;

Call formCall(const Workspace &workspace, const Connection &connection, const QString &query)
{
    const Query *asked = workspace.platforms.of(connection.platform).query(query);
    Call call;
    call.name = asked ? asked->call : QString();
    return call;
}

} // namespace

ColumnsForm::ColumnsForm(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_now(workspace), m_choices(workspace), m_grid(new QGridLayout(this)), m_heading(makeHeading(this)),
      m_said(plainLabel(this))
{
    m_said->setWordWrap(true);
    m_grid->setContentsMargins({});
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(m_heading, 0, 0, 1, 3);
    m_grid->addWidget(m_said, 1, 0, 1, 3);
    connect(&m_now, &FileReader::replied, this, [this](qsizetype, const Reply &reply) { replied(reply); });
    connect(&m_now, &FileReader::finished, this, &ColumnsForm::showState);
    connect(&m_choices, &FileReader::replied, this, [this](qsizetype, const Reply &reply) { takeChoices(reply); });
}

void ColumnsForm::ask(const Connection &connection, const Operation &operation, const Target *target)
{
    m_connection = connection;
    m_form = operation.form;
    m_makes = !target;
    for (const Field &field : std::as_const(m_form.fields)) {
        addRow(field);
    }
    if (target) {
        m_before.insert(kTitleColumn, target->name);
        fill(m_rows.constFirst(), target->name);
    }
    if (target && !m_form.query.isEmpty()) {
        Call call = formCall(m_workspace, connection, m_form.query);
        call.lane = target->lane;
        call.program = target->program;
        m_now.load(connection, {call});
    }
    QList<Call> calls;
    for (auto it = m_form.choices.cbegin(); it != m_form.choices.cend(); ++it) {
        calls.append(formCall(m_workspace, connection, it.value()));
        m_choiceColumns.append(it.key());
    }
    m_choices.load(connection, calls);
    retranslate();
}

void ColumnsForm::addRow(const Field &field)
{
    Row row{field, plainLabel(this)};
    QWidget *what = nullptr;
    if (m_form.choices.contains(field.name)) {
        row.box = new QComboBox(this);
        row.box->setEditable(true); // it may be several of them
        row.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        what = row.box;
        connect(row.box, &QComboBox::editTextChanged, this, &ColumnsForm::showState);
    } else if (field.rule.kind == TextKind::Remark) {
        row.text = new QPlainTextEdit(this);
        row.text->setTabChangesFocus(true);
        row.text->setFixedHeight((kTextLines + 1) * fontMetrics().lineSpacing());
        what = row.text;
        connect(row.text, &QPlainTextEdit::textChanged, this, &ColumnsForm::showState);
    } else {
        row.line = new QLineEdit(this);
        what = row.line;
        connect(row.line, &QLineEdit::textChanged, this, &ColumnsForm::showState);
    }
    const int at = m_grid->rowCount();
    m_grid->addWidget(row.label, at, 0, row.text ? Qt::AlignTop : Qt::AlignVCenter);
    m_grid->addWidget(what, at, 1, 1, field.kind == Field::Kind::File ? 1 : 2);
    if (field.kind == Field::Kind::File) {
        row.choose = new QPushButton(this);
        row.choose->setAutoDefault(false);
        m_grid->addWidget(row.choose, at, 2);
        connect(row.choose, &QPushButton::clicked, this, [this, line = row.line] {
            chooseFile(this, tr("Choose a picture"), tr("Pictures (*.png *.jpg *.jpeg)"), [line](const QString &path) { line->setText(path); });
        });
    }
    row.label->setBuddy(what);
    what->setObjectName(field.name);
    m_rows.append(row);
}

QString ColumnsForm::valueOf(const Row &row)
{
    return (row.box ? row.box->currentText() : row.text ? row.text->toPlainText() : row.line->text()).trimmed();
}

void ColumnsForm::fill(const Row &row, const QString &value)
{
    if (row.box) {
        row.box->setEditText(value);
    } else if (row.text) {
        row.text->setPlainText(value);
    } else {
        row.line->setText(value);
    }
}

// What a person has typed before the answer stays.
void ColumnsForm::replied(const Reply &reply)
{
    if (reply.outcome != Outcome::Accepted || reply.items.isEmpty()) {
        m_error = reply.outcome == Outcome::Accepted ? tr("The platform does not know this mini program.") : reply.error.text;
        return;
    }
    const Item &item = reply.items.constFirst();
    for (const Row &row : std::as_const(m_rows)) {
        const QString name = row.field.name;
        const QString now = name == kTitleColumn ? item.title : item.values.value(name);
        if (valueOf(row) == m_before.value(name)) {
            fill(row, now);
        }
        put(m_before, name, now);
    }
}

void ColumnsForm::take(const Values &values)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (values.contains(row.field.name)) {
            fill(row, values.value(row.field.name));
        }
    }
}

void ColumnsForm::takeChoices(const Reply &reply)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.box && reply.outcome == Outcome::Accepted) {
            const QString typed = row.box->currentText();
            const QSignalBlocker quiet(row.box);
            row.box->clear();
            for (const Item &item : reply.items) {
                row.box->addItem(item.id);
            }
            row.box->setEditText(typed);
        }
    }
}

Values ColumnsForm::values() const
{
    Values values;
    for (const Row &row : m_rows) {
        const QString value = valueOf(row);
        if (m_makes || value != m_before.value(row.field.name)) { // what others have changed meanwhile stays
            put(values, row.field.name, value);
        }
    }
    return values;
}

QString ColumnsForm::problem() const
{
    if (m_now.isReading()) {
        return tr("What the mini program is now is being read.");
    }
    if (!m_error.isEmpty()) {
        return tr("What the mini program is now could not be read: %1").arg(m_error);
    }
    const Words &words = *m_workspace.platforms.of(m_connection.platform).words;
    bool same = !m_makes;
    for (const Row &row : m_rows) {
        const QString value = valueOf(row);
        same = same && value == m_before.value(row.field.name);
        const QString wrong = value.isEmpty() && row.field.required                ? tr("It is missing.")
                              : row.field.kind == Field::Kind::File ? QString() : problemOf(row.field, value);
        if (!wrong.isEmpty()) {
            return tr("%1: %2", "a field, what is wrong with it").arg(words.column(row.field.name), wrong);
        }
        if (row.field.kind == Field::Kind::File && !value.isEmpty()) {
            Operation files;
            files.fileColumns = {row.field.name};
            ImportedList list;
            list.rows.append({0, {}, {}, {{row.field.name, value}}});
            if (const QList<BadRow> bad = withColumnsChecked(list, files, {}).bad; !bad.isEmpty()) {
                return bad.constFirst().why;
            }
        }
    }
    return same ? tr("Nothing is changed yet.") : QString();
}

void ColumnsForm::showState()
{
    m_said->setText(m_now.isReading() ? tr("asking the platform…") : m_error);
    m_said->setVisible(!m_said->text().isEmpty());
    emit changed();
}

void ColumnsForm::retranslate()
{
    const Words &words = *m_workspace.platforms.of(m_connection.platform).words;
    m_heading->setText(m_makes ? tr("What it is to be") : tr("What it is now, to be changed"));
    for (const Row &row : std::as_const(m_rows)) {
        const QString word = words.column(row.field.name);
        row.label->setText(word);
        QWidget *what = row.label->buddy();
        what->setAccessibleName(word);
        if (row.choose) {
            row.choose->setText(tr("Choose…"));
            row.choose->setAccessibleName(tr("%1: choose a file", "a field").arg(word));
            row.line->setPlaceholderText(row.field.required ? tr("An address (https), or a file") : tr("Empty: it stays as it is"));
        }
    }
    showState();
}

} // namespace flotilla

#include "moc_columnsform.cpp"
