// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connectionrow.h"

#include "model/words.h"
#include "models/connectioncheck.h"
#include "theme.h"
#include "widgets/mnemonics.h"
#include "widgets/plainlabel.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

void ConnectionRow::say(const QString &text, bool isProblem, const QPalette &colours) const
{
    problem->setText(text);
    problem->setVisible(!text.isEmpty());
    QPalette coloured = colours;
    coloured.setColor(QPalette::WindowText, toneColour(isProblem ? Tone::Bad : Tone::Attention, colours));
    problem->setPalette(coloured);
    field()->setAccessibleDescription(text);
}

void ConnectionRow::name(const QString &text) const
{
    label->setText(text);
    field()->setAccessibleName(withoutKey(text)); // the label is no neighbour of the field, and screen readers do not find it
}

QWidget *ConnectionRow::field() const
{
    return box ? static_cast<QWidget *>(box) : edit;
}

QString ConnectionRow::text() const
{
    if (!box) {
        return edit->text().trimmed();
    }
    const QString chosen = box->currentData().toString();
    return chosen == usual ? QString() : chosen;
}

void ConnectionRow::setText(const QString &text) const
{
    if (!box) {
        edit->setText(text);
        return;
    }
    const QString chosen = text.isEmpty() ? usual : text;
    if (!chosen.isEmpty() && box->findData(chosen) < 0) {
        box->addItem(chosen, chosen); // of a newer version: it is kept, and said to be wrong
    }
    box->setCurrentIndex(chosen.isEmpty() ? -1 : box->findData(chosen));
}

void ConnectionRow::offer(const Words &words, const QStringList &choices) const
{
    const QString chosen = box->currentData().toString();
    box->clear();
    for (const QString &choice : choices) {
        box->addItem(words.choice(key, choice), choice);
    }
    box->setPlaceholderText(QCoreApplication::translate("ConnectionForm", "Choose…"));
    setText(chosen);
}

WrappedLabel *quietLabel(QWidget *parent)
{
    auto *label = new WrappedLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->hide();
    return label;
}

QString camelCase(const QString &name)
{
    QString text;
    bool upper = false;
    for (const QChar c : name) {
        if (c == u'_') {
            upper = true;
            continue;
        }
        text.append(upper ? c.toUpper() : c);
        upper = false;
    }
    return text;
}

ConnectionRow makeConnectionRow(QWidget *parent, const QString &key, const QString &objectName, const Field *field)
{
    ConnectionRow row{.key = key, .label = plainLabel(parent), .problem = quietLabel(parent), .hint = quietLabel(parent)};
    row.problem->setObjectName(objectName + u"Error"_s);
    row.hint->setForegroundRole(QPalette::PlaceholderText);
    if (field && field->kind == Field::Kind::Choice) {
        row.usual = field->usual;
        row.box = new QComboBox(parent);
        row.box->setObjectName(objectName + u"Box"_s);
        row.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a long choice makes the form no wider
        row.label->setBuddy(row.box);
        return row;
    }
    row.edit = new QLineEdit(parent);
    row.edit->setObjectName(objectName + u"Edit"_s);
    row.label->setBuddy(row.edit);
    if (key != kNameKey) {
        row.edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    }
    if (field && field->kind == Field::Kind::Secret) {
        row.edit->setEchoMode(QLineEdit::Password);
        row.edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    }
    return row;
}

void addToForm(QFormLayout *form, const ConnectionRow &row)
{
    auto *field = new QWidget(row.field()->parentWidget());
    auto *column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(row.field());
    column->addWidget(row.problem);
    column->addWidget(row.hint);
    form->addRow(row.label, field);
}

void takeOut(QFormLayout *form, QWidget *field)
{
    int at = -1;
    QFormLayout::ItemRole role = QFormLayout::LabelRole;
    form->getWidgetPosition(field, &at, &role);
    if (at >= 0) {
        const QFormLayout::TakeRowResult taken = form->takeRow(at);
        delete taken.labelItem;
        delete taken.fieldItem;
    }
}

QString textOf(const QList<ConnectionRow> &rows, const QString &key)
{
    const auto row = std::find_if(rows.cbegin(), rows.cend(), [&key](const ConnectionRow &r) { return r.key == key; });
    return row == rows.cend() ? QString() : row->text();
}

Secrets typedSecrets(const QList<ConnectionRow> &rows, const QList<Field> &fields)
{
    Secrets secrets;
    for (const Field &field : fields) {
        const QString text = field.kind == Field::Kind::Secret ? textOf(rows, field.name) : QString();
        if (!text.isEmpty()) {
            secrets.insert(field.name, Secret(text.toUtf8()));
        }
    }
    return secrets;
}

void forgetSecrets(const QList<ConnectionRow> &rows, const QList<Field> &fields)
{
    for (const ConnectionRow &row : rows) {
        const Field *field = findField(fields, row.key);
        if (field && field->kind == Field::Kind::Secret) {
            row.edit->setText({}); // not clear(): that would leave the text in the undo history
        }
    }
}

} // namespace flotilla
