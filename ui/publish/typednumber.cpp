// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/typednumber.h"

#include "theme.h"
#include "widgets/plainlabel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace flotilla {

namespace {

constexpr int kNumberWidth = 120;
constexpr int kNameWidth = 420;

/// As people write numbers: with blanks around and between, with commas, in the wide digits of a Chinese keyboard.
QString plainNumber(const QString &typed)
{
    QString digits;
    for (const QChar c : typed) {
        if (c.isDigit()) {
            digits.append(QChar(u'0' + c.digitValue()));
        } else if (!c.isSpace() && c != u',' && c != u'，') {
            return {};
        }
    }
    return digits;
}

} // namespace

TypedNumber::TypedNumber(QPushButton *act, QWidget *parent)
    : QWidget(parent), m_act(act), m_label(plainLabel(this)), m_number(new QLineEdit(this)), m_judgement(plainLabel(this))
{
    m_number->setMaximumWidth(kNumberWidth);
    m_label->setBuddy(m_number);
    m_judgement->setWordWrap(true);
    m_judgement->setMinimumHeight(fontMetrics().lineSpacing()); // its text comes and goes, the buttons stay where they are
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_label, m_number, m_judgement}) {
        column->addWidget(widget);
    }
    setFocusProxy(m_number);
    connect(m_number, &QLineEdit::textChanged, this, [this] {
        judge(false);
        emit changed();
    });
    hide();
}

void TypedNumber::ask(qsizetype wanted)
{
    m_wanted = wanted > 0 ? QString::number(wanted) : QString();
    m_isName = false;
    m_number->setMaximumWidth(kNumberWidth);
    setVisible(isAsked());
    retranslate();
}

void TypedNumber::askName(const QString &name)
{
    m_wanted = name.simplified();
    m_isName = true;
    m_number->setMaximumWidth(kNameWidth);
    setVisible(isAsked());
    retranslate();
}

bool TypedNumber::isRight() const
{
    const QString typed = m_number->text().trimmed();
    return !isAsked() || (m_isName ? typed.simplified() : plainNumber(typed)) == m_wanted;
}

void TypedNumber::judge(bool entered)
{
    const QString typed = m_number->text().trimmed();
    const QString said = !isAsked() ? QString() : m_isName ? judgementOfName(typed, entered) : judgement(typed, entered);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColour(isRight() ? Tone::Quiet : Tone::Bad, palette()));
    m_judgement->setPalette(colours);
    m_judgement->setText(said);
    m_number->setAccessibleDescription(said);
}

QString TypedNumber::judgement(const QString &typed, bool entered) const
{
    const QString number = plainNumber(typed);
    if (isRight()) {
        return tr("That is the number. Now press “%1”; Enter does not.").arg(m_act->text());
    }
    if (typed.isEmpty()) {
        return entered ? tr("Type %1 first, then press “%2”.").arg(m_wanted, m_act->text()) : QString();
    }
    if (number.isEmpty()) {
        return tr("“%1” is not a number. Type %2.").arg(typed, m_wanted);
    }
    if (entered || !m_wanted.startsWith(number)) { // else it may still become the right one
        return tr("%1 is not %2, the number that is asked for.").arg(number, m_wanted);
    }
    return {};
}

QString TypedNumber::judgementOfName(const QString &typed, bool entered) const
{
    if (isRight()) {
        return tr("That is the name. Now press “%1”; Enter does not.").arg(m_act->text());
    }
    if (typed.isEmpty()) {
        return entered ? tr("Type %1 first, then press “%2”.").arg(m_wanted, m_act->text()) : QString();
    }
    return entered || !m_wanted.startsWith(typed) ? tr("“%1” is not “%2”, the name that is asked for.").arg(typed, m_wanted) : QString();
}

void TypedNumber::retranslate()
{
    m_label->setText(tr("Type %1 to go on:").arg(m_wanted));
    m_number->setAccessibleName(m_label->text());
    judge(false);
}

} // namespace flotilla

#include "moc_typednumber.cpp"
