// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace flotilla {

class BatchModel;
class SelectionKeeper;

/// The table of a batch: which columns say something, how they are painted, what is selected.
class BatchTable : public QTableView
{
    Q_OBJECT
public:
    BatchTable(BatchModel &model, QWidget *parent);

    /// Another batch came into the model.
    void showColumns();
    /// Nothing is selected in the batch that comes next.
    void forgetSelection();
    /// Index of the chosen target in its batch; -1: none.
    [[nodiscard]] int currentTarget() const;
    /// Brings a target into sight and selects it; nothing happens if the filter hides it.
    void selectTarget(int index);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    BatchModel &m_model;
    SelectionKeeper *m_selection;
};

} // namespace flotilla
