// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchboard.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace flotilla {

/// The one question before a publish: what happens, each app and to how many it goes, the first names, the binding
/// afterwards, who is left out, the warnings. Cancel has the focus; many publishes must be typed as a number that the
/// button names. Open it with openOverPage().
class ConfirmDialog : public QDialog
{
    Q_OBJECT
public:
    /// More publishes than this must be typed.
    static constexpr int kTypeBeyond = 100;

    /// `leftOut`: what leftOutText() says.
    ConfirmDialog(const Order &order, const QList<Finding> &warnings, QWidget *parent, const QString &leftOut = {});

    /// Everything that the dialog says, for tests and screen readers.
    [[nodiscard]] QString text() const { return m_text; }

private:
    QLabel *addLine(const QString &text);
    void addNumber(const QString &wanted);
    void addApps(const QStringList &lines);

    QString m_text;
    QPushButton *m_publish = nullptr;
    QLineEdit *m_number = nullptr;
};

} // namespace flotilla
