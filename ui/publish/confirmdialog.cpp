// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/confirmdialog.h"

#include "model/words.h"
#include "publish/publishwords.h"
#include "theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kAppsAtOnce = 8;

} // namespace

ConfirmDialog::ConfirmDialog(const Order &order, const QList<Finding> &warnings, QWidget *parent, const QString &leftOut)
    : QDialog(parent)
{
    setWindowTitle(publishButtonText(order));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);

    QFont bold = font();
    bold.setBold(true);
    addLine(confirmationText(order))->setFont(bold);
    addApps(appLines(order));
    addLine(firstNames(order.targets));
    QPalette coloured = palette();
    coloured.setColor(QPalette::WindowText, purposeColour(order.connection.purpose, palette()));
    addLine(tr("Connection: %1 (%2)").arg(order.connection.name, purposeWord(order.connection.purpose)))->setPalette(coloured);
    addLine(bindingAfterText(order));
    if (!leftOut.isEmpty()) {
        addLine(leftOut);
    }
    for (const FindingGroup &group : grouped(warnings)) {
        addLine(tr("Warning: %1").arg(groupText(group, order.targets)));
    }

    auto *buttons = new QDialogButtonBox(this);
    m_publish = buttons->addButton(windowTitle(), QDialogButtonBox::AcceptRole);
    QPushButton *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    if (order.targets.size() > kTypeBeyond) {
        addNumber(QString::number(order.targets.size()));
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

void ConfirmDialog::addNumber(const QString &wanted)
{
    auto *label = new QLabel(tr("Type %1 to go on:").arg(wanted), this);
    m_number = new QLineEdit(this);
    m_number->setMaximumWidth(120);
    m_number->setAccessibleName(label->text());
    label->setBuddy(m_number);
    layout()->addWidget(label);
    layout()->addWidget(m_number);
    m_publish->setEnabled(false);
    connect(m_number, &QLineEdit::textChanged, this,
            [this, wanted](const QString &typed) { m_publish->setEnabled(typed.trimmed() == wanted); });
}

QLabel *ConfirmDialog::addLine(const QString &text)
{
    auto *label = new QLabel(text, this);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setMinimumWidth(fontMetrics().averageCharWidth() * 72);
    layout()->addWidget(label);
    m_text += m_text.isEmpty() ? text : u'\n' + text;
    return label;
}

// Many apps scroll, so that the buttons stay on the screen.
void ConfirmDialog::addApps(const QStringList &lines)
{
    QLabel *label = addLine(lines.join(u'\n'));
    if (lines.size() > kAppsAtOnce) {
        layout()->removeWidget(label);
        auto *scroll = new QScrollArea(this);
        scroll->setWidgetResizable(true);
        scroll->setWidget(label);
        scroll->setFixedHeight(fontMetrics().lineSpacing() * kAppsAtOnce);
        layout()->addWidget(scroll);
    }
}

} // namespace flotilla
