// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/platform.h"
#include "programs/querysection.h"

#include <QWidget>

class QAction;
class QLabel;
class QVBoxLayout;

namespace flotilla {

class ActionButton;
class WrapTabs;

/// All that is known and can be asked about one mini program, in the tabs that its platform declares. The first one is the page's
/// own. A tab asks when a person opens it, and not again by itself when another mini program is shown.
class ProgramTabs : public QWidget
{
    Q_OBJECT
public:
    ProgramTabs(const Workspace &workspace, QWidget *parent);

    /// About this one; an empty id: none. `told`: what the platform's first overview has of it.
    void setProgram(const Connection &connection, const MiniProgramId &program, const Item &told, Instant at);
    void retranslate();
    /// Stands wherever the page wants it.
    [[nodiscard]] WrapTabs *bar() const { return m_bar; }
    /// What can be done to the mini program; a tab offers what it declares. They outlive the tabs or are set anew.
    void setActions(const QList<QAction *> &operations, const QList<QAction *> &procedures);
    /// Ctrl+Tab and Ctrl+Shift+Tab go from tab to tab wherever the keyboard is on the page.
    void stepFrom(QWidget *page);
    [[nodiscard]] bool isFirst() const;
    /// What the platform told may be so no longer: the tab in sight is asked again, or as soon as it is in sight.
    void forgetAnswers();

signals:
    /// Another tab is shown.
    void changed();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void remake();
    void showTab();
    void openTab();
    void follow();
    void offer();
    [[nodiscard]] QString toldText(const DetailTab &tab) const;
    /// When somebody ended a procedure of the tab, or that nobody did.
    [[nodiscard]] QString procedureText(const DetailTab &tab) const;
    [[nodiscard]] QString trailLines() const;
    [[nodiscard]] const Platform &platform() const { return m_workspace.platforms.of(m_connection.platform); }

    Workspace m_workspace;
    Connection m_connection;
    MiniProgramId m_program;
    Item m_told;
    Instant m_at;
    QHash<QString, Told> m_known; ///< of this connection
    WrapTabs *m_bar;
    QVBoxLayout *m_offers;
    QList<ActionButton *> m_buttons; ///< in it
    QList<QAction *> m_operations;
    QList<QAction *> m_procedures;
    QLabel *m_lines;
    QVBoxLayout *m_column;
    QList<QuerySection *> m_sections; ///< of the tab that is shown
    QList<DetailTab> m_tabs;
    bool m_stale = false;             ///< to be asked as soon as it is in sight
    QString m_platform;               ///< for which the tabs were made
};

} // namespace flotilla
