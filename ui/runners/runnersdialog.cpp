// SPDX-License-Identifier: GPL-3.0-or-later
#include "runners/runnersdialog.h"

#include "run/runnerlabels.h"
#include "runners/runnerwords.h"
#include "theme.h"
#include "widgets/openoverpage.h"
#include "widgets/plainlabel.h"
#include "widgets/readerguard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace flotilla {

namespace {

enum RunnerColumn { NameCell, LabelsCell, HealthCell, AddressCell, DoingCell, RunnerColumns };

} // namespace

RunnersDialog::RunnersDialog(const UiContext &context, const Connection &connection, QWidget *parent)
    : QDialog(parent), m_context(context), m_connection(connection), m_about(plainLabel(this)), m_table(new QTableWidget(0, RunnerColumns, this)),
      m_labelsTitle(plainLabel(this)), m_labels(new QLineEdit(this)), m_store(new QPushButton(this)), m_told(plainLabel(this)),
      m_close(new QPushButton(this))
{
    build();
    retranslate();
    showLabels();
    m_timer.setInterval(kRunnerBeat);
    m_timer.start();
    connect(&m_timer, &QTimer::timeout, this, &RunnersDialog::look);
    connect(m_store, &QPushButton::clicked, this, &RunnersDialog::store);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    m_close->setFocus();
}

void RunnersDialog::build()
{
    for (QLabel *label : {m_about, m_labelsTitle, m_told}) {
        label->setWordWrap(true);
    }
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    const int letter = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(NameCell, letter * 24);
    m_table->setColumnWidth(LabelsCell, letter * 18);
    m_table->setColumnWidth(HealthCell, letter * 26);
    m_table->setColumnWidth(AddressCell, letter * 18);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_labels->setObjectName(u"runnerLabels"_s);
    makeWriting(m_store);
    m_labels->setReadOnly(!mayChange(m_context));
    m_store->setAutoDefault(false);
    m_close->setDefault(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_labels, 1);
    line->addWidget(m_store);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(m_about);
    column->addWidget(m_table, 1);
    column->addWidget(m_labelsTitle);
    column->addLayout(line);
    column->addWidget(m_told);
    column->addLayout(buttons);
    const bool any = !m_connection.id.isEmpty();
    for (QWidget *part : std::initializer_list<QWidget *>{m_labelsTitle, m_labels, m_store}) {
        part->setVisible(any);
    }
    resize(880, 420);
}

void RunnersDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QDialog::changeEvent(event);
}

void RunnersDialog::retranslate()
{
    setWindowTitle(tr("Runners"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Labels"), tr("How it is"), tr("Exit address"), tr("What it does")});
    m_table->setAccessibleName(tr("Runners"));
    m_labelsTitle->setText(tr("Labels of the runners that may run orders of “%1”; empty: all may", "connection").arg(m_connection.name));
    m_labels->setAccessibleName(m_labelsTitle->text());
    m_store->setText(tr("Keep"));
    m_close->setText(tr("Close"));
    look();
}

void RunnersDialog::look()
{
    const auto rows = m_context.runners ? m_context.runners->runners() : Result(QList<RunnerRow>());
    m_about->setText(!rows             ? tr("The runners cannot be read: %1").arg(rows.error().text)
                     : rows->isEmpty() ? tr("No runner was seen for a week. “flotilla-cli runner” is one: it runs on a server what is ordered for its label.")
                                       : tr("A runner runs on a server what is ordered for one of its labels. One that is not heard of for 30 seconds has "
                                            "lost its orders to the others."));
    if (!rows) {
        return; // what was read before stays
    }
    m_table->setRowCount(static_cast<int>(rows->size()));
    for (int i = 0; i < rows->size(); ++i) {
        const RunnerRow &row = rows->at(i);
        const QStringList cells{row.state.name, row.state.labels.join(u", "_s), runnerHealthText(row), row.state.address, runnerDoingText(row)};
        for (int column = 0; column < RunnerColumns; ++column) {
            auto *item = new QTableWidgetItem(cells.at(column));
            item->setForeground(column == HealthCell ? toneColour(runnerTone(row), palette()) : palette().color(QPalette::Text));
            m_table->setItem(i, column, item);
        }
    }
}

void RunnersDialog::showLabels()
{
    const auto labels = runnerLabels(m_context.workspace, m_connection.id);
    m_labels->setText(labels ? labels->join(u' ') : QString());
    m_told->setText(labels ? QString() : labels.error().text);
}

void RunnersDialog::store()
{
    const Status stored = setRunnerLabels(m_context.workspace, m_connection.id, labelsFromText(m_labels->text()));
    if (stored) {
        showLabels();
    }
    m_told->setText(stored ? tr("Kept. It holds for new orders.") : stored.error().text);
}

RunnersDialog *openRunners(const UiContext &context, const Connection &connection, QWidget *parent)
{
    auto *dialog = new RunnersDialog(context, connection, parent);
    openOverPage(dialog);
    return dialog;
}

} // namespace flotilla

#include "moc_runnersdialog.cpp"
