// SPDX-License-Identifier: GPL-3.0-or-later
#include "overview/quotasheet.h"

#include "charts/timechart.h"
#include "widgets/plainlabel.h"
#include "widgets/timewords.h"

#include <QComboBox>
#include <QEvent>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr std::array kSpans{31, 92, 366}; // days that can be looked back
constexpr int kReadingLines = 7;

} // namespace

QuotaSheet::QuotaSheet(const Workspace &workspace, const Connection &connection, const Query &query, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_connection(connection), m_query(query), m_now(plainLabel(this)), m_span(new QComboBox(this)),
      m_chart(new TimeChart(this)), m_readings(new QPlainTextEdit(this)), m_close(new QPushButton(this))
{
    m_now->setWordWrap(true);
    m_now->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_readings->setReadOnly(true);
    m_readings->setTabChangesFocus(true);
    m_readings->setFixedHeight(m_readings->fontMetrics().lineSpacing() * kReadingLines);
    for (const int days : kSpans) {
        m_span->addItem({}, days);
    }
    auto *bottom = new QHBoxLayout;
    bottom->addStretch(1);
    bottom->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(m_now);
    column->addWidget(m_span, 0, Qt::AlignLeft);
    column->addWidget(m_chart, 1);
    column->addWidget(m_readings);
    column->addLayout(bottom);
    connect(m_span, &QComboBox::currentIndexChanged, this, &QuotaSheet::showReadings);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    m_close->setDefault(true);
    resize(720, 560);
    retranslate();
    m_close->setFocus();
}

void QuotaSheet::setNow(const QString &words) { m_now->setText(words); }

QString QuotaSheet::text() const { return m_readings->toPlainText(); }

void QuotaSheet::retranslate()
{
    setWindowTitle(tr("Submissions for review that were left · %1", "the name of the connection").arg(m_connection.name));
    m_span->setAccessibleName(tr("How far to look back"));
    const QSignalBlocker quiet(m_span);
    m_span->setItemText(0, tr("The last month"));
    m_span->setItemText(1, tr("The last three months"));
    m_span->setItemText(2, tr("The last year"));
    m_readings->setAccessibleName(tr("Readings, the newest first"));
    m_close->setText(tr("Close"));
    showReadings();
}

void QuotaSheet::showReadings()
{
    const Instant since = m_workspace.clock.now() - std::chrono::hours(24 * m_span->currentData().toInt());
    const auto readings = m_workspace.fleet.readings(m_connection.id, m_query.name, since);
    QList<TimeChart::Point> points;
    QStringList lines;
    int most = 0;
    for (const Reading &reading : readings ? readings.value() : QList<Reading>()) {
        const Item told{{}, {}, reading.values};
        const QString left = m_query.told(told, u"rest"_s);
        const QString limit = m_query.told(told, u"limit"_s);
        if (left.isEmpty()) {
            continue;
        }
        points.append({toDateTime(reading.at).toLocalTime(), left.toInt()});
        most = limit.toInt();
        lines.prepend(limit.isEmpty() ? tr("%1: %2 left", "when it was read, how many").arg(absolute(reading.at), left)
                                      : tr("%1: %2 of %3 left", "when it was read, how many, of how many").arg(absolute(reading.at), left, limit));
    }
    const QString nothing = readings ? tr("It was not read in this time. Each reading is kept, one an hour at most.") : readings.error().text;
    m_readings->setPlainText(lines.isEmpty() ? nothing : lines.join(u'\n'));
    m_chart->setVisible(!points.isEmpty());
    m_chart->draw(points, most, u"MM-dd"_s);
    m_chart->setWords(windowTitle(), lines.join(u'\n'));
}

void QuotaSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace flotilla

#include "moc_quotasheet.cpp"
