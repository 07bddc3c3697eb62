// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/liftfreeze.h"

#include "theme.h"
#include "widgets/plainlabel.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

LiftFreeze::LiftFreeze(QWidget *parent) : QWidget(parent), m_words(plainLabel(this)), m_lift(new QCheckBox(this)), m_reason(new QLineEdit(this))
{
    m_lift->setObjectName(u"liftFreeze"_s);
    m_reason->setObjectName(u"liftReason"_s);
    m_words->setWordWrap(true);
    m_reason->setEnabled(false);
    m_reason->setMaxLength(200);
    QPalette coloured = palette();
    coloured.setColor(QPalette::WindowText, toneColour(Tone::Attention, palette()));
    m_words->setPalette(coloured);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(m_words);
    column->addWidget(m_lift);
    column->addWidget(m_reason);
    connect(m_lift, &QCheckBox::toggled, m_reason, &QLineEdit::setEnabled);
    connect(m_lift, &QCheckBox::toggled, this, &LiftFreeze::changed);
    connect(m_reason, &QLineEdit::textChanged, this, &LiftFreeze::changed);
    retranslate();
    hide();
}

void LiftFreeze::show(const std::optional<Frozen> &frozen, const QString &denied)
{
    if (frozen == m_frozen && denied == m_denied) {
        return;
    }
    m_frozen = frozen;
    m_denied = denied;
    m_lift->setVisible(denied.isEmpty());
    m_reason->setVisible(denied.isEmpty());
    m_lift->setChecked(false); // it was said of another freeze
    m_words->setText(text());
    setVisible(frozen.has_value());
}

QString LiftFreeze::text() const
{
    return !m_frozen ? QString() : m_denied.isEmpty() ? frozenText(*m_frozen) : frozenText(*m_frozen) + u'\n' + m_denied;
}

bool LiftFreeze::isOpen() const { return !m_frozen || !reason().isEmpty(); }

QString LiftFreeze::reason() const { return m_frozen && m_lift->isChecked() ? m_reason->text().simplified() : QString(); }

void LiftFreeze::retranslate()
{
    m_words->setText(text());
    m_lift->setText(tr("Do it all the same: lift the freeze for this order"));
    m_reason->setPlaceholderText(tr("Why; the trail keeps it"));
    m_reason->setAccessibleName(tr("Why the freeze is lifted"));
}

} // namespace flotilla

#include "moc_liftfreeze.cpp"
