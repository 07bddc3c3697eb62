// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/keyrows.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace flotilla {

/// What is known of the keys of the selected mini programs: of one who changed it and where its value is; and what can be done
/// with the values that are kept here, or with the order that waits.
class KeyDetails : public QWidget
{
    Q_OBJECT
public:
    explicit KeyDetails(QWidget *parent);

    /// `store`: where values are kept, for people.
    void setRows(const Platform &platform, const QList<KeyRow> &rows, const QString &store, Instant now);
    /// What the last look into the store found; empty: nothing is said.
    void say(const QString &text);
    void retranslate();

signals:
    void checkRequested();
    void forgetRequested();
    void orderRequested(const flotilla::BatchId &id);
    /// What waits is to be left out of its order.
    void leaveOutRequested(const flotilla::KeyRow &row);

private:
    void showRows();
    [[nodiscard]] QString facts(const KeyRow &row) const;

    const Platform *m_platform = nullptr;
    QList<KeyRow> m_rows;
    QString m_store;
    Instant m_now;
    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_waiting;
    QLabel *m_said;
    QPushButton *m_order;
    QPushButton *m_leaveOut;
    QPushButton *m_check;
    QPushButton *m_forget;
};

} // namespace flotilla
