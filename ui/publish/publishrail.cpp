// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/publishrail.h"

#include "icons.h"
#include "publish/publishwords.h"
#include "theme.h"
#include "widgets/heading.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/readerguard.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

void paint(QWidget *widget, QPalette::ColorRole role, const QColor &colour)
{
    QPalette colours = widget->parentWidget()->palette();
    colours.setColor(role, colour);
    widget->setPalette(colours);
}

/// A button breaks no lines by itself.
QString inLines(const QString &text, int width, const QFontMetrics &metrics)
{
    QString lines;
    QString line;
    QTextBoundaryFinder places(QTextBoundaryFinder::Line, text);
    for (qsizetype from = 0, to = places.toNextBoundary(); to >= 0; from = to, to = places.toNextBoundary()) {
        const QString word = text.mid(from, to - from);
        if (!line.isEmpty() && metrics.horizontalAdvance((line + word).trimmed()) > width) {
            lines += line.trimmed() + u'\n';
            line.clear();
        }
        line += word;
    }
    return lines + line;
}

QPushButton *makeSum(QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setFlat(true);
    button->setAutoDefault(false);
    return button;
}

} // namespace

RailFacts railFacts(const Order &order, const Platform &platform, const QList<Finding> &findings, const QString &source)
{
    RailFacts facts;
    facts.title = railTitle(order, platform, source);
    facts.purpose = order.connection.purpose;
    facts.place = railPlace(order.connection);
    facts.version = railVersion(order);
    facts.button = publishButtonText(order, platform);
    if (const int stops = countOf(Level::Stop, findings); stops > 0) {
        facts.stops = PublishRail::tr("%n stop(s)", nullptr, stops);
    }
    if (const int warnings = countOf(Level::Warn, findings); warnings > 0) {
        facts.warnings = PublishRail::tr("%n warning(s)", nullptr, warnings);
    }
    const Operation *operation = platform.operation(order.operation);
    const bool isFilledIn = operation && wrongOption(order, *operation, *platform.words).isEmpty(); // else nobody can be ready
    if (!order.targets.isEmpty() && isFilledIn) {
        const int ready = readyCount(order.targets, findings);
        facts.ready = PublishRail::tr("%n ready", nullptr, ready);
    }
    return facts;
}

PublishRail::PublishRail(QWidget *parent)
    : QWidget(parent), m_column(new QBoxLayout(QBoxLayout::TopToBottom, this)), m_texts(new QBoxLayout(QBoxLayout::TopToBottom)),
      m_sumsRow(new QBoxLayout(QBoxLayout::LeftToRight)), m_buttons(new QBoxLayout(QBoxLayout::TopToBottom)), m_title(makeHeading(this)),
      m_place(plainLabel(this)), m_ticked(plainLabel(this)), m_version(plainLabel(this)), m_time(plainLabel(this)), m_stops(makeSum(this)),
      m_warnings(makeSum(this)), m_ready(plainLabel(this)), m_hidden(plainLabel(this)), m_showAll(new QPushButton(this)),
      m_remark(plainLabel(this)), m_publish(new QPushButton(this))
{
    m_showAll->setAutoDefault(false);
    m_publish->setDefault(true);
    makeWriting(m_publish);
    m_publish->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_texts->setSpacing(4);
    for (QLabel *label : {m_title, m_place, m_ticked, m_version, m_time, m_hidden, m_remark}) {
        label->setWordWrap(true);
    }
    for (QLabel *label : {m_title, m_place, m_ticked, m_version, m_time}) {
        m_texts->addWidget(label);
    }
    m_ready->setContentsMargins(6, 0, 0, 0); // below the marks of the flat buttons
    m_sumsRow->setSpacing(4);
    for (QWidget *sum : std::initializer_list<QWidget *>{m_stops, m_warnings, m_ready}) {
        m_sumsRow->addWidget(sum, 0, Qt::AlignLeft);
    }
    m_sumsRow->addStretch(1);
    m_buttons->setSpacing(8);
    layOut();
    connect(m_publish, &QPushButton::clicked, this, &PublishRail::publishRequested);
    connect(m_showAll, &QPushButton::clicked, this, &PublishRail::showAllRequested);
    connect(m_stops, &QPushButton::clicked, this, &PublishRail::checkRequested);
    connect(m_warnings, &QPushButton::clicked, this, &PublishRail::checkRequested);
    showHidden({}, {});
    retranslate();
}

void PublishRail::setBar(bool bar)
{
    if (m_isBar != bar) {
        m_isBar = bar;
        layOut();
        showTexts();
    }
}

