// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/wordtable.h"

#include <QCoreApplication>

#include <algorithm>

namespace flotilla {

const WordRow *rowIn(WordTable table, const QString &name)
{
    const auto found = std::find_if(table.begin(), table.end(), [&name](const WordRow &row) { return row.name == name; });
    return found == table.end() ? nullptr : &*found;
}

QString textIn(WordTable table, const char *context, const QString &name)
{
    const WordRow *row = rowIn(table, name);
    return row && row->text ? QCoreApplication::translate(context, row->text) : QString();
}

QString helpIn(WordTable table, const char *context, const QString &name)
{
    const WordRow *row = rowIn(table, name);
    return row && row->help ? QCoreApplication::translate(context, row->help) : QString();
}

QString textIn(WordTable table, const char *context, const QString &name, int count)
{
    const WordRow *row = rowIn(table, name);
    return row && row->text ? QCoreApplication::translate(context, row->text, nullptr, count) : QString();
}

QString wordIn(WordTable table, const char *context, const QString &name)
{
    const QString text = textIn(table, context, name);
    return text.isNull() ? name : text;
}

} // namespace flotilla
