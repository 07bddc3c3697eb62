// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/quotabar.h"

#include "overview/queryfeed.h"
#include "overview/quotasheet.h"
#include "run/batchboard.h"
#include "run/needs.h"
#include "theme.h"
#include "widgets/openoverpage.h"
#include "widgets/plaintip.h"
#include "widgets/segmentbar.h"
#include "widgets/timewords.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr auto kOldReading = std::chrono::hours(1);

} // namespace

QuotaBar::QuotaBar(const UiContext &context, const Bulletin &bulletin, QWidget *parent)
    : QWidget(parent), m_workspace(context.workspace), m_feed(new QueryFeed(context.workspace, u"quota"_s, this)),
      m_spending(context.workspace, context.board), m_open(new QPushButton(this)), m_bar(new SegmentBar(this))
{
    m_open->setFlat(true);
    m_open->setAutoDefault(false);
    m_bar->setFixedWidth(fontMetrics().averageCharWidth() * 14);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_open);
    row->addWidget(m_bar, 0, Qt::AlignVCenter);
    connect(m_open, &QPushButton::clicked, this, &QuotaBar::openHistory);
    connect(m_feed, &QueryFeed::changed, this, &QuotaBar::showQuota);
    m_soon.setSingleShot(true);
    m_soon.setInterval(std::chrono::seconds(15));
    connect(&m_soon, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            refresh();
        } else {
            m_stale = true;
        }
    });
    connect(&bulletin, &Bulletin::publicationsChanged, this, [this] {
        if (!isVisible()) {
            m_stale = true;
        } else if (!m_soon.isActive()) {
            m_soon.start();
        }
    });
    connect(&bulletin, &Bulletin::platformAsked, this, &QuotaBar::refresh);
    connect(&context.board, &BatchBoard::batchChanged, this, [this] {
        if (isVisible()) {
            countPlanned();
            showQuota();
        }
    });
    auto *minute = new QTimer(this); // "3 min ago" grows old
    minute->start(std::chrono::minutes(1));
    connect(minute, &QTimer::timeout, this, &QuotaBar::showQuota);
    hide();
}

void QuotaBar::follow(const Connection &connection, bool wanted)
{
    if (connection.id != m_connection.id && m_sheet) {
        m_sheet->close();
    }
    m_wanted = wanted;
    m_connection = connection;
    m_feed->setConnection(connection);
    if (m_wanted && m_feed->query() && m_feed->query()->single) {
        countPlanned();
        if (std::exchange(m_stale, false)) {
            m_feed->refresh();
        } else {
            m_feed->refreshIfOld();
        }
    }
    showQuota();
}

void QuotaBar::refresh()
{
    if (m_wanted && m_feed->query() && m_feed->query()->single) {
        m_stale = false;
        countPlanned();
        m_feed->refresh();
    }
}

void QuotaBar::countPlanned()
{
    const Query *query = m_feed->query();
    const auto columns = query ? query->columns : QList<Query::Column>();
    const auto rest = std::find_if(columns.cbegin(), columns.cend(), [](const Query::Column &column) { return column.name == "rest"_L1; });
    m_planned = rest == columns.cend() || rest->spends.isEmpty() ? 0 : m_spending.of(m_connection.id, rest->spends);
}

