// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connections/wrappedlabel.h"
#include "model/field.h"
#include "run/secretstore.h"

#include <QList>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace flotilla {

class Words;

/// One line of the form of a connection that a person types into or chooses in, with what is wrong with it and a hint below.
struct ConnectionRow
{
    QString key; ///< as in ConnectionProblems
    QLabel *label = nullptr;
    QLineEdit *edit = nullptr; ///< null: it is chosen
    QComboBox *box = nullptr;  ///< null: it is typed
    WrappedLabel *problem = nullptr;
    WrappedLabel *hint = nullptr;
    QString usual = {}; ///< of a choice: what holds when nothing is given

    /// Where it is typed or chosen.
    [[nodiscard]] QWidget *field() const;
    /// Without blanks around it; empty, too, for the usual choice.
    [[nodiscard]] QString text() const;
    void setText(const QString &text) const;
    /// What there is to choose from, in these words; what is chosen stays.
    void offer(const Words &words, const QStringList &choices) const;

    /// What it asks for, with the mark of its Alt key.
    void name(const QString &text) const;
    /// Says what is wrong (isProblem) or odd about it; an empty text takes it back.
    void say(const QString &text, bool isProblem, const QPalette &colours) const;
};

/// A hidden label for a sentence below a field.
[[nodiscard]] WrappedLabel *quietLabel(QWidget *parent);
/// secret_id becomes secretId: the names of widgets are for tests and style sheets.
[[nodiscard]] QString camelCase(const QString &name);

/// `field`: what the platform declares; null: the row is a text of its own.
[[nodiscard]] ConnectionRow makeConnectionRow(QWidget *parent, const QString &key, const QString &objectName, const Field *field);
void addToForm(QFormLayout *form, const ConnectionRow &row);
/// Takes the row of `field` out of the form; its widgets stay.
void takeOut(QFormLayout *form, QWidget *field);

/// Without blanks around it; empty if there is no such row.
[[nodiscard]] QString textOf(const QList<ConnectionRow> &rows, const QString &key);
/// What was typed into the fields that hold secrets.
[[nodiscard]] Secrets typedSecrets(const QList<ConnectionRow> &rows, const QList<Field> &fields);
/// Empties the fields that hold secrets, their undo history included.
void forgetSecrets(const QList<ConnectionRow> &rows, const QList<Field> &fields);

} // namespace flotilla
