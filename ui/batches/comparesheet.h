// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "run/journal.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QStandardItemModel;

namespace flotilla {

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

    UiContext m_context;
    StoredBatch m_stored;
    QComboBox *m_other;
    QCheckBox *m_onlyChanges;
    QLabel *m_summary;
    QStandardItemModel *m_rows;
};

} // namespace flotilla
