// SPDX-License-Identifier: GPL-3.0-or-later
#include "batches/comparesheet.h"

#include "batches/comparepicture.h"
#include "models/batchlistmodel.h"
#include "models/tone.h"
#include "run/batchnames.h"
#include "run/comparisonreport.h"
#include "widgets/calmtable.h"
#include "widgets/openoverpage.h"
#include "widgets/plainlabel.h"
#include "widgets/savefile.h"
#include "widgets/timewords.h"
#include "widgets/tonedelegate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

constexpr int kToneOfRow = Qt::UserRole;
constexpr int kComparedRow = Qt::UserRole + 1;

/// Told by its sign as well as by its colour.
QString comparedText(ComparedRow::Kind kind)
{
    return CompareSheet::tr("%1 %2", "sign, how they compare").arg(comparedSign(kind)).arg(comparedWord(kind));
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
      m_summary(plainLabel(this)), m_picture(new ComparePicture(this)), m_table(new QTableView(this)), m_rows(new QStandardItemModel(this))
{
    build();
    fillOthers();
    connect(m_other, &QComboBox::currentIndexChanged, this, &CompareSheet::compare);
    connect(m_onlyChanges, &QCheckBox::toggled, this, &CompareSheet::showRows);
    connect(m_picture, &ComparePicture::clicked, this, &CompareSheet::showRow);
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
    m_table->setModel(m_rows);
    makeCalm(m_table);
    m_table->setItemDelegate(new ToneDelegate(kToneOfRow, m_table));
    m_table->setAccessibleName(tr("Mini programs of both releases"));
    m_rows->setHorizontalHeaderLabels({tr("Mini program"), m_context.workspace.platforms.of(m_stored.batch).words->lane(), tr("This release"),
                                       tr("The other one"), tr("Compared")});
    m_table->setColumnHidden(1, m_context.workspace.platforms.operationOf(m_stored.batch).laneField.isEmpty());
    setColumnWidths(m_table, {24, 16, 30, 30, 12});
    auto *buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("Save…"), QDialogButtonBox::ActionRole);
    m_save->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &CompareSheet::save);
    QPushButton *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_other);
    column->addWidget(m_summary);
    column->addWidget(m_picture);
    column->addWidget(m_onlyChanges);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    close->setFocus();
    closeWithLanguage(this);
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
    m_compared.clear();
    m_there = {};
    if (m_other->count() == 0) {
        m_summary->setText(tr("There is no other release of the same to compare with."));
    } else if (const Result<StoredBatch> other = m_context.workspace.history.load({m_other->currentData().toString()}); !other) {
        m_summary->setText(tr("The other release could not be read: %1").arg(other.error().text));
    } else {
        m_there = *other;
        m_compared = compared(m_stored, m_there);
        m_summary->setText(comparedSummary(m_compared));
    }
    m_picture->setRows(m_compared);
    m_picture->setAccessibleName(m_summary->text());
    m_picture->setVisible(!m_compared.isEmpty());
    m_save->setEnabled(!m_compared.isEmpty());
    showRows();
}

void CompareSheet::showRows()
{
    const Words &words = *m_context.workspace.platforms.of(m_stored.batch).words;
    const QString &operation = m_stored.batch.operation;
    QHash<LaneId, QString> lanes = m_there.batch.titles();
    lanes.insert(m_stored.batch.titles());
    m_rows->removeRows(0, m_rows->rowCount());
    for (int i = 0; i < m_compared.size(); ++i) {
        const ComparedRow &row = m_compared.at(i);
        if (m_onlyChanges->isChecked() && row.kind == ComparedRow::Kind::Same) {
            continue;
        }
        QStandardItem *name = plainItem(row.target.name.isEmpty() ? row.target.program.value : row.target.name);
        name->setData(i, kComparedRow);
        m_rows->appendRow({name, plainItem(lanes.value(row.target.lane)), stateItem(row.here, words, operation),
                           stateItem(row.there, words, operation), plainItem(comparedText(row.kind))});
    }
}

void CompareSheet::showRow(int compared)
{
    if (m_onlyChanges->isChecked() && m_compared.at(compared).kind == ComparedRow::Kind::Same) {
        m_onlyChanges->setChecked(false);
    }
    for (int row = 0; row < m_rows->rowCount(); ++row) {
        if (m_rows->index(row, 0).data(kComparedRow).toInt() == compared) {
            m_table->selectRow(row);
            m_table->scrollTo(m_rows->index(row, 0));
        }
    }
}

void CompareSheet::save()
{
    const Platforms &platforms = m_context.workspace.platforms;
    saveFileAs(this, tr("Save the comparison"), u"comparison-%1.html"_s.arg(m_stored.batch.id.value), {tr("HTML (*.html)"), tr("CSV (*.csv)")},
               [here = m_stored, there = m_there, platforms](const QString &ending) {
                   return ending == "csv"_L1 ? comparisonCsv(here, there, platforms) : comparisonHtml(here, there, platforms);
               });
}

} // namespace flotilla

#include "moc_comparesheet.cpp"
