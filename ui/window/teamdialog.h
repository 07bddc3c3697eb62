// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/workspacedoor.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace flotilla {

/// Asks where a team workspace is, tries it, and has the program start anew with it. Accepted once that is under way.
class TeamDialog : public QDialog
{
    Q_OBJECT
public:
    TeamDialog(WorkspaceDoor &door, QWidget *parent);

    /// Fills it in with an address, and why that could not be opened.
    void show(const QString &address, const QString &problem);

    /// While a server is tried: ends that, and the dialog stays.
    void reject() override;

private:
    void build();
    void fill(const QString &address);
    void begin(bool opens);
    void setTrying(bool trying);
    void told(const QString &address, const Status &tried, bool opens);
    void say(const QString &text);

    WorkspaceDoor &m_door;
    QLabel *m_intro;
    QComboBox *m_recent;
    QLineEdit *m_host;
    QLineEdit *m_port;
    QLineEdit *m_database;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_certificate;
    QLabel *m_told;
    QPushButton *m_test;
    QPushButton *m_open;
    QPushButton *m_cancel;
    std::unique_ptr<QObject> m_attempt; ///< null: none is under way
};

/// Opens it over the page of `parent`.
TeamDialog *openTeamDialog(WorkspaceDoor &door, QWidget *parent);
/// “operator”, as the window says it; empty for none.
[[nodiscard]] QString roleText(const QString &role);

} // namespace flotilla