// A bar has two lines: what would be published, and beside the button why it cannot be.
void PublishRail::layOut()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (!item->layout()) {
            delete item; // a stretch or the place of a widget
        } else {
            item->layout()->setParent(nullptr);
        }
    }
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        delete item;
    }
    m_texts->setDirection(m_isBar ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_buttons->setDirection(m_isBar ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_texts->setSpacing(m_isBar ? 16 : 4);
    m_sumsRow->setDirection(m_isBar ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_buttons->addWidget(m_hidden);
    m_buttons->addWidget(m_showAll, 0, m_isBar ? Qt::Alignment() : Qt::AlignLeft);
    m_buttons->addWidget(m_remark, m_isBar ? 1 : 0);
    m_buttons->addWidget(m_publish);
    m_publish->setSizePolicy(m_isBar ? QSizePolicy::Minimum : QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_column->addLayout(m_texts);
    m_column->addLayout(m_sumsRow);
    if (!m_isBar) {
        m_column->addStretch(1);
    }
    m_column->addLayout(m_buttons);
}

// The column has one width, whatever its button says: the steps beside it must not move while somebody fills them in.
void PublishRail::fitWidth()
{
    constexpr int kCharacters = 32;
    const int width = kCharacters * fontMetrics().averageCharWidth();
    setMinimumWidth(m_isBar ? 0 : width);
    setMaximumWidth(m_isBar ? QWIDGETSIZE_MAX : width);
    m_publish->setText(m_facts.button);
    if (const int around = m_publish->sizeHint().width() - fontMetrics().horizontalAdvance(m_facts.button); !m_isBar) {
        m_publish->setText(inLines(m_facts.button, width - around, fontMetrics()));
    }
}

void PublishRail::show(const RailFacts &facts)
{
    m_facts = facts;
    m_publish->setAccessibleName(facts.button);
    m_publish->setEnabled(facts.open);
    m_remark->setText(facts.remark);
    QPalette coloured = palette();
    if (facts.open) { // beside a button that can be pressed it is a warning
        coloured.setColor(QPalette::WindowText, toneColour(Tone::Attention, palette()));
    }
    m_remark->setPalette(coloured);
    showTexts();
    describe();
}

void PublishRail::showTexts()
{
    const auto tell = [](QLabel *label, const QString &text, bool visible = true) {
        label->setText(text);
        label->setVisible(visible && !text.isEmpty());
    };
    tell(m_title, m_facts.title);
    tell(m_place, m_facts.place, !m_isBar); // the line above the page says it, too
    tell(m_ticked, m_tickedText);
    tell(m_version, m_facts.version, !m_isBar);
    tell(m_time, m_facts.time);
    m_hidden->setVisible(!m_isBar && !m_hidden->text().isEmpty()); // the ticked ones are counted beside it
    m_stops->setText(m_facts.stops);
    m_stops->setVisible(!m_facts.stops.isEmpty());
    m_warnings->setText(m_facts.warnings);
    m_warnings->setVisible(!m_facts.warnings.isEmpty());
    m_ready->setText(m_facts.ready.isEmpty() ? QString() : u"✔ "_s + m_facts.ready);
    m_ready->setVisible(!m_facts.ready.isEmpty());
    paintTones();
    fitWidth();
}

void PublishRail::showHidden(const QString &text, const QString &ticked)
{
    m_tickedText = ticked;
    m_hidden->setText(text);
    m_showAll->setVisible(!text.isEmpty());
    showTexts();
    describe();
}

void PublishRail::describe()
{
    QStringList said{m_remark->text(), m_hidden->text()};
    said.removeAll(QString());
    m_publish->setAccessibleDescription(said.join(u' '));
}

void PublishRail::paintTones()
{
    paint(m_place, QPalette::WindowText, purposeColour(m_facts.purpose, palette()));
    paint(m_hidden, QPalette::WindowText, toneColour(Tone::Attention, palette()));
    paint(m_ready, QPalette::WindowText, toneColour(Tone::Good, palette()));
    paint(m_stops, QPalette::ButtonText, toneColour(Tone::Bad, palette()));
    paint(m_warnings, QPalette::ButtonText, toneColour(Tone::Attention, palette()));
    m_stops->setIcon(icon(u"failed"_s, toneColour(Tone::Bad, palette())));
    m_warnings->setIcon(icon(u"attention"_s, toneColour(Tone::Attention, palette())));
}

QString PublishRail::buttonText() const { return m_facts.button; }
bool PublishRail::isOpen() const { return m_publish->isEnabled(); }

void PublishRail::retranslate()
{
    setTip(m_publish, tr("Asks once, then starts (Ctrl+Enter)"));
    m_showAll->setText(tr("Show them"));
    setTip(m_showAll, tr("Clears the filter of the mini programs"));
    setTip(m_stops, tr("Shows what the check found"));
    setTip(m_warnings, tr("Shows what the check found"));
}

void PublishRail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_publish) {
        paintTones();
    }
    QWidget::changeEvent(event);
}

} // namespace flotilla

#include "moc_publishrail.cpp"
