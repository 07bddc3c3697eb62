// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/confirmdialog.h"

#include "model/words.h"
#include "publish/liftfreeze.h"
#include "publish/publishwords.h"
#include "publish/typednumber.h"
#include "run/plannedorders.h"
#include "theme.h"
#include "widgets/ask.h"
#include "widgets/openoverpage.h"
#include "widgets/plainlabel.h"
#include "widgets/taborder.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kLanesAtOnce = 8;

} // namespace

ConfirmDialog::ConfirmDialog(const Order &order, const Platform &platform, const QList<Finding> &warnings, QWidget *parent, const QStringList &remarks,
                             const QString &time, const QString &source)
    : QDialog(parent)
{
    setWindowTitle(publishButtonText(order, platform));
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);

    addLine(confirmationText(order, platform))->setFont(sectionFont(font()));
    if (const QStringList lanes = laneLines(order); !lanes.isEmpty()) {
        addLanes(lanes);
    }
    addLine(firstNames(order.targets));
    addLine(tr("Connection: %1 (%2)").arg(order.connection.name, purposeWord(order.connection.purpose)),
            purposeColour(order.connection.purpose, palette()));
    for (const QString &line : optionLines(order, platform, source)) {
        addLine(line);
    }
    for (const QString &line : {limitsText(order), wavesText(order), time}) {
        if (!line.isEmpty()) {
            addLine(line);
        }
    }
    for (const QString &remark : remarks) {
        addLine(remark, toneColour(Tone::Attention, palette()));
    }
    for (const FindingGroup &group : grouped(warnings)) {
        addLine(tr("Warning: %1").arg(groupText(group, *platform.words, order.targets)), toneColour(Tone::Attention, palette()));
    }

    if (const Instant start = startOf(order.options); isSet(start)) {
        addLine(tr("Begins %1. Nothing is sent before.").arg(startText(start)));
    }

    auto *buttons = new QDialogButtonBox(this);
    m_publish = buttons->addButton(windowTitle(), QDialogButtonBox::AcceptRole);
    m_cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    const Operation *operation = platform.operation(order.operation);
    if (order.targets.size() > typedBeyond(order.connection.purpose, operation ? operation->risk : Risk::Dangerous)) {
        m_number = new TypedNumber(m_publish, this);
        column->addWidget(m_number);
        m_number->ask(order.targets.size());
        m_publish->setEnabled(false);
        connect(m_number, &TypedNumber::changed, this, &ConfirmDialog::openButton);
    }
    column->addSpacing(8);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    keepFromEnter(m_publish);
    m_cancel->setDefault(true);
    m_number ? m_number->setFocus() : m_cancel->setFocus();
    setAccessibleDescription(m_text);
    closeWithLanguage(this);
}

void ConfirmDialog::askToLift(const std::optional<Frozen> &frozen, const QString &denied)
{
    if (!frozen || m_lift) {
        return;
    }
    m_lift = new LiftFreeze(this);
    m_lift->show(frozen, denied);
    connect(m_lift, &LiftFreeze::changed, this, &ConfirmDialog::openButton);
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(m_number ? column->indexOf(m_number) : column->count() - 2, m_lift); // above the number and the buttons
    orderTabs(m_number ? QList<QWidget *>{m_lift, m_number, m_publish, m_cancel} : QList<QWidget *>{m_lift, m_publish, m_cancel});
    m_text += u'\n' + m_lift->text();
    setAccessibleDescription(m_text);
    openButton();
}

QString ConfirmDialog::liftReason() const { return m_lift ? m_lift->reason() : QString(); }

void ConfirmDialog::openButton()
{
    m_publish->setEnabled((!m_lift || m_lift->isOpen()) && (!m_number || m_number->isRight()));
}

// A dialog's Enter presses its default button wherever the keyboard is: here it would close the dialog without a word.
void ConfirmDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || focusWidget() == m_cancel) {
        QDialog::keyPressEvent(event);
    } else if (m_number) {
        m_number->judge(true);
    }
}

QLabel *ConfirmDialog::addLine(const QString &text)
{
    QLabel *label = plainLabel(this, text);
    label->setWordWrap(true);
    label->setMinimumWidth(fontMetrics().averageCharWidth() * 72);
    layout()->addWidget(label);
    m_text += m_text.isEmpty() ? text : u'\n' + text;
    return label;
}

void ConfirmDialog::addLine(const QString &text, const QColor &colour)
{
    QLabel *label = addLine(text);
    QPalette coloured = palette();
    coloured.setColor(QPalette::WindowText, colour);
    label->setPalette(coloured);
}

// Many apps scroll, so that the buttons stay on the screen.
void ConfirmDialog::addLanes(const QStringList &lines)
{
    QLabel *label = addLine(lines.join(u'\n'));
    if (lines.size() > kLanesAtOnce) {
        layout()->removeWidget(label);
        auto *scroll = new QScrollArea(this);
        scroll->setWidgetResizable(true);
        scroll->setWidget(label);
        scroll->setFixedHeight(fontMetrics().lineSpacing() * kLanesAtOnce);
        layout()->addWidget(scroll);
    }
}

} // namespace flotilla

#include "moc_confirmdialog.cpp"
