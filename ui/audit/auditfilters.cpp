// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/auditfilters.h"

#include "audit/statering.h"
#include "models/auditmodel.h"
#include "theme.h"
#include "widgets/heading.h"
#include "widgets/plaintip.h"

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kMostReasons = 10;

QIcon swatch(const QColor &colour, int side, qreal ratio)
{
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const double inset = side / 5.0;
    painter.drawEllipse(QRectF(inset, inset, side - 2 * inset, side - 2 * inset));
    return QIcon(pixmap);
}

/// As tall as its rows, so that nothing looks like a half-empty box; `most` rows at most.
void fitHeight(QTreeWidget *list, int most)
{
    const int rows = std::min(list->topLevelItemCount(), most);
    list->setFixedHeight(std::max(1, list->sizeHintForRow(0)) * rows + 2 * list->frameWidth());
}

void addRow(QTreeWidget *list)
{
    auto *item = new QTreeWidgetItem(list);
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setSizeHint(0, QSize(0, list->fontMetrics().height() * 7 / 5));
}

} // namespace

AuditFilters::AuditFilters(QWidget *parent, std::span<const ReviewState> states, QString (*help)(ReviewState))
    : QWidget(parent), m_known(states), m_help(help), m_ring(new StateRing(this)), m_states(makeList()), m_heading(makeHeading(this)), m_reasons(makeList()), m_superseded(new QCheckBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4); // all of it stands in a window of 540 lines
    column->addWidget(m_ring, 0, Qt::AlignHCenter);
    column->addWidget(m_states);
    column->addSpacing(fontMetrics().height() / 2);
    column->addWidget(m_heading);
    column->addWidget(m_reasons);
    column->addWidget(m_superseded);
    column->addStretch(1);
    setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    connect(m_states, &QTreeWidget::currentItemChanged, this, &AuditFilters::stateRowChanged);
    connect(m_reasons, &QTreeWidget::currentItemChanged, this, &AuditFilters::reasonRowChanged);
    connect(m_ring, &StateRing::clicked, this, &AuditFilters::chooseState);
    connect(m_superseded, &QCheckBox::toggled, this, &AuditFilters::supersededShown);
    retranslate();
}

QTreeWidget *AuditFilters::makeList()
{
    auto *list = new QTreeWidget(this);
    list->setColumnCount(2);
    list->setRootIsDecorated(false);
    list->setHeaderHidden(true);
    list->setUniformRowHeights(true);
    list->setFrameShape(QFrame::NoFrame);
    list->viewport()->setAutoFillBackground(false);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setTextElideMode(Qt::ElideRight);
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    return list;
}

void AuditFilters::setStates(std::span<const ReviewState> states, QString (*help)(ReviewState))
{
    m_known = states;
    m_help = help;
    {
        const QSignalBlocker quiet(m_states);
        m_states->clear();
    }
    stateRowChanged();
    showStates();
}

void AuditFilters::setRows(const QMap<ReviewState, int> &counts, const QList<ReasonGroup> &reasons, int superseded, bool isRead)
{
    m_isRead = isRead;
    m_counts = counts;
    m_groups = reasons;
    m_supersededCount = superseded;
    m_ring->setCounts(counts, isRead);
    showStates();
    showReasons();
    showSuperseded();
}

void AuditFilters::showSuperseded()
{
    m_superseded->setText(tr("Show %n superseded", nullptr, m_supersededCount));
    setTip(m_superseded, tr("A mini program has one uploaded version. Where it was published to from several places, or over several "
                                "connections, only the newest is there to be submitted."));
    m_superseded->setVisible(m_supersededCount > 0);
}