QuotaBar::Told QuotaBar::told()
{
    Told told;
    const Query &query = *m_feed->query();
    const Instant now = m_workspace.clock.now();
    const Item item = m_feed->items().value(0);
    const QString rest = query.told(item, u"rest"_s);
    const QString limit = query.told(item, u"limit"_s);
    const bool wasRead = isSet(m_feed->at()) && !m_feed->items().isEmpty() && !rest.isEmpty();
    const QString age = ago(m_feed->at(), now);
    told.known = wasRead && isOfThisMonth(m_feed->at(), now);
    told.old = now - m_feed->at() > kOldReading || m_feed->error().kind != ErrorKind::None;
    told.limit = told.known ? std::max(limit.toInt(), 0) : 0;
    told.left = std::max(rest.toInt(), 0);
    told.planned = m_planned;
    if (!told.known) {
        told.text = m_feed->isReading() ? tr("reading the quota") : wasRead ? tr("quota of this month not read") : tr("quota not known");
    } else {
        told.text = limit.isEmpty() ? tr("%1 submissions left", "for review, this month").arg(rest)
                                    : tr("%1 of %2 submissions left", "for review, this month").arg(rest, limit);
        if (m_planned > 0) {
            told.text = tr("%1, %2 planned", "what is left, how many open plans will take").arg(told.text).arg(m_planned);
        }
        if (told.old) {
            told.text = tr("%1 (read %2)", "what is left, 3 h ago").arg(told.text, age);
        }
        const QString unknown = tr("not told");
        told.tip += tr("Submissions for review that are left this month: %1 of %2.").arg(rest, limit.isEmpty() ? unknown : limit);
    }
    if (m_planned > 0) {
        told.tip += tr("Running and waiting plans will still take %n of them.", nullptr, m_planned);
        if (told.known) {
            const int after = told.left - m_planned;
            told.tip += after >= 0 ? tr("After that %n would be left.", nullptr, after) : tr("That is %n more than are left.", nullptr, -after);
        }
    }
    if (const QString speedups = query.told(item, u"speedup_rest"_s); told.known && !speedups.isEmpty()) {
        told.tip += tr("Speed-ups that are left: %1 of %2.").arg(speedups, query.told(item, u"speedup_limit"_s));
    }
    if (wasRead) {
        told.tip += told.known ? tr("Read %1.", "3 min ago").arg(age) : tr("Last read %1: %2 of %3 were left then.", "3 weeks ago").arg(age, rest, limit);
    }
    if (m_feed->error().kind != ErrorKind::None) {
        told.tip += tr("It could not be read the last time: %1").arg(m_feed->error().text);
    }
    return told;
}

void QuotaBar::showQuota()
{
    const Query *query = m_feed->query();
    setVisible(m_wanted && query && query->single);
    if (isHidden()) {
        return;
    }
    const Told now = told();
    const int left = std::min(now.left, now.limit);
    const int planned = std::min(now.planned, left);
    const bool low = now.known && now.limit > 0 && (isLow(left, now.limit) || now.planned > left);
    m_bar->setVisible(now.limit > 0);
    // What plans will take lies between what stays and what is used.
    m_bar->setSegments({{left - planned, low ? Tone::Bad : Tone::Running, false}, {planned, low ? Tone::Bad : Tone::Attention, false},
                        {now.limit - left, Tone::Quiet, true}});
    m_open->setText(now.text);
    const QString tip = now.tip.join(u'\n');
    for (QWidget *widget : std::initializer_list<QWidget *>{this, m_open}) {
        setTip(widget, (now.tip + QStringList{tr("A click shows how it went over time.")}).join(u'\n'));
        widget->setAccessibleName(now.text);
        widget->setAccessibleDescription(tip);
    }
    QPalette own = palette();
    own.setColor(QPalette::ButtonText, low && !now.old ? toneColour(Tone::Bad, own) : own.color(QPalette::PlaceholderText));
    m_open->setPalette(own);
    if (m_sheet) {
        m_sheet->setNow(tip);
    }
}

void QuotaBar::openHistory()
{
    if (!m_feed->query()) {
        return;
    }
    if (m_sheet) {
        m_sheet->raise();
        m_sheet->activateWindow();
        return;
    }
    m_sheet = new QuotaSheet(m_workspace, m_connection, *m_feed->query(), this);
    openOverPage(m_sheet);
    showQuota();
}

void QuotaBar::retranslate()
{
    showQuota();
}

} // namespace flotilla

#include "moc_quotabar.cpp"
