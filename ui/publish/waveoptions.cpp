// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/waveoptions.h"

#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kMost = 100000;
constexpr int kUsualShare = 100;
constexpr int kUsualSoak = 30;
constexpr int kLongestSoak = 7 * 24 * 60;

} // namespace

WaveOptions::WaveOptions(QWidget *parent)
    : QWidget(parent), m_firstLabel(plainLabel(this)), m_first(new QSpinBox(this)), m_gateLabel(plainLabel(this)), m_gate(new QComboBox(this)),
      m_amount(new QSpinBox(this)), m_widthLabel(plainLabel(this)), m_width(new QSpinBox(this))
{
    m_first->setObjectName(u"first"_s);
    m_first->setRange(0, kMost);
    m_gate->setObjectName(u"gate"_s);
    m_amount->setObjectName(u"gateAmount"_s);
    m_width->setObjectName(u"width"_s);
    m_width->setRange(0, kMost);
    m_firstLabel->setBuddy(m_first);
    m_gateLabel->setBuddy(m_gate);
    m_widthLabel->setBuddy(m_width);
    for (int i = 0; i <= static_cast<int>(Kind::Soak); ++i) {
        m_gate->addItem({});
    }
    m_first->setMaximumWidth(120);
    m_amount->setMaximumWidth(120);
    m_width->setMaximumWidth(120);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_firstLabel, m_first, m_gateLabel, m_gate, m_amount, m_widthLabel, m_width}) {
        column->addWidget(widget);
    }
    connect(m_first, &QSpinBox::valueChanged, this, [this] {
        showAmount();
        emit changed();
    });
    connect(m_gate, &QComboBox::currentIndexChanged, this, [this] {
        m_touched = true;
        const QSignalBlocker quiet(m_amount);
        m_amount->setRange(1, kind() == Kind::Share ? 100 : kLongestSoak);
        m_amount->setValue(kind() == Kind::Share ? kUsualShare : kUsualSoak);
        showAmount();
        emit changed();
    });
    connect(m_amount, &QSpinBox::valueChanged, this, [this] {
        m_touched = true;
        emit changed();
    });
    connect(m_width, &QSpinBox::valueChanged, this, &WaveOptions::changed);
    retranslate(nullptr);
}

int WaveOptions::first() const { return m_first->value(); }
int WaveOptions::lanesAtOnce() const { return m_width->value(); }
WaveOptions::Kind WaveOptions::kind() const { return static_cast<Kind>(m_gate->currentIndex()); }

Gate WaveOptions::gate() const
{
    if (!m_touched) {
        return m_set;
    }
    Gate gate;
    switch (kind()) {
    case Kind::Click:
        gate.person = true;
        break;
    case Kind::Share:
        gate.share = m_amount->value();
        break;
    case Kind::Soak:
        gate.soak = std::chrono::minutes(m_amount->value());
        break;
    }
    return gate;
}

void WaveOptions::set(int first, const Gate &gate, int lanesAtOnce)
{
    m_first->setValue(first);
    m_width->setValue(lanesAtOnce);
    // A gate of the command line may ask for several things: the strictest one is shown, a person.
    const Kind kind = gate.person || first == 0 ? Kind::Click : gate.share > 0 ? Kind::Share : Kind::Soak;
    m_gate->setCurrentIndex(static_cast<int>(kind));
    if (kind == Kind::Share) {
        m_amount->setValue(gate.share);
    } else if (kind == Kind::Soak) {
        m_amount->setValue(static_cast<int>(std::chrono::ceil<std::chrono::minutes>(gate.soak).count()));
    }
    m_set = gate;
    m_touched = first == 0;
    showAmount();
}

void WaveOptions::showAmount()
{
    const bool waves = first() > 0;
    m_gateLabel->setVisible(waves);
    m_gate->setVisible(waves);
    m_amount->setVisible(waves && kind() != Kind::Click);
    m_amount->setSuffix(kind() == Kind::Share ? tr(" %") : tr(" min"));
    m_amount->setAccessibleName(m_gate->currentText());
}

void WaveOptions::retranslate(const Words *words)
{
    m_firstLabel->setText(tr("&First so many mini programs"));
    m_first->setSpecialValueText(tr("all at once"));
    setTip(m_first, tr("A few go first; the others follow when you have seen how that went."));
    m_gateLabel->setText(tr("T&hen"));
    m_gate->setItemText(static_cast<int>(Kind::Click), tr("wait for my click"));
    m_gate->setItemText(static_cast<int>(Kind::Share), tr("go on if enough are done"));
    m_gate->setItemText(static_cast<int>(Kind::Soak), tr("go on after some time"));
    m_widthLabel->setText(tr("At o&nce, at most"));
    m_width->setSpecialValueText(tr("as many as can"));
    setTip(m_width, tr("How many of these move at the same time: %1.").arg(words ? words->lane() : QString()));
    showAmount();
}

} // namespace flotilla

#include "moc_waveoptions.cpp"
