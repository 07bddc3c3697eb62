// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"

#include <Qsci/qsciscintilla.h>

namespace flotilla {

struct DiffLine;

/// A text of JSON with its colours and line numbers, marks on the lines that something is wrong with, and completion of `${variables}`.
/// Tab leaves it, as it does everywhere in the window.
class JsonEdit : public QsciScintilla
{
    Q_OBJECT
public:
    explicit JsonEdit(QWidget *parent);

    /// Offered as soon as `${` is typed.
    void setVariables(const QStringList &names) { m_variables = names; }
    /// Marks the lines that have one; the texts stand below them.
    void showFaults(const QList<TextFault> &faults);
    /// In the place of the text; nobody can change it.
    void showDiff(const QList<DiffLine> &lines);
    void goTo(int line);

protected:
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void setColours();
    void charAdded(int character);
    void complete(const QString &name);

    QStringList m_variables;
};

} // namespace flotilla
