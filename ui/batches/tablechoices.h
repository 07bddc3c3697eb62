// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;

namespace flotilla {

class BatchModel;
class BatchTable;

/// What a person chooses about the table of a batch: whether the targets of a lane stand together, and whether what runs is kept in sight.
class TableChoices : public QWidget
{
    Q_OBJECT
public:
    TableChoices(BatchModel &model, BatchTable *table, QWidget *parent);

    /// `shown`: the table is what is seen; `live`: time goes on for what is under way.
    void show(bool shown, bool live);

private:
    void follow();

    BatchModel &m_model;
    BatchTable *m_table;
    QCheckBox *m_follow;
    QCheckBox *m_group;
    bool m_live = false;
};

} // namespace flotilla
