// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/keydetails.h"

#include "model/words.h"
#include "models/keymodel.h"
#include "widgets/heading.h"
#include "widgets/plaintip.h"
#include "widgets/readerguard.h"
#include "widgets/timewords.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

KeyDetails::KeyDetails(QWidget *parent)
    : QWidget(parent), m_title(makeHeading(this)), m_facts(plainLabel(this)), m_waiting(plainLabel(this)), m_said(plainLabel(this)),
      m_order(new QPushButton(this)), m_leaveOut(new QPushButton(this)), m_check(new QPushButton(this)), m_forget(new QPushButton(this))
{
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(8);
    for (QLabel *label : {m_title, m_facts, m_waiting, m_said}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_facts, m_waiting, m_order, m_leaveOut, m_check, m_forget, m_said}) {
        column->addWidget(widget, 0, qobject_cast<QPushButton *>(widget) ? Qt::AlignLeft : Qt::Alignment());
    }
    column->addStretch(1);
    for (QPushButton *button : {m_order, m_leaveOut, m_check, m_forget}) {
        makeWriting(button);
    }
    connect(m_check, &QPushButton::clicked, this, &KeyDetails::checkRequested);
    connect(m_forget, &QPushButton::clicked, this, &KeyDetails::forgetRequested);
    connect(m_order, &QPushButton::clicked, this, [this] { emit orderRequested(m_rows.constFirst().change.batch); });
    connect(m_leaveOut, &QPushButton::clicked, this, [this] { emit leaveOutRequested(m_rows.constFirst()); });
    retranslate();
}

void KeyDetails::setRows(const Platform &platform, const QList<KeyRow> &rows, const QString &store, Instant now)
{
    m_platform = &platform;
    m_rows = rows;
    m_store = store;
    m_now = now;
    showRows();
}

void KeyDetails::say(const QString &text)
{
    m_said->setText(text);
    m_said->setVisible(!text.isEmpty());
}

QString KeyDetails::facts(const KeyRow &row) const
{
    QStringList lines;
    if (!row.name.isEmpty()) {
        lines += row.program.value;
    }
    if (!row.change.batch.isEmpty() && !row.waits()) {
        lines += tr("%1: %2 by %3 (%4)", "an operation, 3 days ago, who, the exact time")
                     .arg(m_platform->words->operation(row.change.operation), ago(row.change.when, m_now), row.change.who, absolute(row.change.when));
    }
    if (row.place == KeyPlace::Kept || row.place == KeyPlace::Seen) {
        lines += tr("The value is in %1, stored %2 by %3.", "a keychain, 3 days ago, who").arg(m_store, ago(row.kept.when, m_now), row.kept.who);
    } else if (row.place == KeyPlace::Old) {
        lines += tr("An old value is in %1, stored %2 by %3: the key was replaced since, and the new value was lost on the way. Reset the key.", "a keychain, 3 days ago, who")
                     .arg(m_store, ago(row.kept.when, m_now), row.kept.who);
    } else if (row.place == KeyPlace::Gone) {
        lines += tr("The value was stored %1 by %2, but %3 does not have it any more. Reset the key if nobody has it.", "3 days ago, who, a keychain")
                     .arg(ago(row.kept.when, m_now), row.kept.who, m_store);
    } else if (row.word.isEmpty()) {
        lines += tr("The value is not kept here: it was made elsewhere, or there is none.");
    } else {
        lines += tr("The value is not kept here."); // the state says whether there is one
    }
    if (!row.problem.isEmpty()) {
        lines += tr("The last time it could not be asked: %1").arg(row.problem);
    }
    return lines.join(u'\n');
}

void KeyDetails::showRows()
{
    const bool one = m_rows.size() == 1;
    const KeyRow row = one ? m_rows.constFirst() : KeyRow{};
    const auto keptHere = [](const KeyRow &r) { return r.place != KeyPlace::Nowhere; };
    const int kept = int(std::count_if(m_rows.cbegin(), m_rows.cend(), keptHere));
    m_title->setText(one ? row.title() : tr("%n row(s) selected", nullptr, int(m_rows.size())));
    m_facts->setText(one ? facts(row) : tr("The values of %n of them are kept here.", nullptr, kept));
    const bool waits = one && row.waits();
    m_waiting->setText(waits ? m_platform->words->sentence(row.change.waiting) + u' ' + m_platform->words->help(row.change.waiting) : QString());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_waiting, m_order, m_leaveOut}) {
        widget->setVisible(waits);
    }
    m_forget->setEnabled(kept > 0);
    setTip(m_forget, kept > 0 ? QString() : tr("No value is kept here."));
}

void KeyDetails::retranslate()
{
    m_check->setText(tr("Check in the keychain"));
    m_forget->setText(tr("Forget the value…"));
    m_order->setText(tr("Open the order"));
    m_leaveOut->setText(tr("Leave it out of the order"));
    say({});
    if (m_platform) {
        showRows();
    }
}

} // namespace flotilla

#include "moc_keydetails.cpp"
