// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "context.h"
#include "page.h"

class QLabel;
class QTableView;

namespace flotilla {

class ConnectionKeeper;
class ConnectionModel;
class DoctorView;
class EmptyState;
class KeychainPanel;
class MessageBar;

/// The accounts at the platforms: add, edit, test, delete. Secrets go to the keychain and nowhere else.
class ConnectionsPage : public Page
{
    Q_OBJECT
public:
    ConnectionsPage(const UiContext &context, Bulletin &bulletin, QWidget *parent);
    ~ConnectionsPage() override;

    [[nodiscard]] QString title() const override;
    void refresh() override;
    void activatePrimary() override;
    void shown() override;
    /// Selects its row.
    void showConnection(const ConnectionId &id);
    [[nodiscard]] QList<QAction *> commands() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void load();
    void showDetails();
    void lookForSecret(const Connection &connection);
    void add();
    void edit();
    void editFreezes();
    void showRunners();
    void test();
    void testEnded(bool passed, const QString &result);
    void askToDelete();
    void openDialog(const Connection &connection);
    void showProblem(const QString &text);
    /// Says so if a batch runs over it here.
    [[nodiscard]] bool refuseRunning(const Connection &connection);
    [[nodiscard]] std::optional<Connection> current() const;

    UiContext m_context;
    Bulletin &m_bulletin;
    ConnectionModel *m_model = nullptr;
    ConnectionKeeper *m_keeper = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_details = nullptr;
    DoctorView *m_doctor = nullptr;
    KeychainPanel *m_panel = nullptr; ///< above everything
    MessageBar *m_problem = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_facts = nullptr;
    QAction *m_add = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_freezes = nullptr;
    QAction *m_runners = nullptr;
    QAction *m_test = nullptr;
    QAction *m_delete = nullptr;
    Connection m_tested;
    ConnectionId m_detailed;     ///< whose details are shown
    QString m_secretRemark;      ///< e.g. that the secret must be entered again
};

} // namespace flotilla
