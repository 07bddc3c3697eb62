// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tone.h"
#include "widgets/tonedelegate.h"

#include <QHash>
#include <QIcon>
#include <QStyledItemDelegate>

namespace flotilla {

/// Paints a step of a target: icon and word; a thin bar behind one whose usual time is known. A cell without a mark is a word in
/// its tone.
class StepDelegate : public ToneDelegate
{
    Q_OBJECT
public:
    explicit StepDelegate(QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] const QIcon &iconOf(CellMark mark, const QColor &colour) const;

    mutable QHash<QPair<int, QRgb>, QIcon> m_icons;
};

/// Paints the name of a mini program and, quieter, its AppID in the fixed font.
class ProgramDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ProgramDelegate(int idRole, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_idRole;
};

} // namespace flotilla
