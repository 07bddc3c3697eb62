// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/offeredbox.h"

#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

namespace flotilla {

OfferedBox::OfferedBox(QWidget *parent) : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
}

QString OfferedBox::value() const
{
    const int offered = findText(currentText());
    return offered < 0 ? currentText().trimmed() : itemData(offered).toString();
}

void OfferedBox::setValue(const QString &value)
{
    const int offered = findData(value);
    setEditText(offered < 0 ? value : itemText(offered));
}

void OfferedBox::offer(const QList<Item> &items)
{
    const QString before = value();
    const QString text = currentText();
    const int cursor = lineEdit()->cursorPosition();
    const bool isTyped = lineEdit()->hasFocus() && lineEdit()->isModified();
    const QSignalBlocker quiet(this);
    clear();
    for (const Item &item : items) {
        const bool named = !item.title.isEmpty() && item.title != item.id;
        addItem(named ? tr("%1 (%2)", "a name, its id").arg(item.title, item.id) : item.id, item.id);
    }
    setCurrentIndex(-1);
    if (isTyped) { // the next key belongs to this text
        lineEdit()->setText(text);
        lineEdit()->setCursorPosition(cursor);
        lineEdit()->setModified(true);
    } else {
        setValue(before);
    }
}

} // namespace flotilla

#include "moc_offeredbox.cpp"
