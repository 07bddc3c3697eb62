// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchboard.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace flotilla {

/// The one question before a publish: what happens, to how many, the first names, the binding afterwards, the warnings.
/// Cancel has the focus; for many targets their number must be typed. Open it with open().
class ConfirmDialog : public QDialog
{
    Q_OBJECT
public:
    /// More targets than this must be typed.
    static constexpr int kTypeBeyond = 100;

    ConfirmDialog(const Order &order, const QList<Finding> &warnings, QWidget *parent);

    /// Everything that the dialog says, for tests and screen readers.
    [[nodiscard]] QString text() const { return m_text; }

private:
    void addLine(const QString &text);

    QString m_text;
    QPushButton *m_publish = nullptr;
    QLineEdit *m_number = nullptr;
};

} // namespace flotilla