void AuditFilters::showStates()
{
    const QSignalBlocker quiet(m_states);
    if (m_states->topLevelItemCount() == 0) {
        for (size_t i = 0; i <= m_known.size(); ++i) {
            addRow(m_states);
        }
        m_states->setCurrentItem(m_states->topLevelItem(0));
    }
    const int all = std::accumulate(m_counts.cbegin(), m_counts.cend(), 0);
    m_states->topLevelItem(0)->setText(0, tr("All states"));
    m_states->topLevelItem(0)->setText(1, countText(all));
    const int side = fontMetrics().height();
    for (size_t i = 0; i < m_known.size(); ++i) {
        const ReviewState state = m_known[i];
        QTreeWidgetItem *item = m_states->topLevelItem(int(i) + 1);
        item->setText(0, reviewWord(state));
        item->setText(1, countText(m_counts.value(state)));
        item->setIcon(0, swatch(toneColour(reviewTone(state), palette()), side, devicePixelRatioF()));
        item->setToolTip(0, plainTip(m_help(state)));
    }
    fitHeight(m_states, int(m_known.size()) + 1);
}

QString AuditFilters::countText(int count) const { return m_isRead ? QString::number(count) : u"–"_s; }

void AuditFilters::showReasons()
{
    const bool gone = std::none_of(m_groups.cbegin(), m_groups.cend(), [this](const ReasonGroup &g) { return g.reason == m_reason; });
    {
        const QSignalBlocker quiet(m_reasons);
        m_reasons->clear();
        addRow(m_reasons);
        m_reasons->topLevelItem(0)->setText(0, tr("All rows"));
        m_reasons->setCurrentItem(m_reasons->topLevelItem(0));
        for (const ReasonGroup &group : std::as_const(m_groups)) {
            addRow(m_reasons);
            QTreeWidgetItem *item = m_reasons->topLevelItem(m_reasons->topLevelItemCount() - 1);
            item->setText(0, group.reason.simplified());
            item->setText(1, tr("%1 ×").arg(group.count));
            item->setData(0, Qt::UserRole, group.reason);
            item->setToolTip(0, plainTip(group.reason));
            if (group.reason == m_reason) {
                m_reasons->setCurrentItem(item);
            }
        }
    }
    m_heading->setText(tr("Reasons"));
    m_heading->setVisible(!m_groups.isEmpty());
    m_reasons->setVisible(!m_groups.isEmpty());
    fitHeight(m_reasons, kMostReasons);
    if (gone && !m_reason.isEmpty()) {
        m_reason.clear();
        emit reasonChosen({});
    }
}

void AuditFilters::chooseState(const std::optional<ReviewState> &state)
{
    const auto found = state ? std::find(m_known.begin(), m_known.end(), *state) : m_known.end();
    const auto row = found == m_known.end() ? 0 : int(std::distance(m_known.begin(), found)) + 1;
    m_states->setCurrentItem(m_states->topLevelItem(row));
}

void AuditFilters::chooseReason(const QString &reason)
{
    for (int row = 0; row < m_reasons->topLevelItemCount(); ++row) {
        if (m_reasons->topLevelItem(row)->data(0, Qt::UserRole).toString() == reason) {
            m_reasons->setCurrentItem(m_reasons->topLevelItem(row));
        }
    }
}

void AuditFilters::stateRowChanged()
{
    const int row = m_states->indexOfTopLevelItem(m_states->currentItem());
    m_state = row <= 0 ? std::nullopt : std::optional(m_known[static_cast<size_t>(row - 1)]);
    m_ring->setChosen(m_state);
    emit stateChosen(m_state);
}

void AuditFilters::reasonRowChanged()
{
    const QTreeWidgetItem *item = m_reasons->currentItem();
    m_reason = item ? item->data(0, Qt::UserRole).toString() : QString();
    emit reasonChosen(m_reason);
}

void AuditFilters::setWhole(const QString &word)
{
    m_ring->setWhole(word);
}

void AuditFilters::retranslate()
{
    m_states->setAccessibleName(tr("Filter by state"));
    m_reasons->setAccessibleName(tr("Filter by reason"));
    m_ring->retranslate();
    showStates();
    showReasons();
    showSuperseded();
}

void AuditFilters::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_states->topLevelItemCount() > 0) {
        showStates();
    }
}

} // namespace flotilla

#include "moc_auditfilters.cpp"
