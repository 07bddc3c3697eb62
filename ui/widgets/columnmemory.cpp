// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/columnmemory.h"

#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTableView>

namespace flotilla {

namespace {

// Properties of a table: the name of its present columns, and how the columns of each name were arranged (by keyOf).
constexpr auto kSet = "columnSet";
constexpr auto kStates = "columnStates";

// The number of columns goes along: Qt takes the state of a table with other columns, and would hide the wrong ones.
QString keyOf(const QTableView *table)
{
    const QString set = table->property(kSet).toString();
    return table->objectName() + u'/' + (set.isEmpty() ? QString::number(table->horizontalHeader()->count()) : set);
}

QVariantMap statesOf(const QTableView *table)
{
    QVariantMap states = table->property(kStates).toMap();
    states.insert(keyOf(table), QString::fromLatin1(table->horizontalHeader()->saveState().toBase64()));
    return states;
}

QList<QTableView *> namedTables(const QWidget *parent)
{
    QList<QTableView *> tables = parent->findChildren<QTableView *>();
    tables.removeIf([](const QTableView *table) { return table->objectName().isEmpty(); });
    return tables;
}

void arrange(QTableView *table, const QString &stored)
{
    const QByteArray state = QByteArray::fromBase64(stored.toLatin1());
    if (state.isEmpty()) {
        return;
    }
    QHeaderView *header = table->horizontalHeader();
    const bool shown = header->isSortIndicatorShown();
    const int section = header->sortIndicatorSection();
    const Qt::SortOrder order = header->sortIndicatorOrder();
    header->restoreState(state);
    header->setSortIndicatorShown(shown);
    header->setSortIndicator(section, order);
}

} // namespace

QString columnsOf(const QWidget *parent)
{
    QJsonObject states;
    const QList<QTableView *> tables = namedTables(parent);
    for (const QTableView *table : tables) {
        const QVariantMap own = statesOf(table);
        for (auto it = own.cbegin(); it != own.cend(); ++it) {
            states.insert(it.key(), it->toString());
        }
    }
    return QString::fromUtf8(QJsonDocument(states).toJson(QJsonDocument::Compact));
}

void arrangeColumns(QWidget *parent, const QString &text)
{
    const QJsonObject states = QJsonDocument::fromJson(text.toUtf8()).object();
    const QList<QTableView *> tables = namedTables(parent);
    for (QTableView *table : tables) {
        QVariantMap own;
        for (auto it = states.constBegin(); it != states.constEnd(); ++it) {
            if (it.key().startsWith(table->objectName() + u'/')) {
                own.insert(it.key(), it->toString());
            }
        }
        table->setProperty(kStates, own);
        arrange(table, own.value(keyOf(table)).toString());
    }
}

void keepColumns(QTableView *table)
{
    table->setProperty(kStates, statesOf(table));
}

void takeColumns(QTableView *table, const QString &set)
{
    table->setProperty(kSet, set);
    arrange(table, table->property(kStates).toMap().value(keyOf(table)).toString());
}

} // namespace flotilla
