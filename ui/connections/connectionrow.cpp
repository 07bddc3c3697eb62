// SPDX-License-Identifier: GPL-3.0-or-later
#include "connections/connectionrow.h"

#include "models/connectioncheck.h"
#include "theme.h"
#include "widgets/mnemonics.h"
#include "widgets/plainlabel.h"

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
    edit->setAccessibleDescription(text);
}

void ConnectionRow::name(const QString &text) const
{
    label->setText(text);
    edit->setAccessibleName(withoutKey(text)); // the label is no neighbour of the field, and screen readers do not find it
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

ConnectionRow makeConnectionRow(QWidget *parent, const QString &key, const QString &objectName, bool secret)
{
    ConnectionRow row{key, plainLabel(parent), new QLineEdit(parent), quietLabel(parent), quietLabel(parent)};
    row.edit->setObjectName(objectName + u"Edit"_s);
    row.problem->setObjectName(objectName + u"Error"_s);
    row.label->setBuddy(row.edit);
    row.hint->setForegroundRole(QPalette::PlaceholderText);
    if (key != kNameKey) {
        row.edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    }
    if (secret) {
        row.edit->setEchoMode(QLineEdit::Password);
        row.edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    }
    return row;
}

void addToForm(QFormLayout *form, const ConnectionRow &row)
{
    auto *field = new QWidget(row.edit->parentWidget());
    auto *column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(row.edit);
    column->addWidget(row.problem);
    column->addWidget(row.hint);
    form->addRow(row.label, field);
}

QString textOf(const QList<ConnectionRow> &rows, const QString &key)
{
    const auto row = std::find_if(rows.cbegin(), rows.cend(), [&key](const ConnectionRow &r) { return r.key == key; });
    return row == rows.cend() ? QString() : row->edit->text().trimmed();
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
