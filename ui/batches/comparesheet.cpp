// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/comparesheet.h"

#include "models/batchlistmodel.h"
#include "models/tone.h"
#include "run/batchnames.h"
#include "widgets/calmtable.h"
#include "widgets/plainlabel.h"
#include "widgets/timewords.h"
#include "widgets/tonedelegate.h"
#include "workflow/comparison.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QMap>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kToneOfRow = Qt::UserRole;

QString changeWord(ComparedRow::Kind kind)
{
    switch (kind) {
    case ComparedRow::Kind::Same:
        return CompareSheet::tr("as there");
    case ComparedRow::Kind::Better:
        return CompareSheet::tr("better");
    case ComparedRow::Kind::Worse:
        return CompareSheet::tr("worse");
    case ComparedRow::Kind::Other:
        return CompareSheet::tr("different");
    case ComparedRow::Kind::OnlyHere:
        return CompareSheet::tr("only here");
    case ComparedRow::Kind::OnlyThere:
        return CompareSheet::tr("only there");
    }
    return {};
}

QString countWord(ComparedRow::Kind kind, int count)
{
    return CompareSheet::tr("%1 %2", "how many, how they compare").arg(count).arg(changeWord(kind));
}

QStandardItem *plainItem(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}

/// How it ended, and why if it did not come through.
QStandardItem *stateItem(const std::optional<Progress> &progress, const Words &words, const QString &operation)
{
    if (!progress) {
        return plainItem(u"–"_s);
    }
    const QString why = words.sentence(progress->reason);
    const QString word = words.phaseOf(progress->phase, operation);
    QStandardItem *item = plainItem(why.isEmpty() ? word : CompareSheet::tr("%1: %2", "state, why").arg(word, why));
    item->setData(static_cast<int>(phaseTone(progress->phase)), kToneOfRow);
    return item;
}

QString releaseText(const BatchSummary &batch, const QString &name, const Words &words)
{
    QStringList parts{name, batch.label, absolute(batch.createdAt), totalsText(batch.totals, words, batch.operation)};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

} // namespace

CompareSheet::CompareSheet(const UiContext &context, const StoredBatch &stored, QWidget *parent)
    : QDialog(parent), m_context(context), m_stored(stored), m_other(new QComboBox(this)), m_onlyChanges(new QCheckBox(this)),
      m_summary(plainLabel(this)), m_rows(new QStandardItemModel(this))
{
    build();
    fillOthers();
    connect(m_other, &QComboBox::currentIndexChanged, this, &CompareSheet::compare);
    connect(m_onlyChanges, &QCheckBox::toggled, this, &CompareSheet::compare);
    compare();
}

QString CompareSheet::summary() const { return m_summary->text(); }

void CompareSheet::build()
{
    setWindowTitle(tr("Compare releases"));
    resize(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 32);
    QLabel *label = plainLabel(this, tr("Compared with:"));
    label->setBuddy(m_other);
    m_other->setAccessibleName(label->text());
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_onlyChanges->setText(tr("Only what differs"));
    m_onlyChanges->setChecked(true);
    m_summary->setWordWrap(true);
    auto *table = new QTableView(this);
    table->setModel(m_rows);
    makeCalm(table);
    table->setItemDelegate(new ToneDelegate(kToneOfRow, table));
    table->setAccessibleName(tr("Mini programs of both releases"));
    m_rows->setHorizontalHeaderLabels({tr("Mini program"), m_context.workspace.platforms.of(m_stored.batch).words->lane(), tr("This release"),
                                       tr("The other one"), tr("Compared")});
    table->setColumnHidden(1, m_context.workspace.platforms.operationOf(m_stored.batch).laneField.isEmpty());
    setColumnWidths(table, {24, 16, 30, 30, 12});
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_other);
    column->addWidget(m_summary);
    column->addWidget(m_onlyChanges);
    column->addWidget(table, 1);
    column->addWidget(buttons);
    close->setFocus();
}

void CompareSheet::fillOthers()
{
    const Result<QList<BatchSummary>> history = m_context.workspace.history.batches(0);
    const bool byLane = !m_context.workspace.platforms.operationOf(m_stored.batch).laneField.isEmpty();
    const QList<BatchSummary> others = history ? comparable(*history, m_stored.batch.id, byLane) : QList<BatchSummary>();
    const Words &words = *m_context.workspace.platforms.of(m_stored.batch).words;
    bool found = false;
    for (const BatchSummary &batch : others) {
        m_other->addItem(releaseText(batch, batchName(m_context.workspace.catalogue, batch.id), words), batch.id.value);
        if (!found && batch.createdAt <= m_stored.batch.createdAt) {
            found = true;
            m_other->setCurrentIndex(m_other->count() - 1); // the one before
        }
    }
    m_other->setEnabled(m_other->count() > 1);
}

void CompareSheet::compare()
{
    m_rows->removeRows(0, m_rows->rowCount());
    if (m_other->count() == 0) {
        m_summary->setText(tr("There is no other release of the same to compare with."));
        return;
    }
    const Result<StoredBatch> other = m_context.workspace.history.load({m_other->currentData().toString()});
    if (!other) {
        m_summary->setText(tr("The other release could not be read: %1").arg(other.error().text));
        return;
    }
    const Words &words = *m_context.workspace.platforms.of(m_stored.batch).words;
    const QString &operation = m_stored.batch.operation;
    QHash<LaneId, QString> lanes = other->batch.titles();
    lanes.insert(m_stored.batch.titles());
    QMap<ComparedRow::Kind, int> counts;
    const QList<ComparedRow> rows = compared(m_stored, *other);
    for (const ComparedRow &row : rows) {
        ++counts[row.kind];
        if (m_onlyChanges->isChecked() && row.kind == ComparedRow::Kind::Same) {
            continue;
        }
        const QString name = row.target.name.isEmpty() ? row.target.program.value : row.target.name;
        m_rows->appendRow({plainItem(name), plainItem(lanes.value(row.target.lane)), stateItem(row.here, words, operation),
                           stateItem(row.there, words, operation), plainItem(changeWord(row.kind))});
    }
    QStringList parts;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        parts.append(countWord(it.key(), it.value()));
    }
    m_summary->setText(parts.join(u" · "_s));
}

} // namespace flotilla

#include "moc_comparesheet.cpp"
