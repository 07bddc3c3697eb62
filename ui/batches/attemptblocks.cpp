// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/attemptblocks.h"

#include "theme.h"
#include "widgets/plainlabel.h"
#include "widgets/timewords.h"

#include <QEvent>
#include <QFrame>
#include <QLayout>
#include <QVBoxLayout>

namespace flotilla {

namespace {

QString stepsOf(const Attempt &attempt, const Words &words)
{
    QStringList steps;
    for (const AttemptPart &part : attempt.parts) {
        steps.append(words.step(part.step) + u' ' + duration(part.to - part.from));
    }
    return steps.join(QStringLiteral(" → "));
}

} // namespace

AttemptBlocks::AttemptBlocks(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
}

// Told with every move of the batch: what says the same stays, and with it what somebody marked in it to copy.
void AttemptBlocks::show(const QList<Attempt> &attempts, const Words &words)
{
    QStringList texts;
    QList<bool> failed;
    for (const Attempt &attempt : attempts) {
        const QString number = QString::number(texts.size() + 1);
        QStringList lines{tr("Try %1, %2: %3", "number, time, how it ended")
                              .arg(number, absolute(attempt.parts.constFirst().from), attempt.failed() ? tr("failed") : tr("interrupted")),
                          stepsOf(attempt, words)};
        if (attempt.failed()) {
            lines.append(words.sentence(attempt.reason));
        }
        texts.append(lines.join(u'\n'));
        failed.append(attempt.failed());
    }
    if (texts == m_texts && failed == m_failed) {
        return;
    }
    m_texts = texts;
    m_failed = failed;
    build();
}

void AttemptBlocks::build()
{
    m_titles.clear();
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (qsizetype i = 0; i < m_texts.size(); ++i) {
        addBlock(m_texts.at(i).split(u'\n'), m_failed.at(i));
    }
}

void AttemptBlocks::addBlock(const QStringList &lines, bool failed)
{
    auto *block = new QFrame(this);
    block->setAutoFillBackground(true);
    block->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(8, 6, 8, 6);
    column->setSpacing(2);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QLabel *label = plainLabel(block, lines.at(i));
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        if (i == 0) {
            m_titles.append(label);
            colour(label, failed);
        }
        column->addWidget(label);
    }
    layout()->addWidget(block);
}

void AttemptBlocks::colour(QLabel *title, bool failed)
{
    QPalette coloured = palette();
    coloured.setColor(QPalette::WindowText, toneColour(failed ? Tone::Bad : Tone::Attention, palette()));
    title->setPalette(coloured);
}

// No widget goes or comes here: whoever sets the palette walks a list of all.
void AttemptBlocks::changeEvent(QEvent *event)
{
    for (qsizetype i = 0; event->type() == QEvent::PaletteChange && i < m_titles.size(); ++i) {
        colour(m_titles.at(i), m_failed.at(i));
    }
    QWidget::changeEvent(event);
}

} // namespace flotilla

#include "moc_attemptblocks.cpp"
