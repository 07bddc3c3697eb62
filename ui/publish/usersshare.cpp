// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/usersshare.h"

#include "widgets/heading.h"

#include <QComboBox>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <QVersionNumber>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr qsizetype kMostBars = 6; // the rest is one bar
constexpr int kChartLines = 12; // seven bars and the axis

QString percentText(double percent) { return QLocale().toString(percent, 'f', percent < 10 ? 1 : 0); }

/// The query's column that is a share.
QString shareColumn(const Query &query)
{
    const auto column = std::find_if(query.columns.cbegin(), query.columns.cend(),
                                     [](const Query::Column &one) { return one.as == Query::Column::As::Share; });
    return column == query.columns.cend() ? QString() : column->name;
}

} // namespace

UsersShare::UsersShare(const Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_items(workspace), m_heading(makeHeading(this)), m_which(new QComboBox(this)),
      m_again(new QPushButton(this)), m_chart(new ShareChart(this)), m_said(plainLabel(this))
{
    m_said->setWordWrap(true);
    m_chart->setMinimumHeight(m_chart->fontMetrics().lineSpacing() * kChartLines);
    QSizePolicy room = m_chart->sizePolicy();
    room.setRetainSizeWhenHidden(true); // the sheet has its size before the platform answers
    m_chart->setSizePolicy(room);
    m_again->setAutoDefault(false);
    m_again->hide();
    m_heading->setBuddy(m_which);
    auto *row = new QHBoxLayout;
    row->addWidget(m_which, 1);
    row->addWidget(m_again);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addLayout(row);
    column->addWidget(m_said);
    column->addWidget(m_chart, 1);
    connect(m_which, &QComboBox::currentIndexChanged, this, &UsersShare::askAbout);
    connect(m_again, &QPushButton::clicked, this, [this] { askAbout(m_which->currentIndex()); });
    connect(&m_items, &ItemList::finished, this, &UsersShare::answered);
}

void UsersShare::ask(const Connection &connection, const Operation &operation, const QList<Target> &targets)
{
    const Query *query = m_workspace.platforms.of(connection.platform).query(operation.usersQuery);
    setVisible(query && !targets.isEmpty());
    if (!query || targets.isEmpty()) {
        return;
    }
    m_connection = connection;
    m_query = *query;
    m_targets = targets;
    const QSignalBlocker quiet(m_which);
    m_which->clear();
    for (const Target &target : targets) {
        m_which->addItem(target.name.isEmpty() ? target.program.value : target.name);
    }
    retranslate();
    askAbout(0);
}

void UsersShare::askAbout(int target)
{
    if (target < 0 || target >= m_targets.size()) {
        return;
    }
    m_reading = true;
    m_error = {};
    m_told.clear();
    m_items.load(m_connection, m_query.call, m_targets.at(target).program);
    showShares();
}

void UsersShare::answered()
{
    m_reading = false;
    m_error = m_items.error();
    m_told = m_items.items();
    std::sort(m_told.begin(), m_told.end(),
              [](const Item &a, const Item &b) { return QVersionNumber::fromString(a.id) > QVersionNumber::fromString(b.id); });
    showShares();
}

void UsersShare::setLimit(const QString &version)
{
    if (version != m_limit) {
        m_limit = version;
        showShares();
    }
}

void UsersShare::showShares()
{
    const QString column = shareColumn(m_query);
    const QVersionNumber limit = QVersionNumber::fromString(m_limit);
    QList<ShareChart::Share> bars;
    double below = 0;
    double rest = 0;
    bool restBelow = !limit.isNull();
    for (const Item &item : std::as_const(m_told)) {
        const double percent = m_query.told(item, column).toDouble();
        const bool isBelow = !limit.isNull() && QVersionNumber::fromString(item.id) < limit;
        below += isBelow ? percent : 0;
        if (bars.size() < kMostBars) {
            bars.append({tr("%1 · %2 %", "a version, its share").arg(item.id, percentText(percent)), percent, isBelow});
        } else {
            rest += percent;
            restBelow = restBelow && isBelow;
        }
    }
    if (m_told.size() > kMostBars) {
        bars.append({tr("older · %1 %", "all other versions, their share").arg(percentText(rest)), rest, restBelow});
    }
    QStringList lines;
    if (m_reading) {
        lines += tr("asking the platform…");
    } else if (m_error.kind != ErrorKind::None) {
        lines += m_error.text;
    } else if (m_told.isEmpty()) {
        lines += tr("The platform tells nothing about its users.");
    } else if (limit.isNull()) {
        lines += tr("Fill in a version to see how many have less.");
    } else {
        lines += tr("%1 % of its users have less than %2: hatched.", "a share, a version").arg(percentText(below), m_limit);
    }
    m_said->setText(lines.join(u' '));
    m_again->setVisible(m_error.kind != ErrorKind::None);
    m_chart->setVisible(!bars.isEmpty());
    m_chart->draw(bars);
    QStringList words;
    for (const ShareChart::Share &bar : std::as_const(bars)) {
        words += bar.label;
    }
    m_chart->setWords(m_heading->text(), words.join(u'\n'));
}

QString UsersShare::text() const { return m_said->text() + u'\n' + m_chart->accessibleDescription(); }

void UsersShare::retranslate()
{
    m_heading->setText(m_query.name.isEmpty() ? QString() : m_workspace.platforms.of(m_connection.platform).words->query(m_query.name));
    m_which->setAccessibleName(m_heading->text());
    m_again->setText(tr("Try again"));
    showShares();
}

} // namespace flotilla

#include "moc_usersshare.cpp"
