// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/batchlog.h"

#include "batches/batchfeed.h"
#include "models/batchmodel.h"
#include "widgets/calmtable.h"
#include "widgets/tonedelegate.h"

#include <QScrollBar>
#include <QSortFilterProxyModel>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr Millis kPace = std::chrono::seconds(2);

} // namespace

/// The lines of a log that a filter lets through.
class LogFilter : public QSortFilterProxyModel
{
public:
    LogFilter(const TrailModel &trail, QObject *parent) : QSortFilterProxyModel(parent), m_trail(trail) {}

    /// `programs`: whose lines are shown whatever they say.
    void setLine(const QString &line, const QSet<MiniProgramId> &programs)
    {
        if (line != m_line || programs != m_programs) {
            m_line = line;
            m_query = FilterQuery(line, {});
            m_programs = programs;
            invalidateFilter();
        }
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &) const override
    {
        if (m_query.isEmpty() || m_programs.contains(m_trail.at(row).program)) {
            return true;
        }
        QStringList cells;
        for (int column = 0; column < TrailModel::kColumns; ++column) {
            cells.append(m_trail.data(m_trail.index(row, column), Qt::DisplayRole).toString());
        }
        FilterText text;
        text.text = fold(cells.join(u'\n'));
        return m_query.matches(text);
    }

private:
    const TrailModel &m_trail;
    QString m_line;
    FilterQuery m_query{{}, {}};
    QSet<MiniProgramId> m_programs;
};

BatchLog::BatchLog(const Workspace &workspace, const BatchModel &rows, QWidget *parent)
    : QTableView(parent), m_workspace(workspace), m_rows(rows), m_filter(new LogFilter(m_trail, this))
{
    m_filter->setSourceModel(&m_trail);
    setModel(m_filter);
    makeCalm(this);
    setObjectName(u"batchLog"_s);
    setColumnWidths(this, {11, 20, 16, 28, 40, 10, 24, 38});
    setItemDelegateForColumn(static_cast<int>(TrailModel::Column::What), new ToneDelegate(TrailModel::ToneRole, this));
    connect(m_filter, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] { m_follows = isAtEnd(); });
    connect(m_filter, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_follows) {
            scrollToBottom();
        }
    });
    connect(m_filter, &QAbstractItemModel::modelReset, this, &BatchLog::scrollToBottom);
}

bool BatchLog::isAtEnd() const { return verticalScrollBar()->value() == verticalScrollBar()->maximum(); }

// The bar has its range with the size: a log that is shown for the first time begins at its end.
void BatchLog::resizeEvent(QResizeEvent *event)
{
    const bool end = isAtEnd();
    QTableView::resizeEvent(event);
    if (end) {
        scrollToBottom();
    }
}

void BatchLog::setFilter(const QString &line)
{
    QSet<MiniProgramId> programs;
    if (!line.trimmed().isEmpty()) {
        for (int row = 0; row < m_rows.rowCount(); ++row) {
            programs.insert(m_rows.batch().targets.at(m_rows.indexAt(row)).program);
        }
    }
    m_filter->setLine(line, programs);
}

void BatchLog::open(const Batch &batch)
{
    m_trail.setWords(*m_workspace.platforms.of(batch).words);
    QHash<MiniProgramId, QString> names;
    for (const Target &target : batch.targets) {
        names.insert(target.program, target.name);
    }
    m_trail.setNames(names, batch.titles());
    setColumnHidden(static_cast<int>(TrailModel::Column::Lane), !m_rows.hasLanes());
    m_trail.setTrail({});
    m_shown = {};
    m_trouble.clear();
}

void BatchLog::follow(const BatchFeed &feed)
{
    if (!isVisible()) {
        return;
    }
    const Instant now = m_workspace.clock.now();
    if (feed.runsHere() && m_shown == feed.id() && now - m_at < kPace) {
        return;
    }
    m_shown = feed.id();
    m_at = now;
    const auto trail = m_workspace.history.trail(feed.id(), {}, {});
    if (trail) {
        m_trail.setTrail(trail.value());
        m_trouble.clear();
    } else {
        m_shown = {}; // it is tried again with the next look
        m_trouble = tr("The log could not be read: %1").arg(trail.error().text);
    }
}

void BatchLog::retranslate()
{
    m_trouble.clear(); // said in the language of before
    setAccessibleName(tr("Log of this batch"));
    m_trail.retranslate();
}

} // namespace flotilla

#include "moc_batchlog.cpp"
