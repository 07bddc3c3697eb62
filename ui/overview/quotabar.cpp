// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/quotabar.h"

#include "overview/queryfeed.h"
#include "theme.h"
#include "widgets/plainlabel.h"
#include "widgets/plaintip.h"
#include "widgets/segmentbar.h"
#include "widgets/timewords.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kLowShare = 10; // percent of the limit

} // namespace

QuotaBar::QuotaBar(const UiContext &context, const Bulletin &bulletin, QWidget *parent)
    : QWidget(parent), m_workspace(context.workspace), m_feed(new QueryFeed(context.workspace, u"quota"_s, this)), m_text(plainLabel(this)),
      m_bar(new SegmentBar(this))
{
    m_bar->setFixedWidth(fontMetrics().averageCharWidth() * 14);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_text);
    row->addWidget(m_bar, 0, Qt::AlignVCenter);
    connect(m_feed, &QueryFeed::changed, this, &QuotaBar::showQuota);
    connect(&bulletin, &Bulletin::publicationsChanged, this, [this] { // an order may have used some of it
        if (isVisible()) {
            m_feed->refresh();
        }
    });
    auto *minute = new QTimer(this); // "3 min ago" grows old
    minute->start(std::chrono::minutes(1));
    connect(minute, &QTimer::timeout, this, &QuotaBar::showQuota);
    hide();
}

void QuotaBar::follow(const Connection &connection, bool wanted)
{
    m_wanted = wanted;
    m_feed->setConnection(connection);
    if (m_wanted && m_feed->query() && m_feed->query()->single) {
        m_feed->refreshIfOld();
    }
    showQuota();
}

void QuotaBar::showQuota()
{
    const Query *query = m_feed->query();
    setVisible(m_wanted && query && query->single);
    if (isHidden()) {
        return;
    }
    const bool isKnown = isSet(m_feed->at()) && !m_feed->items().isEmpty();
    const Item told = m_feed->items().value(0);
    const QString rest = query->told(told, u"rest"_s);
    const QString limit = query->told(told, u"limit"_s);
    QStringList tip;
    if (!isKnown || rest.isEmpty()) {
        m_text->setText(m_feed->isReading() ? tr("reading the quota") : tr("quota not known"));
    } else if (limit.isEmpty()) {
        m_text->setText(tr("%1 submissions left", "for review, this month").arg(rest));
    } else {
        m_text->setText(tr("%1 of %2 submissions left", "for review, this month").arg(rest, limit));
    }
    const int all = limit.toInt();
    const int left = std::clamp(rest.toInt(), 0, std::max(all, 0));
    const bool low = all > 0 && left * 100 < all * kLowShare;
    m_bar->setVisible(isKnown && all > 0);
    m_bar->setSegments({{left, low ? Tone::Bad : Tone::Running, false}, {all - left, Tone::Quiet, true}});
    if (isKnown) {
        tip += tr("Submissions for review that are left this month: %1 of %2.").arg(rest.isEmpty() ? tr("not told") : rest, limit.isEmpty() ? tr("not told") : limit);
        if (const QString speedups = query->told(told, u"speedup_rest"_s); !speedups.isEmpty()) {
            tip += tr("Speed-ups that are left: %1 of %2.").arg(speedups, query->told(told, u"speedup_limit"_s));
        }
        tip += tr("Read %1. What goes on now may take more of it.", "3 min ago").arg(ago(m_feed->at(), m_workspace.clock.now()));
    }
    if (m_feed->error().kind != ErrorKind::None) {
        tip += tr("It could not be read the last time: %1").arg(m_feed->error().text);
    }
    setTip(this, tip.join(u'\n'));
    setAccessibleName(m_text->text());
    setAccessibleDescription(tip.join(u' '));
    QPalette own = palette();
    own.setColor(QPalette::WindowText, low ? toneColour(Tone::Bad, own) : own.color(QPalette::PlaceholderText));
    m_text->setPalette(own);
}

void QuotaBar::retranslate()
{
    showQuota();
}

} // namespace flotilla

#include "moc_quotabar.cpp"
