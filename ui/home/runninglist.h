// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "run/batchboard.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace flotilla {

class SegmentBar;

/// The batches that run, one below the other: how far each is, how fast, for how long yet, and what stops it. Those of other
/// processes stand below the ones of this, and can only be stopped from here.
class RunningList : public QWidget
{
    Q_OBJECT
public:
    RunningList(const UiContext &context, QWidget *parent);
    ~RunningList() override;

    /// Rows that stay are changed in place, so that a button can be clicked at any time.
    void show(const QList<BatchRunner *> &runners, const QList<BatchSummary> &elsewhere = {});
    void retranslate();
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }

signals:
    void opened(const flotilla::BatchId &id);
    /// Why an order was not carried out.
    void refused(const QString &text);

private:
    struct Row
    {
        QWidget *box = nullptr;
        QPushButton *title = nullptr;
        QLabel *totals = nullptr;
        QLabel *pace = nullptr;
        SegmentBar *bar = nullptr;
        QPushButton *pause = nullptr; ///< or go on
        QPushButton *stop = nullptr;
    };
    Row make(const BatchId &id);
    [[nodiscard]] static QString buttonText(const BatchRunner &runner);
    struct Said
    {
        QString title;
        QString connection;
        QString state;
        QString totals;
        QString pace;
    };
    void fill(const Row &row, const BatchRunner &runner) const;
    void fill(const Row &row, const BatchSummary &batch) const;
    void say(const Row &row, const Said &said) const;
    [[nodiscard]] Row rowOf(const BatchId &id);
    void keepOnly(const QSet<BatchId> &ids);
    void pauseOrGoOn(const BatchId &id);

    UiContext m_context;
    QVBoxLayout *m_column;
    QLabel *m_more; ///< how many are not shown
    QHash<BatchId, Row> m_rows;
    QList<BatchSummary> m_elsewhere; ///< as shown
};

} // namespace flotilla
