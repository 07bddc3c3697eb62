// SPDX-License-Identifier: GPL-3.0-or-later
#include "platforms/tcsas/graysuperapps.h"

#include "widgets/plainlabel.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace flotilla {

namespace {

enum SuperappColumn { NameCell, FromCell, ToCell, SuperappCells };
constexpr int kRowsShown = 4;

} // namespace

GraySuperapps::GraySuperapps(QWidget *parent) : QWidget(parent), m_table(new QTableWidget(0, SuperappCells, this)), m_told(plainLabel(this))
{
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(NameCell, QHeaderView::Stretch);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_table->setFixedHeight(m_table->verticalHeader()->defaultSectionSize() * kRowsShown);
    m_told->setWordWrap(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_told->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(m_table);
    column->addWidget(m_told);
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (!m_filling) {
            emit changed();
        }
    });
    retranslate();
}

void GraySuperapps::setListed(const QList<Item> &apps)
{
    const QList<tcsas::GraySuperapp> kept = chosen();
    m_listed = apps;
    fill(kept);
}

void GraySuperapps::set(const QList<tcsas::GraySuperapp> &chosen)
{
    fill(chosen);
}

void GraySuperapps::fill(const QList<tcsas::GraySuperapp> &chosen)
{
    QList<tcsas::GraySuperapp> rows;
    for (const Item &app : std::as_const(m_listed)) {
        rows.append({app.id, app.title.isEmpty() ? app.id : app.title, {}});
    }
    for (const tcsas::GraySuperapp &one : chosen) {
        const auto known = std::find_if(rows.begin(), rows.end(), [&one](const tcsas::GraySuperapp &row) { return row.id == one.id; });
        known == rows.end() ? rows.append(one) : void(known->versions = one.versions);
    }
    m_filling = true;
    m_table->setRowCount(int(rows.size()));
    for (int row = 0; row < rows.size(); ++row) {
        const tcsas::GraySuperapp &app = rows.at(row);
        const bool isChosen = std::any_of(chosen.cbegin(), chosen.cend(), [&app](const tcsas::GraySuperapp &one) { return one.id == app.id; });
        auto *name = new QTableWidgetItem(app.name.isEmpty() ? app.id : app.name);
        name->setData(Qt::UserRole, app.id);
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        name->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
        m_table->setItem(row, NameCell, name);
        m_table->setItem(row, FromCell, new QTableWidgetItem(app.versions.from));
        m_table->setItem(row, ToCell, new QTableWidgetItem(app.versions.to));
    }
    m_filling = false;
    retranslate();
}

QList<tcsas::GraySuperapp> GraySuperapps::chosen() const
{
    QList<tcsas::GraySuperapp> chosen;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QTableWidgetItem *name = m_table->item(row, NameCell);
        if (name->checkState() == Qt::Checked) {
            chosen.append({name->data(Qt::UserRole).toString(), name->text(),
                           {m_table->item(row, FromCell)->text().trimmed(), m_table->item(row, ToCell)->text().trimmed()}});
        }
    }
    return chosen;
}

void GraySuperapps::retranslate()
{
    m_table->setHorizontalHeaderLabels({tr("Superapp"), tr("From version"), tr("To version")});
    m_table->setAccessibleName(tr("Superapps"));
    m_table->setVisible(m_table->rowCount() > 0);
    m_told->setText(m_table->rowCount() == 0 ? tr("The superapps were not read yet; all of them take part.") : tr("None ticked: all of them take part."));
}

} // namespace flotilla

#include "moc_graysuperapps.cpp"
