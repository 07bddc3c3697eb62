// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tone.h"
#include "widgets/namedelegate.h"

#include <QHash>
#include <QIcon>
#include <QStyledItemDelegate>

namespace flotilla {

/// The icons of the states in the colours of the moment.
class MarkIcons
{
public:
    [[nodiscard]] const QIcon &of(CellMark mark, const QColor &colour);

private:
    QHash<QPair<int, QRgb>, QIcon> m_icons;
};

/// Paints the words of a batch's table in their tones, with a hairline above the first row of a group.
class BatchDelegate : public ToneDelegate
{
    Q_OBJECT
public:
    explicit BatchDelegate(QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// Paints the steps of a target as a pipeline: a sign for each, joined by a line. The words are in the tip.
class PipelineDelegate : public BatchDelegate
{
    Q_OBJECT
public:
    using BatchDelegate::BatchDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    mutable MarkIcons m_icons;
};

/// Paints the state of a target: icon and word; a thin bar behind one whose usual time is known.
class StateDelegate : public BatchDelegate
{
    Q_OBJECT
public:
    using BatchDelegate::BatchDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Room for every row's turn to run: columns are not measured anew for that.
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    mutable MarkIcons m_icons;
};

/// The mini program of a row, with the hairline.
class ProgramDelegate : public NameDelegate
{
    Q_OBJECT
public:
    explicit ProgramDelegate(QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace flotilla
