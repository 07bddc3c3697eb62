// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"

#include <QDialog>

class QCommandLinkButton;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace flotilla {

class ConnectionEditor;

/// Shown when the workspace has no connection: practise, or add a connection, or skip. Open it with open().
/// Accepted when a connection was added (Bulletin::connectionsChanged was sent), rejected when it was skipped.
class FirstStartWizard : public QDialog
{
    Q_OBJECT
public:
    FirstStartWizard(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~FirstStartWizard() override;

    /// Not while a connection is being saved.
    void reject() override;

signals:
    /// The person wants the practice workspace; the wizard closes itself.
    void practiceRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeChoicePage();
    QWidget *makeConnectionPage();
    void retranslate();
    /// Where the secret goes, as it is chosen.
    void tellPlace();
    void showConnectionPage();

    UiContext m_context;
    Bulletin &m_bulletin;
    QStackedWidget *m_pages = nullptr;
    QLabel *m_welcome = nullptr;
    QLabel *m_intro = nullptr;
    QCommandLinkButton *m_practise = nullptr;
    QCommandLinkButton *m_connect = nullptr;
    QPushButton *m_skip = nullptr;
    QLabel *m_connectionTitle = nullptr;
    QLabel *m_connectionIntro = nullptr;
    ConnectionEditor *m_editor = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace flotilla
