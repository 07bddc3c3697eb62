// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "workflow/comparison.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStandardItemModel;
class QTableView;

namespace flotilla {

class ComparePicture;

/// A batch beside an earlier or later one that did the same: how each mini program came through here and there.
class CompareSheet : public QDialog
{
    Q_OBJECT
public:
    CompareSheet(const UiContext &context, const StoredBatch &stored, QWidget *parent);

    [[nodiscard]] QString summary() const;
    [[nodiscard]] const QStandardItemModel &rows() const { return *m_rows; }

private:
    void build();
    void fillOthers();
    void compare();
    void showRows();
    void showRow(int compared);
    void save();

    UiContext m_context;
    StoredBatch m_stored;
    StoredBatch m_there; ///< the other one
    QList<ComparedRow> m_compared;
    QComboBox *m_other;
    QCheckBox *m_onlyChanges;
    QLabel *m_summary;
    ComparePicture *m_picture;
    QTableView *m_table;
    QPushButton *m_save = nullptr;
    QStandardItemModel *m_rows;
};

} // namespace flotilla
