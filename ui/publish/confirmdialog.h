// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchboard.h"

#include <QDialog>

#include <limits>

class QLabel;
class QLineEdit;
class QPushButton;

namespace flotilla {

/// The one question before a publish: what happens, each app and to how many it goes, the first names, the binding
/// afterwards, what is not seen on the page, the warnings. Cancel has the focus; many publishes must be typed as a number
/// that the button names: then that field has it, and says what is wrong with what was typed. Enter never publishes, and
/// closes the dialog only from the button that says so. Open it with openOverPage().
class ConfirmDialog : public QDialog
{
    Q_OBJECT
public:
    /// More targets than this must be typed: production asks for more care than the rest, what breaks nothing for none.
    [[nodiscard]] static constexpr int typedBeyond(Purpose purpose, Risk risk)
    {
        return risk == Risk::Harmless ? std::numeric_limits<int>::max() : purpose == Purpose::Production ? 20 : 100;
    }

    /// `remarks`: what leftOutText() and hiddenText() say. `time`: how long it takes, as far as that is known.
    ConfirmDialog(const Order &order, const Platform &platform, const QList<Finding> &warnings, QWidget *parent, const QStringList &remarks = {},
                  const QString &time = {});

    /// Everything that the dialog says, for tests and screen readers.
    [[nodiscard]] QString text() const { return m_text; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *addLine(const QString &text);
    void addLine(const QString &text, const QColor &colour);
    void addNumber(const QString &wanted);
    /// What is to be said about the number; `entered`: somebody thinks it is complete.
    void judgeNumber(bool entered);
    void addLanes(const QStringList &lines);

    QString m_text;
    QString m_wanted; ///< the number to type
    QPushButton *m_publish = nullptr;
    QPushButton *m_cancel = nullptr;
    QLineEdit *m_number = nullptr;
    QLabel *m_judgement = nullptr;
};

} // namespace flotilla
