// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/sharechart.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QHorizontalStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace flotilla {

namespace {

constexpr qreal kBarWidth = 0.7;

} // namespace

void ShareChart::draw(const QList<Share> &shares)
{
    begin();
    m_bars = nullptr;
    if (shares.isEmpty()) {
        return;
    }
    m_plain = new QBarSet(QString());
    m_marked = new QBarSet(QString());
    QStringList names;
    double most = 1;
    for (auto share = shares.crbegin(); share != shares.crend(); ++share) { // the axis begins at the bottom
        names.append(share->label.toHtmlEscaped()); // the axis takes its labels for HTML, and they come from outside
        m_plain->append(share->marked ? 0 : share->percent);
        m_marked->append(share->marked ? share->percent : 0);
        most = std::max(most, share->percent);
    }
    m_bars = new QHorizontalStackedBarSeries;
    m_bars->setBarWidth(kBarWidth);
    m_bars->append(m_plain);
    m_bars->append(m_marked);
    m_names = new QBarCategoryAxis;
    m_names->append(names);
    m_names->setTruncateLabels(false);
    m_values = new QValueAxis;
    m_values->setRange(0, most);
    m_values->setLabelFormat(QStringLiteral("%g %%"));
    m_values->applyNiceNumbers();
    chart().addAxis(m_names, Qt::AlignLeft);
    chart().addAxis(m_values, Qt::AlignBottom);
    chart().addSeries(m_bars);
    m_bars->attachAxis(m_names);
    m_bars->attachAxis(m_values);
    colour();
}

void ShareChart::colour()
{
    if (!m_bars) {
        return;
    }
    colourAxis(*m_names);
    colourAxis(*m_values);
    m_names->setGridLineVisible(false);
    m_plain->setBrush(palette().color(QPalette::Highlight));
    m_marked->setBrush(QBrush(palette().color(QPalette::Text), Qt::BDiagPattern));
    for (QBarSet *set : {m_plain, m_marked}) {
        set->setPen(QPen(palette().color(QPalette::Text), 1));
    }
}

} // namespace flotilla

#include "moc_sharechart.cpp"
