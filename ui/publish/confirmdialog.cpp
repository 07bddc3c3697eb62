// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/confirmdialog.h"

#include "model/words.h"
#include "publish/publishwords.h"
#include "theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

ConfirmDialog::ConfirmDialog(const Order &order, const QList<Finding> &warnings, QWidget *parent) : QDialog(parent)
{
    const int programs = programCount(order.targets);
    setWindowTitle(tr("Publish to %n mini programs", nullptr, programs));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);

    addLine(confirmationText(order));
    QFont bold = font();
    bold.setBold(true);
    column->itemAt(0)->widget()->setFont(bold);
    addLine(firstNames(order.targets));
    addLine(tr("Connection: %1 (%2)").arg(order.connection.name, purposeWord(order.connection.purpose)));
    QPalette coloured = palette();
    coloured.setColor(QPalette::WindowText, purposeColour(order.connection.purpose, palette()));
    column->itemAt(2)->widget()->setPalette(coloured);
    addLine(bindingAfterText(order));
    for (const FindingGroup &group : grouped(warnings)) {
        addLine(tr("Warning: %1").arg(groupText(group, order.targets)));
    }

    auto *buttons = new QDialogButtonBox(this);
    m_publish = buttons->addButton(windowTitle(), QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    if (order.targets.size() > kTypeBeyond) {
        const QString wanted = QString::number(programs);
        auto *label = new QLabel(tr("Type %1 to go on:").arg(wanted), this);
        m_number = new QLineEdit(this);
        m_number->setMaximumWidth(120);
        m_number->setAccessibleName(label->text());
        label->setBuddy(m_number);
        column->addWidget(label);
        column->addWidget(m_number);
        m_publish->setEnabled(false);
        connect(m_number, &QLineEdit::textChanged, this,
                [this, wanted](const QString &typed) { m_publish->setEnabled(typed.trimmed() == wanted); });
    }
    column->addSpacing(8);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_publish->setAutoDefault(false);
    cancel->setDefault(true);
    cancel->setFocus();
    setAccessibleDescription(m_text);
}

void ConfirmDialog::addLine(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setMinimumWidth(fontMetrics().averageCharWidth() * 72);
    layout()->addWidget(label);
    m_text += m_text.isEmpty() ? text : u'\n' + text;
}

} // namespace flotilla
