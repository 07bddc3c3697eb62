// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/tonedelegate.h"

#include "theme.h"

namespace flotilla {

ToneDelegate::ToneDelegate(int toneRole, QObject *parent) : QStyledItemDelegate(parent), m_toneRole(toneRole) {}

void ToneDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (const QVariant tone = index.data(m_toneRole); tone.isValid()) {
        option->palette.setColor(QPalette::Text, toneColour(Tone(tone.toInt()), option->palette));
    }
}

} // namespace flotilla
