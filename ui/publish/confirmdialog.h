// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/batchboard.h"
#include "workflow/freezerule.h"

#include <QDialog>

#include <limits>

class QLabel;
class QPushButton;

namespace flotilla {

class LiftFreeze;
class TypedNumber;

/// The one question before a publish: what happens, each app and to how many it goes, the first names, the binding
/// afterwards, what is not seen on the page, the warnings. Cancel has the focus; many publishes must be typed as a number
/// that the button names: then that field has it, and says what is wrong with what was typed. Enter never publishes, and
/// closes the dialog only from the button that says so. Open it with openOverPage().
class ConfirmDialog : public QDialog
{
    Q_OBJECT
public:
    /// More targets than this must be typed: production asks for more care than the rest, what breaks nothing for none, and what
    /// cannot be taken back for it in any case.
    [[nodiscard]] static constexpr int typedBeyond(Purpose purpose, Risk risk)
    {
        constexpr int kNever = std::numeric_limits<int>::max();
        const bool production = purpose == Purpose::Production;
        switch (risk) {
        case Risk::Harmless:
            return kNever;
        case Risk::Notable:
            return production ? 100 : kNever;
        case Risk::Dangerous:
            return production ? 20 : 100;
        case Risk::Final:
            break;
        }
        return 0;
    }

    /// `remarks`: what leftOutText() and hiddenText() say. `time`: how long it takes, as far as that is known.
    ConfirmDialog(const Order &order, const Platform &platform, const QList<Finding> &warnings, QWidget *parent, const QStringList &remarks = {},
                  const QString &time = {}, const QString &source = {});

    /// The connection is frozen then: the button is open only once a person lifts that, with a reason.
    void askToLift(const std::optional<Frozen> &frozen, const QString &denied = {});
    /// Empty: there is nothing to lift.
    [[nodiscard]] QString liftReason() const;

    /// Everything that the dialog says, for tests and screen readers.
    [[nodiscard]] QString text() const { return m_text; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLabel *addLine(const QString &text);
    void addLine(const QString &text, const QColor &colour);
    void addLanes(const QStringList &lines);
    void openButton();

    QString m_text;
    QPushButton *m_publish = nullptr;
    QPushButton *m_cancel = nullptr;
    TypedNumber *m_number = nullptr; ///< null: none is asked
    LiftFreeze *m_lift = nullptr;    ///< null: nothing is frozen
};

} // namespace flotilla
