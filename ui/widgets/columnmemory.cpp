// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/columnmemory.h"

#include "widgets/columnfit.h"

#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTableView>

namespace flotilla {

namespace {

// The number of columns goes along: Qt takes the state of a table with other columns, and would hide the wrong ones.
QString keyOf(const QTableView *table)
{
    return table->objectName() + u'/' + QString::number(table->horizontalHeader()->count());
}

QList<QTableView *> namedTables(const QWidget *parent)
{
    QList<QTableView *> tables = parent->findChildren<QTableView *>();
    tables.removeIf([](const QTableView *table) { return table->objectName().isEmpty(); });
    return tables;
}

void arrange(QTableView *table, const QByteArray &state)
{
    if (state.isEmpty()) {
        return;
    }
    QHeaderView *header = table->horizontalHeader();
    const bool shown = header->isSortIndicatorShown();
    const int section = header->sortIndicatorSection();
    const Qt::SortOrder order = header->sortIndicatorOrder();
    header->restoreState(state);
    leaveColumnsToPerson(table);
    header->setSortIndicatorShown(shown);
    header->setSortIndicator(section, order);
}

} // namespace

QString columnsOf(const QWidget *parent)
{
    QJsonObject states;
    const QList<QTableView *> tables = namedTables(parent);
    for (const QTableView *table : tables) {
        if (hasFittedColumns(table)) {
            continue; // by what it holds the next time
        }
        states.insert(keyOf(table), QString::fromLatin1(table->horizontalHeader()->saveState().toBase64()));
    }
    return QString::fromUtf8(QJsonDocument(states).toJson(QJsonDocument::Compact));
}

void arrangeColumns(QWidget *parent, const QString &text)
{
    const QJsonObject states = QJsonDocument::fromJson(text.toUtf8()).object();
    const QList<QTableView *> tables = namedTables(parent);
    for (QTableView *table : tables) {
        arrange(table, QByteArray::fromBase64(states.value(keyOf(table)).toString().toLatin1()));
    }
}

} // namespace flotilla
