// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

#include <QDialog>

namespace flotilla {

/// Shown when the workspace has no connection: practise, or add a connection, or skip. Open it with open().
/// Accepted when a connection was added (Bulletin::connectionsChanged was sent), rejected when it was skipped.
class FirstStartWizard : public QDialog
{
    Q_OBJECT
public:
    FirstStartWizard(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~FirstStartWizard() override;

signals:
    /// The person wants the practice workspace; the wizard closes itself.
    void practiceRequested();
};

} // namespace flotilla
